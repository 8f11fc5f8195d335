"""Little room: narrow panes, large text, long German words; nothing lies on anything else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.gallery import GalleryPage
from ui.gallery.flow import Flow
from ui.library.foot import Foot
from ui.library.head import Head
from ui.library.news import News
from ui.library.row_places import Detail, places, width_of
from ui.outline.cards import Card, Style
from ui.outline.layout import lay_out
from ui.preview.page_bar import PageBar
from ui.reader import ReaderPane
from ui.reader.collation_body import CollationBody
from ui.theme import Wardrobe
from ui.theme.type import SCALES

PATIENCE_MS = 15_000


@pytest.fixture
def wardrobe(qapp) -> Iterator[Wardrobe]:
    made = Wardrobe(qapp)
    yield made
    made.set_scale(1.0)
    made.deleteLater()


def fits(part: QLabel | QAbstractButton | QLineEdit) -> bool:
    """Tell whether *part* has the room that its words need."""
    if isinstance(part, QLabel) and part.wordWrap():
        return part.height() >= part.heightForWidth(part.width())
    if isinstance(part, QLineEdit):
        return True  # it scrolls
    return part.width() >= part.minimumSizeHint().width()


def cut(root: QWidget) -> list[str]:
    """Return what of *root* lies on another, or has less room than it says it needs."""
    parts = [
        part
        for part in root.findChildren(QWidget)
        if part.isVisibleTo(root) and isinstance(part, (QLabel, QAbstractButton, QLineEdit))
    ]
    found = [f"too small: {part.text()}" for part in parts if not fits(part)]
    where = {part: QRect(part.mapTo(root, QPoint(0, 0)), part.size()) for part in parts}
    found += [f"outside: {part.text()}" for part in parts if not root.rect().contains(where[part])]
    return found + [
        f"{a.text()} on {b.text()}"
        for a, b in combinations(parts, 2)
        if where[a].intersects(where[b]) and not a.isAncestorOf(b) and not b.isAncestorOf(a)
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    width=st.integers(90, 700),
    names=st.tuples(st.text("Wim ", min_size=1, max_size=40), st.text("1. Dez", min_size=1)),
    guesses=st.tuples(st.booleans(), st.booleans()),
    used=st.sampled_from([0, 1, 12, 345]),
    compact=st.booleans(),
    scale=st.sampled_from(SCALES),
    news=st.sampled_from([News(), News("neu"), News("sagt, was Sie gestern zitierten", "", True)]),
)
def test_nothing_in_a_row_of_the_library_lies_on_anything_else(
    in_german, wardrobe, width, names, guesses, used, compact, scale, news
):
    wardrobe.set_scale(scale)
    inside = QRectF(12, 9, width, 200)
    outlet, date = (
        Detail(field, words, guess, guess)
        for field, words, guess in zip(("outlet", "published"), names, guesses, strict=True)
    )
    found = places(inside, outlet, date, used, news, compact=compact)
    shown = [each for each in found.all() if each.shown]
    assert all(inside.contains(each.place) for each in shown)
    assert all(width_of(each.shown, each.kind) <= each.place.width() + 2 for each in shown)
    for one, other in combinations(shown, 2):
        assert not one.place.intersects(other.place)
    assert not used or str(used) in found.used.shown  # how often is never cut
    for detail, own, guess in zip(
        (outlet, date), (found.outlet, found.date), (found.outlet_guess, found.date_guess),
        strict=True,
    ):  # fmt: skip
        assert guess.shown in (("", "?", "vermutet") if detail.guess else ("",))
        assert guess.shown or not own.shown or not detail.guess


def test_the_word_for_a_guess_stands_whole_or_as_a_sign_at_twice_the_size(in_german, wardrobe):
    wardrobe.set_scale(SCALES[-1])
    outlet = Detail("outlet", "Frankfurter Allgemeine", open=True, guess=True)
    date = Detail("published", "30. Dez. 2021", open=True, guess=True)
    narrow = places(QRectF(12, 9, 230, 200), outlet, date, 3)
    assert (narrow.outlet_guess.shown, narrow.date_guess.shown) == ("?", "?")
    wide = places(QRectF(12, 9, 800, 200), outlet, date, 3)
    assert (wide.outlet_guess.shown, wide.date_guess.shown) == ("vermutet", "vermutet")


@pytest.mark.parametrize("scale", [1.0, SCALES[-1]])
@pytest.mark.parametrize("width", [160, 256, 500])
def test_head_and_foot_of_the_library_find_room_for_their_words(
    qtbot, in_german, wardrobe, scale, width
):
    wardrobe.set_scale(scale)
    holder, head, foot = QWidget(), Head(), Foot()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(head)
    column.addStretch(1)
    column.addWidget(foot)
    head.say("5 Artikel")
    foot.show_review(2, 3)
    foot.show_problems(2)
    holder.setFixedSize(max(width, round(140 * scale)), 900)
    holder.show()
    qtbot.waitExposed(holder)
    qtbot.waitUntil(lambda: cut(holder) == [])


@pytest.mark.parametrize("scale", [1.0, SCALES[-1]])
@pytest.mark.parametrize("width", [330, 420, 560, 760, 1400])
def test_the_page_bar_lets_go_what_it_has_no_room_for(qtbot, in_german, wardrobe, scale, width):
    wardrobe.set_scale(scale)
    holder = QWidget()
    qtbot.addWidget(holder)
    bar = PageBar(holder)
    bar.show_pages(12)
    bar.resize(round(max(width, 275 * scale)), bar.height())
    holder.resize(bar.size())
    holder.show()
    qtbot.waitExposed(holder)
    qtbot.waitUntil(lambda: cut(bar) == [])
    number = bar.findChild(QLineEdit)
    assert number is not None
    assert number.isVisible()


def test_text_and_pages_side_by_side_fit_a_small_screen_at_twice_the_size(qtbot, in_german, window):
    qtbot.wait(20)
    window.centre.show_both()
    for _ in range(9):
        window.look.enlarge()
    qtbot.wait(50)
    assert window.width() == 1440
    reader, pages = window.rooms["reader"], window.rooms["preview"]
    assert min(reader.width(), pages.width()) >= 300 * 1.5
    assert min(reader.height(), pages.height()) > 200


def test_a_low_window_at_twice_the_size_gives_its_height_to_articles_and_memo(qtbot, window):
    outline, library = window.rooms["outline"], window.rooms["library"]
    title, drop = outline.head._title, library.foot._invitation
    words = window.session.memo.title
    qtbot.waitUntil(lambda: title.text() == words)
    assert drop.isVisible()
    window.resize(1100, 700)
    for _ in range(9):
        window.look.enlarge()
    qtbot.waitUntil(lambda: title.text().endswith("…"))
    assert title.accessibleName() == words
    assert title.height() <= 3 * title.fontMetrics().lineSpacing()
    assert drop.isHidden()
    assert outline.view.height() > outline.height() / 3
    assert library.view.height() > library.height() / 3
    window.resize(1440, 900)
    for _ in range(9):
        window.look.reduce()
    qtbot.waitUntil(lambda: title.text() == words)
    assert drop.isVisible()


CONQUER = "In response to Biden's concerns over"  # what others render otherwise


@pytest.mark.parametrize(("width", "scale"), [(320, 1.0), (400, 1.0), (560, 2.0), (900, 2.0)])
def test_a_strip_below_a_narrow_text_gives_its_words_room(
    qtbot, in_german, opened, wardrobe, width, scale
):
    wardrobe.set_scale(scale)
    pane = ReaderPane(opened)
    qtbot.addWidget(pane)
    pane.resize(width, 800)
    pane.show()
    pane.show_article(opened.rows[0].id)
    assert pane.view.chooser is not None
    assert pane.article is not None
    pane.view.chooser.put_at(pane.article.text.index(CONQUER))
    pane.view.tell(seen=True)
    body = pane.margin.findChild(CollationBody)
    assert body is not None
    qtbot.waitUntil(lambda: body.isVisible(), timeout=PATIENCE_MS)
    qtbot.wait(50)
    assert body.width() >= min(200 * scale, width * 0.8)
    assert all(line.layout.lineCount() <= 6 for line in body._lines)


def test_the_gallery_fits_a_small_window(qtbot, in_german, window):
    qtbot.wait(20)
    window.resize(1100, 700)
    window.centre.show_gallery()
    qtbot.wait(50)
    assert window.width() == 1100
    window.rooms["gallery"].pictures.cancel()


NARROW = 1100  # pixels, the least width in which everything is to be worked with


def test_all_pages_find_room_in_a_small_window_at_twice_the_size(qtbot, in_german, window):
    window.look.reset_size()
    for _ in SCALES:
        window.look.enlarge()
    outline = window.rooms["outline"]
    shown = (window.centre.show_work, outline.show_checks, window.centre.show_gallery)
    for show in (*shown, window.centre.show_work, window.session.close):
        show()
        qtbot.wait(50)
        assert window.minimumSizeHint().width() <= NARROW, show
    window.rooms["gallery"].pictures.cancel()
    window.look.reset_size()


@pytest.mark.parametrize("scale", [1.0, SCALES[-1]])
@pytest.mark.parametrize("width", [230, 430, 700])
def test_what_a_card_is_and_what_it_rests_on_never_lie_on_each_other(
    qapp, in_german, wardrobe, scale, width
):
    wardrobe.set_scale(scale)
    card = Card(Style.JUDGEMENT, "Moskau wartet.", label="Einschätzung",
                aside="stützt sich auf 4 Aussagen")  # fmt: skip
    laid = lay_out(card, width)
    boxes = [
        [text.layout.lineAt(n).naturalTextRect().translated(text.at).adjusted(0, 4, 0, -4)
         for n in range(text.layout.lineCount())]
        for text in laid.texts
    ]  # fmt: skip
    for one, other in combinations(boxes, 2):
        assert not any(a.intersects(b) for a in one for b in other)


@pytest.mark.parametrize("size", [(1100, 520), (1440, 800)])
def test_the_gallery_shows_all_its_acts_in_little_room_too(
    qtbot, in_german, wardrobe, opened, size
):
    wardrobe.set_scale(SCALES[-1])
    page = GalleryPage(opened)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    qtbot.wait(50)
    page.pictures.cancel()
    assert page.minimumSizeHint().width() <= NARROW
    for part in (page.foot, *page.findChildren(Flow)):
        qtbot.waitUntil(lambda part=part: cut(part) == [])
    page.pictures.close()
    page.hide()


@pytest.mark.parametrize("asked", ["show_history", "show_keys", "edit_template"])
def test_a_dialog_stays_on_the_screen_at_twice_the_size(qtbot, in_german, window, asked):
    window.look.reset_size()
    for _ in SCALES:
        window.look.enlarge()
    if asked == "edit_template":
        window.centre.show_gallery()
        window.rooms["gallery"].deeds.edit()
    else:
        getattr(window, asked)()
    dialog = next(
        each for each in QApplication.topLevelWidgets()
        if isinstance(each, QDialog) and each.isVisible()
    )  # fmt: skip
    qtbot.wait(50)
    assert dialog.width() <= NARROW
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    dialog.close()
    window.rooms["gallery"].pictures.cancel()
    window.look.reset_size()


@pytest.mark.parametrize("first", ["show_reader", "show_pages"])
def test_side_by_side_gives_text_and_pages_a_half_each(qtbot, window, first):
    getattr(window.centre, first)()
    qtbot.wait(20)
    window.centre.show_both()
    reader, pages = window.rooms["reader"], window.rooms["preview"]
    qtbot.waitUntil(lambda: pages.width() > 0 and reader.width() > 0)
    qtbot.waitUntil(lambda: abs(reader.width() - pages.width()) < 20)
    window.centre._split.setSizes([250, 480])  # as the analyst drags it, it stays
    window.centre.show_reader()
    window.centre.show_both()
    qtbot.waitUntil(lambda: pages.width() - reader.width() > 100)
