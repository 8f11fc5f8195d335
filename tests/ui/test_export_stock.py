"""What the window exports holds all that the command line's exports hold: changes, evidence."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from hashlib import sha256

import pytest

from briefing.files import user_templates_folder
from briefing.memos.edits import Remove, SetDetails, details_of, path_of
from briefing.proof.pages import PrintedPages
from ui.export import ExportBar
from ui.export.remembered import Choices, Remembered
from ui.outline.copying import copied
from ui.preview.printing_office import PrintingOffice, Wanted

PATIENCE_MS = 60_000
WEEKLY = """\
briefing-template: 1
name: Weekly
extends: policy-memo
blocks: [title, fields, changes, bottom-line, judgements, sections, sources]
"""


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "sent"
    made.mkdir()
    return made


@pytest.fixture
def bar(qtbot, opened, settings, folder):
    made = ExportBar(opened, settings)
    Remembered(settings).choose(opened.path, Choices(folder, "memo"))
    yield made
    made._runner.shut_down()
    made.hide()
    made.deleteLater()


@pytest.fixture
def following(qtbot, opened):
    """The session on the edition after the sample, in a template that tells what changed."""
    user_templates_folder().mkdir(parents=True)
    (user_templates_folder() / "weekly.yaml").write_text(WEEKLY, "utf-8")
    opened.edit(SetDetails(replace(details_of(opened.memo), template="weekly")), "Weekly")
    qtbot.waitUntil(lambda: opened.unwritten == 0, timeout=PATIENCE_MS)
    with qtbot.waitSignal(opened.opened, timeout=PATIENCE_MS):
        opened.next_edition()
    for entry in list(opened.memo.entries()):  # drafts, which cannot be exported
        opened.edit(Remove(path_of(opened.memo, entry.id)), "Remove")
    return opened


def wait(qtbot, bar):
    qtbot.waitUntil(lambda: bar._runner.running == 0, timeout=PATIENCE_MS)


def words_of(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return package.read("word/document.xml").decode()


def test_the_next_edition_tells_what_changed_with_the_outlets_of_yesterday(
    qtbot, following, bar, folder
):
    bar.export_word()
    wait(qtbot, bar)
    words = words_of((folder / "memo.docx").read_bytes())
    assert "Changes since the last edition" in words
    assert "Meduza" in words  # cited yesterday only
    assert bar.result.note == ""


def test_the_pages_tell_what_changed_as_the_export_does(qtbot, following, bar, folder):
    bar.export_pdf()
    wait(qtbot, bar)
    exported = PrintedPages((folder / "memo.pdf").read_bytes())
    assert "Changessincethelastedition" in exported.words(0).letters
    office = PrintingOffice(following)
    with qtbot.waitSignal(office.laid_out, timeout=PATIENCE_MS):
        office.take(Wanted(following.path, following.memo, following.template))
    qtbot.waitUntil(lambda: office.is_idle, timeout=PATIENCE_MS)
    assert office.edition.pages.picture(0, 1.0) == exported.picture(0, 1.0)
    exported.close()
    office.close()
    office.deleteLater()


def test_a_copy_of_the_whole_memo_tells_what_changed_as_the_pages_do(following):
    copy = copied(following, following.memo, [])
    for words in (copy.text(), copy.html()):
        assert "changes since the last edition" in words.replace("\u00a0", " ").casefold()
        assert "Meduza" in words  # cited yesterday only


def test_an_edition_before_that_is_not_there_is_told(qtbot, following, bar):
    from briefing.store.forms import ReplaceMemo

    following.edit(ReplaceMemo(replace(following.memo, follows="yesterday.yaml")), "Follow")
    bar.show()
    bar.export_word()
    wait(qtbot, bar)
    assert bar.result.text.startswith("Wrote")
    assert "edition before is not in this workspace" in bar.result.note


def test_the_evidence_pack_holds_the_bytes_that_each_cited_article_was_read_from(
    qtbot, opened, bar, folder
):
    bar.export_evidence()
    wait(qtbot, bar)
    cited = {statement.article for statement in opened.memo.statements()}
    with zipfile.ZipFile(folder / "memo.zip") as pack:
        held = {sha256(pack.read(name)).hexdigest() for name in pack.namelist()}
    assert cited <= held
