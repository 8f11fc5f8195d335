"""Word, PDF and evidence with one click, the memo as a mail's body, and what came of it."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QMimeData, QTime, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from briefing.errors import BriefingError
from ui.export.remembered import Choices, Remembered
from ui.export.result import ResultBar
from ui.export.returned import ReturnedPanel
from ui.export.work import Conflict, Job, Outcome, Refused, Written, export, mail
from ui.session import Session
from ui.settings import Settings
from ui.tasks import Task, TaskRunner
from ui.wording import plural, said, told

if TYPE_CHECKING:
    from briefing.rendering.clipboard import ClipboardForms


class ExportBar(QWidget):
    """Exports the memo on the screen; shows the result above text and pages."""

    entry_refused = Signal(str)  # id of the entry that keeps the memo from being exported
    entry_sought = Signal(str)
    edit_requested = Signal(object, str)
    told = Signal()  # something is to be seen here

    def __init__(
        self,
        session: Session,
        settings: Settings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._remembered = Remembered(settings or Settings())
        self._runner = TaskRunner(self, threads=1)
        self.result = ResultBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.result)
        self.returned = ReturnedPanel(session)
        self.result.told.connect(self.told)
        self.returned.told.connect(self.told)
        self.returned.edit_requested.connect(self.edit_requested)
        self.returned.entry_sought.connect(self.entry_sought)
        column.addWidget(self.returned)
        session.closed.connect(self._close)

    def take_settings(self, settings: Settings) -> None:
        """Remember folder and files in *settings*."""
        self._remembered = Remembered(settings)

    # What the actions call

    @Slot()
    def export_word(self) -> None:
        """Write the memo as Word: where and under which name it was the last time."""
        self._export(".docx")

    @Slot()
    def export_pdf(self) -> None:
        """Write the memo as PDF: where and under which name it was the last time."""
        self._export(".pdf")

    @Slot()
    def export_evidence(self) -> None:
        """Write the evidence pack: the memo, and the bytes of each article that it cites."""
        self._export(".zip")

    @Slot()
    def copy_email(self) -> None:
        """Put the memo on the clipboard, fit for the body of an e-mail."""
        job = self._job()
        if job is not None:
            self._run(partial(mail, job), self._take_mail)

    @Slot()
    def show_options(self) -> None:
        """Show folder, name, version and highest marking of exports."""
        from ui.export.options import ExportOptions

        path, memo = self._session.path, self._session.memo
        if path is None or memo is None:
            return
        dialog = ExportOptions(
            self._remembered.choices(path), memo, self._session.template, self.window()
        )
        dialog.chosen.connect(lambda choices: self._remembered.choose(path, choices))
        dialog.open()

    @Slot()
    def choose_returned(self) -> None:
        """Ask for a Word file that came back, and show what became of it."""
        name, _ = QFileDialog.getOpenFileName(
            self.window(), self.tr("Returned Word file"), "", self.tr("Word (*.docx)")
        )
        if name:
            self.take_returned(Path(name))

    def take_returned(self, path: Path) -> None:
        """Show what became of the Word file at *path* that came back."""
        self.result.hide()
        self.returned.open_file(path)

    # How it goes on

    def _job(self) -> Job | None:
        from briefing.jobs.exporting import Order
        from briefing.jobs.naming import day_of

        path, memo = self._session.path, self._session.memo
        if path is None or memo is None:
            return None
        template, choices = self._session.template, self._remembered.choices(path)
        day = day_of(memo, template, datetime.now().astimezone().date())
        order = Order(
            day,
            self._version(choices),
            choices.max_marking,
            printed_only=choices.printed_only,
        )
        return Job(path, memo, template, order)

    def _version(self, choices: Choices) -> str:
        known = {version.name for version in self._session.template.versions}
        return choices.version if choices.version in known else ""

    def _export(self, suffix: str) -> None:
        from briefing.jobs.naming import export_name

        job = self._job()
        if job is None:
            return
        choices = self._remembered.choices(job.workspace)
        name = export_name(
            choices.pattern, job.memo, job.template, job.order.day, job.order.version
        )
        if choices.folder is not None:
            target = choices.folder / (name + suffix)
            self._write(job, target, self._remembered.digest(target))
        elif (target := self._ask_where(job, name + suffix)) is not None:
            self._remembered.choose(job.workspace, replace(choices, folder=target.parent))
            self._write(job, target, None)  # the dialog has asked whether to replace a file

    def _ask_where(self, job: Job, name: str) -> Path | None:
        title = self.tr("Export: where to, this time and from now on")
        start = str(job.workspace.parent / name)
        suffix = Path(name).suffix
        chosen, _ = QFileDialog.getSaveFileName(self.window(), title, start, f"*{suffix}")
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)

    def _write(self, job: Job, target: Path, remembered: str | None) -> None:
        task = self._run(partial(export, job, target, remembered), self._take_outcome)
        self._latest = (job, target)
        task.name = self.tr("Writing %1").replace("%1", target.name)

    def _run(self, work: Any, done: Any) -> Task:
        task = Task(work)
        task.succeeded.connect(done)
        task.failed.connect(self._tell_failure)
        return self._runner.start(task)

    # What came of it

    @Slot(object)
    def _take_outcome(self, outcome: Outcome) -> None:
        match outcome:
            case Written():
                self._tell_written(outcome)
            case Conflict():
                self._tell_conflict(outcome.path)
            case Refused():
                self._tell_refused(outcome)

    def _tell_written(self, written: Written) -> None:
        self._remembered.note(written.path, written.digest)
        locale = QLocale()
        details = [
            plural(written.pages, self.tr("1 page"), self.tr("%1 pages")) if written.pages else "",
            locale.formattedDataSize(written.size, 0, QLocale.DataSizeFormat.DataSizeSIFormat),
            locale.toString(QTime.currentTime(), QLocale.FormatType.ShortFormat),
        ]
        self.result.tell(
            "done",
            self.tr("Wrote"),
            name=written.path.name,
            details=", ".join(filter(None, details)),
            deeds=(
                (self.tr("Open"), lambda: _open(written.path)),
                (self.tr("Show in folder"), lambda: _open(written.path.parent)),
            ),
        )
        lacking = self.tr(
            "The edition before is not in this workspace: what has changed is not printed."
        )
        notes = filter(None, (said(written.warning), lacking if written.lacks_earlier else ""))
        if note := "\n".join(notes):
            self.result.show_note(note)

    def _tell_conflict(self, path: Path) -> None:
        from briefing.jobs.naming import free_name

        job, _ = self._latest
        self.result.tell(
            "warning",
            self.tr("Not written yet: someone changed"),
            name=path.name,
            deeds=(
                (self.tr("Keep both"), lambda: self._write(job, free_name(path), None)),
                (self.tr("Replace it"), lambda: self._write(job, path, None)),
                (self.tr("Open it"), lambda: _open(path)),
            ),
        )

    def _tell_refused(self, refused: Refused) -> None:
        if not refused.entries:
            self.result.tell("warning", said(refused.message))
            return
        self._show_refusal(refused, 0)

    def _show_refusal(self, refused: Refused, index: int) -> None:
        refusal, count = refused.entries[index], len(refused.entries)
        if refusal.is_draft:
            words = self.tr("Not exported: this entry is a draft. Accept or remove it.")
        else:
            words = self.tr("Not exported: this quotation no longer stands in its article.")
        number = self.tr("%1 of %2").replace("%1", str(index + 1)).replace("%2", str(count))
        following = (index + 1) % count
        deeds = [(self.tr("Show the entry"), lambda: self.entry_refused.emit(refusal.entry))]
        if count > 1:
            deeds.append((self.tr("Next"), lambda: self._show_refusal(refused, following)))
        self.result.tell("warning", words, details=number if count > 1 else "", deeds=deeds)
        if not refusal.is_draft:
            self.result.show_wordings(refusal.stands, refusal.quoted)
        self.entry_refused.emit(refusal.entry)

    @Slot(object)
    def _take_mail(self, body: ClipboardForms | Refused) -> None:
        if isinstance(body, Refused):
            self._tell_refused(body)
            return
        mime = QMimeData()
        mime.setHtml(body.html)
        mime.setText(body.text)
        QGuiApplication.clipboard().setMimeData(mime)
        words = self.tr("Copied. Paste it into the body of an e-mail; notes stand at its end.")
        self.result.tell("done", words)

    @Slot(object)
    def _tell_failure(self, error: Exception) -> None:
        if isinstance(error, BriefingError):
            self.result.tell("warning", told(error))
        else:
            sys.excepthook(type(error), error, error.__traceback__)

    @Slot()
    def _close(self) -> None:
        self._runner.drop()
        self.result.hide()


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
