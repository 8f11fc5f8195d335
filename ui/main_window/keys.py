"""Every key of the window, and what the program is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from ui.actions import Actions
from ui.dialogs import Sheet
from ui.theme import INTERFACE, PlainLabel, plain_text_of, scaled


def _tr(text: str) -> str:
    return QCoreApplication.translate("Keys", text)


def show_keys(actions: Actions, window: QWidget) -> None:
    """List every action that has a key."""
    keyed = [action for _, action in actions if not action.shortcut().isEmpty()]
    table = QTableWidget(len(keyed), 2)
    table.setAccessibleName(_tr("Keys"))
    table.setHorizontalHeaderLabels([_tr("Key"), _tr("What it does")])
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    table.horizontalHeader().setStretchLastSection(True)
    table.setShowGrid(False)
    for row, action in enumerate(keyed):
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        table.setItem(row, 0, QTableWidgetItem(keys))
        table.setItem(row, 1, QTableWidgetItem(plain_text_of(action)))
    table.resizeColumnToContents(0)
    Sheet(_tr("Keys"), table, window, QSize(scaled(490), scaled(530))).open()


def show_about(window: QWidget) -> None:
    """Say what this program is, and its version."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        number = version("briefing")
    except PackageNotFoundError:
        number = _tr("from a checkout")
    words = _tr(
        "Briefing %1\n\nSourced memos from news articles. Each quotation is a slice of a captured "
        "source, stays tied to it through every edit and export, and can be verified.\n\n"
        "Works offline; nothing leaves this computer. Apache-2.0."
    )
    label = PlainLabel(words.replace("%1", number), INTERFACE)
    label.setWordWrap(True)
    label.setMinimumWidth(scaled(380))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    Sheet(_tr("About Briefing"), label, window).open()
