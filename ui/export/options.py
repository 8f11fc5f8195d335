"""The options of exports: folder, the name's pattern, version, highest marking."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from briefing.jobs.naming import PARTS, PATTERN, day_of, export_name
from briefing.memos.markings import scheme_named
from ui.export.remembered import Choices
from ui.theme import META, S2, S4, PlainLabel, scaled

if TYPE_CHECKING:
    from briefing.memos.values import Memo
    from briefing.templates.values import BriefingTemplate

_Widget = TypeVar("_Widget", bound=QWidget)


class ExportOptions(QDialog):
    """A form over ``Choices``; ``chosen`` tells what was chosen."""

    chosen = Signal(object)  # Choices

    def __init__(
        self, choices: Choices, memo: Memo, template: BriefingTemplate, window: QWidget
    ) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Export options"))
        self.setAccessibleName(self.windowTitle())
        self._memo, self._template = memo, template
        self.folder = _named(QLineEdit(str(choices.folder or "")), self.tr("Folder"))
        self.folder.setPlaceholderText(self.tr("asked at the next export"))
        self.pattern = _named(QLineEdit(choices.pattern), self.tr("File name"))
        self.version = self._choice(
            self.tr("Version"),
            [("", self.tr("Whole memo"))] + [(v.name, v.name) for v in template.versions],
            choices.version,
        )
        self.marking = self._choice(
            self.tr("Nothing above"),
            [("", self.tr("Everything")), *((level, level) for level in _levels(template))],
            choices.max_marking,
        )
        self.printed_only = QCheckBox(self.tr("Nothing that is not printed goes along in the file"))
        self.printed_only.setChecked(choices.printed_only)
        self._example = PlainLabel("", META, muted=True)
        self._lay_out()
        self.pattern.textChanged.connect(self._show_example)
        self._show_example()

    def choices(self) -> Choices:
        """Return what the form says; a folder that is not there counts as none."""
        folder = Path(self.folder.text().strip()) if self.folder.text().strip() else None
        return Choices(
            folder if folder is not None and folder.is_dir() else None,
            self.pattern.text().strip() or PATTERN,
            self.version.currentData(),
            self.marking.currentData(),
            self.printed_only.isChecked(),
        )

    def accept(self) -> None:
        self.chosen.emit(self.choices())
        super().accept()

    def _lay_out(self) -> None:
        browse = QPushButton(self.tr("Choose…"))
        browse.setAccessibleName(self.tr("Choose the folder"))
        browse.clicked.connect(self._browse)
        folder = QHBoxLayout()
        folder.addWidget(self.folder, 1)
        folder.addWidget(browse)
        parts = self.tr("Parts: %1").replace("%1", " ".join(f"{{{part}}}" for part in PARTS))
        form = QFormLayout(self)
        form.setContentsMargins(S4, S4, S4, S4)
        form.setSpacing(S2)
        form.addRow(self.tr("Folder"), folder)
        form.addRow(self.tr("File name"), self.pattern)
        form.addRow("", PlainLabel(parts, META, muted=True))
        form.addRow("", self._example)
        form.addRow(self.tr("Version"), self.version)
        form.addRow(self.tr("Nothing above"), self.marking)
        form.addRow("", self.printed_only)
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self.setMinimumWidth(scaled(520))

    def _choice(self, name: str, values: list[tuple[str, str]], chosen: str) -> QComboBox:
        box = _named(QComboBox(), name)
        for value, words in values:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        return box

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder"), self.folder.text())
        if folder:
            self.folder.setText(folder)

    def _show_example(self) -> None:
        day = day_of(self._memo, self._template, datetime.now().astimezone().date())
        name = export_name(self.pattern.text(), self._memo, self._template, day)
        self._example.setText(f"{name}.docx")


def _named(widget: _Widget, name: str) -> _Widget:
    widget.setAccessibleName(name)
    return widget


def _levels(template: BriefingTemplate) -> list[str]:
    form = template.marking
    scheme = scheme_named(form.scheme, ((level.name, level.colour) for level in form.levels))
    return [level.name for level in scheme.levels] if scheme is not None else []
