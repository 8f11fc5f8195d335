"""The printed memo as a value: all that a renderer sees, style sheet apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from briefing.document.blocks import Block, Contents, Fields, Heading, NotesHere, Paragraph, Table
from briefing.document.inlines import Inline
from briefing.document.roles import NotePlace


@dataclass(frozen=True, slots=True)
class Note:
    """Note *number* (from 1, in order of reading): one or more paragraphs' worth of inlines."""

    number: int
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Banner:
    """A marking, printed in header and footer of every page; colours as ``#RRGGBB``."""

    text: str
    colour: str = "#FFFFFF"
    background: str = "#000000"


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands above and below the text of every page.

    *page* holds ``{page}`` and ``{pages}``: "Page {page} of {pages}".
    """

    head_first: str = ""
    head: str = ""
    foot: str = ""
    page: str = "Page {page} of {pages}"
    banner: Banner | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside the export; *relationship* as in ISO 32000-2, 7.11.3."""

    name: str
    media_type: str
    data: bytes
    description: str = ""
    relationship: str = "Data"


@dataclass(frozen=True, slots=True)
class Metadata:
    """Properties of the file: only what the analyst entered.  *date* is timezone-aware UTC."""

    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    identifier: str = ""
    date: datetime = datetime(1980, 1, 1, tzinfo=UTC)
    custom: tuple[tuple[str, str], ...] = ()  # name, value: marking, edition, reference


@dataclass(frozen=True, slots=True)
class Words:
    """The words that renderers set on their own, in the document's language."""

    contents: str = "Contents"
    footnotes: str = "Footnotes"
    note: str = "Note {number}"
    back: str = "Back to the text of note {number}"
    go_to: str = "Go to {target}"


@dataclass(frozen=True, slots=True)
class Document:
    """A memo as it will be printed.  Citations are numbered before any renderer runs."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    note_place: NotePlace = NotePlace.FOOTNOTES
    furniture: Furniture = Furniture()
    metadata: Metadata = Metadata()
    attachments: tuple[Attachment, ...] = ()
    words: Words = Words()

    def headings(self, depth: int = 3) -> Iterator[Heading]:
        """Yield the headings down to level *depth*, in order."""
        return (b for b in self.blocks if isinstance(b, Heading) and b.level <= depth)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield every paragraph in order of reading, those in tables too."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block
            elif isinstance(block, Table):
                for cell in (*block.head, *(cell for row in block.rows for cell in row)):
                    yield from cell.paragraphs

    def runs(self) -> Iterator[tuple[Inline, ...]]:
        """Yield every sequence of inlines in order of reading, notes last."""
        for block in self.blocks:
            yield from _runs(block)
        for note in self.notes:
            yield note.content


def _runs(block: Block) -> Iterator[tuple[Inline, ...]]:
    match block:
        case Heading(content=content, aside=aside):
            yield content
            yield aside
        case Paragraph(content=content, label=label, aside=aside):
            yield label
            yield content
            yield aside
        case Table(head=head, rows=rows):
            for cell in (*head, *(cell for row in rows for cell in row)):
                for paragraph in cell.paragraphs:
                    yield from _runs(paragraph)
        case Fields(rows=rows):
            for row in rows:
                yield from (value for _, value in row)
        case Contents() | NotesHere():
            return
