"""Editing in place: what stays a quotation, what becomes ours, and what reaches the clipboard."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton

from briefing.memos.edits import Insert, Replace, path_of, removal
from briefing.memos.tree import node_at
from briefing.memos.values import Cited, Entry, OwnKind, OwnText, Repeat, Section, entries_of
from briefing.statements.values import StatementKind
from ui.outline.layout import differing
from ui.outline.lines import LineKind
from ui.outline.painting import group_height
from ui.outline.sorting import Order
from ui.theme import S1, scaled


def node(session, id_):
    return node_at(session.memo, path_of(session.memo, id_))


@pytest.fixture
def direct(opened):
    """A quotation of the sample with a good many words and no visible edit."""
    return next(
        entry
        for entry in opened.memo.entries()
        if isinstance(entry.content, Cited)
        and not entry.content.paraphrase
        and entry.content.statements[0].kind is StatementKind.DIRECT
        and not entry.content.statements[0].edits
        and entry.content.statements[0].anchor.exact.isascii()
        and len(entry.content.statements[0].anchor.exact.split()) > 14
    )


def typed_over(qtbot, pane, id_, words):
    """Open the card *id_*, type *words* over its text, and press Ctrl+Enter."""
    pane.editing.open(id_)
    editor = pane.editing.editor
    editor.text.setPlainText(words)
    qtbot.keyClick(editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return editor


def test_words_left_out_become_a_visible_edit_of_the_same_slice(qtbot, opened, pane, direct):
    words = direct.content.statements[0].anchor.exact.split()
    shorter = " ".join([*words[:4], "[…]", *words[8:]])
    typed_over(qtbot, pane, direct.id, shorter)
    said = node(opened, direct.id).content.statements[0]
    assert said.anchor == direct.content.statements[0].anchor
    assert said.shown == shorter
    assert [edit.text for edit in said.edits] == ["[…]"]


@pytest.mark.parametrize("from_", [4, 0])
def test_words_taken_with_the_space_behind_them_are_left_out_by_the_button(
    qtbot, opened, pane, direct, from_
):
    words = direct.content.statements[0].anchor.exact.split()
    pane.editing.open(direct.id)
    editor = pane.editing.editor
    cursor = editor.text.textCursor()
    cursor.setPosition(len(" ".join(words[:from_])) + bool(from_))
    cursor.setPosition(len(" ".join(words[:8])) + 1, cursor.MoveMode.KeepAnchor)
    editor.text.setTextCursor(cursor)
    button = next(b for b in editor.findChildren(QPushButton) if b.text() == "[…]")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    said = node(opened, direct.id).content.statements[0]
    assert said.shown == " ".join([*words[:from_], "[…]", *words[8:]])


def test_an_omission_typed_without_a_space_behind_it_is_the_same_edit(qtbot, opened, pane, direct):
    words = direct.content.statements[0].anchor.exact.split()
    typed = " ".join([*words[:4], "[...]" + words[8], *words[9:]])
    typed_over(qtbot, pane, direct.id, typed)
    said = node(opened, direct.id).content.statements[0]
    assert said.anchor == direct.content.statements[0].anchor
    assert len(said.edits) == 1
    assert said.shown.split()[4:6] == ["[…]", words[8]]


@pytest.mark.parametrize(
    ("at", "seen"), [(0, "[Mr] Biden spoke"), (5, "Biden [Mr] spoke"), (2, "Bi[Mr]den spoke")]
)
def test_a_clarification_stands_apart_from_the_words_beside_it(qtbot, at, seen):
    from ui.outline.text_box import TextBox
    from ui.theme import QUOTATION

    box = TextBox("Biden spoke", QUOTATION, "Quotation")
    qtbot.addWidget(box)
    cursor = box.textCursor()
    cursor.setPosition(at)
    box.setTextCursor(cursor)
    box.put_mark("[]")
    qtbot.keyClicks(box, "Mr")
    assert box.toPlainText() == seen


def test_a_clarification_in_brackets_becomes_a_visible_edit(qtbot, opened, pane, direct):
    words = direct.content.statements[0].anchor.exact.split()
    clearer = " ".join([*words[:5], "[Biden]", *words[5:]])
    typed_over(qtbot, pane, direct.id, clearer)
    said = node(opened, direct.id).content.statements[0]
    assert (said.shown, [edit.text.strip() for edit in said.edits]) == (clearer, ["[Biden]"])


def test_a_quotation_cut_at_its_ends_is_a_smaller_slice(qtbot, opened, pane, direct):
    words = direct.content.statements[0].anchor.exact.split()
    typed_over(qtbot, pane, direct.id, " ".join(words[2:-2]))
    said = node(opened, direct.id).content.statements[0]
    text = opened.article(said.article).text
    assert text[said.anchor.start : said.anchor.end] == said.anchor.exact
    assert said.anchor.exact.split() == words[2:-2]


def test_a_changed_word_is_not_an_edit_but_can_be_made_a_paraphrase(qtbot, opened, pane, direct):
    words = direct.content.statements[0].anchor.exact.split()
    changed = " ".join([*words[:3], "never", *words[3:]])
    before = opened.memo
    editor = typed_over(qtbot, pane, direct.id, changed)
    assert opened.memo is before
    assert editor.message.isVisible()
    button = next(b for b in editor.findChildren(type(editor.done)) if "paraphrase" in b.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    content = node(opened, direct.id).content
    assert content.paraphrase == changed
    assert content.statements[0].anchor == direct.content.statements[0].anchor
    card = pane.view.delegate.card_of(pane.line(direct.id))
    assert direct.content.statements[0].shown in card.note


def test_escape_leaves_everything_as_it_was(qtbot, opened, pane, direct):
    before = opened.memo
    pane.editing.open(direct.id)
    editor = pane.editing.editor
    editor.text.setPlainText("something else")
    qtbot.keyClick(editor.text, Qt.Key.Key_Escape)
    assert opened.memo is before
    assert pane.editing.editor is None


def test_likelihood_and_confidence_are_chosen_from_lists(qtbot, opened, pane):
    pane.editing.open("j1")
    editor = pane.editing.editor
    likelihood, confidence = editor.findChildren(QComboBox)
    likelihood.setCurrentIndex(likelihood.findData("unlikely"))
    confidence.setCurrentIndex(confidence.findData("low"))
    editor.finish()
    own = node(opened, "j1").content
    assert (own.likelihood, own.confidence) == ("unlikely", "low")


def test_a_heading_is_renamed_in_its_place(qtbot, opened, pane):
    section = opened.memo.sections[0]
    pane.view.show_line(section.id)
    qtbot.keyClick(pane.view, Qt.Key.Key_F2)
    editor = pane.editing.editor
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "Ukraine and its neighbours")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert opened.memo.sections[0].heading == "Ukraine and its neighbours"
    assert opened.memo.sections[0].entries == section.entries


@pytest.mark.parametrize("kind", [kind for kind in OwnKind if kind is not OwnKind.BOTTOM_LINE])
def test_own_text_is_added_behind_the_current_card_and_opened(qtbot, opened, pane, direct, kind):
    pane.view.show_line(direct.id)
    pane.acts.add_own(kind)
    path = path_of(opened.memo, direct.id)
    entry = node_at(opened.memo, (*path[:-1], path[-1] + 1))
    assert isinstance(entry.content, OwnText)
    assert entry.content.kind is kind
    qtbot.waitUntil(lambda: pane.editing.editor is not None)
    pane.editing.editor.text.setPlainText("What we make of it.")
    pane.editing.finish()
    assert node(opened, entry.id).content.text == "What we make of it."


def test_what_was_typed_is_taken_when_another_card_is_opened(qtbot, opened, pane):
    pane.editing.open("j1")
    pane.editing.editor.text.setPlainText("A new judgement.")
    other = next(e.id for e in opened.memo.entries() if isinstance(e.content, Cited))
    pane.editing.open(other)
    assert node(opened, "j1").content.text == "A new judgement."
    pane.editing.close()


def test_a_copied_heading_carries_its_notes_numbered_from_one(qtbot, opened, pane):
    section = opened.memo.sections[1]
    pane.view.show_line(section.id)
    pane.copy()
    data = QApplication.clipboard().mimeData()
    html, text = data.html(), data.text()
    for entry in section.entries:
        if isinstance(entry.content, Cited):
            assert entry.content.statements[0].anchor.exact[:30] in text
    numbers = [int(n) for n in re.findall(r"^\[(\d+)\]", text, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert numbers
    assert "class=" not in html
    assert "<style" not in html
    others = {other.heading for other in opened.memo.sections if other is not section}
    assert others.isdisjoint(text.splitlines())


def test_copying_an_empty_heading_leaves_the_clipboard_as_it_is(qtbot, opened, pane):
    first = len(opened.memo.opening)
    opened.edit(Insert((first,), Section("new", "Nothing yet")), "test")
    QApplication.clipboard().setText("before")
    pane.view.show_line("new")
    pane.copy()
    assert QApplication.clipboard().text() == "before"


def test_the_whole_memo_is_copied_with_its_title(qtbot, opened, pane):
    pane.copy_memo()
    text = QApplication.clipboard().mimeData().text().replace("\u00a0", " ")
    assert opened.memo.title in text


def test_a_check_leads_to_the_empty_heading_and_to_the_altered_quotation(
    qtbot, opened, pane, direct
):
    said = direct.content.statements[0]
    wrong = replace(said, anchor=replace(said.anchor, exact="We never said that at all."))
    content = replace(direct.content, statements=(wrong,))
    path = path_of(opened.memo, direct.id)
    opened.edit(Replace(path, replace(direct, content=content)), "test")
    there = next(s for s in opened.memo.sections if s.key == "sanctions")
    opened.edit(removal(opened.memo, path_of(opened.memo, there.id)), "test")
    first = len(opened.memo.opening)
    empty = Section("new", "Sanctions", key="sanctions")
    opened.edit(Insert((first,), empty), "test")
    qtbot.waitUntil(lambda: said.id in pane.proving.altered)
    checks = pane.proving.checks
    altered = next(check for check in checks if check.key == direct.id and check.fatal)
    pane._lead_to(altered)
    assert pane.view.current_line().key == direct.id
    card = pane.view.delegate.card_of(pane.line(direct.id))
    assert card.altered is not None
    assert card.altered[0] == "We never said that at all."
    assert [check.key for check in checks if "required and empty" in check.words][:1] == ["new"]
    assert pane.line("empty:new").kind is LineKind.EMPTY
    qtbot.waitUntil(lambda: not pane.view._flash.isActive())


def _walk(interface):
    yield interface
    for n in range(interface.childCount()):
        child = interface.child(n)
        if child is not None:
            yield from _walk(child)


_CONTROLS = {
    QAccessible.Role.Button,
    QAccessible.Role.PushButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
    QAccessible.Role.Tree,
    QAccessible.Role.TreeItem,
    QAccessible.Role.List,
    QAccessible.Role.ListItem,
    QAccessible.Role.ButtonMenu,
}


def test_no_control_of_the_outline_is_without_a_name(qtbot, opened, pane, direct):
    QAccessible.setActive(True)
    try:
        pane.show_checks()
        for key in (direct.id, "j1"):
            pane.editing.open(key)
            found = list(_walk(QAccessible.queryAccessibleInterface(pane)))
            controls = [i for i in found if i.role() in _CONTROLS]
            nameless = [i for i in controls if not i.text(QAccessible.Text.Name).strip()]
            assert len(controls) > 40
            assert [(i.role(), i.object()) for i in nameless] == []
        pane.editing.close()
    finally:
        QAccessible.setActive(False)


def test_both_wordings_of_an_altered_quotation_show_which_words_differ(qapp):
    stands, quoted = "We will not join the alliance 😀.", "We will gladly join the alliance 😀."
    removed, added = differing(stands, quoted)
    assert "".join(run.text for run in removed) == stands
    assert "".join(run.text for run in added) == quoted
    assert [run.text for run in removed if run.struck] == ["not "]
    assert [run.text for run in added if run.underlined] == ["gladly "]


@pytest.mark.parametrize("many", [0, 1000])
def test_where_the_current_entry_goes_its_next_sibling_takes_its_place(qtbot, pane, opened, many):
    pane.model.many = many
    section = opened.memo.sections[0].sections[0]
    first = path_of(opened.memo, section.id)
    pane.view.setCurrentIndex(pane.model.index_of(section.entries[1].id))
    gone = [(*first, row) for row in (0, 1)]
    opened.edit(removal(opened.memo, *gone), "Remove")
    assert pane.view.current_line().key == section.entries[2].id
    opened.edit(removal(opened.memo, first), "Remove")
    assert pane.view.current_line() is not None


def test_the_next_edition_says_what_its_empty_headings_held_before(qtbot, pane, opened):
    before = opened.memo.sections[0]
    entries = [sum(1 for _ in entries_of(each)) for each in (before, before.sections[0])]
    with qtbot.waitSignal(opened.opened, timeout=15_000):
        opened.next_edition()
    section = opened.memo.sections[0]
    told = [pane.view.delegate.describe(line(pane, each.id)) for each in (section, below(section))]
    assert all(
        words.endswith(f"{count} in the edition before")
        for count, words in zip(entries, told, strict=True)
    )
    assert pane.view.delegate._shown_count(line(pane, below(section).id)) == f"{entries[1]} before"
    cited = Entry("new", next(e.content for e in before.sections[0].entries))
    opened.edit(Insert((*path_of(opened.memo, below(section).id), 0), cited), "File")
    for each in opened.memo.sections[0], below(opened.memo.sections[0]):
        assert "before" not in pane.view.delegate.describe(line(pane, each.id))


def line(pane, key):
    return pane.model.line(pane.model.index_of(key))


def below(section):
    return section.sections[0]


def test_the_keys_of_a_draft_say_how_it_is_accepted_until_it_is(qtbot, pane, opened):
    draft = Entry("draft", OwnText(OwnKind.COMMENT, "Carried over."), draft=True)
    opened.edit(Insert((len(opened.memo.opening), 0), draft), "Draft")
    told = []
    pane.hints_changed.connect(lambda hints: told.append([hint.text for hint in hints]))
    pane.activateWindow()
    pane.view.setFocus()
    qtbot.waitUntil(pane.view.hasFocus)
    pane.view.setCurrentIndex(pane.model.index_of("draft"))
    assert told[-1][0] == "accept"
    pane.acts.accept()
    assert "accept" not in told[-1]


@pytest.mark.parametrize("many", [0, 1000])
@pytest.mark.parametrize("order", [order for order in Order if order is not Order.MEMO])
def test_a_card_that_is_edited_is_in_sight_whole_where_another_order_puts_it(
    qtbot, pane, opened, order, many
):
    pane.model.many = many
    pane.resize(412, 700)
    for entry in list(opened.memo.entries())[:8]:
        if isinstance(entry.content, Repeat):
            continue
        pane.set_order(Order.MEMO)
        pane.editing.open(entry.id)
        QApplication.processEvents()
        pane.set_order(order)
        QApplication.processEvents()
        line, place = pane.line(entry.id), pane.editing.editor.geometry()
        row = pane.view.visualRect(pane.model.index_of(entry.id))
        assert place.top() == row.top() + group_height(line) + scaled(S1)
        assert place.height() == pane.editing.editor.sizeHint().height() < row.height()
        assert place.top() >= 0
        assert place.bottom() < pane.view.viewport().height()
        pane.editing.close()


def test_escape_closes_the_editor_though_the_order_was_chosen_meanwhile(qtbot, pane, direct):
    pane.activateWindow()
    pane.editing.open(direct.id)
    pane.foot.order.setFocus()
    pane.set_order(Order.SPEAKER)
    qtbot.waitUntil(lambda: pane.editing.editor.isAncestorOf(QApplication.focusWidget()))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert pane.editing.editor is None


def test_the_entries_of_a_day_stand_under_it_as_it_is_written(pane, opened):
    pane.set_order(Order.TIME)
    groups = {pane.line(entry.id).group for entry in opened.memo.entries()}
    assert "7 Dec 2021" in groups


def test_a_long_note_shows_its_beginning_in_the_editor(qtbot, pane, opened, direct):
    noted = replace(direct, note="As it was said on the phone. " * 20)
    opened.edit(Replace(path_of(opened.memo, direct.id), noted), "test")
    pane.editing.open(direct.id)
    note = next(
        line for line in pane.editing.editor.findChildren(QLineEdit) if "phone" in line.text()
    )
    assert note.cursorPosition() == 0
    pane.editing.close()


@pytest.mark.parametrize("paraphrase", ["", "They had nothing to say to it."])
def test_a_quotation_that_ends_in_a_mark_of_its_own_has_no_doubled_mark(
    pane, opened, direct, paraphrase
):
    said = direct.content.statements[0]
    words = replace(said.anchor, exact="We are not “concerned.”")
    content = replace(direct.content, statements=(replace(said, anchor=words),))
    quoted = replace(direct, content=replace(content, paraphrase=paraphrase))
    opened.edit(Replace(path_of(opened.memo, direct.id), quoted), "test")
    card = pane.view.delegate.card_of(pane.line(direct.id))
    assert "We are not ‘concerned.’" in (card.note if paraphrase else card.words)
    assert "””" not in card.spoken()
