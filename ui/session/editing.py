"""The memo on the screen and the steps that change it, on their way to the disk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from briefing.errors import BriefingError
from ui.session import steps
from ui.session.opening import Opened
from ui.session.writer import NotWritten, Step, Writer, Written
from ui.undo import NextSteps

if TYPE_CHECKING:
    from briefing.memos.edits import Edit
    from briefing.memos.values import Memo
    from briefing.store import LibraryEdit

_PATIENCE_SECONDS = 5.0  # for a disk that neither writes nor refuses


class Editing(QObject):
    """An edit shows at once and is brought to the disk by a thread of its own.

    An undo shows once the disk has made it; what is asked meanwhile waits for it.
    """

    memo_changed = Signal(object, object)
    library_stepped = Signal()
    next_steps_changed = Signal()
    failed = Signal(object)
    stuck = Signal(object)
    written = Signal(bool)

    def __init__(self, opened: Opened) -> None:
        super().__init__()
        self.memo: Memo | None = opened.memo
        self._next = NextSteps(opened.undo_name, opened.redo_name)
        self._version: list[int] = []
        self._waiting: list[Callable[[], object]] = []
        revisions = {opened.memo.id: opened.revision} if opened.memo else {}
        self._writer = Writer(opened.path, revisions, read_only=opened.read_only)
        self._writer.written.connect(self._take_written)
        self._writer.not_written.connect(self._take_not_written)

    @property
    def left(self) -> int:
        """How many changes are not on the disk yet."""
        return self._writer.left

    @property
    def next_steps(self) -> NextSteps:
        """What undo and redo would turn."""
        return self._next

    def settle(self) -> bool:
        """Return whether every change is on the disk, once it is or the disk refuses one.

        What waits for an undo on its way is a change as well.
        """
        until = monotonic() + _PATIENCE_SECONDS
        while self._writer.settle(until - monotonic()):
            QCoreApplication.sendPostedEvents(self)  # an undo that is written lets go what waits
            if not self._waiting and self._writer.left == 0:
                return True
            if monotonic() > until:
                break
            sleep(0.002)
        return False

    def close(self) -> bool:
        """Write what is left; return whether all of it is on the disk."""
        self.settle()
        self._waiting.clear()
        return self._writer.close()

    def edit(self, edit: Edit, name: str) -> bool:
        """Make *edit* of the memo as a step called *name*; return whether it fits."""
        if self._next.turning:
            self._waiting.append(partial(self.edit, edit, name))
            return True
        if self.memo is None:
            return False
        try:
            after, _ = edit.apply(self.memo)
        except BriefingError as error:
            self.failed.emit(error)
            return False
        self._put(steps.memo_edit(self.memo.id, edit, name, datetime.now(UTC)))
        self._set_next(self._next.after_edit(name))
        self._show(after)
        return True

    def edit_library(self, edit: LibraryEdit, name: str) -> None:
        """Make *edit* of the library as a step called *name*."""
        if self._next.turning:
            self._waiting.append(partial(self.edit_library, edit, name))
            return
        self._put(steps.library_edit(edit, name, datetime.now(UTC), self._memo_id))
        self._set_next(self._next.after_edit(name))

    def turn(self, kind: str) -> None:
        """Undo or redo (*kind*) the next step, if there is one."""
        if self._next.undo_text if kind == "undo" else self._next.redo_text:
            self._set_next(self._next.while_turning())
            self._put(steps.turn(kind, self._memo_id, datetime.now(UTC)))

    def retry(self) -> None:
        """Try again what the disk refused."""
        self._writer.retry()

    def keep_correction(self, kind: str, about: str, value: Any) -> None:
        """Keep what the analyst corrected in a proposal of the aids."""
        self._put(steps.keep_correction(kind, about, value, datetime.now(UTC)))

    def look_elsewhere(self) -> None:
        """See whether the file was moved, or changed by another program."""
        self._put(steps.look_elsewhere(self._memo_id, self._version))

    def note_added(self) -> None:
        """Learn anew what is next, after articles were added beside this thread."""
        self._put(steps.ask_names(self._memo_id))

    def back_up(self) -> None:
        """Write a backup beside the workspace."""
        self._put(steps.back_up(datetime.now(UTC)))

    @property
    def _memo_id(self) -> str:
        return self.memo.id if self.memo else ""

    def _put(self, step: Step) -> None:
        self._writer.put(step)
        if step.changes:
            self.written.emit(False)

    def _show(self, after: Memo) -> None:
        before, self.memo = self.memo, after
        self.memo_changed.emit(before, after)

    def _set_next(self, following: NextSteps) -> None:
        self._next = following
        self.next_steps_changed.emit()

    @Slot(object)
    def _take_written(self, done: Written) -> None:
        match done.result:
            case steps.Turned() as turned:
                self._take_turn(turned)
            case steps.Names(undo_name, redo_name) if done.left == 0 and not self._next.turning:
                self._set_next(NextSteps(undo_name, redo_name))
            case steps.Elsewhere(memo):
                self._take_elsewhere(memo)
        if done.step.kind == "library":
            self.library_stepped.emit()
        if done.left == 0:
            self.written.emit(True)

    def _take_turn(self, turned: steps.Turned) -> None:
        self._set_next(NextSteps(turned.undo_name, turned.redo_name))
        if turned.stepped is not None and turned.stepped.memo is not None:
            self._show(turned.stepped.memo)
        elif turned.stepped is not None:
            self.library_stepped.emit()
        self._go_on()

    def _take_elsewhere(self, memo: Memo | None) -> None:
        self._set_next(NextSteps(self._next.undo_name, self._next.redo_name))
        if memo is not None:
            self._show(memo)
        self.library_stepped.emit()
        self.note_added()
        self._go_on()

    def _go_on(self) -> None:
        """Do what was asked while an undo was on its way."""
        waiting, self._waiting = self._waiting, []
        for ask in waiting:
            ask()

    @Slot(object)
    def _take_not_written(self, failure: NotWritten) -> None:
        if failure.waits:
            self.stuck.emit(failure.error)
            return
        self.failed.emit(failure.error)
        if failure.step.kind in ("memo", "turn"):
            # What stands on the screen is not what stands on the disk: read that, then go on.
            self._waiting.clear()
            self._set_next(self._next.while_turning())
            self._put(steps.read_again(self._memo_id))
