"""A template edited: headings, fields and blocks in a form, the rest as YAML, with a live page."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QFontDatabase, QImage, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from briefing.errors import BriefingError
from ui.dialogs import resize_within_screen
from ui.gallery.pictures import Request, first_page
from ui.gallery.rows_editor import Column, RowsEditor
from ui.gallery.template_rows import (
    block_names,
    blocks_of,
    field_kinds,
    fields_of,
    rows_of_blocks,
    rows_of_fields,
    rows_of_sections,
    sections_of,
)
from ui.session import Session
from ui.tasks import Task, TaskRunner
from ui.theme import S2, S4, keep_measured, scaled, theme_of
from ui.wording import said, told

if TYPE_CHECKING:
    from briefing.templates import BriefingTemplate, TemplateFile

_REST_MS = 250
_PAGE = 420
_LINE = Qt.ItemDataRole.UserRole


class TemplateForm(QDialog):
    """Form and YAML are two views of one text; ``saved`` tells that it is in the file."""

    saved = Signal()

    def __init__(self, file: TemplateFile, session: Session, window: QWidget | None) -> None:
        super().__init__(window)
        self._file, self._session = file, session
        self._template: BriefingTemplate | None = None
        self._runner = TaskRunner(self, threads=1)
        self.text = QPlainTextEdit(file.path.read_text("utf-8-sig", "replace"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("Template as YAML"))
        self.problems = QListWidget()
        self.problems.setAccessibleName(self.tr("Problems"))
        self.problems.setMaximumHeight(scaled(110))
        self.problems.setWordWrap(True)
        self.problems.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.problems.itemActivated.connect(self._go_to_line)
        self.problems.itemClicked.connect(self._go_to_line)
        self.page = _Page()
        required = Column(self.tr("Required"), flag=True)
        heading, guidance = Column(self.tr("Heading")), Column(self.tr("Guidance"))
        self.sections = RowsEditor(
            self.tr("Headings"), (heading, required, guidance, Column(self.tr("Keywords")))
        )
        label, default = Column(self.tr("Label")), Column(self.tr("Default"))
        kind = Column(self.tr("Kind"), choices=field_kinds())
        self.fields = RowsEditor(self.tr("Fields"), (label, kind, required, default))
        self.blocks = RowsEditor(
            self.tr("Blocks, in order"),
            (Column(self.tr("Block"), choices=block_names(), once=True),),
        )
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._draw)
        self._lay_out()
        self._connect()
        self._name_itself(file.id)
        self.check()

    # One text, two views

    @Slot()
    def check(self) -> None:
        """Check the text as it stands, show its problems and, if it is whole, the form and page."""
        from briefing.jobs.template_text import check_text

        self._template, problems = check_text(self.text.toPlainText(), self._file.path)
        self.problems.clear()
        for problem in problems:
            words = self.tr("Line %1: %2").replace("%1", str(problem.line))
            message = said(problem.message)
            shown = words.replace("%2", message) if problem.line else message
            item = QListWidgetItem(shown)
            item.setData(_LINE, problem.line)
            self.problems.addItem(item)
        self.problems.setVisible(bool(problems))
        self._save.setEnabled(self._template is not None)
        if self._template is not None:
            self._name_itself(self._template.name)
            self.sections.show_rows(rows_of_sections(self._template))
            self.fields.show_rows(rows_of_fields(self._template))
            self.blocks.show_rows(rows_of_blocks(self._template))
            self._rest.start()

    def _name_itself(self, name: str) -> None:
        self.setWindowTitle(self.tr("Template %1").replace("%1", name))
        self.setAccessibleName(self.windowTitle())

    def _set_text(self, text: str) -> None:
        """Put *text* in the place of the old one, as a step that can be undone."""
        cursor = self.text.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    @Slot()
    def _take_sections(self) -> None:
        from briefing.jobs.template_text import with_sections

        if self._template is not None:
            forms = sections_of(self.sections.rows(), self._template)
            self._set_text(with_sections(self.text.toPlainText(), forms))

    @Slot()
    def _take_fields(self) -> None:
        from briefing.jobs.template_text import with_fields

        if self._template is not None:
            forms = fields_of(self.fields.rows(), self._template)
            self._set_text(with_fields(self.text.toPlainText(), forms))

    @Slot()
    def _take_blocks(self) -> None:
        from briefing.jobs.template_text import with_blocks

        self._set_text(with_blocks(self.text.toPlainText(), blocks_of(self.blocks.rows())))

    @Slot(QListWidgetItem)
    def _go_to_line(self, item: QListWidgetItem) -> None:
        line = int(item.data(_LINE) or 1)
        block = self.text.document().findBlockByNumber(line - 1)
        self._tabs.setCurrentWidget(self._yaml)
        self.text.setTextCursor(QTextCursor(block))
        self.text.setFocus()

    # The page

    @Slot()
    def _draw(self) -> None:
        session, template = self._session, self._template
        if session.path is None or session.memo is None or template is None:
            return
        if self._runner.running:
            self._rest.start()
            return
        width = round(scaled(_PAGE) * self.devicePixelRatioF())
        request = Request(session.path, session.memo, width, session.pressroom.press)
        task = Task(lambda _: first_page(request, template))
        task.succeeded.connect(self._take_page)
        task.failed.connect(self._tell)
        self._runner.start(task)

    @Slot(object)
    def _take_page(self, made: tuple[QImage, int]) -> None:
        self.page.show_image(made[0])

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        if not isinstance(error, BriefingError):
            sys.excepthook(type(error), error, error.__traceback__)
            return
        self.problems.addItem(told(error))
        self.problems.show()

    # Leaving

    def accept(self) -> None:
        """Write the template to its file."""
        from briefing.files import write_atomic

        self.check()
        if self._template is None:
            return
        try:
            write_atomic(self._file.path, self.text.toPlainText().encode())
        except BriefingError as error:
            self._tell(error)
            return
        self._end()
        self.saved.emit()
        super().accept()

    def reject(self) -> None:
        self._end()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._end()
        super().closeEvent(event)

    def _end(self) -> None:
        self._rest.stop()
        self._runner.shut_down()

    def _lay_out(self) -> None:
        form, self._yaml = QSplitter(Qt.Orientation.Vertical), QWidget()
        for editor in (self.sections, self.fields, self.blocks):
            form.addWidget(editor)
        QVBoxLayout(self._yaml).addWidget(self.text)
        self._tabs = QTabWidget()
        self._tabs.setAccessibleName(self.tr("Form or YAML"))
        self._tabs.tabBar().setAccessibleName(self.tr("Form or YAML"))
        self._tabs.addTab(form, self.tr("Form"))
        self._tabs.addTab(self._yaml, self.tr("YAML"))
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Save | kinds.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._save = buttons.button(kinds.Save)
        left = QVBoxLayout()
        left.addWidget(self._tabs, 1)
        left.addWidget(self.problems)
        left.addWidget(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(S4, S4, S4, S4)
        row.setSpacing(S2)
        row.addLayout(left, 1)
        row.addWidget(self.page)
        resize_within_screen(self, QSize(scaled(1100), scaled(720)))

    def _connect(self) -> None:
        self.text.textChanged.connect(self.check)
        for editor, take in (
            (self.sections, self._take_sections),
            (self.fields, self._take_fields),
            (self.blocks, self._take_blocks),
        ):
            editor.changed.connect(take)


class _Page(QWidget):
    """The first page as it would be."""

    def __init__(self) -> None:
        super().__init__()
        self.image: QImage | None = None
        keep_measured(self, lambda: self.setMaximumWidth(scaled(_PAGE)))
        self.setMinimumWidth(_PAGE // 2)
        self.setAccessibleName(self.tr("First page"))

    def sizeHint(self) -> QSize:
        return QSize(scaled(_PAGE), scaled(_PAGE))

    def show_image(self, image: QImage) -> None:
        """Show *image*."""
        self.image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme_of(self.palette()).desk)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.image is not None:
            height = self.width() * self.image.height() / self.image.width()
            painter.drawImage(QRectF(0, 0, self.width(), height), self.image)
