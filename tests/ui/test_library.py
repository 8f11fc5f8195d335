"""The library: arranged, filtered, found; and a model that Qt's own tester finds no fault with."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester

from briefing.articles.values import Moment
from briefing.store import ArticleRow, Store
from ui.library import LibraryPane
from ui.library.lines import (
    Arrangement,
    Heading,
    Pending,
    Shown,
    grouped,
    heading_id,
    lines_of,
)
from ui.library.listing import query_of
from ui.library.model import LINE, LibraryModel, heading_words

PATIENCE_MS = 30_000


@dataclass(frozen=True)
class Reported:
    """An event as the articles report it."""

    name: str
    on: Moment | None
    articles: tuple[str, ...]


def row(identity: str, **more) -> ArticleRow:
    details = {"title": f"Title {identity}", "outlet": "", "author": "", "published": ""}
    return ArticleRow(
        **{"id": identity, **details, "language": "en", "words": 9, "guessed": (), "used": 0} | more
    )


def shown(lines) -> list[str]:
    """Return lines as words: headings with their count, articles by id."""
    return [
        f"{line.key or line.name}:{line.count}"
        if isinstance(line, Heading)
        else f"…{line.name}"
        if isinstance(line, Pending)
        else line.id
        for line in lines
    ]


ROWS = [
    row("a", published="2021-12-08", outlet="Meduza", used=2),
    row("b", published="2021-12-31T04:08", outlet="RT", guessed=("outlet",)),
    row("c", outlet="TASS"),
    row("d", published="2021-12-07", outlet="Meduza", guessed=("published",)),
    row("e"),
]
EVENTS = (
    Reported("video call", Moment(2021, 12, 7), ("a", "c")),
    Reported("call", Moment(2021, 12, 30), ("b",)),
)


def test_articles_stand_under_the_event_that_they_report_and_others_under_their_day():
    lines = lines_of(grouped(ROWS, Arrangement.EVENT, EVENTS))
    assert shown(lines) == ["2021-12-07:3", "a", "c", "d", "2021-12-30:1", "b", ":1", "e"]


def test_days_come_latest_first_and_the_undated_last():
    lines = lines_of(grouped(ROWS, Arrangement.DAY, ()))
    assert shown(lines)[::2][:2] == ["2021-12-31:1", "2021-12-08:1"]
    assert shown(lines)[-3:] == [":2", "c", "e"]


def test_outlets_come_in_order_and_those_without_one_last():
    lines = lines_of(grouped(ROWS, Arrangement.OUTLET, ()))
    assert shown(lines) == ["Meduza:2", "a", "d", "RT:1", "b", "TASS:1", "c", ":1", "e"]


@pytest.mark.parametrize(
    ("arrangement", "words"),
    [(Arrangement.OUTLET, "Outlet not stated"), (Arrangement.DAY, "Undated")],
)
def test_the_last_group_says_what_is_not_known_of_it(qapp, arrangement, words):
    headings = [h for h in lines_of(grouped(ROWS, arrangement, ())) if isinstance(h, Heading)]
    assert heading_words(headings[-1]) == words
    assert words not in [heading_words(each) for each in headings[:-1]]


@pytest.mark.parametrize(
    ("filter_", "ids"),
    [
        (Shown.ALL, "abcde"),
        (Shown.USED, "a"),
        (Shown.UNUSED, "bcde"),
        (Shown.REVIEW, "bcde"),
    ],
)
def test_a_filter_lets_only_its_own_pass(filter_, ids):
    groups = grouped(ROWS, Arrangement.ADDED, ())
    found = {line.id for line in lines_of(groups, shown=filter_)}
    assert found == set(ids)


def test_a_folded_heading_keeps_its_count_and_hides_its_articles():
    groups = grouped(ROWS, Arrangement.EVENT, EVENTS)
    lines = lines_of(groups, closed={heading_id("2021-12-07", "")})
    assert shown(lines)[:2] == ["2021-12-07:3", "2021-12-30:1"]


def test_a_heading_without_a_match_is_not_shown():
    groups = grouped(ROWS, Arrangement.EVENT, EVENTS)
    assert shown(lines_of(groups, matches={"b"})) == ["2021-12-30:1", "b"]


def test_files_that_are_being_read_stand_first():
    assert shown(lines_of(grouped(ROWS[:1], Arrangement.ADDED, ()), pending=["x.pdf"])) == [
        "…x.pdf",
        "a",
    ]


lines = st.lists(
    st.one_of(
        st.builds(lambda i, used: row(f"id{i}", used=used), st.integers(0, 12), st.integers(0, 2)),
        st.builds(
            lambda i, n: Heading(f"2021-12-0{i}", "", n, False),
            st.integers(1, 6),
            st.integers(1, 3),
        ),
        st.builds(lambda i: Pending(f"file{i}"), st.integers(0, 3)),
    ),
    unique_by=lambda line: line[0],
    max_size=14,
)


@given(st.lists(lines, min_size=1, max_size=6))
def test_the_model_shows_just_the_lines_given_and_no_step_to_them_is_at_fault(qapp, states):
    model = LibraryModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for state in states:
        model.show(state)
        assert [model.index(i).data(LINE) for i in range(model.rowCount())] == state
        for number, line in enumerate(state):
            if isinstance(line, ArticleRow):
                assert model.row_of(line.id) == number
    tester.deleteLater()
    model.deleteLater()


@given(lines, lines)
def test_what_stays_in_its_order_stays_selected(qapp, before, after):
    model = LibraryModel()
    model.show(before)
    chosen = QItemSelectionModel(model)
    kept = [line for line in before if isinstance(line, ArticleRow)]
    if not kept:
        return
    index = model.index(model.row_of(kept[0].id))
    chosen.select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    merged = [line for line in after if line[0] not in {each[0] for each in before}]
    model.show([*merged, *before])
    assert [i.data(LINE) for i in chosen.selectedIndexes()] == [kept[0]]


def test_only_articles_can_be_chosen(qapp):
    model = LibraryModel()
    model.show([Heading("2021-12-07", "", 1, False), Pending("x.pdf"), ROWS[0]])
    selectable = [
        bool(model.flags(model.index(i)) & Qt.ItemFlag.ItemIsSelectable) for i in range(3)
    ]
    assert selectable == [False, False, True]


def test_a_screen_reader_hears_what_is_a_guess(qapp):
    model = LibraryModel()
    model.show([ROWS[1], ROWS[4]])
    spoken = [
        model.index(i).data(Qt.ItemDataRole.AccessibleTextRole) for i in range(model.rowCount())
    ]
    assert "RT (guess)" in spoken[0]
    assert "outlet not stated" in spoken[1]
    assert "undated" in spoken[1]


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("nato exp", "nato exp*"),
        ("na", "na"),
        ('"red lin', '"red lin'),
        ('"red lines" uk', '"red lines" uk'),
        ("", ""),
    ],
)
def test_the_last_word_typed_may_be_the_beginning_of_a_longer_one(typed, query):
    assert query_of(typed) == query


@pytest.fixture
def pane(qtbot, opened):
    """The library pane over the sample, with its wishes led to the session."""
    made = LibraryPane(opened)
    made.library_edit_requested.connect(opened.edit_library)
    made.edit_requested.connect(opened.edit)
    made.resize(256, 800)
    made.show()
    opened.library_changed.emit()
    qtbot.waitUntil(lambda: len(opened.events) == 2, timeout=PATIENCE_MS)
    yield made
    made.listing.close()
    made.close()
    made.deleteLater()


def test_the_sample_stands_in_its_two_events(pane):
    lines = [pane.model.line(i) for i in range(pane.model.rowCount())]
    headings = [(line.key, line.count) for line in lines if isinstance(line, Heading)]
    assert headings == [("2021-12-07", 4), ("2021-12-30", 1)]
    assert pane.foot.review_words == "3 undated:"


def test_a_click_on_a_guess_confirms_it(qtbot, pane, opened):
    identity = next(r.id for r in opened.rows if r.outlet == "RT")
    index = pane.model.index(pane.model.row_of(identity))
    rect = pane.view.visualRect(index)
    delegate = pane.view.itemDelegate()
    place = next(
        QPointF(x, y)
        for y in range(rect.top(), rect.bottom())
        for x in range(rect.left(), rect.right())
        if delegate.detail_at(rect, pane.model.line(index.row()), QPointF(x, y)) == "outlet"
    )
    with qtbot.waitSignal(opened.memo_changed, timeout=PATIENCE_MS):
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place.toPoint())
    confirmed = next(r for r in opened.rows if r.id == identity)
    assert confirmed.outlet == "RT"
    assert confirmed.guessed == ()
    assert opened.undo_text == "Confirm a guess"


def test_what_is_typed_filters_the_rows_and_is_sought_in_the_text(qtbot, pane, opened):
    with qtbot.waitSignal(pane.words_sought, timeout=PATIENCE_MS) as sought:
        pane.head.field.setText("Ushak")
    assert sought.args == ["Ushak"]
    qtbot.waitUntil(lambda: len(list(pane.model.articles())) < 5, timeout=PATIENCE_MS)
    found = [r.id for r in pane.model.articles()]
    assert found
    assert all("Ushak" in opened.article(identity).text for identity in found)
    pane.head.field.clear()
    qtbot.waitUntil(lambda: len(list(pane.model.articles())) == 5, timeout=PATIENCE_MS)


def test_review_shows_only_what_is_open_and_shows_all_again(pane):
    pane.review()
    assert len(list(pane.model.articles())) == 4
    pane.review()
    assert len(list(pane.model.articles())) == 5


def test_a_heading_folds_and_unfolds(qtbot, pane):
    before = pane.model.rowCount()
    rect = pane.view.visualRect(pane.model.index(0))
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert pane.model.rowCount() == before - 4
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert pane.model.rowCount() == before


def test_a_heading_folds_and_unfolds_by_keys(qtbot, pane):
    before = pane.model.rowCount()
    pane.view.setCurrentIndex(pane.model.index(0))
    for key, rows in (
        (Qt.Key.Key_Left, before - 4),
        (Qt.Key.Key_Right, before),
        (Qt.Key.Key_Space, before - 4),
    ):
        qtbot.keyClick(pane.view, key)
        assert pane.model.rowCount() == rows


def test_down_moves_over_the_heading_to_the_next_article(qtbot, pane, opened):
    pane.view.choose(next(r.id for r in opened.rows if r.outlet == "Realnoe Vremya"))
    with qtbot.waitSignal(pane.article_chosen) as chosen:
        qtbot.keyClick(pane.view, Qt.Key.Key_Down)
        qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    assert chosen.args[0] == next(r.id for r in opened.rows if r.outlet == "RT")


def test_enter_opens_the_article_under_the_cursor(qtbot, pane, opened):
    pane.view.choose(opened.rows[1].id)
    with qtbot.waitSignal(pane.article_opened) as asked:
        qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert asked.args == [opened.rows[1].id]


def test_an_article_taken_out_leaves_and_undo_brings_it_back(qtbot, pane, opened):
    pane.view.choose(opened.rows[0].id)
    with qtbot.waitSignal(opened.library_changed, timeout=PATIENCE_MS):
        pane.withdraw()
    assert len(list(pane.model.articles())) == 4
    qtbot.waitUntil(lambda: opened.undo_text != "", timeout=PATIENCE_MS)
    with qtbot.waitSignal(opened.library_changed, timeout=PATIENCE_MS):
        opened.undo()
    assert len(list(pane.model.articles())) == 5


def test_files_dropped_on_the_library_stand_there_at_once_and_settle(qtbot, pane, opened, tmp_path):
    story = "The minister said on Tuesday that talks in Geneva would go on for a week. " * 9
    (tmp_path / "one.txt").write_text(f"Talks go on\n\n{story}")
    (tmp_path / "two.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / n)) for n in ("one.txt", "two.png")])
    drop = QDropEvent(
        QPointF(50, 300),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    pane.dropEvent(drop)
    assert [pane.model.line(0), pane.model.line(1)] == [Pending("one.txt"), Pending("two.png")]
    qtbot.waitUntil(lambda: len(opened.rows) == 6, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not pane.incoming.pending, timeout=PATIENCE_MS)
    assert [problem.name for problem in pane.incoming.problems] == ["two.png"]
    assert pane.incoming.problems[0].refused
    new = next(r for r in opened.rows if "Talks" in r.title)
    assert pane.view.current_id == new.id


def test_how_the_library_was_left_comes_back(qtbot, pane, opened):
    pane.head.choose(Arrangement.OUTLET, Shown.ALL)
    pane.view.choose(opened.rows[3].id)
    left = pane.view_state()
    pane.head.choose(Arrangement.TITLE, Shown.ALL)
    pane.view.choose(opened.rows[0].id)
    pane.restore_view_state(left)
    assert pane.head.arrangement is Arrangement.OUTLET
    assert pane.view.current_id == opened.rows[3].id


@pytest.mark.parametrize("kept", ["", "{}", "[1]", '{"arrangement": "sideways"}', "nonsense"])
def test_a_state_that_does_not_fit_is_left_out(pane, kept):
    pane.restore_view_state(kept)
    assert pane.head.arrangement is Arrangement.EVENT


def test_markup_in_a_title_is_shown_as_it_is(qtbot, pane, opened):
    from dataclasses import replace

    article = opened.article(opened.rows[0].id)
    title = '<img src="/etc/passwd"> & <b>bold</b>'
    details = {"title": title}
    memo_source = next(s for s in opened.memo.sources if s.article == article.id)
    from briefing.memos.edits import SetDetails, details_of

    sources = tuple(
        replace(s, details=tuple((dict(s.details) | details).items())) if s is memo_source else s
        for s in opened.memo.sources
    )
    opened.edit(SetDetails(replace(details_of(opened.memo), sources=sources)), "Title")
    line = pane.model.line(pane.model.row_of(article.id))
    assert line.title == title
    assert title in pane.model.index(pane.model.row_of(article.id)).data()
    pane.grab()


def test_the_store_holds_what_was_confirmed(qtbot, pane, opened, workspace):
    identity = next(r.id for r in opened.rows if r.outlet == "Sputnik")
    with Store.open(workspace, read_only=True) as store:
        assert store.article(identity).source.guessed
    pane.view.choose(identity)
    pane.confirm()
    qtbot.waitUntil(lambda: opened.unwritten == 0, timeout=PATIENCE_MS)
    row_ = next(r for r in opened.rows if r.id == identity)
    assert "published" not in row_.guessed


def test_escape_empties_the_search_and_down_leads_to_what_was_found(qtbot, pane):
    field = pane.head.field
    pane.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=PATIENCE_MS)
    qtbot.keyClicks(field, "conquer")
    qtbot.waitUntil(lambda: len(list(pane.model.articles())) == 1, timeout=PATIENCE_MS)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert pane.view.hasFocus()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    qtbot.waitUntil(lambda: len(list(pane.model.articles())) == 5, timeout=PATIENCE_MS)
