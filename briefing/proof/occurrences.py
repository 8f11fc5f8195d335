"""What stands on the pages of an export, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EntryText:
    """The words of a paragraph of an entry.

    *changed* tells whether they differ from those exported, which *expected*
    holds; None where the paragraph held quotations, which are judged one by
    one.  A paragraph that is gone has no *text*.
    """

    entry: str
    text: str
    changed: bool | None
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """A colleague's comment, the words it is about, and what is printed there."""

    author: str
    date: str
    text: str
    about: str
    statements: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Occurrence:
    """The words of *statement* as they stand at one place.

    *place* counts occurrences in order of reading, from 0.  *with_note* is
    False where its note mark or the note itself is gone.  *unseen* tells of
    words that are in the file though no reader sees them, and why; where no
    others are, *text* is "".
    """

    statement: str
    text: str
    place: int
    with_note: bool = True
    unseen: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as it stands on the page, its quotations and note numbers left out.

    *part*: body, note, contents, header or footer.  *entry* is that of the
    memo that it belongs to, and *statements* those that are quoted in it.
    """

    part: str
    text: str
    entry: str = ""
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TrackedChange:
    """A change that was tracked and is neither accepted nor rejected.

    *kind*: insertion or deletion.  Insertions count as there, deletions as gone.
    """

    kind: str
    author: str
    date: str
    text: str
    statements: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
