"""What can be done about each change that came back: its row, and the edits that it asks for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from briefing.errors import BriefingError
from ui.export.returned_row import Deed, ReturnedRow
from ui.export.summary import change_words, tracked_words
from ui.session import Session

if TYPE_CHECKING:
    from briefing.jobs.returning import ReturnedStatement, ReturnedText
    from briefing.memos.edits import MemoEdit
    from briefing.memos.values import Memo
    from briefing.proof.changes import PageChange
    from briefing.proof.occurrences import TrackedChange


class Decisions(QObject):
    """Makes a row of each change; nothing reaches the memo but by a click on it."""

    edit_requested = Signal(object, str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def statement_row(self, one: ReturnedStatement, *, ours: bool) -> ReturnedRow:
        """Return the row of a statement; what can be done only where the memo is *ours*."""
        from briefing.jobs.returning import Fate
        from ui.export.summary import difference, fate_words

        title = fate_words(one.fate)
        if one.fate is Fate.ALTERED:
            title = f"{title}: {difference(one)}"
        wordings = (one.sent, one.came if one.fate is not Fate.DELETED else "")
        serious = one.fate not in (Fate.SHORTENED, Fate.MOVED)
        deeds = self._deeds(one) if one.entry and ours else ()
        return ReturnedRow(title, wordings, one.comments, one.entry, deeds, serious=serious)

    def _deeds(self, one: ReturnedStatement) -> tuple[Deed, ...]:
        from briefing.jobs.returning import Fate

        restore = (self.tr("Restore"), self.tr("restored"), lambda: True)
        match one.fate:
            case Fate.ALTERED:
                paraphrase = partial(self._paraphrase, one)
                copied = self.tr("reply copied, to paste into an e-mail or a comment")
                return (
                    restore,
                    (self.tr("Make it a paraphrase"), self.tr("paraphrased"), paraphrase),
                    (self.tr("Reply"), copied, partial(self._reply, one)),
                )
            case Fate.SHORTENED:
                shorten = partial(self._shorten, one)
                return ((self.tr("Shorten here too"), self.tr("shortened"), shorten), restore)
            case Fate.DELETED:
                remove = partial(self._remove, one.entry)
                return ((self.tr("Remove here too"), self.tr("removed"), remove), restore)
            case _:
                return (restore,)

    def text_row(self, text: ReturnedText) -> ReturnedRow:
        """Return the row of a change of own text."""
        from briefing.jobs.taking_back import revised_text

        own = self._own_words(text.entry)
        revised = revised_text(own, text.sent, text.came)
        keep: Deed = (self.tr("Keep ours"), self.tr("kept"), lambda: True)
        deeds: tuple[Deed, ...] = (keep,)
        if revised is not None:
            take = partial(self._take_text, text.entry, text, revised)
            deeds = ((self.tr("Take the change"), self.tr("taken"), take), keep)
        title = self.tr("Own text changed")
        if revised is None:
            title = self.tr("Changed beside our own text: take it over by hand")
        return ReturnedRow(title, (text.sent, text.came), text.comments, text.entry, deeds)

    def change_row(self, change: PageChange, *, ours: bool) -> ReturnedRow:
        """Return the row of what was typed, changed or taken out beside quotations."""
        done = self.tr("taken")
        deeds: list[Deed] = []
        if ours and (change.kind, change.part) == ("changed", "title"):
            take = partial(self._take_title, change.text)
            deeds.append((self.tr("Take the change"), done, take))
        elif ours and change.kind == "added" and change.part in ("text", "heading", "kind"):
            take = partial(self._take_paragraph, change)
            deeds.append((self.tr("Take it over as a comment"), done, take))
        deeds.append((self.tr("Leave it out"), self.tr("left out"), lambda: True))
        entry = change.entry or change.after or change.before
        wordings = (change.expected, change.text)
        return ReturnedRow(change_words(change), wordings, (), entry, deeds)

    def tracked_row(self, change: TrackedChange) -> ReturnedRow:
        """Return the row of a change that was tracked, and that nobody accepted."""
        words = tracked_words(change)
        gone = change.kind == "deletion"
        wordings = (change.text, "") if gone else ("", change.text)
        seen: Deed = (self.tr("Seen"), self.tr("seen"), lambda: True)
        entry = next(iter(change.entries), "")
        return ReturnedRow(words, wordings, (), entry, (seen,))

    # What the deeds do

    def _take_title(self, words: str) -> bool:
        from briefing.jobs.taking_back import take_title

        return self._ask_edit(
            lambda memo: take_title(memo, words), self.tr("Take a change of the Word file")
        )

    def _take_paragraph(self, change: PageChange) -> bool:
        from briefing.jobs.taking_back import take_paragraph

        return self._ask_edit(
            lambda memo: take_paragraph(
                memo, change.text, change.after, change.before, str(uuid4())
            ),
            self.tr("Take over a paragraph of the Word file"),
        )

    def _paraphrase(self, one: ReturnedStatement) -> bool:
        from briefing.jobs.taking_back import make_paraphrase

        return self._ask_edit(
            lambda memo: make_paraphrase(memo, one.entry, one.came), self.tr("Make it a paraphrase")
        )

    def _shorten(self, one: ReturnedStatement) -> bool:
        from briefing.jobs.taking_back import take_shortening

        def edit(memo: Memo) -> MemoEdit:
            statement = next(each for each in memo.statements() if each.id == one.statement)
            article = self._session.article(statement.article)
            return take_shortening(memo, one.statement, one.came, article)

        return self._ask_edit(edit, self.tr("Shorten as in the returned file"))

    def _remove(self, entry: str) -> bool:
        from briefing.jobs.taking_back import take_removal

        return self._ask_edit(lambda memo: take_removal(memo, entry), self.tr("Remove entry"))

    def _take_text(self, entry: str, text: ReturnedText, revised: str) -> bool:
        from briefing.jobs.taking_back import revised_text, take_text

        # The entry may have been edited since: the change is made of what it says now.
        now = revised_text(self._own_words(entry), text.sent, text.came)
        words = revised if now is None else now
        return self._ask_edit(
            lambda memo: take_text(memo, entry, words), self.tr("Take a change of the Word file")
        )

    def _reply(self, one: ReturnedStatement) -> None:
        from ui.export.summary import reply

        QGuiApplication.clipboard().setText(reply(one))

    def _ask_edit(self, make: Callable[[Memo], MemoEdit], name: str) -> bool:
        memo = self._session.memo
        if memo is None:
            return False
        try:
            edit = make(memo)
        except BriefingError as error:
            self._session.problem.emit(error)
            return False
        self.edit_requested.emit(edit, name)
        return True

    def _own_words(self, entry: str) -> str:
        memo = self._session.memo
        found = next((e for e in memo.entries() if e.id == entry), None) if memo else None
        content = found.content if found is not None else None
        return getattr(content, "text", "") or getattr(content, "paraphrase", "")
