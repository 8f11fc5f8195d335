"""Title, marking and fields of the memo, as a form of labels and values."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from briefing.memos.edits import SetDetails, details_of
from briefing.memos.markings import scheme_named
from briefing.memos.values import Memo
from briefing.templates.values import BriefingTemplate, FieldForm, FieldKind
from ui.theme import META, PlainLabel, scaled

_WIDTH, _LONG = 440, 88


class DetailsForm(QDialog):
    """Asks for one edit of everything that was changed in it."""

    edit_requested = Signal(object, str)

    def __init__(self, memo: Memo, template: BriefingTemplate, parent: QWidget) -> None:
        super().__init__(parent)
        self._memo = memo
        self.setWindowTitle(self.tr("Details of the memo"))
        self.setAccessibleName(self.tr("Details of the memo"))
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._title = QLineEdit(memo.title)
        self._add(self.tr("Title"), self._title)
        self._marking = self._markings(template)
        self._fields: dict[str, QLineEdit | QPlainTextEdit] = {}
        for form in template.fields:
            self._add_field(form)
        for name, _ in memo.fields:
            if name not in self._fields:
                self._add_field(FieldForm(name, name))
        box = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(box.Ok | box.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(self._form)
        column.addWidget(buttons)
        self.setMinimumWidth(scaled(_WIDTH))

    def open_at(self, field: str) -> None:
        """Show the form with the keys in *field*, or in the title."""
        self.finished.connect(self.deleteLater)
        self.open()
        target = self._fields.get(field, self._title)
        target.setFocus()

    def accept(self) -> None:
        """Ask for the edit, if anything was changed."""
        before = details_of(self._memo)
        marking = self._marking.currentText() if self._marking else before.marking
        fields = {name: _text(field) for name, field in self._fields.items()}
        kept = tuple((name, value) for name, value in fields.items() if value)
        after = replace(before, title=self._title.text().strip(), marking=marking)
        if dict(before.fields) != dict(kept):
            after = replace(after, fields=kept)
        if after != before:
            self.edit_requested.emit(SetDetails(after), self.tr("Details of the memo"))
        super().accept()

    def _markings(self, template: BriefingTemplate) -> QComboBox | None:
        form = template.marking
        scheme = scheme_named(form.scheme, ((level.name, level.colour) for level in form.levels))
        if scheme is None:
            return None
        box = QComboBox()
        box.addItems([level.name for level in scheme.levels])
        now = self._memo.marking or form.default
        if box.findText(now) < 0:
            box.insertItem(0, now)
        box.setCurrentText(now)
        self._add(self.tr("Marking"), box)
        return box

    def _add_field(self, form: FieldForm) -> None:
        value = self._memo.field(form.id)
        field: QLineEdit | QPlainTextEdit
        if form.kind in (FieldKind.LONG_TEXT, FieldKind.LIST):
            field = QPlainTextEdit(value)
            field.setFixedHeight(scaled(_LONG))
            field.setTabChangesFocus(True)
        else:
            field = QLineEdit(value)
        field.setPlaceholderText(form.default or (self.tr("Required") if form.required else ""))
        self._fields[form.id] = field
        self._add(f"{form.label} *" if form.required else form.label, field)

    def _add(self, label: str, field: QWidget) -> None:
        field.setAccessibleName(label)
        self._form.addRow(PlainLabel(label, META, muted=True), field)


def _text(field: QLineEdit | QPlainTextEdit) -> str:
    if isinstance(field, QLineEdit):
        return field.text().strip()
    return field.toPlainText().strip()
