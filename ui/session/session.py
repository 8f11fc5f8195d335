"""The open workspace: the one owner of its state.  Views ask it, and hear from it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from briefing.errors import BriefingError
from briefing.progress import Progress
from ui.session import opening
from ui.session.counting import Counting
from ui.session.editing import Editing
from ui.session.pressroom import Pressroom
from ui.session.shelf import Shelf
from ui.tasks import Task, TaskRunner

if TYPE_CHECKING:
    from briefing.articles.events import ReportedEvent
    from briefing.articles.values import Article
    from briefing.memos.edits import Edit
    from briefing.memos.values import Memo
    from briefing.store import ArticleRow, LibraryEdit, MemoRow
    from briefing.templates.values import BriefingTemplate
    from ui.session.aids import ArticleAids

_EVENTS_MS = 300  # once all of it stands on the screen: it takes the interpreter from the window


class Session(QObject):
    """A workspace, or none.  Facts are signals; wishes are methods."""

    opened = Signal()
    leaving = Signal()  # all still stands as it was
    closed = Signal()
    library_changed = Signal()
    events_found = Signal()
    used_changed = Signal(object)  # ids of articles
    memo_changed = Signal(object, object)  # before, after; None for no memo
    template_changed = Signal(object)
    article_aids_ready = Signal(str)
    next_steps_changed = Signal()
    file_added = Signal(object)  # FileAdded
    file_returned = Signal(object)  # Path of a Word file of ours that a colleague sent back
    task_started = Signal(object)  # Task with a name
    problem = Signal(object)  # BriefingError
    stuck = Signal(object)  # BriefingError; retry_writing() tries again
    counted = Signal(object)  # Counts
    written = Signal(bool)  # whether every edit is on the disk

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = TaskRunner(self)
        self.pressroom = Pressroom(self)
        self._counting = Counting(self)
        self._counting.counted.connect(self.counted)
        self._counting.failed.connect(self._tell)
        self._editing: Editing | None = None
        self._shelf: Shelf | None = None
        self._template: BriefingTemplate | None = None
        self.memos: list[MemoRow] = []
        self.read_only = False

    @property
    def path(self) -> Path | None:
        """Where the open workspace lies; None if none is open."""
        return self._shelf.path if self._shelf else None

    @property
    def memo(self) -> Memo | None:
        """The memo on the screen."""
        return self._editing.memo if self._editing else None

    @property
    def template(self) -> BriefingTemplate:
        """The form of the memo; only while a workspace is open."""
        assert self._template is not None, "no workspace is open"
        return self._template

    @property
    def rows(self) -> list[ArticleRow]:
        """The articles, with the details that the memo gives them."""
        return self._shelf.rows if self._shelf else []

    def row(self, identity: str) -> ArticleRow | None:
        """Return the row of an article; None if the library does not list it."""
        return self._shelf.row(identity) if self._shelf else None

    @property
    def events(self) -> tuple[ReportedEvent, ...]:
        """The events that the articles report, as far as they are worked out."""
        return self._shelf.events if self._shelf else ()

    @property
    def shelf(self) -> Shelf:
        """The articles; only while a workspace is open."""
        assert self._shelf is not None, "no workspace is open"
        return self._shelf

    def article(self, identity: str) -> Article:
        """Return an article by its id.  Raises ``NotFound`` or ``WorkspaceDamaged``."""
        return self.shelf.article(identity)

    def aids(self, identity: str) -> ArticleAids | None:
        """Return what is seen in an article by now; ``article_aids_ready`` tells of more."""
        return self.shelf.aids(identity)

    @property
    def undo_text(self) -> str:
        """The name of the step that undo takes back, "" for none."""
        return self._editing.next_steps.undo_text if self._editing else ""

    @property
    def redo_text(self) -> str:
        """The name of the step that redo makes again, "" for none."""
        return self._editing.next_steps.redo_text if self._editing else ""

    @property
    def unwritten(self) -> int:
        """How many changes are not on the disk yet."""
        return self._editing.left if self._editing else 0

    def settle(self) -> bool:
        """Return whether every change is on the disk, once it is or the disk refuses one."""
        return self._editing is None or self._editing.settle()

    def open(self, path: Path, memo_id: str = "", *, read_only: bool = False) -> Task:
        """Open the workspace at *path*; ``opened`` tells when it stands."""
        return self._open(lambda _: opening.read_workspace(path, memo_id, read_only=read_only), "")

    def create(self, path: Path, template: str = opening.DEFAULT_TEMPLATE) -> Task:
        """Make a workspace at *path* with an empty memo, and open it."""
        now = datetime.now(UTC)
        return self._open(lambda _: opening.new_workspace(path, template, now), "")

    def open_sample(self, path: Path) -> Task:
        """Make the sample workspace at *path* if it is not there, and open it."""
        work = partial(opening.sample_workspace, path, datetime.now(UTC))
        return self._open(work, self.tr("Preparing the sample"))

    def close(self) -> bool:
        """Close the workspace; return whether every change is on the disk and all threads ended."""
        self.pressroom.stop()
        return self._put_away()

    def _put_away(self) -> bool:
        ended = all([self._counting.close(), self._runner.stop()])
        if self._shelf is None or self._editing is None:
            return ended
        self.leaving.emit()
        written, ended = self._editing.close(), self._shelf.close() and ended
        self._editing.deleteLater()
        self._shelf.deleteLater()
        self._editing, self._shelf, self._template, self.memos = None, None, None, []
        self.closed.emit()
        return written and ended

    def edit(self, edit: Edit, name: str) -> bool:
        """Make *edit* of the memo as a step called *name*; return whether it fits."""
        return self._editing is not None and self._editing.edit(edit, name)

    def edit_library(self, edit: LibraryEdit, name: str) -> None:
        """Make *edit* of the library as a step called *name*."""
        if self._editing is not None:
            self._editing.edit_library(edit, name)

    def undo(self) -> None:
        """Take back the latest step."""
        if self._editing:
            self._editing.turn("undo")

    def redo(self) -> None:
        """Make again what was undone last."""
        if self._editing is not None:
            self._editing.turn("redo")

    def restore(self, earlier: Memo) -> None:
        """Make the memo what it was in an *earlier* state."""
        self.edit(opening.to_state(earlier), self.tr("Restore an earlier state"))

    def retry_writing(self) -> None:
        """Try again what the disk refused."""
        if self._editing is not None:
            self._editing.retry()

    def keep_correction(self, kind: str, about: str, value: Any) -> None:
        """Keep what the analyst corrected in a proposal of the aids."""
        if self._editing is not None:
            self._editing.keep_correction(kind, about, value)

    def look_elsewhere(self) -> None:
        """See whether the file was moved, or changed by another program."""
        if self._editing is not None:
            self._editing.look_elsewhere()

    def back_up(self) -> None:
        """Write a backup beside the workspace."""
        if self._editing and not self.read_only:
            self._editing.back_up()

    def choose_memo(self, identity: str) -> None:
        """Show another memo of the workspace."""
        if self.path is not None and (self.memo is None or self.memo.id != identity):
            self.open(self.path, identity, read_only=self.read_only)

    def next_edition(self) -> None:
        """Begin the edition that follows the memo today, and show it."""
        path, memo, now = self.path, self.memo, datetime.now(UTC)
        if path is not None and memo is not None:
            day = now.astimezone().date()
            self._open(lambda _: opening.with_next_edition(path, memo, day, now), "")

    def choose_template(self, name: str) -> bool:
        """Lay the memo out in the form of the template *name*, as a step."""
        if self.memo is None:
            return False
        return self.edit(opening.to_template(self.memo, name), self.tr("Choose template"))

    def add_files(self, paths: Sequence[Path]) -> Task:
        """Take files and folders in; ``file_added`` or ``file_returned`` tells of each file."""
        return self._told_of(self.shelf.add_files(paths))

    def add_pasted(self, data: bytes, name: str, address: str = "") -> Task:
        """Take in what was pasted as the file *name*; *address*: of the page whose text it is."""
        return self._told_of(self.shelf.add_data(data, name, address))

    def add_stub(self, url: str) -> Task:
        """List the page at *url*, of which nothing is there yet; nothing is fetched."""
        return self._told_of(self.shelf.add_stub(url))

    def _told_of(self, task: Task) -> Task:
        if self._editing is not None:
            task.finished.connect(self._editing.note_added)
        self.task_started.emit(task)
        return task

    def _open(self, work: Callable[[Progress], opening.Opened], name: str) -> Task:
        task = Task(work, name)
        task.succeeded.connect(self._take_workspace)
        task.failed.connect(self._tell)
        self._runner.start(task)
        self.task_started.emit(task)
        return task

    @Slot(object)
    def _take_workspace(self, opened: opening.Opened) -> None:
        self._put_away()
        self.memos, self.read_only = opened.memos, opened.read_only
        self._template = opened.template
        self._shelf = Shelf(opened.path, opened.rows, opened.memo)
        self._editing = Editing(opened)
        self._wire(self._shelf, self._editing)
        for warning in opened.warnings:
            self.problem.emit(warning)
        self.opened.emit()
        self.template_changed.emit(opened.template)
        self.memo_changed.emit(None, opened.memo)
        self._counting.take(opened.memo)
        self.library_changed.emit()
        QTimer.singleShot(_EVENTS_MS, self._shelf, self._shelf.find_events)
        self.next_steps_changed.emit()

    def _wire(self, shelf: Shelf, editing: Editing) -> None:
        for name in ("events_found", "used_changed", "file_added", "file_returned"):
            getattr(shelf, name).connect(getattr(self, name))
        shelf.changed.connect(self.library_changed)
        shelf.aids_ready.connect(self.article_aids_ready)
        shelf.failed.connect(self._tell)
        editing.memo_changed.connect(self._take_memo)
        editing.library_stepped.connect(lambda: shelf.reload())
        for name in ("next_steps_changed", "stuck", "written"):
            getattr(editing, name).connect(getattr(self, name))
        editing.failed.connect(self._tell)

    @Slot(object, object)
    def _take_memo(self, before: Memo | None, after: Memo) -> None:
        if before is None or before.template != after.template:
            warnings: list[BriefingError] = []
            self._template = opening.template_or_default(after.template, warnings)
            for warning in warnings:
                self.problem.emit(warning)
            self.template_changed.emit(self._template)
        self.shelf.take_memo(before, after)
        self.memo_changed.emit(before, after)
        self._counting.take(after)

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        """Tell an expected failure in the window, and any other to the crash reporter."""
        if isinstance(error, BriefingError):
            self.problem.emit(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)
