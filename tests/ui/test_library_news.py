"""Tomorrow morning: the library's rows say what is new, and what says again what was cited."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from briefing.articles.reading import read_article
from briefing.memos.next_edition import next_edition
from briefing.store import ArticleRow, Store, Withdraw
from ui.library import LibraryPane
from ui.library.model import NEWS
from ui.library.news import News
from ui.library.row_places import Detail, places
from ui.library.texts import TextOf, texts_of
from ui.session import Session
from ui.wording import inside_marks

PATIENCE_MS = 30_000
NOW = datetime(2022, 1, 4, 7, 0, tzinfo=UTC)
RAIN = "Rain in Lisbon\n\nIt rained all over Lisbon on Sunday, and trams stood still for hours.\n"


def add(store: Store, name: str, text: str) -> str:
    data = text.encode()
    return store.add_article(data, read_article(data, name), NOW).id


@pytest.fixture
def morning(workspace) -> dict[str, str]:
    """Two articles added to the sample: one that says again what the sample cites, one not."""
    with Store.open(workspace) as store:
        memo = store.memo(store.memos()[0].id)
        said = max(memo.statements(), key=lambda one: len(one.anchor.exact))
        copy = store.article(said.article).text + "\n\nOne more line of it.\n"
        return {"again": add(store, "copy.txt", copy), "new": add(store, "rain.txt", RAIN)}


@pytest.fixture
def following(morning, workspace):
    """Make the next edition of the sample on the day given; return what came in before it."""

    def make(day: date) -> dict[str, str]:
        with Store.open(workspace) as store:
            memo = next_edition(store.memo(store.memos()[0].id), day)
            store.save_memo(memo, NOW + timedelta(hours=1))
        return morning

    return make


@pytest.fixture
def look(qtbot, workspace):
    """Open the workspace with a library beside it; return both once the rows have their news."""
    made: list[tuple[LibraryPane, Session]] = []

    def open_it(*, news: bool = True) -> tuple[LibraryPane, Session]:
        session = Session()
        pane = LibraryPane(session)
        made.append((pane, session))
        pane.resize(256, 800)
        pane.show()
        with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
            session.open(workspace)
        if news:
            qtbot.waitUntil(lambda: any("cited" in w for w in told(pane)), timeout=PATIENCE_MS)
        return pane, session

    yield open_it
    for pane, session in made:
        pane.listing.close()
        pane.close()
        session.close()
        pane.deleteLater()


def index(pane: LibraryPane, identity: str):
    return pane.model.index(pane.model.row_of(identity))


def told(pane: LibraryPane) -> list[str]:
    rows = (pane.model.index(row) for row in range(pane.model.rowCount()))
    return [row.data(NEWS).words for row in rows if row.data(NEWS).words]


def spoken(pane: LibraryPane, identity: str) -> str:
    return index(pane, identity).data(Qt.ItemDataRole.AccessibleTextRole)


def test_on_the_next_day_rows_say_new_or_that_they_say_what_you_cited_yesterday(following, look):
    ids = following(date(2022, 1, 1))
    pane, _ = look()
    assert sorted(told(pane)) == ["new", "says what you cited yesterday"]
    assert spoken(pane, ids["new"]).endswith(", new")
    assert spoken(pane, ids["again"]).endswith(", says what you cited yesterday")


def test_later_the_words_name_the_edition_and_not_yesterday(following, look):
    following(date(2022, 1, 4))
    pane, _ = look()
    assert sorted(told(pane)) == ["new", "says what edition 1 cited"]


def test_a_tooltip_names_the_statements_that_were_cited(following, look):
    ids = following(date(2022, 1, 1))
    pane, session = look()
    tip = index(pane, ids["again"]).data(Qt.ItemDataRole.ToolTipRole)
    before = session.shelf.reader.memo(session.memo.follows)
    shown = [inside_marks(" ".join(s.shown.split())) for s in before.statements()]
    assert tip.startswith("Edition 1 cited:")
    quoted = tip.split("\n")[1].strip("“”…")
    assert any(words.startswith(quoted) for words in shown)
    assert index(pane, ids["new"]).data(Qt.ItemDataRole.ToolTipRole) == "Added since edition 1"


def test_next_edition_in_the_window_says_what_is_new_and_a_first_edition_does_not(
    qtbot, morning, look
):
    pane, session = look(news=False)
    first = session.memo.id
    assert told(pane) == []
    session.next_edition()
    qtbot.waitUntil(lambda: len(told(pane)) == 2, timeout=PATIENCE_MS)
    with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
        session.choose_memo(first)
    assert told(pane) == []


def test_what_comes_in_after_the_next_edition_was_begun_is_new_too(
    qtbot, following, look, tmp_path
):
    following(date(2022, 1, 1))
    pane, session = look()
    (tmp_path / "snow.txt").write_text(RAIN.replace("Rain", "Snow").replace("rained", "snowed"))
    session.add_files([tmp_path / "snow.txt"])
    qtbot.waitUntil(lambda: told(pane).count("new") == 2, timeout=PATIENCE_MS)


def test_an_article_taken_out_leaves_the_others_as_they_are_told(qtbot, following, look):
    ids = following(date(2022, 1, 1))
    pane, session = look()
    session.edit_library(Withdraw((ids["new"],)), "Take out")
    qtbot.waitUntil(lambda: told(pane) == ["says what you cited yesterday"], timeout=PATIENCE_MS)


def test_a_row_that_says_what_was_cited_is_higher_by_its_line(qtbot, following, look):
    ids = following(date(2022, 1, 1))
    pane, _ = look()
    high = {name: pane.view.visualRect(index(pane, id_)).height() for name, id_ in ids.items()}
    qtbot.waitUntil(
        lambda: pane.view.visualRect(index(pane, ids["again"])).height() > high["new"],
        timeout=PATIENCE_MS,
    )


def test_the_words_are_drawn_and_not_told_by_a_colour(following, look):
    ids = following(date(2022, 1, 1))
    pane, _ = look()
    delegate, where = pane.view.itemDelegate(), index(pane, ids["new"])

    def picture() -> QImage:
        image = QImage(256, 110, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.white)
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, 256, 110)
        painter = QPainter(image)
        delegate.paint(painter, option, where)
        painter.end()
        return image

    with_words = picture()
    pane.model.show_since(None)
    assert picture() != with_words


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("words", [News("new"), News("says what you cited yesterday", again=True)])
@pytest.mark.parametrize("width", [110, 256])
def test_the_words_stand_inside_the_row_and_on_nothing_else(qapp, width, compact, words):
    outlet = Detail("outlet", "Realnoe Vremya of Kazan", open=True, guess=True)
    day = Detail("published", "30 Dec 2021", open=True, guess=True)
    found = places(QRectF(12, 9, width, 200), outlet, day, 12, words, compact=compact)
    assert found.news.shown
    others = [each for each in found.all() if each.shown and each is not found.news]
    assert not any(found.news.place.intersects(each.place) for each in others)
    assert QRectF(12, 9, width, 200).contains(found.news.place)


def test_of_two_texts_of_one_article_the_rows_say_which_is_newer(workspace, look):
    corrected = RAIN.replace("hours", "minutes")
    with Store.open(workspace) as store:
        older, newer = (add(store, "rain.txt", text) for text in (RAIN, corrected))
    pane, _ = look(news=False)
    assert index(pane, older).data(NEWS).said() == "older text"
    assert spoken(pane, older).endswith(", older text")
    assert spoken(pane, newer).endswith(", newer text")
    tip = index(pane, newer).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Number 2 of 2 articles with this title and outlet, the oldest first"


@pytest.mark.parametrize(
    ("days", "places"),
    [
        (("2022-01-02", "2022-01-01", "2022-01-03"), (2, 1, 3)),
        (("2022-01-02", "", "2022-01-01"), (1, 2, 3)),  # as they came, if one is undated
    ],
)
def test_texts_of_one_article_stand_in_the_order_of_their_days_if_all_have_one(days, places):
    def row(number: int, title: str, day: str) -> ArticleRow:
        return ArticleRow(f"{title}{number}", title, "Público", "", day, "en", 9, (), 0)

    rows = [row(number, "Rain", day) for number, day in enumerate(days)]
    found = texts_of([*rows, row(0, "Sun", "2022-01-01"), row(0, "", ""), row(1, "", "")])
    assert found == {f"Rain{n}": TextOf(at, 3) for n, at in enumerate(places)}


def test_rows_that_wait_to_be_compared_say_so_until_they_are(qtbot, following, look, monkeypatch):
    monkeypatch.setattr("briefing.jobs.since_edition._AT_ONCE", 1)
    oldest = following(date(2022, 1, 1))["again"]
    pane, _ = look(news=False)
    tips: list[str] = []

    def keep() -> None:
        tips.append(index(pane, oldest).data(Qt.ItemDataRole.ToolTipRole).partition("\n")[0])

    pane.model.dataChanged.connect(keep)
    qtbot.waitUntil(lambda: bool(tips) and tips[-1] == "Edition 1 cited:", timeout=PATIENCE_MS)
    assert "Added since edition 1; not compared yet with what it cites" in tips
    assert not pane.model._since.waiting
    assert "cited" in spoken(pane, oldest)
