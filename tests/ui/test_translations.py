"""Every word of the window can be translated, and is translated into German."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from briefing.errors import RenderError
from briefing.jobs.adding import FileAdded
from tools.translate.catalogue import faults, read, write
from tools.translate.strings import Message, NotALiteral, messages
from ui.application.languages import chosen
from ui.library.problems import problem_of
from ui.main_window.history import History
from ui.main_window.menus import name_steps
from ui.wording import date_words, long_day

# What is shown of the first arguments of these calls, wherever they stand in ``ui``.
SHOWN_BY = {
    "ControlButton", "Hint", "KeyButton", "LinkButton", "PlainLabel", "QAction", "QCheckBox",
    "QGroupBox", "QLabel", "QPushButton", "QRadioButton", "QToolButton", "Sheet", "addAction",
    "addItem", "addItems", "addMenu", "addRow", "addTab", "drawText", "insertItem",
    "setAccessibleDescription", "setAccessibleName", "setHeaderLabels", "setPlaceholderText",
    "setStatusTip", "setText", "setTitle", "setToolTip", "setWhatsThis", "setWindowTitle",
    "show_note",
}  # fmt: skip
# Keys of one letter, and the ending of a file.
SAME_EVERYWHERE = {"F2", "F3", "S", "E", "Y", "N", ".docx"}


@pytest.fixture(scope="module")
def german(project: Path) -> Path:
    return project / "resources" / "translations" / "briefing_de.ts"


@pytest.fixture(scope="module")
def wanted(project: Path) -> list[Message]:
    return messages(project)


def test_every_text_is_translated_with_the_same_places_to_fill(wanted, german):
    assert faults(wanted, read(german)) == []


def test_the_compiled_catalogue_says_what_its_source_says(wanted, german, qapp):
    translator = QTranslator()
    assert translator.load(str(german.with_suffix(".qm")))
    for (context, text), translated in read(german).items():
        assert translator.translate(context, text) == translated


def test_no_text_of_the_window_bypasses_translation(project):
    bare = [
        f"{path.relative_to(project)}:{call.lineno}: {text!r}"
        for path in sorted((project / "ui").rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and _name(call) in SHOWN_BY
        for text in _literals(call)
        if any(c.isalpha() for c in text) and text not in SAME_EVERYWHERE
    ]
    assert bare == []


def _name(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _literals(call: ast.Call) -> list[str]:
    """Return the words of *call* that stand there as they are, parts of an f-string with them."""
    parts = [
        part
        for argument in call.args
        for part in (argument.values if isinstance(argument, ast.JoinedStr) else [argument])
    ]
    return [p.value for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str)]


def test_no_text_is_translated_before_the_language_is_known(project):
    early = [
        f"{path.relative_to(project)}:{node.lineno}"
        for path in sorted((project / "ui").rglob("*.py"))
        for statement in ast.parse(path.read_text(encoding="utf-8")).body
        if not isinstance(statement, ast.FunctionDef | ast.ClassDef)
        for node in ast.walk(statement)
        if isinstance(node, ast.Call) and _name(node) in {"tr", "_tr", "translate"}
    ]
    assert early == []


def test_a_text_that_is_put_together_first_is_refused(tmp_path):
    (tmp_path / "ui").mkdir()
    code = "class Pane:\n    def name(self, n):\n        return self.tr(f'{n} entries')\n"
    (tmp_path / "ui" / "pane.py").write_text(code)
    with pytest.raises(NotALiteral, match=r"ui/pane\.py:3"):
        messages(tmp_path)


@pytest.fixture
def in_german(qapp, german):
    """The application in German; English again afterwards."""
    before, translator = QLocale(), QTranslator(qapp)
    assert translator.load(str(german.with_suffix(".qm")))
    qapp.installTranslator(translator)
    QLocale.setDefault(QLocale("de_DE"))
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def test_the_window_speaks_german(qtbot, in_german, window):
    titles = {menu.text().replace("&", "") for menu in window.menuBar().actions()}
    assert {"Datei", "Bearbeiten", "Ansicht", "Memo", "Vorlage", "Hilfe"} <= titles
    assert window.rooms["library"].accessibleName() == "Bibliothek"
    assert window.rooms["reader"].accessibleName() == "Leser"


def test_nothing_in_the_window_stays_english(qtbot, in_german, window, german):
    said: set[str] = set()
    window.centre.show_both()
    window.centre.show_gallery()
    window.centre.show_work()
    for widget in (window, *window.findChildren(QWidget)):
        said |= {widget.accessibleName(), widget.toolTip(), widget.accessibleDescription()}
        said |= {getattr(widget, name)() for name in ("text", "placeholderText", "title")
                 if callable(getattr(widget, name, None))}  # fmt: skip
    for action in window.findChildren(QAction):
        said |= {action.text(), action.toolTip()}
    english = {text for (_, text), translated in read(german).items() if text != translated}
    assert len(said) > 100
    assert said & english == set()


def test_a_refused_file_and_old_pages_are_told_in_german_before_the_cores_own_words(
    qtbot, in_german, window
):
    problem = problem_of(FileAdded(Path("a.pdf"), "refused", None, "It is encrypted."))
    assert problem is not None
    assert problem.message.startswith("Die Datei wurde nicht aufgenommen. ")
    assert problem.message.endswith(" It is encrypted.")
    pages = window.rooms["preview"]
    pages._tell(RenderError("No font has a glyph."))
    assert "Die Seiten ließen sich nicht herstellen. " in pages._trouble.text()
    assert "No font has a glyph." in pages._trouble.text()


def test_steps_that_the_core_names_are_named_in_german(in_german, window):
    window.show_history()
    (history,) = window.findChildren(History)
    rows = [history.list.item(row).text() for row in range(history.list.count())]
    assert not [row for row in rows if "Add " in row or "Import" in row]
    history.window().close()
    name_steps(window.actions_, "Add articles", "")
    assert window.actions_["edit.undo"].text().endswith(": Artikel hinzufügen")


def test_dates_are_written_as_the_language_writes_them(in_german):
    assert long_day("2021-12-07") == "7. Dezember"
    assert date_words("2021-12-07") == "7. Dez. 2021"


def test_quotation_marks_are_those_of_the_language(in_german):
    assert QCoreApplication.translate("Requests", "File under “%1”") == "Ablegen unter „%1“"


@pytest.mark.parametrize(
    ("locale", "language"),
    [("de_DE", "de"), ("de_AT", "de"), ("en_GB", "en"), ("fr_FR", "en"), ("C", "en")],
)
def test_the_language_is_that_of_the_user_where_we_speak_it(locale, language):
    assert chosen(QLocale(locale)) == language


def test_what_is_missing_left_over_or_does_not_agree_in_a_catalogue_is_told():
    wanted = [Message("Pane", "%1 of %2", "ui/pane.py"), Message("Pane", "&Open", "ui/pane.py")]
    assert faults(wanted, {("Pane", "%1 of %2"): "%2 mit %1", ("Pane", "&Open"): "Ö&ffnen"}) == []
    known = {("Pane", "%1 of %2"): "%1 von", ("Pane", "&Open"): "Öffnen", ("Pane", "Old"): "Alt"}
    assert len(faults(wanted, known)) == 3
    assert len(faults(wanted, {})) == 2


def test_a_catalogue_is_read_as_it_was_written(tmp_path):
    wanted = [Message("Pane", "a < b\n&more", "ui/pane.py"), Message("Pane", "new", "ui/pane.py")]
    known = {("Pane", "a < b\n&more"): "a < b\n&mehr"}
    write(tmp_path / "x.ts", "de_DE", wanted, known)
    assert read(tmp_path / "x.ts") == known
