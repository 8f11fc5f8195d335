"""Our own PDF of the long memo, everything that an export carries in it."""

from __future__ import annotations

from benchmarks.long_document import long_document
from benchmarks.long_memo import LongMemo
from briefing.document import HOUSE_STYLE, Document
from briefing.rendering import renderer_for


def prepare(memo: LongMemo) -> Document:
    """Return *memo* as a document."""
    return long_document(memo)


def write(document: Document) -> bytes:
    """Return the file."""
    return renderer_for(".pdf")(document, HOUSE_STYLE)
