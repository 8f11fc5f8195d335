"""The list of statements: all that was found, in step with the memo; filed as from the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu

from briefing.memos.values import Cited, OwnText, entries_of
from briefing.statements.values import StatementKind
from ui.reader import ReaderPane
from ui.reader.listing.model import ROW, StatementsModel
from ui.reader.listing.rows import Row, by_speaker, found
from ui.reader.menu import menu_for

PATIENCE_MS = 30_000
KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
SELECT = QItemSelectionModel.SelectionFlag.Select


@pytest.fixture
def pane(qtbot, opened):
    made = ReaderPane(opened)
    made.edit_requested.connect(opened.edit)
    made.resize(772, 795)
    made.show()
    made.show_article(article_of(opened, "Sputnik"))
    qtbot.waitUntil(lambda: compared(opened, made), timeout=PATIENCE_MS)
    made.activateWindow()
    made.statements.toggle()
    assert made.statements.panel is not None
    qtbot.waitUntil(made.statements.panel.view.hasFocus, timeout=PATIENCE_MS)
    yield made
    QApplication.clipboard().clear()
    made.hide()
    made.deleteLater()


def compared(session, pane) -> bool:
    aids = session.aids(pane.article.id)
    return aids is not None and aids.compared


def article_of(session, outlet) -> str:
    return next(row.id for row in session.rows if row.outlet == outlet)


def shown(pane) -> list[Row]:
    model = pane.statements.panel.model
    return [model.index(n).data(ROW) for n in range(model.rowCount())]


def chosen(pane) -> list[Row]:
    return pane.statements.panel.view.chosen()


def press(qtbot, pane, *keys, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        qtbot.keyClick(pane.statements.panel.view, key, modifier)


def undo(qtbot, session, before) -> None:
    """Take the latest step back; the memo is again what it was *before*."""
    session.undo()
    qtbot.waitUntil(lambda: session.memo == before, timeout=PATIENCE_MS)


def filed(session, heading) -> list[tuple[int, str]]:
    """Return place and speaker of the first statement of each card under a heading."""
    return [
        (entry.content.statements[0].anchor.start, entry.content.statements[0].speaker)
        for entry in entries_of(session.memo.sections[heading])
        if isinstance(entry.content, Cited)
    ]


rows = st.lists(
    st.builds(
        lambda at, speaker, words, number: Row(
            "a", at, at + 1, words, speaker, StatementKind.REPORT, number=number
        ),
        st.integers(0, 14),
        st.sampled_from(["", "Peskov", "biden", "Ushakov"]),
        st.sampled_from(["He said so", "They did not", "It is said"]),
        st.integers(0, 2),
    ),
    unique_by=lambda row: row.key,
    max_size=12,
)


@given(st.lists(rows, min_size=1, max_size=6))
def test_the_model_shows_just_the_rows_given_and_no_step_to_them_is_at_fault(qapp, states):
    model = StatementsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for state in states:
        held = {
            model.index(n).data(ROW).key: QPersistentModelIndex(model.index(n))
            for n in range(model.rowCount())
        }
        model.show(state)
        assert [model.index(n).data(ROW) for n in range(model.rowCount())] == state
        places = {row.key: n for n, row in enumerate(state)}
        assert {key: index.row() for key, index in held.items()} == {
            key: places.get(key, -1) for key in held
        }
    tester.deleteLater()
    model.deleteLater()


@given(rows, st.sampled_from(["", "said", "SAID biden", "not he"]))
def test_what_is_found_holds_every_word_typed_and_by_speaker_leaves_none_out(given_rows, typed):
    hits = found(given_rows, typed)
    wanted = typed.casefold().split()
    assert hits == [
        r for r in given_rows if all(w in f"{r.words} {r.speaker}".casefold() for w in wanted)
    ]
    ordered = by_speaker(hits)
    assert sorted(ordered, key=lambda r: r.key) == sorted(hits, key=lambda r: r.key)
    names = [row.speaker.casefold() for row in ordered]
    named = [name for name in names if name]
    assert names == sorted(named) + [""] * (len(names) - len(named))


def test_it_lists_what_the_aids_found_in_the_order_of_the_text_and_marks_what_is_used(opened, pane):
    aids = opened.aids(pane.article.id)
    assert [(r.start, r.end) for r in shown(pane)] == [(s.start, s.end) for s in aids.statements]
    used = {row.start: row.number for row in shown(pane) if row.number}
    for statement in opened.memo.statements():
        at = statement.anchor.start
        if statement.article == pane.article.id and at in used:
            under = opened.memo.sections[used[at] - 1]
            assert any(
                each.anchor.start == at
                for entry in entries_of(under)
                if isinstance(entry.content, Cited)
                for each in entry.content.statements
            )
    assert used
    assert len(used) < len(aids.statements)


def test_what_is_filed_from_the_list_is_what_the_text_files(qtbot, opened, pane):
    before = opened.memo
    row = next(row for row in shown(pane) if row.speaker and not row.number)
    pane.statements.panel.view.choose_row(shown(pane).index(row))
    press(qtbot, pane, KEY.Key_2)
    from_list = opened.memo.sections[1].entries[-1].content
    undo(qtbot, opened, before)
    pane.statements.leave()
    pane.show_place(row.article, row.start, row.end)
    qtbot.keyClick(pane.view, KEY.Key_2)
    from_text = opened.memo.sections[1].entries[-1].content
    assert [
        (s.article, s.anchor, s.speaker, s.relays, s.via, s.kind) for s in from_list.statements
    ] == [(s.article, s.anchor, s.speaker, s.relays, s.via, s.kind) for s in from_text.statements]


def test_many_are_filed_as_one_step_and_the_cursor_goes_on(qtbot, opened, pane):
    before = opened.memo
    count = len(filed(opened, 0))
    press(qtbot, pane, KEY.Key_Home)
    press(qtbot, pane, KEY.Key_Down, KEY.Key_Down, modifier=SHIFT)
    wanted = chosen(pane)
    assert len(wanted) == 3
    press(qtbot, pane, KEY.Key_1)
    assert len(filed(opened, 0)) == count + 3
    qtbot.waitUntil(lambda: all(row.number for row in shown(pane)[:3]), timeout=PATIENCE_MS)
    assert [row.key for row in chosen(pane)] == [shown(pane)[3].key]
    undo(qtbot, opened, before)


def test_the_right_number_soon_after_a_wrong_one_moves_all_of_them(qtbot, opened, pane):
    counts = [len(filed(opened, n)) for n in range(3)]
    press(qtbot, pane, KEY.Key_Home)
    press(qtbot, pane, KEY.Key_Down, modifier=SHIFT)
    press(qtbot, pane, KEY.Key_1, KEY.Key_3)
    assert [len(filed(opened, n)) for n in range(3)] == [counts[0], counts[1], counts[2] + 2]


def test_enter_files_under_the_heading_that_the_text_would_suggest(qtbot, opened, pane):
    number, heading = next(
        (number, heading)
        for number, row in enumerate(shown(pane))
        if (heading := pane.adviser.about(pane.article, (row.start, row.end)).heading) is not None
    )
    count = len(filed(opened, heading))
    pane.statements.panel.view.choose_row(number)
    press(qtbot, pane, KEY.Key_Return)
    assert len(filed(opened, heading)) == count + 1


def test_space_shows_the_statement_in_the_text_and_escape_only_the_text(qtbot, pane):
    press(qtbot, pane, KEY.Key_End)
    row = chosen(pane)[0]
    press(qtbot, pane, KEY.Key_Space)
    assert pane.view.isVisible()
    assert not pane.statements.is_shown
    assert pane.view.chooser.span == (row.start, row.end)
    assert pane.view.hasFocus()
    pane.statements.toggle()
    assert not pane.view.isVisible()
    press(qtbot, pane, KEY.Key_Escape)
    assert pane.view.hasFocus()


def test_all_articles_are_read_and_listed_and_filed_from(qtbot, opened, pane):
    head = pane.statements.panel.head
    head.all_articles.click()
    ids = {row.id for row in opened.rows}
    qtbot.waitUntil(lambda: {row.article for row in shown(pane)} == ids, timeout=PATIENCE_MS)
    head.field.setText("meduza")
    assert {row.article for row in shown(pane)} == {article_of(opened, "Meduza")}
    count = len(filed(opened, 0))
    pane.statements.panel.view.setFocus()
    press(qtbot, pane, KEY.Key_Home, KEY.Key_1)
    assert len(filed(opened, 0)) == count + 1
    assert opened.memo.sections[0].entries[-1].content.statements[0].article in ids


def test_what_is_chosen_stays_chosen_through_sorting_finding_and_undo(qtbot, opened, pane):
    before, head = opened.memo, pane.statements.panel.head
    row = next(row for row in shown(pane) if row.speaker and not row.number)
    pane.statements.panel.view.choose_row(shown(pane).index(row))
    head.by_speaker.click()
    head.field.setText(row.speaker)
    assert [each.key for each in chosen(pane)] == [row.key]
    head.field.setText("")
    press(qtbot, pane, KEY.Key_2)  # the cursor goes on
    pane.statements.panel.view.choose_row(shown(pane).index(row))
    undo(qtbot, opened, before)
    qtbot.waitUntil(lambda: row in shown(pane), timeout=PATIENCE_MS)
    assert [each.key for each in chosen(pane)] == [row.key]


def test_where_nothing_is_found_it_says_what_to_do(pane):
    panel = pane.statements.panel
    panel.head.field.setText("nobody has ever said this")
    assert not panel.view.isVisible()
    assert "Empty the field" in panel._empty.text()


def test_copied_statements_are_pasted_with_whose_they_are(qtbot, opened, pane):
    press(qtbot, pane, KEY.Key_Home)
    press(qtbot, pane, KEY.Key_Down, modifier=SHIFT)
    qtbot.keyClick(pane.statements.panel.view, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QApplication.clipboard().text()
    for row in chosen(pane):
        assert row.speaker in text
    assert text.count("“Putin-Biden Call") == 2


def test_the_list_closed_again_leaves_the_keys_to_the_text(qtbot, opened, pane):
    pane.statements.toggle()
    start = pane.view.chooser.span[0]
    qtbot.keyClick(pane.view, KEY.Key_1)
    entry = opened.memo.sections[0].entries[-1]
    assert entry.content.statements[0].anchor.start >= start
    assert pane.keys_at is pane.view


def test_how_many_there_are_is_never_a_part_of_the_number(qtbot, pane):
    head, count = pane.statements.panel.head, pane.statements.panel.head._count
    head.say("11423 statements")
    seen = set()
    for width in range(0, 300, 5):
        count.resize(width, count.height())
        seen.add(count.text())
    assert seen == {"", "11423", "11423 statements"}


def row_with(pane, words) -> int:
    return next(n for n, row in enumerate(shown(pane)) if words in row.words)


def sources_of(entry) -> set[str]:
    return (
        {s.article for s in entry.content.statements} if isinstance(entry.content, Cited) else set()
    )


def test_s_takes_each_chosen_statement_with_all_its_sources_as_one_step(qtbot, opened, pane):
    before = opened.memo
    known = {entry.id for entry in before.entries()}
    view = pane.statements.panel.view
    first, alone = row_with(pane, "to conquer Ukrainian territory"), row_with(pane, "made no conc")
    view.choose_row(first)
    view.selectionModel().select(pane.statements.panel.model.index(alone), SELECT)
    assert len(chosen(pane)) == 2
    press(qtbot, pane, KEY.Key_S)
    fresh = [entry for entry in opened.memo.entries() if entry.id not in known]
    assert sorted(len(sources_of(entry)) for entry in fresh) == [0, 1, 3]
    (comment,) = (entry for entry in fresh if isinstance(entry.content, OwnText))
    assert comment.draft
    assert "conquer (Sputnik), exploit (Meduza), seize (ClubZ)" in comment.content.text
    undo(qtbot, opened, before)


def test_s_takes_renderings_of_one_statement_that_are_all_chosen_once(qtbot, opened, pane):
    known = {entry.id for entry in opened.memo.entries()}
    head, view = pane.statements.panel.head, pane.statements.panel.view
    head.all_articles.click()
    qtbot.waitUntil(lambda: len({row.article for row in shown(pane)}) > 3, timeout=PATIENCE_MS)
    head.field.setText("dangerous attempts")
    assert len(shown(pane)) == 3
    view.selectAll()
    press(qtbot, pane, KEY.Key_S)
    fresh = [entry for entry in opened.memo.entries() if entry.id not in known]
    assert [len(sources_of(entry)) for entry in fresh if sources_of(entry)] == [3]


def test_s_on_what_no_other_outlet_has_says_so_and_changes_nothing(qtbot, opened, pane):
    before = opened.memo
    pane.statements.panel.view.choose_row(row_with(pane, "made no conc"))
    with qtbot.waitSignal(pane.hints_changed) as told:
        press(qtbot, pane, KEY.Key_S)
    assert "no other outlet" in told.args[0][0].text
    assert opened.memo is before


def test_the_menu_of_the_list_does_what_its_keys_do(qtbot, opened, pane):
    before, count = opened.memo, len(filed(opened, 1))
    press(qtbot, pane, KEY.Key_Home)
    press(qtbot, pane, KEY.Key_Down, modifier=SHIFT)
    menu = menu_for(pane, opened.memo)
    under, *acts = menu.actions()
    heading = before.sections[1].heading
    next(act for act in under.menu().actions() if act.text().startswith(heading)).trigger()
    assert len(filed(opened, 1)) == count + 2
    undo(qtbot, opened, before)
    by_words = {act.text().replace("&", ""): act for act in acts}
    assert "Leave out of the story" not in by_words
    pane.statements.panel.view.choose_row(row_with(pane, "to conquer Ukrainian territory"))
    by_words["Take with all sources"].trigger()
    assert 3 in {len(sources_of(entry)) for entry in opened.memo.entries()}
    row = pane.statements.panel.view.current
    by_words["Copy as quotation"].trigger()
    assert row.words[:20] in QApplication.clipboard().text()
    by_words["Show in the text"].trigger()
    assert not pane.statements.is_shown
    assert pane.view.chooser.span == (row.start, row.end)
    menu.deleteLater()


@pytest.mark.parametrize("reason", list(QContextMenuEvent.Reason)[:2])
def test_a_right_click_and_the_menu_key_open_the_menu(qtbot, pane, reason):
    view = pane.statements.panel.view
    view.choose_row(1)
    row = view.visualRect(view.currentIndex()).center()
    at = row if reason == QContextMenuEvent.Reason.Mouse else QPoint(0, 0)
    event = QContextMenuEvent(reason, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.pos() == view.viewport().mapToGlobal(row)
    menu.close()


def test_the_list_stands_at_the_next_start_as_it_was_left(qtbot, opened, pane):
    head, view = pane.statements.panel.head, pane.statements.panel.view
    head.by_speaker.click()
    head.all_articles.click()
    qtbot.waitUntil(lambda: len({row.article for row in shown(pane)}) > 3, timeout=PATIENCE_MS)
    view.choose_row(17)
    row, state = view.current, pane.view_state()
    pane.statements.leave()
    text = pane.view_state()
    again = ReaderPane(opened)
    again.resize(772, 795)
    again.show()
    again.restore_view_state(state)
    assert again.statements.is_shown
    assert again.statements.panel.head.by_speaker.isChecked()
    qtbot.waitUntil(lambda: again.statements.panel.view.current == row, timeout=PATIENCE_MS)
    again.restore_view_state(text)
    assert not again.statements.is_shown
    again.hide()
    again.deleteLater()


def test_how_an_older_program_left_the_reader_still_holds(opened, pane):
    pane.statements.leave()
    pane.restore_view_state(f'["{pane.article.id}", 10, 20, 5, 1.2]')
    assert pane.view.zoom == 1.2
    assert pane.view.chooser.span == (10, 20)
