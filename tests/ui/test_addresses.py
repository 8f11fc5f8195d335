"""An address pasted alone: what it says, and how the text takes its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtWidgets import QApplication

from ui.library import LibraryPane
from ui.library.lines import is_stub
from ui.reader import ReaderPane

PATIENCE_MS = 30_000
ADDRESS = "https://example.org/2021/talks.html"
STORY = "The talks in Geneva went well, a spokesman said. Nobody left the table before the evening."


@pytest.fixture
def panes(qtbot, opened):
    library, reader = LibraryPane(opened), ReaderPane(opened)
    library.library_edit_requested.connect(opened.edit_library)
    library.article_chosen.connect(reader.show_article)
    for pane in (library, reader):
        pane.resize(500, 800)
        pane.show()
    opened.library_changed.emit()
    yield library, reader
    library.listing.close()
    for pane in (library, reader):
        pane.close()
        pane.deleteLater()


def paste(qtbot, library, text, page="") -> None:
    data = QMimeData()
    data.setText(text)
    if page:
        data.setHtml(page)
    QApplication.clipboard().setMimeData(data)
    library.paste()


@pytest.fixture
def stub(qtbot, opened, panes):
    library, _ = panes
    paste(qtbot, library, ADDRESS)
    qtbot.waitUntil(lambda: any(map(is_stub, opened.rows)), timeout=PATIENCE_MS)
    row = next(filter(is_stub, opened.rows))
    qtbot.waitUntil(lambda: library.view.current_id == row.id, timeout=PATIENCE_MS)
    return row


def test_it_is_chosen_at_once_and_the_reader_says_what_to_do(panes, stub):
    _, reader = panes
    assert reader.article.id == stub.id
    assert reader._empty.isVisibleTo(reader)
    assert not reader.view.isVisibleTo(reader)
    assert ADDRESS in reader._empty.text()
    assert "save the page" in reader._empty.text()


def test_a_click_on_any_place_of_its_row_chooses_it_and_opens_nothing(qtbot, opened, panes, stub):
    library, _ = panes
    library.view.choose(opened.rows[0].id)
    opened_details = []
    library.view.detail_clicked.connect(lambda *what: opened_details.append(what))
    library.view.detail_clicked.disconnect(library.confirm_detail)
    rect = library.view.visualRect(library.model.index(library.model.row_of(stub.id)))
    for y in range(rect.top() + 30, rect.bottom(), 4):  # below its outlet, which asks for one
        qtbot.mouseClick(
            library.view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(rect.left() + 40, y),
        )
    assert library.view.current_id == stub.id
    assert opened_details == []


def test_the_text_that_is_pasted_on_it_takes_its_place_with_its_address(qtbot, opened, panes, stub):
    library, reader = panes
    paste(qtbot, library, f"Talks in Geneva\n\n{STORY}")
    qtbot.waitUntil(
        lambda: any(r.title == "Talks in Geneva" for r in opened.rows), timeout=PATIENCE_MS
    )
    qtbot.waitUntil(lambda: not any(map(is_stub, opened.rows)), timeout=PATIENCE_MS)
    row = next(r for r in opened.rows if r.title == "Talks in Geneva")
    assert opened.article(row.id).source.url == ADDRESS
    qtbot.waitUntil(lambda: reader.article.id == row.id, timeout=PATIENCE_MS)
    assert STORY in reader.article.text


def taken_back(opened) -> bool:
    titles = [row.title for row in opened.rows]
    return "Talks in Geneva" not in titles and ADDRESS in titles


def test_text_in_place_of_its_address_is_one_step_back_and_forth(qtbot, opened, panes, stub):
    library, _ = panes
    added = opened.undo_text
    paste(qtbot, library, f"Talks in Geneva\n\n{STORY}")
    qtbot.waitUntil(lambda: opened.undo_text == "Text in place of its address", timeout=PATIENCE_MS)
    opened.undo()
    qtbot.waitUntil(lambda: taken_back(opened), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: opened.undo_text == added, timeout=PATIENCE_MS)
    assert opened.redo_text == "Text in place of its address"
    opened.redo()
    qtbot.waitUntil(lambda: not taken_back(opened), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not any(map(is_stub, opened.rows)), timeout=PATIENCE_MS)
    row = next(r for r in opened.rows if r.title == "Talks in Geneva")
    assert opened.article(row.id).source.url == ADDRESS


def test_text_that_is_there_already_takes_the_place_in_a_step_of_its_own(
    qtbot, opened, panes, stub
):
    library, _ = panes
    library.view.choose(opened.rows[0].id)
    paste(qtbot, library, f"Talks in Geneva\n\n{STORY}")
    qtbot.waitUntil(
        lambda: any(r.title == "Talks in Geneva" for r in opened.rows), timeout=PATIENCE_MS
    )
    library.view.choose(stub.id)
    paste(qtbot, library, f"Talks in Geneva\n\n{STORY}")
    qtbot.waitUntil(lambda: not any(map(is_stub, opened.rows)), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: opened.undo_text == "Text in place of its address", timeout=PATIENCE_MS)
    opened.undo()
    qtbot.waitUntil(lambda: any(map(is_stub, opened.rows)), timeout=PATIENCE_MS)
    assert any(r.title == "Talks in Geneva" for r in opened.rows)


def test_a_saved_page_that_names_the_address_takes_its_place(qtbot, opened, panes, stub, tmp_path):
    library, _ = panes
    library.view.choose(opened.rows[0].id)
    page = tmp_path / "talks.html"
    page.write_text(
        f'<html><head><title>Talks</title><link rel="canonical" href="{ADDRESS}"></head>'
        f"<body><article><h1>Talks</h1><p>{STORY}</p><p>{STORY}</p></article></body></html>"
    )
    opened.add_files([page])
    qtbot.waitUntil(lambda: not any(map(is_stub, opened.rows)), timeout=PATIENCE_MS)
    assert any(opened.article(row.id).source.url == ADDRESS for row in opened.rows)


def test_text_that_is_pasted_elsewhere_leaves_it_alone(qtbot, opened, panes, stub):
    library, _ = panes
    library.view.choose(opened.rows[0].id)
    paste(qtbot, library, f"Talks in Geneva\n\n{STORY}")
    qtbot.waitUntil(
        lambda: any(r.title == "Talks in Geneva" for r in opened.rows), timeout=PATIENCE_MS
    )
    assert any(map(is_stub, opened.rows))
