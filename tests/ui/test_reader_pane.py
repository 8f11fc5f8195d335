"""The reader on the sample workspace: taking statements, what others say, what changed."""

from __future__ import annotations

import json
import re

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from briefing.memos.values import Cited, OwnKind, OwnText, entries_of
from ui.reader import ReaderPane
from ui.reader.collating import Slot
from ui.reader.collation_body import CollationBody
from ui.reader.controls import KeyButton
from ui.reader.filing import SECOND_THOUGHT
from ui.reader.menu import menu_for
from ui.reader.slot_words import in_one_line, lines_of

PATIENCE_MS = 30_000
CONQUER = "In response to Biden's concerns over"
KEY = Qt.Key


class Stopwatch:
    """A stopwatch that a test winds on."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def pane(qtbot, opened):
    made = ReaderPane(opened)
    made.edit_requested.connect(opened.edit)
    made.library_edit_requested.connect(opened.edit_library)
    made.resize(772, 795)
    made.show()
    made.stopwatch = Stopwatch()
    made.requests.filing._stopwatch = made.stopwatch
    made.show_article(sputnik(opened))
    qtbot.waitUntil(lambda: compared(opened, made), timeout=PATIENCE_MS)
    made.activateWindow()
    made.view.setFocus()
    qtbot.waitUntil(made.view.hasFocus, timeout=PATIENCE_MS)
    yield made
    QApplication.clipboard().clear()  # what lies on it must not outlive the application
    made.hide()
    made.deleteLater()


def sputnik(session) -> str:
    return next(row.id for row in session.rows if row.outlet == "Sputnik")


def compared(session, pane) -> bool:
    aids = session.aids(pane.article.id)
    return aids is not None and aids.compared


def press(qtbot, pane, *keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        qtbot.keyClick(pane.view, key, modifier)


def chosen(pane) -> str:
    return pane.article.text[slice(*pane.view.chooser.span)]


def go_to(pane, words) -> None:
    QApplication.processEvents()
    at = pane.article.text.index(words)
    pane.view.chooser.put_at(at)
    pane.view.tell(seen=True)


def entries(session, heading) -> list[str]:
    return [entry.id for entry in entries_of(session.memo.sections[heading])]


def test_the_first_sentence_of_the_story_has_the_cursor(pane):
    assert chosen(pane).startswith('Tuesday\'s "secure" video call')


def test_a_number_files_the_sentence_and_the_cursor_goes_on(qtbot, pane, opened):
    words, before = chosen(pane), len(entries(opened, 1))
    with qtbot.waitSignal(pane.filed) as filed:
        press(qtbot, pane, KEY.Key_2)
    entry = opened.memo.sections[1].entries[-1]
    assert filed.args == [entry.id]
    assert len(entries(opened, 1)) == before + 1
    assert entry.content.statements[0].anchor.exact == words
    assert chosen(pane) != words
    assert pane.view.hasFocus()
    assert pane.view.scene.marks[0].entry == entry.id


def test_the_right_number_soon_after_a_wrong_one_moves_the_entry(qtbot, pane, opened):
    counts = [len(entries(opened, n)) for n in range(3)]
    press(qtbot, pane, KEY.Key_1)
    after_first = chosen(pane)
    pane.stopwatch.at += SECOND_THOUGHT - 0.1
    press(qtbot, pane, KEY.Key_3)
    assert [len(entries(opened, n)) for n in range(3)] == [counts[0], counts[1], counts[2] + 1]
    assert chosen(pane) == after_first


@pytest.mark.parametrize("wait", ["time", "cursor"])
def test_a_number_later_or_elsewhere_files_the_next_sentence(qtbot, pane, opened, wait):
    counts = [len(entries(opened, n)) for n in range(3)]
    press(qtbot, pane, KEY.Key_1)
    if wait == "time":
        pane.stopwatch.at += SECOND_THOUGHT + 0.1
    else:
        press(qtbot, pane, KEY.Key_Down)
    press(qtbot, pane, KEY.Key_3)
    assert [len(entries(opened, n)) for n in range(3)] == [counts[0] + 1, counts[1], counts[2] + 1]


def test_the_same_number_twice_files_two_sentences(qtbot, pane, opened):
    before = len(entries(opened, 0))
    press(qtbot, pane, KEY.Key_1, KEY.Key_1)
    assert len(entries(opened, 0)) == before + 2


def under(session, *heading) -> list[str]:
    """Return the ids of the entries that stand directly under a heading, or under one below it."""
    section = session.memo.sections[heading[0]]
    for number in heading[1:]:
        section = section.sections[number]
    return [entry.id for entry in section.entries]


def test_a_number_a_point_and_a_number_file_under_a_heading_below(qtbot, pane, opened):
    words, before = chosen(pane), (under(opened, 1), under(opened, 1, 2))
    told = []
    pane.hints_changed.connect(lambda hints: told.append([(h.keys, h.text) for h in hints]))
    press(qtbot, pane, KEY.Key_2)
    assert told[-1][0] == (
        ".",
        "below 2: 1 Before the calls, 2 Call of 7 December, 3 Call of 30 December",
    )
    press(qtbot, pane, KEY.Key_Period)
    assert told[-1] == [
        ("1", "Before the calls"),
        ("2", "Call of 7 December"),
        ("3", "Call of 30 December"),
    ]
    press(qtbot, pane, KEY.Key_3)
    assert under(opened, 1) == before[0]
    assert under(opened, 1, 2)[:-1] == before[1]
    entry = opened.memo.sections[1].sections[2].entries[-1]
    assert entry.content.statements[0].anchor.exact == words
    assert chosen(pane) != words
    assert pane.view.hasFocus()


def test_a_wrong_number_below_a_heading_is_put_right_like_any_other(qtbot, pane, opened):
    before = [under(opened, 1, n) for n in range(3)]
    press(qtbot, pane, KEY.Key_2, KEY.Key_Period, KEY.Key_1, KEY.Key_Period, KEY.Key_2)
    filed = under(opened, 1, 1)[-1]
    assert [under(opened, 1, n) for n in (0, 2)] == [before[0], before[2]]
    assert under(opened, 1, 1) == [*before[1], filed]
    press(qtbot, pane, KEY.Key_1)
    assert under(opened, 1, 1) == before[1]
    assert under(opened, 0)[-1] == filed


def test_a_point_too_late_or_after_nothing_says_what_it_is_for(qtbot, pane, opened):
    before = opened.memo
    with qtbot.waitSignal(pane.hints_changed) as told:
        press(qtbot, pane, KEY.Key_Period)
    assert "first the number of a heading" in told.args[0][0].text
    assert opened.memo == before
    press(qtbot, pane, KEY.Key_2)
    counts = len(under(opened, 1)), len(under(opened, 0))
    pane.stopwatch.at += SECOND_THOUGHT + 0.1
    press(qtbot, pane, KEY.Key_Period, KEY.Key_1)
    assert (len(under(opened, 1)), len(under(opened, 0))) == (counts[0], counts[1] + 1)


def test_a_number_that_no_heading_below_has_says_so_and_moves_nothing(qtbot, pane, opened):
    press(qtbot, pane, KEY.Key_2, KEY.Key_Period)
    after = opened.memo
    with qtbot.waitSignal(pane.hints_changed) as told:
        press(qtbot, pane, KEY.Key_8)
    assert told.args[0][0].text == "“NATO guarantees” has 3 below it"
    assert opened.memo == after


def test_the_menu_leads_to_every_heading_at_every_depth(pane, opened):
    menu = menu_for(pane, opened.memo)
    words = [action.text() for action in menu.actions()[0].menu().actions()]
    assert words[0] == "Ukraine\t1"
    assert words[1].strip() == "Call of 7 December\t1.1"
    before = len(under(opened, 0, 0))
    menu.actions()[0].menu().actions()[1].trigger()
    assert len(under(opened, 0, 0)) == before + 1
    menu.deleteLater()


def test_forty_statements_are_taken_without_the_mouse(qtbot, pane, opened):
    before = sum(1 for _ in opened.memo.statements())
    for number in range(40):
        pane.stopwatch.at += 10
        press(qtbot, pane, [KEY.Key_1, KEY.Key_2, KEY.Key_3, KEY.Key_4][number % 4])
    assert sum(1 for _ in opened.memo.statements()) == before + 40
    taken = list(pane.view.scene.marks)
    assert all(pane.article.text[m.start : m.end].strip() for m in taken)
    assert pane.view.hasFocus()


def test_enter_files_under_the_heading_that_is_suggested(qtbot, pane, opened):
    go_to(pane, CONQUER)
    assert pane.view.scene.suggested == 2
    before = len(entries(opened, 1))
    press(qtbot, pane, KEY.Key_Return)
    assert len(entries(opened, 1)) == before + 1


def test_a_number_without_a_heading_says_so_and_changes_nothing(qtbot, pane, opened):
    before = opened.memo
    with qtbot.waitSignal(pane.hints_changed) as told:
        press(qtbot, pane, KEY.Key_9)
    assert "4 headings" in told.args[0][0].text
    assert opened.memo == before


def test_the_margin_aligns_conquer_exploit_and_seize(pane):
    go_to(pane, CONQUER)
    body = pane.margin.findChild(CollationBody)
    assert body.isVisibleTo(pane)
    slot = body._collation.slots[0]
    assert dict(slot.words) == {"Sputnik": "conquer", "Meduza": "exploit", "ClubZ": "seize"}
    assert "conquer" in body.accessibleName()
    go_to(pane, "According to the White House, Biden made no concessions")


def test_a_slot_of_the_margin_says_of_every_outlet_what_it_has(pane):
    go_to(pane, CONQUER)
    body = pane.margin.findChild(CollationBody)
    build_up = body._collation.slots[1]
    assert dict(build_up.words) == {
        "Sputnik": "was building up its",
        "Meduza": "building up its",
        "ClubZ": "increase",
    }
    shared = [slot.shared for slot in body._collation.slots]
    assert shared[:3] == ["dangerous attempts to", "Ukrainian territory and", "military"]
    go_to(pane, "Tuesday's")
    (slot,) = body._collation.slots
    assert dict(slot.words) == {"Sputnik": None, "Meduza": "call", "ClubZ": "link"}
    assert [(line.outlet, line.stated) for line in lines_of(slot)] == [
        ("Sputnik", False),
        ("Meduza", True),
        ("ClubZ", True),
    ]
    assert "Sputnik: worded otherwise" in body.accessibleName()
    drawn = [line.layout.text() for line in body._lines]
    assert drawn.count("worded otherwise") == 1
    body.set_lying(True)
    assert "held a video call (Meduza) / link (ClubZ); worded otherwise: Sputnik" in [
        line.layout.text() for line in body._lines
    ]


def widest_line(body) -> float:
    return max(
        line.at.x() + line.layout.lineAt(n).naturalTextWidth()
        for line in body._lines
        for n in range(line.layout.lineCount())
    )


@pytest.mark.parametrize(("width", "height"), [(420, 500), (420, 380), (385, 560)])
def test_the_strip_hides_neither_the_sentence_that_it_is_about_nor_its_own_words(
    qtbot, pane, width, height
):
    pane.resize(width, height)
    body, strips = pane.margin.findChild(CollationBody), 0
    press(qtbot, pane, KEY.Key_Home)
    for _ in range(40):
        press(qtbot, pane, KEY.Key_Down)
        QApplication.processEvents()
        rects, room = pane.view.rects(pane.view.scene.choice), pane.view.viewport().height()
        if rects[-1].bottom() - rects[0].top() < room:
            assert rects[0].top() >= 0
            assert rects[-1].bottom() <= room
        if body.isVisible():
            strips += 1
            left = body.mapTo(pane.margin.viewport(), QPoint(0, 0)).x()
            assert left + widest_line(body) <= pane.margin.viewport().width() + 1
    assert strips > 5


def test_the_text_stays_where_it_was_scrolled_to_while_the_strip_stands(pane):
    pane.resize(420, 480)
    go_to(pane, CONQUER)
    QApplication.processEvents()
    bar = pane.view.verticalScrollBar()
    at = bar.value() - 300
    bar.setValue(at)
    QApplication.processEvents()
    pane.saying.advise()
    assert bar.value() == at


def test_outlets_with_one_wording_share_it_where_a_slot_is_one_line():
    slot = Slot("was interested in", (("A", "obtaining"), ("B", "receiving"), ("C", "Obtaining")))
    text, wordings = in_one_line(slot)
    assert text == "was interested in obtaining (A, C) / receiving (B)"
    assert [text[start:end] for start, end in wordings] == ["obtaining", "receiving"]


def test_of_very_many_outlets_those_worded_otherwise_are_counted():
    slot = Slot("", (("A", "not"), *((name, None) for name in "BCDEFG"), ("H", "")))
    assert [line[:2] for line in lines_of(slot)] == [
        ("A", "not"),
        ("H", "—"),
        ("6 more", "worded otherwise"),
    ]


def test_s_takes_all_sources_as_one_entry_and_offers_a_comment(qtbot, pane, opened):
    go_to(pane, CONQUER)
    press(qtbot, pane, KEY.Key_S)
    *_, entry, comment = opened.memo.sections[1].entries
    assert isinstance(entry.content, Cited)
    assert len({s.article for s in entry.content.statements}) == 3
    for statement in entry.content.statements:
        text = opened.article(statement.article).text
        assert text[statement.anchor.start : statement.anchor.end] == statement.anchor.exact
    assert comment.draft
    assert comment.content == OwnText(
        OwnKind.COMMENT, "Rendered differently: conquer (Sputnik), exploit (Meduza), seize (ClubZ)"
    )
    opened.undo()
    qtbot.waitUntil(lambda: entry.id not in entries(opened, 1), timeout=PATIENCE_MS)
    assert comment.id not in entries(opened, 1)


def test_a_correction_takes_the_comment_along(qtbot, pane, opened):
    go_to(pane, CONQUER)
    press(qtbot, pane, KEY.Key_S, KEY.Key_4)
    *_, entry, comment = opened.memo.sections[3].entries
    assert len(entry.content.statements) == 3
    assert comment.draft


def test_a_slice_that_cuts_off_its_attribution_is_flagged_and_one_key_takes_it_in(qtbot, pane):
    at = pane.article.text.index("NATO was making dangerous attempts")
    pane.view.choose(at, pane.article.text.index(" at Russian borders. Moreover"))
    extend = next(b for b in pane.margin.findChildren(KeyButton) if b._key == "E")
    assert extend.isVisibleTo(pane)
    press(qtbot, pane, KEY.Key_E)
    assert "Putin said that NATO was making" in chosen(pane)
    assert not extend.isVisibleTo(pane)


def test_a_click_on_what_is_used_asks_for_its_entry(qtbot, pane):
    mark = pane.view.scene.marks[3]
    pane.view.bring_into_view((mark.start, mark.end))
    point = pane.view.rects((mark.start, mark.start + 6))[0].center().toPoint()
    with qtbot.waitSignal(pane.entry_sought) as sought:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert sought.args == [mark.entry]


def test_copying_gives_a_quotation_with_its_citation_and_the_slice(qtbot, pane):
    go_to(pane, "Kremlin said Biden told Putin")
    press(qtbot, pane, KEY.Key_C, modifier=Qt.KeyboardModifier.ControlModifier)
    data = QApplication.clipboard().mimeData()
    assert data.text().startswith("“Kremlin said Biden told Putin about possible new sanctions")
    for part in ("Sputnik", "“Putin-Biden Call", "7 Dec 2021", "para. 14"):
        assert part in data.text()
    ((taken,),) = json.loads(bytes(data.data("application/x-briefing-statement+json").data()))
    assert pane.article.text[taken["start"] : taken["end"]] == chosen(pane)
    assert taken["article"] == pane.article.id


def test_hits_take_the_place_of_tints_and_give_it_back(pane):
    pane.show_hits("ransomware")
    assert pane.view.scene.hits
    (hit,) = pane.view.scene.hits.spans(pane.article.text, 0, len(pane.article.text))
    rect = pane.view.rects(hit)[0]
    assert 0 <= rect.top() <= pane.view.viewport().height()
    pane.show_hits("")
    assert not pane.view.scene.hits


def test_taking_back_puts_boilerplate_into_the_story(qtbot, pane, opened):
    pane.view.unfold_all(True)
    first = pane.article.left_out[0]
    pane.view.chooser.put_at(first[0])
    pane.view.tell()
    with qtbot.waitSignal(opened.library_changed, timeout=PATIENCE_MS):
        pane.requests.take_back_chosen()
    qtbot.waitUntil(lambda: first not in pane.article.left_out, timeout=PATIENCE_MS)
    assert opened.article(pane.article.id).left_out == pane.article.left_out


def test_in_a_narrow_pane_the_margin_is_a_strip_below(qtbot, pane):
    go_to(pane, CONQUER)
    port = pane.view.viewport()
    assert pane.margin.x() > pane.view.left + pane.view.column
    pane.resize(560, 795)
    qtbot.waitUntil(lambda: pane.margin.y() > port.geometry().bottom())
    assert pane.margin.isVisibleTo(pane)
    assert pane.margin.geometry().bottom() <= pane.view.height()
    pane.resize(772, 795)
    qtbot.waitUntil(lambda: pane.margin.x() > pane.view.left + pane.view.column)
    assert pane.margin.geometry().bottom() <= port.geometry().bottom()


def test_how_the_reader_was_left_comes_back(pane, opened):
    go_to(pane, CONQUER)
    span, state = pane.view.chooser.span, pane.view_state()
    pane.show_article(opened.rows[-1].id)
    pane.restore_view_state(state)
    assert pane.article.id == sputnik(opened)
    assert pane.view.chooser.span == span
    for odd in ("", "{}", "[1]", '["no such article", 1, 2, 3, 1.0]'):
        pane.restore_view_state(odd)


def test_a_newer_text_of_an_article_asks_before_anything_follows_it(qtbot, pane, opened):
    """Kept words follow at one word, all others one by one; those that are refused never."""
    cited = [s for s in opened.memo.statements() if s.article == pane.article.id]
    new = newer_text(qtbot, pane, opened)
    bar = pane.confirm_bar
    assert bar.isVisibleTo(pane)
    kept = bar.asked
    assert all(change.is_kept for change in kept)
    press(qtbot, pane, KEY.Key_Y)
    follow = [s for s in opened.memo.statements() if s.article == new.id]
    assert len(follow) == len(kept) < len(cited)
    answers = 0
    while bar.isVisibleTo(pane):
        press(qtbot, pane, KEY.Key_N if bar.asked[0].is_reworded else KEY.Key_Y)
        answers += 1
    assert answers == len(cited) - len(kept) == 2
    for statement in opened.memo.statements():
        text = opened.article(statement.article).text
        assert text[statement.anchor.start : statement.anchor.end] == statement.anchor.exact
    (lost,) = [s for s in opened.memo.statements() if s.article == cited[0].article]
    assert "NATO was making dangerous" in lost.anchor.exact


def newer_text(qtbot, pane, session):
    """Add a newer text of the article that is shown, and show that; return its row."""
    row = next(row for row in session.rows if row.id == pane.article.id)
    newer = pane.article.text.replace("NATO was making dangerous", "NATO made dangerous")
    newer = newer.replace("the Russian president highlighted", "the Russian leader stressed")
    session.add_pasted(newer.encode(), "newer.txt")
    qtbot.waitUntil(lambda: len(session.rows) == 6, timeout=PATIENCE_MS)
    new = next(each for each in session.rows if each.title == row.title and each.id != row.id)
    pane.show_article(new.id)
    return new


def test_other_words_of_a_newer_text_stand_beside_the_old_ones_and_y_cites_them(
    qtbot, pane, opened
):
    memo_source = next(s for s in opened.memo.sources if s.article == pane.article.id)
    new = newer_text(qtbot, pane, opened)
    bar = pane.confirm_bar
    press(qtbot, pane, KEY.Key_Y)
    while not bar.asked[0].is_reworded:
        press(qtbot, pane, KEY.Key_Y)
    old, shown = bar._old, bar._new
    assert "NATO was making dangerous attempts" in old.text()
    assert "NATO made dangerous attempts" in shown.text()
    assert [old.text()[slice(*span)] for span in old._changed] == ["was making"]
    assert [shown.text()[slice(*span)] for span in shown._changed] == ["made"]
    assert chosen(pane).startswith("NATO made dangerous")
    press(qtbot, pane, KEY.Key_Y)
    assert not bar.isVisibleTo(pane)
    statements = [s for s in opened.memo.statements() if s.article == new.id]
    assert [s for s in statements if s.anchor.exact.startswith("NATO made dangerous")]
    source = next(s for s in opened.memo.sources if s.article == new.id)
    assert source.details == memo_source.details  # date, reliability and the rest go along
    assert all(s.article != memo_source.article for s in opened.memo.sources)


def test_a_newer_text_of_an_article_is_no_further_source(qtbot, pane, opened):
    newer_text(qtbot, pane, opened)
    qtbot.waitUntil(lambda: compared(opened, pane), timeout=PATIENCE_MS)
    go_to(pane, CONQUER)
    span = pane.view.scene.choice
    collation = pane.adviser.collation(pane.article, span)
    outlets = [one.outlet for one in collation.renderings]
    assert len(outlets) == len(set(outlets)) == 3


def test_every_control_has_a_name_and_is_reached_by_tab(qtbot, pane):
    go_to(pane, CONQUER)
    controls = [
        w
        for w in pane.findChildren(QWidget)
        if w.isVisibleTo(pane) and w.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(controls) >= 5
    assert [w for w in controls if not w.accessibleName()] == []
    assert pane.view.accessibleDescription().startswith(chosen(pane))
    assert "3 outlets have it." in pane.view.accessibleDescription()
    assert "under heading 2" in pane.view.accessibleDescription()
    reached, widget = set(), pane.view
    for _ in range(40):
        reached.add(widget)
        qtbot.keyClick(widget, KEY.Key_Tab)
        widget = QApplication.focusWidget() or widget
    assert set(controls) <= reached


def test_text_reaches_twice_its_size_and_stands(qtbot, pane):
    for _ in range(15):
        pane.header.size_stepped.emit(1)
    assert pane.view.zoom == pytest.approx(2.0)
    assert not pane.grab().isNull()
    rects = pane.view.rects(pane.view.chooser.span)
    assert max(r.right() for r in rects) <= pane.view.viewport().width()


def test_hovering_shows_the_sentence(qtbot, pane):
    go_to(pane, "Kremlin said Biden told Putin")
    at = pane.article.text.index("In response to Biden's")
    pane.view.bring_into_view((at, at + 5))
    rect = pane.view.rects((at, at + 8))[0]
    move = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(rect.center()), QPointF(), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(pane.view.viewport(), move)
    assert pane.article.text[slice(*pane.view.scene.hover)].startswith("In response to Biden's")


def test_nothing_in_a_text_is_read_as_markup(qtbot, pane, opened):
    opened.add_pasted(
        b"<b>x</b> & headline\n\nA <img src='file:///etc/passwd'> b said so.", "x.txt"
    )
    qtbot.waitUntil(lambda: len(opened.rows) == 6, timeout=PATIENCE_MS)
    new = next(row for row in opened.rows if "said so" in opened.article(row.id).text)
    pane.show_article(new.id)
    shown = "".join(
        pane.view.flow.laid(n).layout.text()
        for n in range(len(pane.view.blocks))
        if pane.view.flow.laid(n)
    )
    assert "<img src='file:///etc/passwd'>" in shown


def test_the_pane_is_empty_when_the_workspace_is_closed(qtbot, pane, opened):
    opened.close()
    assert pane.article is None
    press(qtbot, pane, KEY.Key_1, KEY.Key_S, KEY.Key_Down)


def test_the_outline_reads_what_the_reader_carries(pane, opened):
    """A drag of the margin is one entry with three statements, each a slice of its article."""
    from ui.outline.payloads import read_statements
    from ui.reader.copying import carried

    go_to(pane, CONQUER)
    taken = pane.adviser.taken_with_others(pane.article, pane.view.chooser.span)
    data = carried([taken], "words")
    (entry,) = read_statements(data, opened.article, lambda: "new")
    assert [s.article for s in entry.content.statements] == [one.article for one in taken]
    assert entry.content.statements[0].anchor.exact == chosen(pane)


def test_a_text_opened_from_the_search_shows_the_first_hit_with_the_cursor_at_it(pane, opened):
    pane.show_hits("sanctions")
    meduza = next(row.id for row in opened.rows if row.outlet == "Meduza")
    pane.show_article(meduza)
    assert "sanctions" in chosen(pane).lower()
    at = pane.article.text.lower().index("sanctions")
    assert pane.view.rects((at, at + 9))[0].top() < pane.view.viewport().height()


def test_the_places_of_the_words_sought_are_gone_through_and_round(pane):
    text = pane.article.text
    places = [m.start() for m in re.finditer(r"\bsanctions", text)]
    assert len(places) > 2
    pane.show_hits("sanctions")
    before = chosen(pane)
    assert before.startswith("Tuesday")  # the choice stays while one types
    seen = []
    for _ in range(len(places) + 1):
        pane.next_hit()
        seen.append(pane.seeking._at[0])
        assert "sanctions" in chosen(pane)
    assert seen == [*places, places[0]]
    pane.previous_hit()
    assert pane.seeking._at[0] == places[-1]
    pane.show_hits("")
    assert not pane.has_hits()
    pane.next_hit()


def test_a_guess_in_the_header_is_confirmed_by_a_click(qtbot, pane, opened):
    header = pane.header
    pane.repaint()
    ((place, field),) = header._guesses
    assert field == "published"
    with qtbot.waitSignal(pane.detail_confirmed) as told:
        qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert told.args == [pane.article.id, "published"]
    assert header.guess_at(QPointF(place.right() + 40, place.center().y())) == ""


def test_where_nothing_is_read_no_key_files_a_statement(pane):
    told = []
    pane.hints_changed.connect(told.append)
    pane.saying.advise()
    assert "1–9" in [hint.keys for hint in told[-1]]
    pane.view.scene.choice, pane.view.article = None, None
    pane.saying.advise()
    assert told[-1] == ()
