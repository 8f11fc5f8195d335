"""What is chosen put under a heading; the right number soon after a wrong one moves it.

Pure but for the stopwatch that it is given.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefing.articles.values import Article, Span
from briefing.errors import EditRefused
from briefing.memos.edits import MemoEdit, Several
from briefing.memos.values import Entry, Memo, Section
from ui.session.rows import event_of_articles
from ui.session.taking import Heading, Taken, comment_of, entry_of, filing, refiling, section_at

if TYPE_CHECKING:
    from briefing.statements.attribution import Attributed

_MARKS = '"“”„«»'
SECOND_THOUGHT = 2.0  # seconds in which another number corrects the last


class Placed(NamedTuple):
    """Slices that become one entry, the heading it goes under, the comment offered with it."""

    taken: Sequence[Taken]
    heading: Heading
    comment: str = ""


class Filing:
    """Remembers what was filed last, for as long as it may be corrected.

    A point after the number of a heading, in the same time, lets the next number mean a
    heading below it: ``2``, ``.``, ``1`` is 2.1.
    """

    def __init__(self, stopwatch: Callable[[], float]) -> None:
        self._stopwatch = stopwatch
        self._last: tuple[tuple[str, ...], Heading, float] | None = None
        self._above: Heading | None = None  # the heading whose number was followed by a point

    @property
    def last_heading(self) -> Heading | None:
        """The heading used last."""
        return self._last[1] if self._last else None

    @property
    def last_entry(self) -> str:
        """The id of the entry filed last, "" for none."""
        return self._last[0][0] if self._last else ""

    def settle(self) -> None:
        """Let the last filing stand: the next number is for something else."""
        self._above = None
        if self._last is not None:
            self._last = (*self._last[:2], float("-inf"))

    def remember(self, entries: Sequence[Entry], heading: Heading) -> None:
        """Note that *entries* were put under *heading* just now."""
        self._above = None
        self._last = (tuple(entry.id for entry in entries), heading, self._stopwatch())

    def below(self, memo: Memo) -> tuple[Heading, Sequence[Section]] | None:
        """Return the heading that a point would be about just now, and what stands below it.

        That is the heading used last; if none stands below it, the one above.
        """
        if self._last is None or not self._is_open(self._last[2]):
            return None
        heading = self._last[1]
        for above in (heading, heading[:-1]):
            section = section_at(memo, above)
            if section is not None and section.sections:
                return above, section.sections
        return None

    def point(self, memo: Memo) -> tuple[Heading, Sequence[Section]] | None:
        """Let the next number mean a heading below the last one; return as ``below`` does."""
        found = self.below(memo)
        if found is not None and self._last is not None:
            self._above = found[0]
            self._last = (*self._last[:2], self._stopwatch())
        return found

    def meant(self, number: int) -> Heading:
        """Return the heading that *number*, from 0, means just now."""
        if self._above is not None and self._last and self._is_open(self._last[2]):
            return (*self._above, number)
        return (number,)

    def correction(self, memo: Memo, heading: Heading) -> MemoEdit | None:
        """Return the edit that moves what was just filed to *heading*, if that is what is meant."""
        if self._last is None:
            return None
        ids, before, at = self._last
        if heading == before or not self._is_open(at) or section_at(memo, heading) is None:
            return None
        try:
            edit = refiling(memo, ids, heading)
        except EditRefused:  # it was undone meanwhile
            return None
        self._above = None
        self._last = (ids, heading, self._stopwatch())
        return edit

    def _is_open(self, at: float) -> bool:
        return self._stopwatch() - at <= SECOND_THOUGHT


def without_lone_marks(text: str, start: int, end: int) -> Span:
    """Return ``start, end`` without a quotation mark at an edge that stands alone in the slice."""
    marks = [at for at in range(start, end) if text[at] in _MARKS]
    if len(marks) == 1 and end - start > 1:
        if marks[0] == start:
            return start + 1, end
        if marks[0] == end - 1:
            return start, end - 1
    return start, end


def taken_at(article: str, span: Span, stated: Sequence[Attributed], memo: Memo | None) -> Taken:
    """Return *span* of *article* as taken, with the speaker whom the text names for it."""
    start, end = span
    said = next((s for s in stated if s.start <= start < s.end), None)
    event = event_of_articles(memo).get(article, "")
    if said is None:
        return Taken(article, start, end, event=event)
    return Taken(article, start, end, said.speaker, said.inner_speaker, said.via, event)


def filed(
    memo: Memo, placed: Sequence[Placed], article: Callable[[str], Article]
) -> tuple[tuple[Entry, ...], MemoEdit]:
    """Return the entries made of *placed*, and the one edit that puts each last under its heading.

    A comment that is offered is an entry of its own after the one it is about.
    """
    made: list[Entry] = []
    edits: list[MemoEdit] = []
    for taken, heading, comment in placed:
        entries = entries_for(taken, article, comment)
        edit = filing(memo, entries, heading)
        memo, _ = edit.change(memo)
        made += entries
        edits.append(edit)
    return tuple(made), edits[0] if len(edits) == 1 else Several(tuple(edits))


def entries_for(
    taken: Sequence[Taken], article: Callable[[str], Article], comment: str = ""
) -> tuple[Entry, ...]:
    """Return *taken* as one entry, and the *comment* that is offered with it."""
    entry = entry_of(taken, article)
    return (entry, comment_of(comment)) if comment else (entry,)
