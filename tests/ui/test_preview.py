"""The pages: what an export would print, anew after each edit, each line leading to its entry."""

from __future__ import annotations

import os
import signal
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage

from briefing.memos.edits import Insert, Remove, SetDetails, details_of
from briefing.memos.values import Entry, OwnKind, OwnText
from ui.preview import PreviewPane
from ui.preview.bands import Bands
from ui.preview.printing_office import Wanted

PATIENCE_MS = 30_000


@pytest.fixture
def pane(qtbot, opened):
    made = PreviewPane(opened)
    made.resize(740, 760)
    made.show()
    settle(qtbot, made)
    yield made
    made.office.close()
    made.hide()
    made.deleteLater()


def settle(qtbot, pane):
    qtbot.waitUntil(lambda: pane.office.edition is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: pane.office.is_idle and drawn(pane), timeout=PATIENCE_MS)


def drawn(pane) -> bool:
    edition = pane.office.edition
    return all(
        pane.desk._pictures.get(page, (0,))[0] == edition.number for page in pane.desk._seen()
    )


def retitle(session, title):
    session.edit(SetDetails(replace(details_of(session.memo), title=title)), "Retitle")


def dark_pixels(image: QImage) -> int:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(value < 128 for value in bytes(grey.constBits()))


def test_the_pages_are_those_of_the_pdf_that_an_export_writes(qtbot, pane, opened):
    from briefing.jobs.exporting import Order, printed_document
    from briefing.proof.pages import PrintedPages
    from briefing.rendering import renderer_for

    memo, day = opened.memo, pane.office.edition.pages.day
    cited = {s.article for s in memo.statements()} | {s.article for s in memo.sources}
    articles = {i: opened.article(i) for i in cited}
    document = printed_document(memo, articles, opened.template, Order(day))
    exported = PrintedPages(renderer_for(".pdf")(document, opened.template.sheet))
    shown = pane.office.edition.pages
    assert len(shown.sizes) == len(exported.sizes) > 1
    for page in range(len(shown.sizes)):
        assert shown.picture(page, 0.5) == exported.picture(page, 0.5)


def test_an_edit_shows_on_the_pages(qtbot, pane, opened):
    before = pane.desk._pictures[0][2]
    retitle(opened, "Short")
    qtbot.waitUntil(lambda: pane.office.edition.wanted.memo is opened.memo, timeout=PATIENCE_MS)
    settle(qtbot, pane)
    assert dark_pixels(pane.desk._pictures[0][2]) < dark_pixels(before)


def test_nothing_is_laid_out_while_the_pages_are_hidden(qtbot, pane, opened):
    number = pane.office.edition.number
    pane.hide()
    retitle(opened, "Hidden")
    assert pane.office.is_idle
    pane.show()
    qtbot.waitUntil(lambda: pane.office.edition.wanted.memo is opened.memo, timeout=PATIENCE_MS)
    assert pane.office.edition.number == number + 1


def wanted_of(opened, title: str, comments: int = 0) -> Wanted:
    """Return the memo as *title*, with as many *comments* as keep the press busy for a while."""
    added = tuple(Entry(f"c{n}", OwnText(OwnKind.COMMENT, "word " * 80)) for n in range(comments))
    first, *others = opened.memo.sections
    sections = (replace(first, entries=(*first.entries, *added)), *others)
    memo = replace(opened.memo, title=title, sections=sections)
    return Wanted(opened.path, memo, opened.template)


def test_of_many_edits_in_a_row_only_the_last_must_be_laid_out(qtbot, pane, opened):
    number = pane.office.edition.number
    pane.office.take(Wanted(opened.path, opened.memo, opened.template))
    qtbot.waitUntil(lambda: pane.office._laying is not None, timeout=PATIENCE_MS)
    for count in range(40):
        pane.office.take(wanted_of(opened, str(count)))
        assert not pane.office._rest.isActive()  # none begins while one is being laid out
    qtbot.waitUntil(
        lambda: pane.office.edition.wanted.memo.title == "39" and pane.office.is_idle,
        timeout=PATIENCE_MS,
    )
    assert pane.office.edition.number <= number + 2


def test_a_layout_under_way_is_broken_off_by_a_newer_edit(qtbot, pane, opened):
    pid, press = opened.pressroom.pid, opened.pressroom.press
    titles: list[str] = []
    pane.office.laid_out.connect(lambda edition: titles.append(edition.wanted.memo.title))
    pane.office.take(wanted_of(opened, "Old", comments=3000))
    qtbot.waitUntil(lambda: press._asking, timeout=PATIENCE_MS)
    pane.office.take(wanted_of(opened, "New"))
    qtbot.waitUntil(lambda: bool(titles), timeout=PATIENCE_MS)
    assert titles == ["New"]
    assert opened.pressroom.pid == pid  # nothing had to be started anew
    settle(qtbot, pane)
    assert pane.desk._bands.of("n1")


def test_who_never_stops_typing_sees_pages_too(qtbot, pane, opened):
    press, seen = opened.pressroom.press, pane.office.edition.number
    pane.office.take(wanted_of(opened, "0", comments=300))
    for count in range(1, 12):
        qtbot.waitUntil(
            lambda: press._asking or pane.office.edition.number > seen, timeout=PATIENCE_MS
        )
        if pane.office.edition.number > seen:
            break
        pane.office.take(wanted_of(opened, str(count), comments=300))
        laying = pane.office._laying
        qtbot.waitUntil(
            lambda laying=laying: pane.office._laying is not laying, timeout=PATIENCE_MS
        )
    assert pane.office.edition.number > seen


def test_articles_are_read_again_though_that_layout_was_broken_off(qtbot, pane, opened):
    pane.office.forget_articles()
    pane.office.take(wanted_of(opened, "Old", comments=3000))
    qtbot.waitUntil(lambda: pane.office._laying is not None, timeout=PATIENCE_MS)
    assert not pane.office._renew
    pane.office._laying.cancel()
    qtbot.waitUntil(lambda: pane.office._laying is None, timeout=PATIENCE_MS)
    assert pane.office._renew


def test_the_place_that_was_read_stays_where_it_was_after_an_edit(qtbot, pane, opened):
    pane.desk.go_to(3, 120.0)
    place = pane.desk.place()
    assert place[0] == 3
    retitle(opened, "A title")
    qtbot.waitUntil(lambda: pane.office.edition.wanted.memo is opened.memo, timeout=PATIENCE_MS)
    settle(qtbot, pane)
    page, offset = pane.desk.place()
    assert (page, round(offset)) == (3, round(place[1]))


def test_zooming_keeps_the_place(qtbot, pane):
    pane.desk.go_to(2, 200.0)
    pane.desk.set_zoom(1.5)
    page, offset = pane.desk.place()
    assert page == 2
    assert abs(offset - 200.0) < 2
    pane.desk.fit_width()
    assert abs(pane.desk.place()[1] - 200.0) < 2


def test_every_entry_that_is_printed_has_its_place(qtbot, pane, opened):
    printed = {entry.id for entry in opened.memo.entries()} - {"r1"}  # printed as what it repeats
    assert {entry for entry in printed if not pane.desk._bands.of(entry)} == set()


def test_a_paraphrase_has_its_place_where_it_is_printed_and_then_in_its_note(pane):
    bands = pane.desk._bands
    printed, *_, note = bands.of("n3")
    assert (printed.page, printed.top + 60 < note.top) == (note.page, True)
    middle = (printed.left + printed.right) / 2, (printed.top + printed.bottom) / 2
    assert bands.entry_at(printed.page, *middle) == "n3"


def test_a_click_on_a_line_seeks_its_entry(qtbot, pane, opened):
    for entry in ("n1", "n20", opened.memo.opening[0].id):
        pane.show_entry(entry)
        settle(qtbot, pane)
        where = pane.desk._on_desk(pane.desk._bands.of(entry)[0]).center()
        bar = pane.desk.verticalScrollBar()
        point = QPoint(round(where.x()), round(where.y() - bar.value()))
        with qtbot.waitSignal(pane.entry_sought) as sought:
            qtbot.mouseClick(pane.desk.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert sought.args == [entry]


def test_a_text_that_runs_over_pages_has_its_place_on_each(qtbot, pane, opened):
    own = OwnText(OwnKind.COMMENT, " ".join(f"word{number}" for number in range(1200)))
    path = (len(opened.memo.opening), 0)
    opened.edit(Insert(path, Entry("long", own)), "Comment")
    qtbot.waitUntil(lambda: pane.office.edition.wanted.memo is opened.memo, timeout=PATIENCE_MS)
    settle(qtbot, pane)
    pages = [band.page for band in pane.desk._bands.of("long")]
    assert len(pages) > 2
    assert pages == list(range(pages[0], pages[0] + len(pages)))
    after = next(entry.id for entry in opened.memo.sections[0].entries if entry.id != "long")
    assert pane.desk._bands.of(after)[0].page >= pages[-1]


def test_a_click_beside_the_text_seeks_nothing(qtbot, pane):
    with qtbot.assertNotEmitted(pane.entry_sought):
        qtbot.mouseClick(pane.desk.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))


def test_an_entry_that_is_out_of_sight_is_brought_into_view(qtbot, pane, opened):
    assert pane.desk.place()[0] == 0
    pane.show_entry("n38")
    band = pane.desk._bands.of("n38")[0]
    assert band.page in pane.desk._seen()
    assert pane.desk.place() != (0, 0.0)


def test_a_memo_that_cannot_be_printed_is_told_and_the_old_pages_stay(qtbot, pane, opened):
    pages = pane.office.edition.pages
    retitle(opened, "Talks \U000f1234")  # for private use: in no font
    qtbot.waitUntil(pane._trouble.isVisible, timeout=PATIENCE_MS)
    assert "not up to date" in pane._trouble.text()
    assert pane.office.edition.pages is pages
    opened.undo()
    qtbot.waitUntil(lambda: not pane._trouble.isVisible(), timeout=PATIENCE_MS)


def test_a_draft_is_shown_on_the_pages_though_it_cannot_be_exported(qtbot, pane, opened):
    from briefing.jobs.previewing import lay_out

    wanted = pane.office.edition.wanted
    opening = tuple(replace(entry, draft=True) for entry in opened.memo.opening)
    memo = replace(opened.memo, opening=opening)
    from briefing.jobs.exporting import Order

    articles = {s.article: opened.article(s.article) for s in memo.statements()}
    day = pane.office.edition.pages.day
    assert lay_out(memo, articles, wanted.template, Order(day)).data.startswith(b"%PDF")


def test_the_page_bar_leads_to_pages(qtbot, pane):
    assert pane.bar._of.text() == f"of {len(pane.office.edition.pages.sizes)}"
    pane.bar._after.click()
    assert pane.desk.page == 1
    assert pane.bar._number.text() == "2"
    pane.bar._number.setText("4")
    qtbot.keyClick(pane.bar._number, Qt.Key.Key_Return)
    assert pane.desk.place()[0] >= 2
    assert pane.desk.page == 3


def test_the_view_state_brings_place_and_zoom_back(qtbot, pane, opened):
    pane.desk.set_zoom(1.25)
    pane.desk.go_to(2, 90.0)
    state = pane.view_state()
    pane.desk.fit_width()
    pane.desk.go_to(0)
    pane.restore_view_state(state)
    retitle(opened, "Again")
    qtbot.waitUntil(lambda: pane.office.edition.wanted.memo is opened.memo, timeout=PATIENCE_MS)
    settle(qtbot, pane)
    assert pane.desk.zoom == 1.25
    assert pane.desk.place()[0] == 2
    for broken in ("", "{}", "[1]", '{"page": "x"}'):
        pane.restore_view_state(broken)


def test_a_workspace_that_closes_takes_its_pages_and_the_press_along(qtbot, pane, opened):
    assert opened.pressroom.pid is not None
    opened.close()
    assert pane.office.edition is None
    assert pane.desk._stack.sizes == ()
    assert opened.pressroom.pid is None


def test_a_press_that_ended_is_started_again_with_the_next_edit(qtbot, pane, opened):
    before = opened.pressroom.pid
    os.kill(before, signal.SIGTERM)
    retitle(opened, "Again")
    qtbot.waitUntil(lambda: pane.office.edition.wanted.memo is opened.memo, timeout=PATIENCE_MS)
    settle(qtbot, pane)
    assert opened.pressroom.pid != before
    assert not pane._trouble.isVisible()


def test_a_picture_of_an_older_edition_never_takes_the_place_of_a_newer_one(qtbot, pane, opened):
    old = pane.office.edition
    picture = QImage(10, 10, QImage.Format.Format_RGB32)
    retitle(opened, "Newer")
    qtbot.waitUntil(lambda: pane.office.edition.number > old.number, timeout=PATIENCE_MS)
    settle(qtbot, pane)
    shown = pane.desk._pictures[0]
    assert pane.office._picture(old, 0, 1.0) is None
    pane.desk.show_picture(old.number, 0, 1.0, picture)
    pane.office._take_places((old.number, {"n1": ()}))
    assert pane.desk._pictures[0] is shown
    assert pane.desk._bands.of("n1")


def test_an_entry_that_was_removed_is_no_longer_marked(qtbot, pane, opened):
    entry = opened.memo.opening[0].id
    pane.show_entry(entry)
    opened.edit(Remove((0,)), "Remove")
    qtbot.waitUntil(lambda: pane.office.edition.wanted.memo is opened.memo, timeout=PATIENCE_MS)
    settle(qtbot, pane)
    assert pane.desk._bands.of(entry) == ()


def test_printing_paints_the_pages_that_are_asked_for(qtbot, pane, tmp_path):
    from PySide6.QtPrintSupport import QPrinter

    from briefing.proof.pages import PrintedPages
    from ui.preview.paper import fit_paper, paint_pages

    edition = pane.office.edition
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    fit_paper(printer, edition)
    printer.setFromTo(2, 3)
    paint_pages(printer, edition)
    paper = PrintedPages((tmp_path / "paper.pdf").read_bytes())
    assert len(paper.sizes) == 2
    assert paper.sizes[0] == pytest.approx(edition.pages.sizes[1], abs=1)
    printed, shown = (p.picture(n, 0.4) for p, n in ((paper, 0), (edition.pages, 1)))
    assert sum(printed.data[::4]) == pytest.approx(sum(shown.data[::4]), rel=0.01)


def test_entries_side_by_side_in_a_table_keep_to_their_own_cells():
    from briefing.proof.pages import Area

    bands = Bands(
        {"a": (Area(0, 100, 100, 200, 110),), "b": (Area(0, 300, 100, 400, 110),)}, (70, 500)
    )
    assert bands.entry_at(0, 150, 105) == "a"
    assert bands.entry_at(0, 350, 105) == "b"
    assert bands.entry_at(0, 480, 105) == ""
    alone = Bands({"a": (Area(0, 100, 100, 200, 110), Area(0, 100, 300, 200, 310))}, (70, 500))
    assert alone.entry_at(0, 480, 105) == "a"
    assert len(alone.of("a")) == 2  # the note below is a band of its own


def test_a_page_is_drawn_sharp_again_at_a_size_that_it_had_before(qtbot, qapp):
    from PySide6.QtGui import QImage

    from ui.preview.desk import Desk

    desk = Desk()
    qtbot.addWidget(desk)
    desk.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    asked: list[tuple[int, float]] = []

    def draw(page: int, scale: float) -> None:
        asked.append((page, scale))
        image = QImage(8, 8, QImage.Format.Format_RGB32)
        image.fill(0)
        desk.show_picture(1, page, scale, image)

    desk.picture_wanted.connect(draw, Qt.ConnectionType.QueuedConnection)
    desk.resize(800, 600)
    desk.show()
    qtbot.waitExposed(desk)
    desk.show_pages(1, ((595.0, 842.0),))
    for width in (800, 400, 800):
        desk.resize(width, 600)
        desk.repaint()
        qapp.processEvents()
        qapp.processEvents()
    sharp = desk._stack.scale * desk.devicePixelRatioF()
    assert desk._pictures[0][1] == sharp
    assert asked.count((0, sharp)) > 1
