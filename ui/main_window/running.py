"""What runs: how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ui.tasks import Task
from ui.theme import META, S3, S4, ControlButton, PlainLabel, keep_measured, scaled

_BAR, _WIDTH = 6, 180


class RunningBar(QWidget):
    """One line for the tasks that run; gone when none does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What is running"))
        self._tasks: list[Task] = []
        self._words = PlainLabel("", META)
        self._detail = PlainLabel("", META, muted=True)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        keep_measured(self, self._measure)
        self._stop = ControlButton(self.tr("Stop"), icon="stop")
        self._stop.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, S4, 0)
        row.setSpacing(S3)
        row.addWidget(self._words)
        row.addWidget(self._bar)
        row.addWidget(self._detail)
        row.addWidget(self._stop)
        self.hide()

    def _measure(self) -> None:
        self._bar.setFixedSize(scaled(_WIDTH), scaled(_BAR))
        self._detail.setFixedWidth(scaled(_WIDTH))

    def follow(self, task: Task) -> None:
        """Show how far *task* is until it ends."""
        self._tasks.append(task)
        task.progressed.connect(self._show)
        task.finished.connect(self._ended)
        self._words.setText(task.name)
        self._detail.setText("")
        self._bar.setRange(0, 0)
        self.show()

    @Slot()
    def stop(self) -> None:
        """Stop everything that is shown; what is finished stays."""
        for task in self._tasks:
            task.cancel()

    @Slot(int, int, str)
    def _show(self, done: int, total: int, label: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        room = self._detail.width()
        shown = self._detail.fontMetrics().elidedText(label, Qt.TextElideMode.ElideMiddle, room)
        self._detail.setText(shown)

    @Slot()
    def _ended(self) -> None:
        task = self.sender()
        self._tasks = [each for each in self._tasks if each is not task]
        if not self._tasks:
            self.hide()
