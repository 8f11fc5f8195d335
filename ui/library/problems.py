"""What became of files that were not taken in, or not without a warning: one list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QListWidget, QWidget

from briefing.errors import ArticleRefused
from briefing.telling import Worded
from ui.dialogs import Sheet
from ui.theme import scaled
from ui.wording import framed, said

if TYPE_CHECKING:
    from briefing.jobs.adding import FileAdded


@dataclass(frozen=True, slots=True)
class FileProblem:
    """A file and what is the matter with it; *refused*: it is not in the library."""

    name: str
    message: str
    refused: bool

    def __str__(self) -> str:
        return f"{self.name}: {self.message}"


def problem_of(added: FileAdded) -> FileProblem | None:
    """Return what is the matter with a file that was added; None if nothing is."""
    if not added.message:
        return None
    refused = added.status == "refused"
    words = said(added.message)
    if refused and not isinstance(added.message, Worded):
        words = framed(words, ArticleRefused)
    return FileProblem(added.path.name, words, refused)


def show_problems(problems: list[FileProblem], window: QWidget) -> Sheet:
    """Open the list of *problems*, the refused files first."""
    title = QCoreApplication.translate("Problems", "Problems")
    shown = QListWidget()
    shown.setAccessibleName(title)
    shown.setWordWrap(True)
    for problem in sorted(problems, key=lambda each: not each.refused):
        shown.addItem(str(problem))
    sheet = Sheet(title, shown, window, QSize(scaled(550), scaled(330)))
    sheet.open()
    return sheet
