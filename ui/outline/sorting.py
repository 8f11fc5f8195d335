"""The order in which a heading shows its entries: the memo's own, or a view of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from briefing.memos.edits import MemoEdit, Move, Several
from briefing.memos.tree import Path
from briefing.memos.values import Cited, Entry, Memo, Repeat, Section
from briefing.statements.values import Statement
from ui.wording import date_words

if TYPE_CHECKING:
    from briefing.store import ArticleRow


class Order(StrEnum):
    """By what the entries under each heading are shown."""

    MEMO = "memo"
    TIME = "time"
    SPEAKER = "speaker"
    OUTLET = "outlet"
    EVENT = "event"


class SourceFacts(NamedTuple):
    """What a card tells of an article: *published* as ISO 8601, as far as it is known."""

    outlet: str = ""
    published: str = ""
    title: str = ""
    guessed: frozenset[str] = frozenset()


def facts_of(memo: Memo, row_of: Callable[[str], ArticleRow | None]) -> dict[str, SourceFacts]:
    """Return the facts of each article that *memo* cites and *row_of* knows, by id."""
    cited = dict.fromkeys(statement.article for statement in memo.statements())
    return {
        row.id: SourceFacts(row.outlet, row.published, row.title, frozenset(row.guessed))
        for article in cited
        if (row := row_of(article)) is not None
    }


class Placed(NamedTuple):
    """An entry with its own place in the memo, and the group that begins with it."""

    at: int
    entry: Entry
    group: str


@dataclass(frozen=True, slots=True)
class Sorting:
    """Sorts entries; own texts keep their order and stand first."""

    order: Order = Order.MEMO
    sources: Mapping[str, SourceFacts] = field(default_factory=dict)
    events: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # name, on
    entries: Mapping[str, Entry] = field(default_factory=dict)  # for repeats

    def sorted(self, entries: Sequence[Entry]) -> list[Placed]:
        """Return *entries* in this order, each with its place in the memo."""
        placed = [Placed(at, entry, "") for at, entry in enumerate(entries)]
        if self.order is Order.MEMO:
            return placed
        keyed = [(self._key(each.entry), each) for each in placed]
        keyed.sort(key=lambda pair: pair[0])
        groups, last = [], ""
        for (kept, _, words), each in keyed:
            name = words if kept else ""
            groups.append(each._replace(group=name if name != last else ""))
            last = name
        return groups

    def _key(self, entry: Entry) -> tuple[int, str, str]:
        """Return (0 for own text, what is sorted by, the words of its group)."""
        said = self._leading(entry)
        if said is None:
            return 0, "", ""
        rank, words = self._sought(entry, said)
        return 1 if rank else 2, rank.casefold(), words

    def _leading(self, entry: Entry) -> Statement | None:
        content = entry.content
        if isinstance(content, Repeat):
            target = self.entries.get(content.of)
            content = target.content if target else content
        return content.statements[0] if isinstance(content, Cited) else None

    def _sought(self, entry: Entry, said: Statement) -> tuple[str, str]:
        facts = self.sources.get(said.article, SourceFacts())
        event = self.events.get(said.event, ("", ""))
        on = entry.content.on if isinstance(entry.content, Cited) else ""
        match self.order:
            case Order.SPEAKER:
                return said.speaker, said.speaker
            case Order.OUTLET:
                return facts.outlet, facts.outlet
            case Order.EVENT:
                return event[1] or event[0], event[0]
            case _:
                when = on or event[1] or facts.published
                return when, date_words(when[:10]) or when[:10]


NO_SORTING = Sorting()


def keep_order(memo: Memo, sorting: Sorting) -> MemoEdit | None:
    """Return the edit that makes the order of *sorting* the memo's own; None if it is."""
    moves: list[MemoEdit] = []
    first = len(memo.opening)
    for n, section in enumerate(memo.sections):
        _keep(section, (first + n,), sorting.sorted, moves)
    return Several(tuple(moves)) if moves else None


def _keep(
    section: Section,
    path: Path,
    sort: Callable[[Sequence[Entry]], list[Placed]],
    moves: list[MemoEdit],
) -> None:
    now = list(range(len(section.entries)))
    for target, placed in enumerate(sort(section.entries)):
        source = now.index(placed.at, target)
        if source != target:
            moves.append(Move((*path, source), (*path, target)))
            now.insert(target, now.pop(source))
    for n, below in enumerate(section.sections):
        _keep(below, (*path, len(section.entries) + n), sort, moves)
