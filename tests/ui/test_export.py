"""One click each: Word, PDF, e-mail; nobody's file is replaced unasked, no altered words leave."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from briefing.jobs.naming import export_name
from briefing.memos.edits import Insert, Replace, path_of
from briefing.memos.tree import node_at
from briefing.memos.values import Cited, Entry, OwnKind, OwnText
from briefing.proof.manifest import read_manifest
from briefing.proof.reading import read_manifest_in
from ui.export import ExportBar
from ui.export.options import ExportOptions
from ui.export.remembered import Choices, Remembered
from ui.export.result import ResultBar
from ui.export.wordings import Wordings

PATIENCE_MS = 30_000
NAME = "2021-12-31 The Putin-Biden calls of 7 and 30 December 2021 - what each side says was said"


@pytest.fixture
def bar(qtbot, opened, settings, tmp_path):
    made = ExportBar(opened, settings)
    made.resize(740, 60)
    made.show()
    folder = tmp_path / "sent"
    folder.mkdir()
    Remembered(settings).choose(opened.path, Choices(folder))
    yield made
    made._runner.shut_down()
    made.hide()
    made.deleteLater()


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "sent"


def wait(qtbot, bar):
    qtbot.waitUntil(lambda: bar._runner.running == 0, timeout=PATIENCE_MS)


def export(qtbot, bar, kind="pdf"):
    bar.result.hide()
    getattr(bar, f"export_{kind}")()
    wait(qtbot, bar)


def press(bar, words):
    next(link for link in bar.result.links if link.text() == words).click()


def alter(opened, entry_id="n3"):
    """Let the quotation of an entry claim words that its article does not have."""
    path = path_of(opened.memo, entry_id)
    entry = node_at(opened.memo, path)
    statement = entry.content.statements[0]
    exact = statement.anchor.exact.replace(" ", " not ", 1)
    wrong = replace(statement, anchor=replace(statement.anchor, exact=exact))
    content = replace(entry.content, statements=(wrong,))
    opened.edit(Replace(path, replace(entry, content=content)), "Alter")
    return statement.anchor.exact, exact


@pytest.mark.parametrize(("kind", "ending"), [("word", ".docx"), ("pdf", ".pdf")])
def test_one_click_writes_the_file_and_the_bar_says_so(qtbot, bar, folder, kind, ending):
    export(qtbot, bar, kind)
    assert [path.name for path in folder.iterdir()] == [NAME + ending]
    assert bar.result.text == f"Wrote {NAME}{ending}"
    assert [link.text() for link in bar.result.links] == ["Open", "Show in folder"]


def test_the_first_time_it_asks_where_and_then_no_more(
    qtbot, bar, opened, settings, tmp_path, monkeypatch
):
    Remembered(settings).choose(opened.path, Choices(None))
    asked = []

    def answer(_window, _title, start, *_):
        asked.append(Path(start).name)
        return str(tmp_path / "first"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    export(qtbot, bar)
    assert (tmp_path / "first.pdf").is_file()
    export(qtbot, bar, "word")
    assert (tmp_path / f"{NAME}.docx").is_file()
    assert asked == [NAME + ".pdf"]


def test_our_own_file_is_replaced_without_a_question(qtbot, bar, folder):
    export(qtbot, bar)
    first = (folder / f"{NAME}.pdf").stat().st_mtime_ns
    export(qtbot, bar)
    assert bar.result.text.startswith("Wrote")
    assert (folder / f"{NAME}.pdf").stat().st_mtime_ns != first


def test_a_file_that_someone_changed_is_kept_until_the_user_decides(qtbot, bar, folder):
    export(qtbot, bar)
    file = folder / f"{NAME}.pdf"
    file.write_bytes(b"a colleague's")
    export(qtbot, bar)
    assert file.read_bytes() == b"a colleague's"
    assert "someone changed" in bar.result.text
    press(bar, "Keep both")
    wait(qtbot, bar)
    assert file.read_bytes() == b"a colleague's"
    assert (folder / f"{NAME} (2).pdf").read_bytes().startswith(b"%PDF")
    export(qtbot, bar)
    press(bar, "Replace it")
    wait(qtbot, bar)
    assert file.read_bytes().startswith(b"%PDF")
    export(qtbot, bar)
    assert bar.result.text.startswith("Wrote")


def test_a_file_of_that_name_that_we_never_wrote_is_kept_too(qtbot, bar, folder):
    (folder / f"{NAME}.docx").write_bytes(b"theirs")
    export(qtbot, bar, "word")
    assert (folder / f"{NAME}.docx").read_bytes() == b"theirs"


def test_an_altered_quotation_is_not_exported_and_its_entry_is_sought(qtbot, bar, opened, folder):
    right, wrong = alter(opened)
    with qtbot.waitSignal(bar.entry_refused, timeout=PATIENCE_MS) as refused:
        bar.export_word()
    wait(qtbot, bar)
    assert refused.args == ["n3"]
    assert list(folder.iterdir()) == []
    assert "Not exported" in bar.result.text
    wordings = bar.result.findChild(Wordings)
    assert wordings.isVisible()
    assert "added: not" in wordings.accessibleName()
    assert wrong != right


def test_a_draft_is_not_exported_and_each_fault_can_be_visited(qtbot, bar, opened, folder):
    alter(opened)
    draft = Entry("draft-1", OwnText(OwnKind.COMMENT, "To be accepted."), draft=True)
    opened.edit(Insert((len(opened.memo.opening), 0), draft), "Draft")
    sought = []
    bar.entry_refused.connect(sought.append)
    export(qtbot, bar)
    press(bar, "Next")
    press(bar, "Next")
    assert sorted(set(sought)) == ["draft-1", "n3"]
    assert len(sought) == 3
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_gone_is_asked_for_again(qtbot, bar, folder, monkeypatch):
    folder.rmdir()
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (asked.append(1), ("", ""))[1])
    export(qtbot, bar)
    assert asked == [1]
    assert bar.result.isHidden()


def test_a_disk_that_refuses_is_told_in_the_bar(qtbot, bar, opened, settings, folder, is_root):
    (folder / f"{NAME}.pdf").mkdir()
    export(qtbot, bar)
    press(bar, "Replace it")
    wait(qtbot, bar)
    assert "was not written" in bar.result.text


def test_the_memo_goes_to_the_clipboard_as_html_and_as_text(qtbot, bar, opened):
    bar.copy_email()
    wait(qtbot, bar)
    mime = QGuiApplication.clipboard().mimeData()
    html, text = mime.html(), mime.text()
    assert "<style" not in html
    assert "style=" in html
    for statement in opened.memo.statements():
        if not statement.edits and "\n" not in statement.shown:
            assert statement.anchor.exact.split()[0] in text
    assert "[1]" in text
    assert "[1]" in html
    assert "Copied" in bar.result.text


def test_the_mail_body_of_an_altered_memo_is_not_copied(qtbot, bar, opened):
    QGuiApplication.clipboard().setText("before")
    alter(opened)
    bar.copy_email()
    wait(qtbot, bar)
    assert QGuiApplication.clipboard().text() == "before"
    assert "Not exported" in bar.result.text


def test_the_options_keep_what_they_are_given(qtbot, opened, tmp_path):
    dialog = ExportOptions(Choices(tmp_path), opened.memo, opened.template, None)
    qtbot.addWidget(dialog)
    dialog.pattern.setText("{reference} {edition}")
    dialog.version.setCurrentIndex(dialog.version.findData("short"))
    dialog.marking.setCurrentIndex(dialog.marking.findData("TLP:GREEN"))
    dialog.printed_only.setChecked(True)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    pattern = "{reference} {edition}"
    assert chosen.args == [Choices(tmp_path, pattern, "short", "TLP:GREEN", printed_only=True)]
    assert dialog._example.text() == "EE 2021 112 1.docx"


def test_the_short_version_is_written_when_it_was_chosen(qtbot, bar, opened, settings, folder):
    export(qtbot, bar)
    whole = (folder / f"{NAME}.pdf").stat().st_size
    Remembered(settings).choose(opened.path, Choices(folder, "short", "short"))
    export(qtbot, bar)
    assert (folder / "short.pdf").stat().st_size < whole


def test_nothing_unprinted_goes_along_where_that_was_chosen(qtbot, bar, opened, settings, folder):
    manifests = []
    for printed_only in (False, True):
        choices = Choices(folder, "short", "short", printed_only=printed_only)
        Remembered(settings).choose(opened.path, choices)
        assert Remembered(settings).choices(opened.path) == choices
        export(qtbot, bar)
        manifests.append(read_manifest_in((folder / "short.pdf").read_bytes(), "short.pdf"))
    whole, part = (json.dumps(dict(read_manifest(one).content)) for one in manifests)
    ids = {entry.id for entry in opened.memo.entries()}
    assert all(id_ in whole for id_ in ids)
    assert 0 < sum(id_ in part for id_ in ids) < len(ids)


def test_the_result_bar_shows_markup_as_it_is(qtbot):
    bar = ResultBar()
    qtbot.addWidget(bar)
    bar.tell("done", "<b>Wrote</b>", name="<img src=x>.pdf")
    assert bar.text == "<b>Wrote</b> <img src=x>.pdf"
    assert not bar._name.toolTip().startswith("<")


def test_choices_survive_a_new_start(tmp_path, settings):
    work = tmp_path / "a.briefing"
    Remembered(settings).choose(work, Choices(tmp_path, "{title}", "short", "TLP:RED"))
    settings.flush()
    again = Remembered(type(settings)(tmp_path / "settings.ini"))
    assert again.choices(work) == Choices(tmp_path, "{title}", "short", "TLP:RED")
    assert again.choices(tmp_path / "b.briefing") == Choices(None)


def test_the_file_name_is_that_of_the_memo(opened):
    from datetime import date

    assert export_name("", opened.memo, opened.template, date(2021, 12, 31)) == NAME
    assert any(isinstance(entry.content, Cited) for entry in opened.memo.entries())
