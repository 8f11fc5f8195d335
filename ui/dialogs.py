"""The few questions that must be answered before anything else; plain text in all of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QMessageBox, QVBoxLayout, QWidget

_FRAME = 16  # pixels that a window manager may put around a window


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dialogs", text)


def ask(window: QWidget, question: str, detail: str, yes: str) -> bool:
    """Return whether the user chose *yes*; Escape and closing mean no."""
    box = question_box(window, question, detail, yes)
    box.exec()
    return box.buttonRole(box.clickedButton()) == QMessageBox.ButtonRole.AcceptRole


def question_box(window: QWidget, question: str, detail: str, yes: str) -> QMessageBox:
    """Return a box that asks *question*, with *yes* and, chosen first, Cancel."""
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setInformativeText(detail)
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)
        if label.text() == "":  # the icon
            label.setAccessibleName(_tr("Question"))
    box.setAccessibleName(question)
    box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    return box


def may_close_unwritten(window: QWidget, changes: int) -> bool:
    """Ask whether to leave although *changes* are not on the disk."""
    question = _tr("%1 changes are not on the disk.").replace("%1", str(changes))
    detail = _tr(
        "The disk refused them. Make room or connect the drive again and choose Try again; "
        "whoever leaves now loses them."
    )
    return ask(window, question, detail, _tr("Leave and lose them"))


def resize_within_screen(window: QWidget, size: QSize) -> None:
    """Give *window* that *size*, or as much of it as its screen has, its frame included."""
    room = window.screen().availableGeometry().size() - QSize(2 * _FRAME, 3 * _FRAME)
    window.resize(size.boundedTo(room))


class Sheet(QDialog):
    """A dialog with one widget in it and a button to close it; of *size* if the screen has it."""

    def __init__(
        self, title: str, content: QWidget, window: QWidget | None, size: QSize | None = None
    ) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.addWidget(content, 1)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        if size is not None:
            resize_within_screen(self, size)
