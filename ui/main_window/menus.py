"""The menus, filled from the records of actions, and what changes in them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup, QCursor
from PySide6.QtWidgets import QMainWindow, QMenu

from ui.actions import MENUS, Actions, tr
from ui.main_window.files import Files
from ui.session import Session
from ui.wording import step_words

_MODES = {"read": "view.read", "pages": "view.pages", "both": "view.both"}
_OPTIONAL = QActionGroup.ExclusionPolicy.ExclusiveOptional
_SCHEMES = {"system": "view.system", "light": "view.light", "dark": "view.dark"}


def fill(window: QMainWindow, actions: Actions, files: Files) -> None:
    """Put every action of a menu into its menu, in the order of the records."""
    groups: dict[str, QActionGroup] = {}
    made: dict[str, QMenu] = {}
    for menu_id, title in MENUS:
        menu = made[menu_id] = QMenu(tr(title), window)
        above = made.get(menu_id.rpartition(".")[0])
        if above is None:
            window.menuBar().addMenu(menu)
            menu.aboutToShow.connect(actions.look)
        else:
            above.addMenu(menu)
        for record in actions.records.values():
            if record.menu != menu_id:
                continue
            if record.break_before:
                menu.addSeparator()
            if record.id == "file.recent":
                _add_recent(menu, tr(record.text), files)
            elif record.id in actions:
                menu.addAction(actions[record.id])
                if record.group:
                    group = groups.setdefault(record.group, QActionGroup(window))
                    if record.group == "centre":  # in the gallery none of them is shown
                        group.setExclusionPolicy(_OPTIONAL)
                    group.addAction(actions[record.id])


def _add_recent(menu: QMenu, title: str, files: Files) -> None:
    recent = menu.addMenu(title)

    def list_recent() -> None:
        recent.clear()
        names = [path.stem for path in files.recent]
        for path in files.recent:
            alike = names.count(path.stem) > 1  # then the folder tells them apart
            name = f"{path.stem} – {path.parent}" if alike else path.stem
            action = recent.addAction(name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, chosen=path: files.open_path(chosen))
        recent.setEnabled(bool(files.recent))

    menu.aboutToShow.connect(list_recent)


def name_steps(actions: Actions, undo: str, redo: str) -> None:
    """Say what undo and redo would turn, and whether they can."""
    for id_, name, plain, named in (
        ("edit.undo", undo, tr("&Undo"), tr("&Undo: %1")),
        ("edit.redo", redo, tr("&Redo"), tr("&Redo: %1")),
    ):
        words = step_words(name).replace("&", "&&")
        actions[id_].setText(named.replace("%1", words) if name else plain)
        actions[id_].setEnabled(bool(name))


def check_mode(actions: Actions, mode: str) -> None:
    """Mark the action of what stands in the middle; none for ""."""
    for each, id_ in _MODES.items():
        actions[id_].setChecked(each == mode)


def check_scheme(actions: Actions, scheme: str) -> None:
    """Mark the action of the colours in use."""
    actions[_SCHEMES[scheme]].setChecked(True)


def show_memos(session: Session, window: QMainWindow) -> None:
    """Offer the memos of the workspace at the mouse."""
    menu = QMenu(window)
    untitled = QCoreApplication.translate("Actions", "Untitled memo")
    for row in session.memos:
        action = menu.addAction((row.title or untitled).replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(session.memo is not None and session.memo.id == row.id)
        action.triggered.connect(lambda _=False, chosen=row.id: session.choose_memo(chosen))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(QCursor.pos())
