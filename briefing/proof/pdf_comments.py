"""A colleague's comments in a PDF: the annotations that carry words.

Source: ISO 32000-1, 12.5.6 (markup annotations) and 7.9.4 (dates).
"""

from __future__ import annotations

import re
from typing import Any

from briefing.proof.occurrences import Comment
from briefing.proof.pdf_opening import opened_pdf

_MARKUP = frozenset(
    f"/{name}"
    for name in (
        *("Text", "FreeText", "Highlight", "Underline", "Squiggly", "StrikeOut"),
        *("Caret", "Square", "Circle", "Line", "Polygon", "PolyLine", "Ink", "Stamp"),
    )
)
_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d'?\d\d)?")


def comments(data: bytes) -> tuple[Comment, ...]:
    """Return the comments in the PDF *data*, page by page.

    What words they are about is not told: only their place on the page is in
    the file.  Raises ``BriefingError`` if the file cannot be read.
    """
    with opened_pdf(data) as pdf:
        found = [_comment(one) for page in pdf.pages for one in _annotations(page.obj)]
    return tuple(comment for comment in found if comment.text)


def _annotations(page: Any) -> list[Any]:
    listed = list(page.get("/Annots", ()))
    return [one for one in listed if str(one.get("/Subtype", "")) in _MARKUP]


def _comment(annotation: Any) -> Comment:
    author, text = (str(annotation.get(key, "")) for key in ("/T", "/Contents"))
    return Comment(author, _moment(str(annotation.get("/M", ""))), text.strip(), "")


def _moment(date: str) -> str:
    """Return a PDF's date as ISO 8601; "" if it is none."""
    found = _DATE.match(date)
    if not found:
        return ""
    year, month, day, hour, minute, second, zone = found.groups()
    if not hour:
        return f"{year}-{month}-{day}"
    zone = "" if not zone else zone if zone == "Z" else f"{zone[:3]}:{zone[-2:]}"
    return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone}"
