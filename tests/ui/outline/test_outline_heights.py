"""Cards get their height when they come into sight; what one looks at stays in its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from ui.outline.lines import LineKind

SEEN, STEP = 500, 40


@pytest.fixture
def low(qtbot, opened):
    """The outline of the sample in so little room that most cards are out of sight."""
    from ui.outline import OutlinePane

    pane = OutlinePane(opened)
    qtbot.addWidget(pane)
    pane.resize(412, SEEN)
    pane.show()
    qtbot.waitExposed(pane)
    pane.view.expandAll()
    QApplication.processEvents()
    return pane


@pytest.fixture
def still(low):
    """The same, and nothing is laid out that is not seen."""
    low.view.settling._later.stop()
    low.view.settling.wake = lambda: None
    return low


def entries(pane):
    lines = (pane.line(key) for key in pane.model.keys())  # noqa: SIM118
    return [line for line in lines if line.kind is LineKind.ENTRY]


def laid(pane):
    return {line.key for line in entries(pane) if pane.view.delegate.is_laid(line)}


def top_of(pane, key):
    return pane.view.visualRect(pane.model.index_of(key)).top()


def is_seen_whole(pane, key):
    rect = pane.view.visualRect(pane.model.index_of(key))
    return rect.top() >= 0 and rect.bottom() <= pane.view.viewport().height()


def has_its_own_height(pane, key):
    line = pane.line(key)
    index = pane.model.index_of(key)
    exact = pane.view.delegate._laid(line)[1].height
    pane.view.delegate._kept.pop(key)
    pane.view.delegate.lay(line)
    assert pane.view.delegate._laid(line)[1].height == exact
    return pane.view.visualRect(index).height() == pane.view.delegate.height(line)


def test_cards_out_of_sight_are_not_laid_out_before_the_window_stands(still):
    assert 0 < len(laid(still)) < len(entries(still)) / 2


def test_cards_in_sight_have_their_own_height_at_every_place(still):
    bar = still.view.verticalScrollBar()
    for at in range(5):
        bar.setValue(bar.maximum() * at // 4)
        QApplication.processEvents()
        seen = [line.key for line in entries(still) if is_seen_whole(still, line.key)]
        assert seen
        assert all(has_its_own_height(still, key) for key in seen)


def test_every_card_is_laid_out_once_nothing_else_is_done(qtbot, low):
    qtbot.waitUntil(lambda: len(laid(low)) == len(entries(low)), timeout=30_000)
    assert all(has_its_own_height(low, line.key) for line in entries(low))


def test_what_is_in_sight_stays_while_cards_above_come_to_their_height(still):
    bar = still.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    QApplication.processEvents()
    changed = 0
    while bar.value() > STEP:
        known = laid(still)
        key = next(line.key for line in entries(still) if top_of(still, line.key) >= 0)
        before, range_before = top_of(still, key), bar.maximum()
        bar.setValue(bar.value() - STEP)
        QApplication.processEvents()
        assert key in known
        assert top_of(still, key) == before + STEP
        changed += range_before != bar.maximum()
    assert changed  # some card above was higher or lower than it was estimated


def test_an_entry_far_away_is_shown_whole(still):
    last = entries(still)[-1].key
    assert last not in laid(still)
    still.show_entry(last)
    assert is_seen_whole(still, last)
    QApplication.processEvents()
    assert is_seen_whole(still, last)


def test_the_end_of_the_memo_stays_the_end(still):
    bar = still.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert bar.value() == bar.maximum()
    assert is_seen_whole(still, entries(still)[-1].key)


def test_another_width_leaves_the_first_card_in_sight_where_it_is(qtbot, still):
    bar = still.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    QApplication.processEvents()
    key = still.model.line(still.view.indexAt(QPoint(1, 0))).key
    before = top_of(still, key)
    still.resize(600, SEEN)
    qtbot.waitUntil(lambda: not still.view._relay.isActive())
    QApplication.processEvents()
    assert top_of(still, key) == before


def test_the_box_of_an_empty_heading_has_room_for_all_of_its_guidance(pane):
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter

    from ui.outline.painting import State, empty_height, paint_empty
    from ui.theme import theme_of

    words = "Whose words they are, by whom they were heard, and what was said by them. " * 3
    width, theme = 340, theme_of(pane.palette())
    images: list[QImage] = []
    for height in (empty_height(words, width), 2 * empty_height(words, width)):
        image = QImage(width, 2 * empty_height(words, width), QImage.Format.Format_RGB32)
        image.fill(theme.window)
        painter = QPainter(image)
        paint_empty(painter, QRectF(0, 0, width, height), "Required", words, theme, State())
        painter.end()
        images.append(image.copy(20, 10, width - 40, empty_height(words, width) - 14))
    assert images[0] == images[1]
