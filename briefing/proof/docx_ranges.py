"""What a walk through a Word file finds: ranges of text, marks of notes, tracked changes.

Positions count the visible characters and marks from the start of the body.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

NOTE = "\uffff"  # stands for the mark of a note, whatever its number; no XML can hold it


@dataclass(frozen=True, slots=True)
class Unseen:
    """Words that are in the file though no reader sees them, and why."""

    words: str
    why: str


@dataclass(slots=True, eq=False)
class Range:
    """What stands between two places: a control's content, a bookmark, a comment's words."""

    name: str
    start: int
    paragraph: int
    pieces: list[str] = field(default_factory=list[str])
    places: list[int] = field(default_factory=list[int])
    unseen: list[Unseen] = field(default_factory=list[Unseen])
    end: int = -1

    @property
    def text(self) -> str:
        """The words, paragraphs parted by line ends, without marks of notes."""
        return "".join(self.pieces).replace(NOTE, "")

    @property
    def marked_text(self) -> str:
        """The words with ``NOTE`` where a note's mark stands."""
        return "".join(self.pieces)

    def meets(self, other: Range) -> bool:
        """Whether some character, or an empty range's place, lies in both."""
        return self.start <= other.end and other.start <= self.end

    def without(self, others: Iterable[Range]) -> str:
        """Return the words, and the marks of notes, that lie in none of *others*."""
        inside = [(one.start, one.end) for one in others if self.meets(one)]
        kept: list[str] = []
        for place, piece in zip(self.places, self.pieces, strict=True):
            for start, end in inside:
                if start < place + len(piece) and place < end:
                    low, high = max(0, start - place), end - place
                    piece = piece[:low] + "\0" * (min(high, len(piece)) - low) + piece[high:]
            kept.append(piece.replace("\0", ""))
        return "".join(kept)


@dataclass(slots=True, eq=False)
class ParagraphText:
    """A paragraph of the part *root*, which is body, note, header or footer.

    *contents* if it lists headings.
    """

    words: Range
    part: str
    root: Any
    contents: bool = False


@dataclass(slots=True, eq=False)
class Revision:
    """A change that Word tracked and nobody accepted; *words* is where it stands."""

    kind: str  # insertion or deletion
    author: str
    date: str
    words: Range
    deleted: str = ""

    @property
    def text(self) -> str:
        """The words put in or taken out."""
        return self.deleted or self.words.text


@dataclass(frozen=True, slots=True)
class NotePlace:
    """The mark of a note; *whole*: its note has words."""

    place: int
    paragraph: int
    whole: bool


@dataclass(slots=True, eq=False)
class Story:
    """Everything found in one walk, in order."""

    controls: list[Range] = field(default_factory=list[Range])
    bookmarks: list[Range] = field(default_factory=list[Range])
    comments: list[Range] = field(default_factory=list[Range])
    marks: list[NotePlace] = field(default_factory=list[NotePlace])
    paragraphs: list[ParagraphText] = field(default_factory=list[ParagraphText])
    revisions: list[Revision] = field(default_factory=list[Revision])
    shapes: list[Range] = field(default_factory=list[Range])  # that float in front of the text

    def note_follows(self, one: Range, limit: int | None) -> bool:
        """Whether a note's mark stands behind *one* and its note has words.

        Behind: in the same paragraph, or at least before the place *limit*,
        where the next statement begins; None if it is the last.
        """
        first = bisect_left(self.marks, one.end, key=lambda mark: mark.place)
        for index in range(first, len(self.marks)):
            mark = self.marks[index]
            if mark.paragraph != one.paragraph and limit is not None and mark.place >= limit:
                return False
            if mark.whole:
                return True
        return False
