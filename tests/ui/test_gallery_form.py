"""The form of a template: form and YAML are one text, checked as typed, with a live page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox

from briefing.files import templates_folder
from briefing.jobs.keeping_templates import duplicate
from briefing.templates import TemplateFile, read_template
from briefing.templates.values import BlockKind
from ui.gallery.form import TemplateForm

PATIENCE_MS = 30_000


@pytest.fixture
def form(qtbot, opened):
    shipped = TemplateFile("policy-memo", templates_folder() / "policy-memo.yaml", own=False)
    file = duplicate(shipped, "Mine")
    made = TemplateForm(file, opened, None)
    made.path = file.path
    made.show()
    qtbot.waitUntil(lambda: made.page.image is not None, timeout=PATIENCE_MS)
    yield made
    made.reject()
    made.deleteLater()


def headings(form):
    return [section.heading for section in form._template.sections]


def test_a_heading_changed_in_the_form_changes_the_text_and_nothing_else(form):
    before = form._template
    form.sections.table.item(0, 0).setText("Ukraine and Russia")
    assert headings(form) == ["Ukraine and Russia", *[s.heading for s in before.sections[1:]]]
    assert form._template.sections[0].keywords == before.sections[0].keywords
    assert form._template.sections[0].id == "ukraine"
    assert form._template.blocks == before.blocks
    assert form._template.citations == before.citations


def test_headings_are_moved_added_and_removed(form):
    first, second, *rest = headings(form)
    form.sections.table.setCurrentCell(0, 0)
    form.sections.move(1)
    assert headings(form) == [second, first, *rest]
    form.sections.add()
    form.sections.table.item(len(rest) + 2, 0).setText("Energy")
    assert headings(form)[-1] == "Energy"
    assert form._template.sections[-1].id == "energy"
    form.sections.table.setCurrentCell(0, 0)
    form.sections.remove()
    assert headings(form) == [first, *rest, "Energy"]


def test_a_field_is_made_required_and_blocks_are_put_in_order(form):
    form.fields.table.item(3, 2).setCheckState(Qt.CheckState.Checked)
    assert form._template.fields[3].required
    form.blocks.table.setCurrentCell(5, 0)
    form.blocks.move(-1)
    blocks = [block.value for block in form._template.blocks]
    assert blocks.index("source-summary") < blocks.index("sections")


def test_the_page_follows_what_is_typed(qtbot, form):
    before = form.page.image
    form.text.setPlainText(form.text.toPlainText().replace("size: A4", "size: Letter"))
    qtbot.waitUntil(lambda: form.page.image is not before, timeout=PATIENCE_MS)
    assert form.page.image.height() < before.height()


def test_a_mistake_is_told_with_its_line_and_keeps_save_away(qtbot, form):
    text = form.text.toPlainText()
    line = text[: text.index("blocks:")].count("\n") + 1
    form.text.setPlainText(text.replace("blocks:", "bloks:"))
    told = [form.problems.item(n).text() for n in range(form.problems.count())]
    assert any(words.startswith(f"Line {line}: ") and "bloks" in words for words in told)
    assert not form._save.isEnabled()
    form._go_to_line(form.problems.item(0))
    assert form.text.textCursor().blockNumber() == line - 1
    form.text.undo()


def test_saving_writes_the_file_and_cancelling_does_not(qtbot, form):
    form.sections.table.item(0, 0).setText("Not kept")
    assert read_template(form.path)[0].sections[0].heading == "Ukraine"
    with qtbot.waitSignal(form.saved):
        form.accept()
    assert read_template(form.path)[0].sections[0].heading == "Not kept"


def test_a_block_is_chosen_from_a_list_that_says_what_each_is(qtbot, form):
    form.blocks.add()
    table, row = form.blocks.table, form.blocks.table.rowCount() - 1
    index = table.model().index(row, 0)
    box = table.indexWidget(index) or table.findChild(QComboBox)
    assert "Quotations in full" in [box.itemText(n) for n in range(box.count())]
    box.setCurrentIndex(box.findText("Quotations in full"))
    box.activated.emit(box.currentIndex())
    assert form._template.blocks[-1] == "annex"
    assert table.item(row, 0).text() == "Quotations in full"
    assert table.item(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Block: Quotations in full"
    )


def test_the_form_is_called_by_the_name_of_its_template(form):
    assert form.windowTitle() == "Template Mine"
    assert form.accessibleName() == "Template Mine"


def test_the_page_has_its_room_beside_the_form_and_less_in_a_small_window(qtbot, form):
    assert form.page.width() == 420
    form.resize(520, 500)
    qtbot.waitUntil(lambda: 210 <= form.page.width() < 400)
    assert form.rect().contains(form.page.geometry())


def test_a_block_that_stands_there_is_not_offered_again(qtbot, form):
    def offered(row: int) -> list[str]:
        table = form.blocks.table
        index = table.model().index(row, 0)
        box = table.itemDelegate(index).createEditor(table, None, index)
        names = [box.itemText(n) for n in range(box.count())]
        box.deleteLater()
        return names

    assert "Title" in offered(0)  # its own
    assert not {"Fields", "Bottom line"} & set(offered(0))
    add = form.blocks.findChild(QAbstractButton)
    every = [kind.value for kind in BlockKind]
    text = form.text.toPlainText()
    start = text.index("blocks: [")
    end = text.index("]", start)
    form.text.setPlainText(f"{text[:start]}blocks: [{', '.join(every[:-1])}{text[end:]}")
    assert add.isEnabled()
    assert len(offered(0)) == 2
    form.text.setPlainText(f"{text[:start]}blocks: [{', '.join(every)}{text[end:]}")
    assert not add.isEnabled()
    form.blocks.table.setCurrentCell(0, 0)
    form.blocks.remove()
    assert add.isEnabled()


def test_a_block_written_twice_is_told_with_its_line_and_does_not_keep_save_away(form):
    text = form.text.toPlainText()
    line = text[: text.index("blocks:")].count("\n") + 1
    form.text.setPlainText(text.replace("blocks: [title", "blocks: [title, title", 1))
    told = [form.problems.item(n).text() for n in range(form.problems.count())]
    assert told == [f'Line {line}: "title" stands twice in blocks']
    assert form._save.isEnabled()


def test_who_opens_the_list_of_blocks_and_leaves_it_has_added_none(qtbot, form):
    before = form.text.toPlainText()
    form.blocks.add()
    table, row = form.blocks.table, form.blocks.table.rowCount() - 1
    box = table.findChild(QComboBox)
    assert box.currentIndex() == -1
    table.itemDelegate(table.model().index(row, 0)).commitData.emit(box)  # as when it loses focus
    assert form.text.toPlainText() == before


def test_a_long_problem_is_read_to_its_end(qtbot, form):
    form.text.setPlainText(form.text.toPlainText().replace("blocks:", "bloks:"))
    item = form.problems.item(0)
    assert form.problems.visualItemRect(item).width() <= form.problems.viewport().width()
    assert form.problems.visualItemRect(item).height() > 1.5 * form.problems.fontMetrics().height()
    form.text.undo()
