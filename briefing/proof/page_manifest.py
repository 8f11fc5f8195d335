"""The manifest of an HTML page, or of the page in an evidence pack.

The memo that a page was made from can be rebuilt from it, whatever another
program made of the page; its words are read by ``html_reading``.
"""

from __future__ import annotations

import re

from briefing.articles.zip_directory import checked
from briefing.errors import ArticleRefused, BriefingError
from briefing.proof.manifest import NAME
from briefing.telling import Worded, words_of

PAGE = "memo.html"  # its name in an evidence pack
_BLOCK = re.compile(
    rb'<script type="application/json" data-name="%b">([^<]*)</script>' % re.escape(NAME.encode())
)
_BEGINNINGS = (b"<!doctype html", b"<html")


def is_page(data: bytes) -> bool:
    """Whether *data* is an HTML page."""
    beginning = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return beginning.startswith(_BEGINNINGS)


def page_of_pack(data: bytes) -> bytes | None:
    """Return the page of the evidence pack *data*; None if it is another archive.

    Raises ``BriefingError`` if the archive cannot be read.
    """
    try:
        archive = checked(data)
        return archive.read(PAGE) if PAGE in archive.namelist() else None
    except ArticleRefused as refusal:
        raise BriefingError(
            Worded("The archive cannot be read. %1", words_of(refusal))
        ) from refusal
    except Exception as error:  # zipfile lets through whatever its decompressors raise
        raise BriefingError(Worded("The archive is damaged. Ask for another copy.")) from error


def manifest_of_page(page: bytes) -> bytes | None:
    """Return the manifest that *page* carries, byte for byte; None unless it carries just one."""
    found = _BLOCK.findall(page)
    return found[0] if len(found) == 1 else None
