"""The nouns of the memo: immutable values, no I/O, no Qt.

A memo is a tree: ``Memo`` > ``Section`` > (``Entry`` | ``Section``).  Its
opening (bottom line and judgements) are entries too, so that they are edited,
moved and undone like any other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from briefing.articles.values import Moment
from briefing.statements.values import Statement


class OwnKind(StrEnum):
    """What the analyst's own text is; the type is data and the page shows it."""

    BOTTOM_LINE = "bottom-line"
    JUDGEMENT = "judgement"
    COMMENT = "comment"
    ASSUMPTION = "assumption"
    GAP = "gap"
    ALTERNATIVE = "alternative"
    INDICATOR = "indicator"
    ACTION = "action"


class Layout(StrEnum):
    """How a section's entries are laid out."""

    LIST = "list"
    TABLE = "table"
    TIMELINE = "timeline"


@dataclass(frozen=True, slots=True)
class OwnText:
    """The analyst's own text.  Only a judgement has likelihood, confidence and basis."""

    kind: OwnKind
    text: str
    likelihood: str = ""
    confidence: str = ""  # high, moderate, low
    basis: str = ""
    evidence: tuple[str, ...] = ()  # ids of entries
    if_wrong: str = ""  # of an assumption
    owner: str = ""  # of an action
    due: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """One or more statements that one entry prints and one note cites; the first leads.

    A *paraphrase* is printed instead of the quotation, which then stands in the note.
    """

    statements: tuple[Statement, ...]
    paraphrase: str = ""
    contradicts: tuple[str, ...] = ()  # ids of entries
    on: str = ""  # when what is said takes place: a date or date/date, for a timeline


@dataclass(frozen=True, slots=True)
class Repeat:
    """The entry *of* printed again under this heading; edits of it show in both places."""

    of: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry under a heading.

    *draft*: proposed by the program and not yet accepted; it cannot be exported.
    """

    id: str
    content: Cited | Repeat | OwnText
    marking: str = ""
    note: str = ""
    essential: bool = False
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with entries, then subsections; *key* is the template's section id."""

    id: str
    heading: str
    entries: tuple[Entry, ...] = ()
    sections: tuple[Section, ...] = ()
    layout: Layout = Layout.LIST
    key: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """What articles report on: *key* is its short name in this memo."""

    key: str
    name: str
    on: str = ""


@dataclass(frozen=True, slots=True)
class MemoSource:
    """A source of this memo under its short name, with the details that the memo gives it.

    *details* are (field, value) pairs as the memo file writes them; they win
    over the article's own.  *path* is where the memo file finds it, or "".
    """

    key: str
    article: str
    path: str = ""
    details: tuple[tuple[str, str], ...] = ()
    guessed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Memo:
    """The working document."""

    id: str
    title: str
    template: str = "policy-memo"
    language: str = "en-GB"
    edition: int = 1
    follows: str = ""
    marking: str = ""
    cut_off: Moment | None = None
    fields: tuple[tuple[str, str], ...] = ()
    events: tuple[Event, ...] = ()
    sources: tuple[MemoSource, ...] = ()
    opening: tuple[Entry, ...] = ()
    source_summary: str = ""
    sections: tuple[Section, ...] = ()

    def field(self, name: str) -> str:
        """Return the field *name*, or "" if it is not filled in."""
        return dict(self.fields).get(name, "")

    def entries(self) -> Iterator[Entry]:
        """Yield every entry in reading order, the opening first."""
        yield from self.opening
        for section in self.sections:
            yield from entries_of(section)

    def statements(self) -> Iterator[Statement]:
        """Yield every statement in reading order."""
        for entry in self.entries():
            if isinstance(entry.content, Cited):
                yield from entry.content.statements


def entries_of(section: Section) -> Iterator[Entry]:
    """Yield the entries of *section* and of its subsections in reading order."""
    yield from section.entries
    for below in section.sections:
        yield from entries_of(below)
