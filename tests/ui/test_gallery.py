"""The gallery: this memo in every template, what changes said beforehand, one step to undo."""

from __future__ import annotations

from dataclasses import replace

import docx
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QLineEdit

from briefing.files import templates_folder, user_templates_folder
from briefing.memos.edits import SetDetails, details_of
from briefing.templates import template_files
from ui.gallery import GalleryPage
from ui.gallery import deeds as deeds_module
from ui.gallery.form import TemplateForm

PATIENCE_MS = 60_000


@pytest.fixture
def page(qtbot, opened):
    made = GalleryPage(opened)
    made.edit_requested.connect(opened.edit)
    made.resize(1440, 800)
    made.show()
    settle(qtbot, made)
    yield made
    made.pictures.close()
    made.hide()
    made.deleteLater()


def settle(qtbot, page):
    qtbot.waitUntil(lambda: not page.pictures.running, timeout=PATIENCE_MS)


def cards(page):
    return {id_: card.sample for id_, card in page._cards.items()}


def answer(name):
    """Type *name* into the dialog that is about to ask for one."""

    def type_it():
        asking = QApplication.activeModalWidget()
        assert isinstance(asking, QInputDialog)
        asking.setTextValue(name)
        asking.accept()

    QTimer.singleShot(0, type_it)


def own_ids():
    return {file.id for file in template_files() if file.own}


def test_every_template_shows_the_first_page_of_this_memo(qtbot, page, opened):
    samples = cards(page)
    assert set(samples) == {path.stem for path in templates_folder().glob("*.yaml")}
    images = [bytes(sample.image.constBits()) for sample in samples.values()]
    assert len(set(images)) == len(images)
    opened.edit(SetDetails(replace(details_of(opened.memo), title="Other")), "Retitle")
    settle(qtbot, page)
    assert all(
        bytes(sample.image.constBits()) != before
        for sample, before in zip(cards(page).values(), images, strict=True)
    )


def test_the_template_in_use_is_chosen_and_cannot_be_used_again(page, opened):
    assert page.chosen.sample.file.id == opened.memo.template
    assert page.chosen.in_use
    assert not page.foot.can_use


def test_what_changes_is_said_before_and_done_in_one_step(qtbot, page, opened):
    before = opened.memo
    page.choose("intelligence-brief")
    assert "4 headings and 51 statements kept" in page.foot.lines
    with qtbot.waitSignal(page.closed):
        page.use()
    assert opened.memo.template == "intelligence-brief"
    assert [s.heading for s in opened.memo.sections] == [s.heading for s in before.sections]
    opened.undo()
    qtbot.waitUntil(lambda: opened.memo == before, timeout=PATIENCE_MS)


def test_arrows_choose_enter_uses_and_escape_leaves(qtbot, page, opened):
    first = page.chosen.sample.file.id
    qtbot.keyClick(page.chosen, Qt.Key.Key_Right)
    assert page.chosen.sample.file.id != first
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page.chosen, Qt.Key.Key_Escape)
    assert opened.memo.template == first
    with qtbot.waitSignal(page.edit_requested):
        qtbot.keyClick(page.chosen, Qt.Key.Key_Return)


def test_the_form_of_the_memo_is_saved_as_a_template_and_chosen(qtbot, page, opened, monkeypatch):
    answer("Desk note")
    page.save_as()
    settle(qtbot, page)
    assert own_ids() == {"desk-note"}
    assert page.chosen.name == "Desk note"
    template = page.chosen.sample.template
    assert [form.heading for form in template.sections] == [
        section.heading for section in opened.memo.sections
    ]


def test_a_template_is_duplicated_renamed_and_deleted(qtbot, page, monkeypatch):
    answer("Mine")
    page.deeds.duplicate()
    settle(qtbot, page)
    assert page.chosen.name == "Mine"
    answer("Ours")
    page.deeds.rename()
    settle(qtbot, page)
    assert page.chosen.name == "Ours"
    assert own_ids() == {"mine"}  # memos know it by its id
    monkeypatch.setattr(deeds_module, "ask", lambda *_: True)
    page.deeds.delete()
    settle(qtbot, page)
    assert own_ids() == set()
    assert "mine" not in page._cards


def test_a_template_that_ships_is_not_deleted(qtbot, page, opened):
    with qtbot.waitSignal(opened.problem):
        page.deeds.delete()
    assert (templates_folder() / "policy-memo.yaml").is_file()


def test_a_template_goes_out_and_comes_in(qtbot, page, monkeypatch, tmp_path):
    page.choose("press-digest")
    out = tmp_path / "Their digest.yaml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    page.deeds.give_away()
    assert out.read_bytes() == (templates_folder() / "press-digest.yaml").read_bytes()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(out), ""))
    page.deeds.bring_in()
    settle(qtbot, page)
    assert own_ids() == {"their-digest"}
    assert page.chosen.sample.image is not None


def test_a_house_form_is_worn_by_a_copy_of_what_ships(qtbot, page, opened, monkeypatch, tmp_path):
    form = tmp_path / "The house.docx"
    document = docx.Document()
    document.sections[0].left_margin = docx.shared.Cm(4)
    document.save(form)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(form), ""))
    page.choose("policy-memo")
    page.deeds.take_house_form()
    settle(qtbot, page)
    (made,) = own_ids()
    assert page.chosen.sample.template.sheet.word.reference.data == form.read_bytes()
    assert made != "policy-memo"
    assert "Word files wear the house form; PDF and the pages here do not" in page.foot.lines
    page.choose("policy-memo")
    assert not [line for line in page.foot.lines if "house form" in line]


def test_what_is_no_house_form_is_told_and_leaves_no_copy(
    qtbot, page, opened, monkeypatch, tmp_path
):
    form = tmp_path / "The house.docx"
    form.write_bytes(b"no Word")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(form), ""))
    page.choose("policy-memo")
    with qtbot.waitSignal(opened.problem):
        page.deeds.take_house_form()
    settle(qtbot, page)
    assert own_ids() == set()


def test_a_broken_template_is_not_taken_in_and_is_told(qtbot, page, opened, monkeypatch, tmp_path):
    bad = tmp_path / "bad.yaml"
    bad.write_text("briefing-template: 1\nname: Bad\nsectons: []\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(bad), ""))
    with qtbot.waitSignal(opened.problem) as problem:
        page.deeds.bring_in()
    assert 'did you mean "sections"' in str(problem.args[0])
    assert own_ids() == set()


def test_a_broken_template_among_the_own_ones_says_what_is_wrong(qtbot, page):
    user_templates_folder().mkdir(parents=True, exist_ok=True)
    (user_templates_folder() / "broken.yaml").write_text("briefing-template: 1\nnam: x\n")
    page.show_templates()
    settle(qtbot, page)
    page.choose("broken")
    assert not page.foot.can_use
    assert 'unknown key "nam"' in page._cards["broken"].sample.trouble
    assert any('unknown key "nam"' in line for line in page.foot.lines)


def test_what_a_screen_reader_hears_of_a_card_follows_the_choice_and_the_use(page, opened):
    names = {id_: card.accessibleName() for id_, card in page._cards.items()}
    assert ", In use," in names["policy-memo"]
    page.choose("press-digest")
    assert ", selected," in page._cards["press-digest"].accessibleName()
    page.choose("intelligence-brief")
    assert "selected" not in page._cards["press-digest"].accessibleName()
    page._cards["policy-memo"].in_use = False
    assert "In use" not in page._cards["policy-memo"].accessibleName()


def form_of(page) -> TemplateForm:
    page.deeds.edit()
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, TemplateForm))


def test_cancelling_the_form_of_a_template_that_ships_leaves_no_copy(qtbot, page):
    form = form_of(page)
    assert own_ids() == {"policy-memo-own"}
    form.reject()
    settle(qtbot, page)
    assert own_ids() == set()
    assert "policy-memo-own" not in page._cards


def test_saving_the_form_of_a_template_that_ships_keeps_the_copy(qtbot, page):
    form = form_of(page)
    form.accept()
    settle(qtbot, page)
    assert own_ids() == {"policy-memo-own"}


def test_the_dialog_for_a_name_has_room_for_a_long_one(qtbot, qapp):
    asking = deeds_module.name_dialog(None, "Rename template", "What each side says was said " * 3)
    qtbot.addWidget(asking)
    asking.show()
    assert asking.findChild(QLineEdit).width() >= 380
