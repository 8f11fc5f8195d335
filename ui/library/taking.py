"""What was dropped or pasted on the library: files, a page, text, or a bare address.

Nothing is fetched: a page is what the clipboard holds of it, an address alone
becomes a stub.  What comes from outside is judged here and read elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_SOURCE_URL = re.compile(rb"^SourceURL:(\S+)\s*$", re.MULTILINE)
_FRAGMENT = re.compile(r"<!--StartFragment-->(.*)<!--EndFragment-->", re.DOTALL)
_HEAD = re.compile(r"<head[^>]{0,200}>", re.IGNORECASE)
# where browsers put the address of the page that the words come from
_ADDRESS_FORMATS = ("text/x-moz-url-priv", "chromium/x-source-url", "text/x-moz-url")
_WINDOWS_HTML = 'application/x-qt-windows-mime;value="HTML Format"'
_OURS = "application/x-briefing-"  # how each format begins that this program drags
LARGEST = 20_000_000  # bytes of what is pasted
_FEWEST_WORDS = 12  # of a page's words that are worth more than its plain text alone


@dataclass(frozen=True, slots=True)
class Files:
    """Files and folders."""

    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text, or a page with the address that it comes from; *name* ends as a file of its kind."""

    data: bytes
    name: str


@dataclass(frozen=True, slots=True)
class Address:
    """The address of a page, and nothing of the page."""

    url: str


def can_take(mime: QMimeData) -> bool:
    """Tell whether *mime* may hold something for the library, without looking into it.

    Never what is dragged out of text or memo: that would be a source of our own making.
    """
    if any(form.startswith(_OURS) for form in mime.formats()):
        return False
    return mime.hasUrls() or mime.hasText() or mime.hasHtml()


def what_is_in(mime: QMimeData) -> Files | Pasted | Address | None:
    """Return what *mime* holds that the library can take; None for nothing."""
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if paths:
        return Files(paths)
    text = mime.text().strip()
    if _ADDRESS.fullmatch(text):
        return Address(text)
    if mime.hasHtml() and len(text.split()) >= _FEWEST_WORDS:
        page = _page(mime)
        if page is not None:
            return page
    if text:
        return Pasted(text.encode("utf-8", "replace")[:LARGEST], "Pasted text.txt")
    address = next((url.toString() for url in mime.urls() if not url.isLocalFile()), "")
    return Address(address) if _ADDRESS.fullmatch(address) else None


def _page(mime: QMimeData) -> Pasted | None:
    raw = bytes(mime.data("text/html").data()) or mime.html().encode("utf-8", "replace")
    if not raw or len(raw) > LARGEST:
        return None
    markup = _decoded(raw)
    fragment = _FRAGMENT.search(markup)
    page = page_with_address(fragment[1] if fragment else markup, source_url(mime))
    return Pasted(page.encode("utf-8", "replace"), "Pasted page.html")


def page_with_address(markup: str, url: str) -> str:
    """Return *markup*, a page or a piece of one, as a page that names *url* as its own."""
    from html import escape  # not light

    link = f'<link rel="canonical" href="{escape(url, quote=True)}">' if url else ""
    head = _HEAD.search(markup)
    if head:
        return f"{markup[: head.end()]}{link}{markup[head.end() :]}"
    page = f'<!DOCTYPE html><html><head><meta charset="utf-8">{link}</head>'
    return f"{page}<body>{markup}</body></html>"


def _decoded(raw: bytes) -> str:
    """Return clipboard HTML as text: Firefox gives UTF-16, most others UTF-8."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "replace")
    if raw[1:2] == b"\0":
        return raw.decode("utf-16-le", "replace")
    return raw.decode("utf-8", "replace")


def source_url(mime: QMimeData) -> str:
    """Return the address that the clipboard gives for what it holds; "" for none or no page's."""
    header = _SOURCE_URL.search(bytes(mime.data(_WINDOWS_HTML).data())[:4096])
    found = header[1].decode("ascii", "replace") if header else ""
    for form in _ADDRESS_FORMATS:
        if not found and mime.hasFormat(form):
            lines = _decoded(bytes(mime.data(form).data())).strip("\0 \n").splitlines()
            found = lines[0].strip("\0 ") if lines else ""
    return found if _ADDRESS.fullmatch(found) else ""
