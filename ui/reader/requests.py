"""What the analyst wishes in the text, turned into edits of the memo and of the library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from briefing.articles.values import Span
from briefing.errors import BriefingError
from briefing.memos.values import Memo
from ui.actions import Hint
from ui.reader.advice import Adviser
from ui.reader.blocks import Fold
from ui.reader.filing import Filing, Placed, filed
from ui.reader.reading_view import ReadingView
from ui.session import Session
from ui.session.taking import Heading, Taken, section_at
from ui.wording import plural

_MOST_HEADINGS = 9  # that have a key


class Listed(Protocol):
    """The list of statements while it stands in place of the text."""

    def has_chosen(self) -> bool:
        """Tell whether anything is chosen in it."""
        ...

    def taken(self) -> Sequence[Taken]:
        """Return what is chosen in it, an entry each."""
        ...

    def go_on(self) -> None:
        """Choose what comes after the chosen."""
        ...


class Requests(QObject):
    """Asks for edits; nothing is changed here."""

    edit_requested = Signal(object, str)
    library_edit_requested = Signal(object, str)
    filed = Signal(str)  # entry id
    noted = Signal(object)  # tuple of Hint: why nothing was done, or what can be done next

    def __init__(
        self,
        session: Session,
        view: ReadingView,
        adviser: Adviser,
        parent: QObject | None = None,
        stopwatch: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._adviser = adviser
        self.filing = Filing(stopwatch)
        self.listed: Listed | None = None

    def file(self, number: int) -> None:
        """Put what is chosen under the heading *number*, from 1; soon after, correct the last."""
        memo = self._session.memo
        if memo is None:
            return
        self.file_under(self.filing.meant(number - 1))

    def file_under(self, heading: Heading) -> None:
        """Put what is chosen under *heading*; soon after a filing, move what was filed there."""
        memo = self._session.memo
        section = section_at(memo, heading) if memo else None
        if memo is None or section is None:
            self._say_missing(memo, heading)
            return
        correction = self.filing.correction(memo, heading)
        if correction is not None:
            name = self.tr("Move to “%1”").replace("%1", section.heading)
            self.edit_requested.emit(correction, name)
            self.filed.emit(self.filing.last_entry)
            return
        self._put([Placed([one], heading) for one in self._chosen_each()])

    def point(self) -> None:
        """Let the next number mean a heading below the one that was just filed under."""
        memo = self._session.memo
        found = self.filing.point(memo) if memo else None
        if found is None:
            words = self.tr("first the number of a heading that has others below it")
            self.noted.emit((Hint(".", words),))
            return
        named = enumerate(found[1][:_MOST_HEADINGS], start=1)
        self.noted.emit(tuple(Hint(str(number), each.heading) for number, each in named))

    def _say_missing(self, memo: Memo | None, heading: Heading) -> None:
        if memo is None:
            return
        parent = heading[:-1]
        above = section_at(memo, parent) if parent else None
        count = str(len(above.sections if above else memo.sections))
        words = self.tr("the memo has %1 headings").replace("%1", count)
        if above is not None:
            words = self.tr("“%1” has %2 below it").replace("%2", count)
            words = words.replace("%1", above.heading)
        self.noted.emit((Hint(str(heading[-1] + 1), words),))

    def file_as_suggested(self) -> None:
        """Put what is chosen under the heading that is suggested for it."""
        chosen = self._chosen_each()
        headings = [self._suggested(one) for one in chosen]
        if None in headings:
            words = self.tr("no heading is suggested; press its number")
            if len(chosen) > 1:
                words = self.tr("no heading is suggested for some of them; press a number")
            self.noted.emit((Hint("1–9", words),))
            return
        found = [(heading,) for heading in headings if heading is not None]
        self._put([Placed([one], heading) for one, heading in zip(chosen, found, strict=True)])

    def file_with_all(self) -> None:
        """Put each statement that is chosen, with what others make of it, as one entry.

        A comment on what they render differently is offered with it.  Of several, one that
        no other outlet has is taken alone, and one that came along with another not again.
        """
        placed: list[Placed] = []
        for one in map(self._with_others, self._chosen_each()):
            if not any(_tell_the_same(other, one) for other in placed):
                placed.append(one)
        if any(len(each.taken) > 1 for each in placed):
            self._put(placed)
        elif placed:
            words = self.tr("no other outlet has this statement")
            if len(placed) > 1:
                words = self.tr("no other outlet has any of these statements")
            self.noted.emit((Hint("S", words),))

    def extend_over_cut(self) -> None:
        """Take in what the slice cuts off."""
        article, span = self._view.article, self._chosen()
        if article is None or span is None:
            return
        cut_off = self._adviser.about(article, span).cut_off
        if cut_off is not None:
            self._view.choose(*cut_off.span, exactly=False)

    def take_back(self, fold: Fold) -> None:
        """Let the passages of *fold* belong to the story."""
        article = self._view.article
        if article is None:
            return
        from briefing.store import LeaveOut

        kept = without(article.left_out, fold.spans)
        self.library_edit_requested.emit(LeaveOut(article.id, kept), self.tr("Take back"))

    def left_out_fold(self) -> Fold | None:
        """Return the fold in which the choice stands, None if it is of the story."""
        span = self._chosen()
        folds = (block for block in self._view.blocks if isinstance(block, Fold))
        return next((f for f in folds if span and f.start <= span[0] < f.end), None)

    def take_back_chosen(self) -> None:
        """Let the passages around the choice belong to the story."""
        fold = self.left_out_fold()
        if fold is not None:
            self.take_back(fold)

    def leave_out(self) -> None:
        """Leave what is chosen out of the story."""
        article, span = self._view.article, self._chosen()
        if article is None or span is None:
            return
        from briefing.store import LeaveOut

        spans = joined([*article.left_out, span])
        self.library_edit_requested.emit(LeaveOut(article.id, spans), self.tr("Leave out"))

    def has_choice(self) -> bool:
        """Tell whether something is chosen in the text or in the list."""
        return self.has_slice() if self.listed is None else self.listed.has_chosen()

    def has_listed(self) -> bool:
        """Tell whether something is chosen in the list."""
        return self.listed is not None and self.listed.has_chosen()

    def has_slice(self) -> bool:
        """Tell whether something is chosen in the text itself."""
        return self._chosen() is not None

    def _chosen(self) -> Span | None:
        """Return what is chosen in the text, None while the list stands in its place."""
        return self._view.chooser.span if self._view.chooser and self.listed is None else None

    def _chosen_each(self) -> Sequence[Taken]:
        if self.listed is not None:
            return self.listed.taken()
        article, span = self._view.article, self._chosen()
        return [self._adviser.taken(article, span)] if article and span else []

    def _with_others(self, one: Taken) -> Placed:
        """Return *one* with what other outlets make of it, and where all of that goes."""
        article, span = self._session.article(one.article), (one.start, one.end)
        suggested = self._adviser.about(article, span).heading
        heading = self.filing.last_heading or (0,) if suggested is None else (suggested,)
        collation = self._adviser.collation(article, span)
        if collation is None:
            return Placed([one], heading)
        taken = self._adviser.taken_with_others(article, span)
        return Placed(taken, heading, collation.comment(self.tr("Rendered differently:")))

    def _suggested(self, one: Taken) -> int | None:
        article = self._session.article(one.article)
        return self._adviser.about(article, (one.start, one.end)).heading

    def _put(self, placed: Sequence[Placed]) -> None:
        """Ask for an entry of each slice or group of slices, under its heading, as one step."""
        memo = self._session.memo
        section = section_at(memo, placed[0].heading) if memo and placed else None
        if memo is None or section is None:
            return
        try:
            entries, edit = filed(memo, placed, self._session.article)
        except BriefingError as error:
            self._session.problem.emit(error)
            return
        name = self.tr("File under “%1”").replace("%1", section.heading)
        if len({each.heading for each in placed}) > 1:
            name = plural(len(placed), "", self.tr("File %1 statements"))
        self.edit_requested.emit(edit, name)
        (self._view if self.listed is None else self.listed).go_on()
        self.filing.remember(
            entries, placed[0].heading
        )  # last: going on settles what was filed before
        self.filed.emit(entries[0].id)


def _tell_the_same(one: Placed, other: Placed) -> bool:
    """Tell whether both hold the same words of some article."""
    return any(
        a.article == b.article and a.start < b.end and b.start < a.end
        for a in one.taken
        for b in other.taken
    )


def without(spans: Sequence[Span], taken: Sequence[Span]) -> tuple[Span, ...]:
    """Return *spans* with what *taken* covers cut out of them."""
    left = list(spans)
    for start, end in taken:
        left = [
            part
            for a, b in left
            for part in ((a, min(b, start)), (max(a, end), b))
            if part[0] < part[1]
        ]
    return tuple(left)


def joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return *spans* sorted and disjoint."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)
