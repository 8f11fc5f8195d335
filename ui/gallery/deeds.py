"""Templates as files: saved, renamed, duplicated, deleted, brought in, given away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QFile, QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from briefing.errors import BriefingError
from ui.dialogs import ask
from ui.gallery.foot import OutlinedButton
from ui.session import Session
from ui.theme import ControlButton, LinkButton, scaled
from ui.wording import own_words, said

if TYPE_CHECKING:
    from briefing.templates import TemplateFile


_NAME_WIDTH = 380


class Deeds(QObject):
    """Acts on the template that is chosen; ``changed`` tells the id to be chosen then."""

    changed = Signal(str)

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self.file: TemplateFile | None = None
        self.name = ""

    def head_buttons(self) -> list[ControlButton]:
        """Return the buttons at the head of the page."""
        bring = OutlinedButton(self.tr("Import a template"), text=self.tr("Import…"), icon="open")
        bring.clicked.connect(self.bring_in)
        words = self.tr("Save this memo as template")
        save = OutlinedButton(words, text=words, icon="add")
        save.clicked.connect(self.save_memo_as)
        return [bring, save]

    def foot_links(self) -> list[LinkButton]:
        """Return the links at the foot of the page."""
        deeds = (
            (self.tr("Edit"), self.edit),
            (self.tr("Rename"), self.rename),
            (self.tr("Duplicate"), self.duplicate),
            (self.tr("House form…"), self.take_house_form),
            (self.tr("Delete"), self.delete),
            (self.tr("Export…"), self.give_away),
        )
        links: list[LinkButton] = []
        for words, deed in deeds:
            link = LinkButton(words, text=words)
            link.clicked.connect(deed)
            links.append(link)
        return links

    @Slot()
    def save_memo_as(self) -> None:
        """Ask for a name, and keep the memo's form under it."""
        from briefing.jobs.keeping_templates import save_form

        memo = self._session.memo
        name = self._ask_name(self.tr("Save as template"), memo.title if memo else "")
        if memo is not None and name:
            template = self._session.template
            about = self.tr("Made from the form of a memo in the form %1.")
            about = about.replace("%1", template.name)
            self._do(lambda: save_form(memo, template, name, about).id)

    @Slot()
    def edit(self) -> None:
        """Open the form of the chosen template; of one that ships, a copy."""
        from ui.gallery.form import TemplateForm

        ships = self.file is not None and not self.file.own
        file = self._mine()
        if file is None:
            return
        form = TemplateForm(file, self._session, self._page.window())
        form.saved.connect(lambda: self.changed.emit(file.id))
        if ships:  # the copy was made to be edited; who cancels wants none
            form.rejected.connect(lambda: self._take_back(file.path))
        form.open()

    @Slot()
    def rename(self) -> None:
        """Ask for another name of the chosen template; of one that ships, of a copy."""
        from briefing.jobs.keeping_templates import rename

        file = self.file
        if file is None:
            return
        if not file.own:
            self.duplicate()
            return
        name = self._ask_name(self.tr("Rename template"), self.name)
        if name:
            self._do(lambda: (rename(file, name), file.id)[1])

    @Slot()
    def duplicate(self) -> None:
        """Copy the chosen template under another name."""
        from briefing.jobs.keeping_templates import duplicate

        file = self.file
        name = self._ask_name(
            self.tr("Duplicate template"), self.tr("%1 (own)").replace("%1", self.name)
        )
        if file is not None and name:
            self._do(lambda: duplicate(file, name).id)

    @Slot()
    def take_house_form(self) -> None:
        """Ask for a Word file whose look the chosen template takes; of one that ships, a copy."""
        name, _ = QFileDialog.getOpenFileName(
            self._page,
            self.tr("Choose a house form"),
            "",
            self.tr("Word files (*.docx *.dotx)"),
        )
        ships = self.file is not None and not self.file.own
        file = self._mine() if name else None
        if file is None:
            return
        from briefing.jobs.house_forms import take_house_form

        try:
            take_house_form(file, Path(name))
        except BriefingError as error:
            if ships:  # the copy was made to wear the form
                file.path.unlink(missing_ok=True)
            self._session.problem.emit(error)
        self.changed.emit(file.id if file.path.exists() else "")

    @Slot()
    def delete(self) -> None:
        """Put the chosen template into the platform's bin, if it is the user's own."""
        file = self.file
        if file is None:
            return
        if not file.own:
            words = self.tr("%1 ships with the program and stays.").replace("%1", self.name)
            self._session.problem.emit(BriefingError(own_words(words)))
            return
        question = self.tr("Delete the template %1?").replace("%1", self.name)
        detail = self.tr("Memos in this form keep their words; they are shown as policy memos.")
        if ask(self._page, question, detail, self.tr("Delete")):
            self._do(lambda: self._throw_away(file.path))

    @Slot()
    def bring_in(self) -> None:
        """Ask for a template file, and take it among the user's own."""
        from briefing.jobs.keeping_templates import bring_in

        name, _ = QFileDialog.getOpenFileName(
            self._page, self.tr("Import a template"), "", self.tr("Templates (*.yaml *.yml)")
        )
        if name:
            self._do(lambda: bring_in(Path(name)).id)

    @Slot()
    def give_away(self) -> None:
        """Ask where to, and write the chosen template there."""
        from briefing.jobs.keeping_templates import give_away

        file = self.file
        if file is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Export template"), file.path.name, self.tr("Templates (*.yaml)")
        )
        if name:
            self._do(lambda: (give_away(file, Path(name)), file.id)[1])

    def _mine(self) -> TemplateFile | None:
        """Return the chosen template if it is the user's own, else a copy made now."""
        from briefing.jobs.keeping_templates import duplicate

        file = self.file
        if file is None or file.own:
            return file
        name = self.tr("%1 (own)").replace("%1", self.name)
        try:
            made = duplicate(file, name)
        except BriefingError as error:
            self._session.problem.emit(error)
            return None
        self.changed.emit(made.id)
        return made

    def _take_back(self, copy: Path) -> None:
        copy.unlink(missing_ok=True)
        self.changed.emit("")

    def _throw_away(self, path: Path) -> str:
        if not QFile.moveToTrash(str(path)):
            try:
                path.unlink()
            except OSError as error:
                words = self.tr("%1 was not deleted: %2").replace("%1", path.name)
                raise BriefingError(own_words(words.replace("%2", said(error)))) from error
        return ""

    def _ask_name(self, title: str, name: str) -> str:
        asking = name_dialog(self._page, title, name)
        agreed = asking.exec() == QInputDialog.DialogCode.Accepted
        asking.deleteLater()
        return asking.textValue().strip() if agreed else ""

    def _do(self, deed: object) -> None:
        try:
            chosen = deed()  # type: ignore[operator]
        except BriefingError as error:
            self._session.problem.emit(error)
        else:
            self.changed.emit(chosen)


def name_dialog(page: QWidget, title: str, name: str) -> QInputDialog:
    """Return the dialog that asks for a name, *name* to begin with."""
    asking = QInputDialog(page)
    asking.setWindowTitle(title)
    asking.setAccessibleName(title)
    asking.setLabelText(QCoreApplication.translate("Deeds", "Name"))
    asking.setTextValue(name)
    for field in asking.findChildren(QLineEdit):
        field.setAccessibleName(title)
        field.setMinimumWidth(scaled(_NAME_WIDTH))  # a name is read while it is typed
    return asking
