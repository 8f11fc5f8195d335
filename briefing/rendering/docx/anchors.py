"""The list of what is printed where, as a custom XML part.

Word keeps tags of content controls and bookmarks; LibreOffice keeps bookmarks
alone; neither holds every id as it is.  So the file lists them itself::

    <printed xmlns="urn:briefing-memo:printed:1">
        <statement id="n3" tag="st:n3" bookmark="_st_n3" note="3"/>
        <entry id="e7" bookmark="_en_e7" words="9f86d0..."/>...</printed>

one item for each place in the file where a statement or an entry is printed,
in order.  ``note`` is there if a note's mark follows the statement; ``words``,
of an entry without quotations, is the BLAKE2b digest (16 bytes) of its words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from briefing.rendering.docx.characters import escape
from briefing.rendering.docx.namespaces import DECLARATION

PRINTED = "urn:briefing-memo:printed:1"


@dataclass(slots=True, eq=False)
class PrintedStatement:
    """A statement at one place; *note* is the number of the note that follows it, or 0."""

    statement: str
    tag: str
    bookmark: str
    note: int = 0


@dataclass(frozen=True, slots=True)
class PrintedEntry:
    """A paragraph of an entry; *words* is the digest of the analyst's own words."""

    entry: str
    bookmark: str
    words: str


def words_digest(text: str) -> str:
    """Return a digest of the words of *text*, however they are spaced."""
    words = " ".join(text.split())
    return blake2b(words.encode("utf-8", "replace"), digest_size=16).hexdigest()


def printed_xml(anchors: Iterable[PrintedStatement | PrintedEntry]) -> bytes:
    """Return the list of *anchors* as custom XML."""
    items = "".join(map(_item, anchors))
    return f'{DECLARATION}<printed xmlns="{PRINTED}">{items}</printed>'.encode()


def _item(anchor: PrintedStatement | PrintedEntry) -> str:
    if isinstance(anchor, PrintedStatement):
        note = f' note="{anchor.note}"' if anchor.note else ""
        return (
            f'<statement id="{escape(anchor.statement)}" tag="{escape(anchor.tag)}"'
            f' bookmark="{anchor.bookmark}"{note}/>'
        )
    words = f' words="{anchor.words}"' if anchor.words else ""
    return f'<entry id="{escape(anchor.entry)}" bookmark="{anchor.bookmark}"{words}/>'
