"""What format a file is in: first by its content, then by the end of its name."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from briefing.errors import ArticleRefused
from briefing.telling import Worded


class Format(StrEnum):
    """The formats that articles are read from, each with its media type."""

    TEXT = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    PDF = "application/pdf"
    MAIL = "message/rfc822"
    WEB_ARCHIVE = "multipart/related"


READABLE = "text, HTML, Markdown, DOCX, PDF, EML or MHTML"
SUFFIXES: dict[str, Format] = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".shtml": Format.HTML,
    ".docx": Format.WORD,
    ".dotx": Format.WORD,
    ".pdf": Format.PDF,
    ".eml": Format.MAIL,
    ".mht": Format.WEB_ARCHIVE,
    ".mhtml": Format.WEB_ARCHIVE,
}
# What an analyst may take for an article, with what to do about it.
FOREIGN: dict[str, Worded] = {
    ".doc": Worded("It is an old Word file; save it as .docx in Word or LibreOffice."),
    ".docm": Worded("It is a Word file with macros; save it as .docx."),
    ".rtf": Worded("It is an RTF file; save it as .docx in Word or LibreOffice."),
    ".odt": Worded("It is an OpenDocument text; save it as .docx in LibreOffice."),
    ".pages": Worded("It is a Pages document; export it as Word or PDF."),
    ".epub": Worded("It is an e-book; save the article as HTML or text."),
    ".msg": Worded("It is an Outlook message; save it as .eml or text."),
    ".webarchive": Worded("It is a Safari web archive; save the page as HTML or PDF."),
    ".xlsx": Worded("It is a spreadsheet, not an article."),
    ".xls": Worded("It is a spreadsheet, not an article."),
    ".pptx": Worded("It is a presentation; export it as PDF."),
    ".ppt": Worded("It is a presentation; export it as PDF."),
    ".zip": Worded("It is an archive; unpack it and add what is inside."),
}
_MAGIC: tuple[tuple[bytes, Worded], ...] = (
    (b"\x89PNG", Worded("It is a PNG picture, not an article.")),
    (b"\xff\xd8\xff", Worded("It is a JPEG picture, not an article.")),
    (b"GIF8", Worded("It is a GIF picture, not an article.")),
    (b"RIFF", Worded("It is a picture, sound or video file, not an article.")),
    (b"\x1f\x8b", Worded("It is compressed (gzip); unpack it and add what is inside.")),
    (b"BZh", Worded("It is compressed (bzip2); unpack it and add what is inside.")),
    (b"\xfd7zXZ", Worded("It is compressed (xz); unpack it and add what is inside.")),
    (b"7z\xbc\xaf", Worded("It is an archive; unpack it and add what is inside.")),
    (b"Rar!", Worded("It is an archive; unpack it and add what is inside.")),
    (b"\x7fELF", Worded("It is a program, not an article.")),
    (b"MZ\x90", Worded("It is a program, not an article.")),
    (b"SQLite format 3\0", Worded("It is a database, not an article.")),
    (b"bplist00", FOREIGN[".webarchive"]),
    (b"{\\rtf", FOREIGN[".rtf"]),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
# Atomic groups: a file of nothing but comments or headers must not take for ever.
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?><\?xml[^>]*>\s*)?(?><!--.*?-->\s*)*<(?:!doctype html|html)",
    re.IGNORECASE | re.DOTALL,
)
_MIME = re.compile(rb"(?>[!-9;-~]+:[^\n]*\n(?>[ \t][^\n]*\n)*){0,200}?mime-version:", re.IGNORECASE)


def format_of(data: bytes, name: str) -> Format:
    """Return the format of *data*, the bytes of a file called *name*.

    Raises ``ArticleRefused`` for what is recognised as no article.
    """
    suffix = PurePath(name).suffix.lower()
    if data[:1024].lstrip().startswith(b"%PDF-") or b"%PDF-" in data[:1024]:
        return Format.PDF
    if data.startswith(b"PK\x03\x04"):
        return _zipped(suffix)
    if data.startswith(_OLE):
        raise ArticleRefused(_old_office(data, suffix))
    for magic, reason in _MAGIC:
        if data.startswith(magic):
            raise ArticleRefused(reason)
    return _by_name(data, suffix)


def _zipped(suffix: str) -> Format:
    if suffix in FOREIGN:
        raise ArticleRefused(FOREIGN[suffix])
    return Format.WORD


def _old_office(data: bytes, suffix: str) -> Worded:
    if _ENCRYPTED_PACKAGE in data:
        return Worded("It is encrypted; take the password off in Word and save it again.")
    if suffix in (".docx", ".dotx"):
        return FOREIGN[".doc"]
    return FOREIGN.get(suffix, Worded("It is an old Office file; save it as .docx or PDF."))


def _by_name(data: bytes, suffix: str) -> Format:
    found = SUFFIXES.get(suffix)
    if found is Format.WORD:
        raise ArticleRefused(
            Worded("It is no Word file, or it is damaged: it does not begin as one.")
        )
    if found is Format.PDF:
        raise ArticleRefused(Worded("It is no PDF, or it is damaged: it does not begin as one."))
    if suffix in FOREIGN:
        raise ArticleRefused(FOREIGN[suffix])
    if found in (None, Format.TEXT):
        if _HTML.match(data[:4096]):
            return Format.HTML
        if found is None and _MIME.match(data[:16_384]):
            return Format.MAIL
    return found or Format.TEXT
