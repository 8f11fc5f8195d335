"""What is on its way into the library: files being read, and what became of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.library import taking
from ui.library.lines import is_stub
from ui.session import Session
from ui.tasks import Task

if TYPE_CHECKING:
    from briefing.jobs.adding import FileAdded
    from ui.library.problems import FileProblem


class Incoming(QObject):
    """Hands what comes in to the session, and knows what is not settled yet."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._running = 0
        self.pending: list[str] = []
        self.problems: list[FileProblem] = []
        self.first = ""  # the first article of a drop, to be chosen once its row is there
        session.file_added.connect(self._take_file)

    def take(self, found: taking.Files | taking.Pasted | taking.Address, chosen: str = "") -> None:
        """Take in what was dropped or pasted.

        If *chosen* is an article of which only the address is there, what is pasted is its text.
        """
        match found:
            case taking.Files(paths):
                self.pending += [path.name for path in paths if not path.is_dir()]
                self._follow(self._session.add_files(paths))
            case taking.Pasted(data, name):
                self.pending.append(name)
                self._follow(self._session.add_pasted(data, name, self._address_of(chosen)))
            case taking.Address(url):
                task = self._session.add_stub(url)
                task.succeeded.connect(self._take_stub)
                self._follow(task)
        self.changed.emit()

    def clear(self) -> None:
        """Forget everything: the workspace was closed."""
        self.pending.clear()
        self.problems.clear()
        self.first = ""

    def _follow(self, task: Task) -> None:
        self._running += 1
        task.finished.connect(self._ended)

    @Slot(object)
    def _take_file(self, added: FileAdded) -> None:
        from ui.library.problems import problem_of  # the window stands without

        if added.path.name in self.pending:
            self.pending.remove(added.path.name)
        problem = problem_of(added)
        if problem is not None and problem not in self.problems:
            self.problems.append(problem)
        if added.article is not None:
            self.first = self.first or added.article.id
        if added.status == "refused" or not self.pending:
            self.changed.emit()

    @Slot(object)
    def _take_stub(self, identity: str) -> None:
        self.first = self.first or identity
        self.changed.emit()

    def _address_of(self, identity: str) -> str:
        """Return the address of an article of which nothing else is there, "" for any other."""
        row = self._session.row(identity)
        return self._session.article(identity).source.url if row and is_stub(row) else ""

    @Slot()
    def _ended(self) -> None:
        """Let nothing seem to be read that never will be: the work was stopped, or is done."""
        self._running -= 1
        if not self._running and self.pending:
            self.pending.clear()
            self.changed.emit()
