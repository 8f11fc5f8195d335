"""PDF files with text, through pdfium: the words of the pages, put together to paragraphs.

pdfium crashes now and then on files made to harm it; this reader is safe only
in a process of its own, as ``briefing.articles.sandbox`` runs it.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any

from briefing.articles import own_exports
from briefing.articles.assembly import article
from briefing.articles.paged import PageLine, paged
from briefing.articles.text import normalise
from briefing.articles.values import Article, Finding, Moment, Source, Span
from briefing.errors import ArticleRefused
from briefing.telling import Worded

_DIVIDED = (0x02, 0xFFFE, 0xAD)  # pdfium's mark for a hyphen at a line end, and a soft hyphen
_LINE_END = (0x0A, 0x0D)
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_MOST_PAGES = 5_000
_MOST_ATTACHED = 20  # files among which the manifest of an export is sought
_CREATED = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
_BROWSER = re.compile(r"Mozilla|Chrom|Skia|Firefox|WebKit|wkhtmltopdf", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"\(?(?:unspecified|untitled|anonymous)\)?|microsoft (?:word|powerpoint)\b.*|[^\s]*\.\w{2,4}",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://[^\s…]+")


def read(data: bytes, name: str) -> Article:
    """Return the article in *data*, a PDF; ``pages`` are the spans of its pages.

    Raises ``ArticleRefused`` if it is encrypted, damaged, or holds no text.
    """
    pdfium: Any = import_module("pypdfium2")
    try:
        with closing(pdfium.PdfDocument(data)) as document:
            count = len(document)
            if count > _MOST_PAGES:
                raise ArticleRefused(
                    Worded(
                        "It has %1 pages; at most %2 are read.", f"{count:,}", f"{_MOST_PAGES:,}"
                    )
                )
            noted = _properties(document.get_metadata_dict())
            pages = [_page(document, number) for number in range(count)]
            exported = _carries_manifest(document)
    except (pdfium.PdfiumError, ValueError) as failure:
        raise ArticleRefused(_why_not(failure)) from failure
    if not any(line.text.strip() for page in pages for line in page.lines):
        raise ArticleRefused(
            Worded(
                "It holds no text; it may be a scan. Have its text recognised (OCR) and "
                "add it again."
            )
        )
    lines = [line for page in pages for line in page.lines]
    laid = paged(lines, [page.height for page in pages])
    return article(
        laid.layout,
        "application/pdf",
        fallback=_with_address(noted, laid.furniture),
        pages=laid.pages,
        warnings=laid.warnings + own_exports.warned(exported),
    )


def _carries_manifest(document: Any) -> bool:
    count = min(document.count_attachments(), _MOST_ATTACHED)
    return any(document.get_attachment(n).get_name() == own_exports.MANIFEST for n in range(count))


@dataclass(frozen=True, slots=True)
class _Page:
    height: float
    lines: tuple[PageLine, ...]


def _why_not(failure: Exception) -> Worded:
    if getattr(failure, "err_code", None) == _PASSWORD:
        return Worded("It is encrypted; take the password off and save it again.")
    return Worded("It is no PDF, or it is damaged; ask for another copy, or print it to PDF anew.")


def _page(document: Any, number: int) -> _Page:
    raw: Any = import_module("pypdfium2.raw")
    with closing(document[number]) as page, closing(page.get_textpage()) as text:
        codes = _codes(raw, text)
        place = _upright(page.get_rotation(), *page.get_size())
        lines = [
            _line(raw, text, codes[start:end], start, number, place)
            for start, end in _line_spans(codes)
        ]
        return _Page(page.get_height(), tuple(line for line in lines if line))


def _codes(raw: Any, text: Any) -> list[int]:
    """Return the code of each character of a page, one for each of pdfium's.

    All at once where pdfium's text has as many, which is nearly always.
    """
    count = text.count_chars()
    buffer = (ctypes.c_ushort * (2 * count + 16))()
    if raw.FPDFText_GetText(text, 0, count, buffer) == count + 1:
        return buffer[:count]
    return [raw.FPDFText_GetUnicode(text, position) for position in range(count)]


def _line_spans(codes: Sequence[int]) -> Iterator[Span]:
    """Give the spans of lines; one that a hyphen ends includes pdfium's mark for it."""
    start = 0
    for position, code in enumerate(codes):
        if code in _LINE_END or code in _DIVIDED:
            end = position + (code in _DIVIDED)
            if start < end:
                yield start, end
            start = position + 1
    if start < len(codes):
        yield start, len(codes)


def _line(
    raw: Any, text: Any, codes: Sequence[int], start: int, page: int, place: _Upright
) -> PageLine | None:
    """Return the line of *codes*, characters of *text* from *start* on; None if it is blank."""
    words = _characters(codes).rstrip()
    divided = codes[-1] in _DIVIDED or words.endswith(("\u00ad", "-"))
    printed = [start + i for i, code in enumerate(codes) if code > 0x20 and code not in _DIVIDED]
    if not printed or not words.strip():
        return None
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, printed[0], x, y)
    first = text.get_charbox(printed[0], loose=True)
    last = text.get_charbox(printed[-1], loose=True)
    left, base = place(x.value, y.value)
    right, _ = place(last[2], y.value)
    _, foot = place(first[0], first[1])
    right, head = max(right, place(last[2], last[3])[0]), place(first[2], first[3])[1]
    words = words.rstrip("\u00ad-\u2010") if divided else words
    return PageLine(page, words.strip(), left, right, base, abs(head - foot) or 1.0, divided)


def _characters(codes: Sequence[int]) -> str:
    """Return the text of UTF-16 or UTF-32 *codes*; what no font explains is U+FFFD."""
    text = "".join(chr(code) if code else "\ufffd" for code in codes if code not in _DIVIDED)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


_Upright = Callable[[float, float], tuple[float, float]]


def _upright(rotation: int, width: float, height: float) -> _Upright:
    """Return the function from places on the page as written to places as it is shown."""
    turned: dict[int, _Upright] = {
        90: lambda x, y: (y, height - x),
        180: lambda x, y: (width - x, height - y),
        270: lambda x, y: (width - y, x),
    }
    return turned.get(rotation, lambda x, y: (x, y))


def _properties(noted: dict[str, str]) -> Source:
    """Return what the program that wrote the file noted of it; all of it guesses."""
    known: dict[str, Any] = {}
    for name, key in (("title", "Title"), ("author", "Author")):
        text = " ".join(normalise(noted.get(key, "")).split())
        if text and not _NO_TITLE.fullmatch(text):
            known[name] = text
    created = _CREATED.match(noted.get("CreationDate", ""))
    writer = f"{noted.get('Creator', '')} {noted.get('Producer', '')}"
    if created:
        with suppress(ValueError):
            name = "accessed" if _BROWSER.search(writer) else "published"
            known[name] = Moment.parse("-".join(created.groups()))
    findings = tuple(Finding(name, "the properties of the file", 0.3) for name in known)
    return Source(**known, guessed=frozenset(known), findings=findings)


def _with_address(noted: Source, furniture: Sequence[str]) -> Source:
    """Return *noted* with the address that browsers print at the edge of a page."""
    for line in furniture:
        if found := _ADDRESS.search(line):
            finding = Finding("url", "the edge of the page", 0.7)
            return replace(
                noted,
                url=found[0],
                guessed=noted.guessed | {"url"},
                findings=(*noted.findings, finding),
            )
    return noted
