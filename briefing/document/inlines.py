"""What stands inside a line: runs of text, quotations, links and note marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """How a run differs from the paragraph around it; the key of a character style."""

    PLAIN = "plain"
    STRONG = "strong"  # likelihood, grades of confidence
    EMPHASIS = "emphasis"
    SOURCE_TAG = "source-tag"  # "(as reported by Meduza)"
    GRADE = "grade"  # "C2"
    PORTION = "portion"  # "(TLP:AMBER)"
    QUIET = "quiet"  # details, "not mentioned"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Text:
    """A run of characters; *language* only where it differs from the document's (BCP 47)."""

    text: str
    tone: Tone = Tone.PLAIN
    language: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads to *url*; only http, https and mailto reach a document."""

    text: str
    url: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words of a statement, and nothing else: outer quote marks stand outside.

    *statement* is the id under which the manifest lists it.  The same id stands
    in a document once, unless the memo repeats the entry.
    """

    statement: str
    content: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of note *number*; each note has exactly one, numbered in order of reading."""

    number: int


@dataclass(frozen=True, slots=True)
class NoteReference:
    """A cross-reference to notes that have their marks elsewhere.

    *raised*: printed like marks, "1, 2"; otherwise *text* is printed in the
    line ("note 4") and leads to the first of them.
    """

    numbers: tuple[int, ...]
    text: str = ""
    raised: bool = False


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A forced end of line inside a paragraph."""


Inline = Text | Link | Quotation | NoteMark | NoteReference | LineBreak


def plain_text(inlines: Iterable[Inline]) -> str:
    """Return the words of *inlines* without note marks; line breaks become spaces."""
    return "".join(_words(inline) for inline in inlines)


def _words(inline: Inline) -> str:
    match inline:
        case Text(text=text) | Link(text=text) | NoteReference(text=text, raised=False):
            return text
        case Quotation(content=content):
            return "".join(run.text for run in content)
        case LineBreak():
            return " "
        case _:
            return ""


def quotations(inlines: Iterable[Inline]) -> Iterator[Quotation]:
    """Yield the quotations among *inlines* in order."""
    return (inline for inline in inlines if isinstance(inline, Quotation))
