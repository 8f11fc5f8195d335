"""What has to be known of a whole document before its first word is written, seen in one pass."""

from __future__ import annotations

from typing import NamedTuple

from briefing.document import Document, Link, NoteReference, Quotation, Text
from briefing.document.direction import holds_letters_from_right, is_from_right


class Survey(NamedTuple):
    """What was seen.

    *referenced* are the numbers of the notes that a text refers to; *two_way*,
    that some letters run from right to left.
    """

    referenced: frozenset[int]
    two_way: bool


def survey(document: Document) -> Survey:
    """Return what is to be known of *document*."""
    texts: list[str] = []
    add = texts.append
    referenced: set[int] = set()
    for inlines in document.runs():
        for inline in inlines:
            # No match: a long memo has tens of thousands.
            if type(inline) is Text or type(inline) is Link:
                add(inline.text)
            elif type(inline) is Quotation:
                for run in inline.content:
                    add(run.text)
            elif type(inline) is NoteReference:
                referenced.update(inline.numbers)
    two_way = is_from_right(document.language) or holds_letters_from_right("".join(texts))
    return Survey(frozenset(referenced), two_way)
