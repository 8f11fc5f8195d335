"""What is on its way into the library: files being read, and what became of each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.library import taking
from ui.library.lines import is_stub
from ui.library.problems import FileProblem, problem_of
from ui.session import Session
from ui.tasks import Task

if TYPE_CHECKING:
    from briefing.articles.values import Article
    from briefing.jobs.adding import FileAdded


class Incoming(QObject):
    """Hands what comes in to the session, and knows what is not settled yet."""

    changed = Signal()
    library_edit_requested = Signal(object, str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._running = 0
        self.pending: list[str] = []
        self.problems: list[FileProblem] = []
        self.first = ""  # the first article of a drop, to be chosen once its row is there
        self._filling = ("", "")  # the name of what was pasted for an address, and that address
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
                stub = next((row for row in self._session.rows if row.id == chosen), None)
                if stub is not None and is_stub(stub):
                    self._filling = (name, stub.title)
                self._follow(self._session.add_pasted(data, name))
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
        if added.path.name in self.pending:
            self.pending.remove(added.path.name)
        problem = problem_of(added)
        if problem is not None and problem not in self.problems:
            self.problems.append(problem)
        if added.article is not None:
            self.first = self.first or added.article.id
            self._take_the_place_of_its_address(added.path.name, added.article)
        if added.status == "refused" or not self.pending:
            self.changed.emit()

    @Slot(object)
    def _take_stub(self, identity: str) -> None:
        self.first = self.first or identity
        self.changed.emit()

    def _take_the_place_of_its_address(self, name: str, article: Article) -> None:
        """Let *article* stand where only its address was, whether it names that or not."""
        from briefing.store import Correct, Withdraw

        pasted, address = self._filling
        address = article.source.url or (address if name == pasted else "")
        rows = self._session.rows
        stub = next((r for r in rows if is_stub(r) and r.title == address), None)
        if stub is None or stub.id == article.id:
            return
        self._filling = ("", "")
        if not article.source.url:
            source = replace(article.source, url=address)
            edit = Correct(article.id, source)
            self.library_edit_requested.emit(edit, self.tr("Keep the address of the text"))
        words = self.tr("Text in place of its address")
        self.library_edit_requested.emit(Withdraw((stub.id,)), words)

    @Slot()
    def _ended(self) -> None:
        """Let nothing seem to be read that never will be: the work was stopped, or is done."""
        self._running -= 1
        if not self._running and self.pending:
            self.pending.clear()
            self.changed.emit()
