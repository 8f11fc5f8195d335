"""Each room goes on working when another memo or workspace takes the place of the first."""

from __future__ import annotations

import shutil
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from briefing.jobs.exporting import Order, printed_document
from briefing.memos.edits import Remove, path_of
from briefing.rendering import renderer_for
from ui.export.remembered import Choices, Remembered

PATIENCE_MS = 15_000


@pytest.fixture
def following(qtbot, window, tmp_path):
    """The window on the next edition, after every room was at work on the first."""
    session = window.session
    qtbot.wait(20)  # it comes back as it was left
    window.centre.show_pages()
    window.rooms["gallery"], window.rooms["export"]
    preview = window.rooms["preview"]
    qtbot.waitUntil(lambda: preview.office.edition is not None, timeout=PATIENCE_MS)
    with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
        session.next_edition()
    for entry in list(session.memo.entries()):
        session.edit(Remove(path_of(session.memo, entry.id)), "Remove")
    Remembered(window.settings).choose(session.path, Choices(tmp_path, "second"))
    return window


def test_the_second_memo_is_exported(qtbot, following, tmp_path):
    following.actions_["export.pdf"].trigger()
    qtbot.waitUntil(lambda: (tmp_path / "second.pdf").is_file(), timeout=PATIENCE_MS)
    result = following.rooms["export"].result
    qtbot.waitUntil(lambda: result.text.startswith("Wrote"), timeout=PATIENCE_MS)


def test_the_second_memo_is_laid_out_on_pages(qtbot, following):
    preview = following.rooms["preview"]
    memo = following.session.memo
    qtbot.waitUntil(preview.isVisible, timeout=PATIENCE_MS)  # the window stands as it stood
    qtbot.waitUntil(
        lambda: (
            preview.office.edition is not None and preview.office.edition.wanted.memo.id == memo.id
        ),
        timeout=PATIENCE_MS,
    )
    qtbot.waitUntil(lambda: preview.office.is_idle, timeout=PATIENCE_MS)


def test_the_gallery_shows_the_second_memo(qtbot, following):
    gallery = following.rooms["gallery"]
    following.centre.show_gallery()
    chosen = following.session.memo.template
    qtbot.waitUntil(lambda: gallery.chosen.sample.image is not None, timeout=PATIENCE_MS)
    assert gallery.chosen.sample.file.id == chosen
    following.centre.show_work()
    gallery.pictures.cancel()
    qtbot.waitUntil(lambda: gallery.pictures._runner.running == 0, timeout=PATIENCE_MS)


def test_what_was_exported_from_the_gallery_is_seen(qtbot, following):
    following.centre.show_gallery()
    following.actions_["export.pdf"].trigger()
    result = following.rooms["export"].result
    qtbot.waitUntil(lambda: result.isVisible(), timeout=PATIENCE_MS)
    following.rooms["gallery"].pictures.cancel()


def sent(session) -> bytes:
    memo = session.memo
    cited = {s.article for s in memo.statements()} | {s.article for s in memo.sources}
    articles = {each: session.article(each) for each in cited}
    document = printed_document(memo, articles, session.template, Order(date(2021, 12, 31)))
    return renderer_for(".docx")(document, session.template.sheet)


def drop(target: QWidget, *paths) -> None:
    """Drop files on *target* as a file manager does: what it does not take goes to its parent."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, action = QPoint(20, 20), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    widget: QWidget | None = target
    while widget is not None:
        if widget.acceptDrops():
            enter = QDragEnterEvent(at, action, data, buttons, keys)
            enter.ignore()
            QApplication.sendEvent(widget, enter)
            if enter.isAccepted():
                event = QDropEvent(QPointF(at), action, data, buttons, keys)
                QApplication.sendEvent(widget, event)
                return
        widget = widget.parentWidget()
    raise AssertionError("nobody takes what was dropped")


@pytest.mark.parametrize("room", ["library", "reader", "outline", "preview", "gallery", "window"])
def test_a_returned_word_file_is_known_wherever_it_is_dropped(qtbot, window, tmp_path, room):
    path = tmp_path / "back.docx"
    path.write_bytes(sent(window.session))
    articles = len(window.session.rows)
    qtbot.wait(20)  # it comes back as it was left
    {"preview": window.centre.show_pages, "gallery": window.centre.show_gallery}.get(room, list)()
    widget = window.rooms[room]
    target = getattr(widget, "view", widget)
    drop(target.viewport() if hasattr(target, "viewport") else target, path)
    panel = window.rooms["export"].returned
    qtbot.waitUntil(lambda: panel.returned is not None, timeout=PATIENCE_MS)
    assert "51 statements: 51 intact" in panel.summary
    assert panel.isVisible()
    assert len(window.session.rows) == articles
    window.rooms["gallery"].pictures.cancel()


def test_a_workspace_dropped_on_the_library_is_opened(qtbot, window, tmp_path, sample_file):
    other = tmp_path / "Other.briefing"
    shutil.copy(sample_file, other)
    with qtbot.waitSignal(window.session.opened, timeout=PATIENCE_MS):
        drop(window.rooms["library"], other)
    assert window.session.path == other


def test_a_returned_file_of_another_memo_leads_to_that_memo(qtbot, following, tmp_path):
    session = following.session
    first = next(row.id for row in session.memos if row.id != session.memo.id)
    path = tmp_path / "back.docx"
    second = session.memo.id
    with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
        session.choose_memo(first)
    path.write_bytes(sent(session))
    with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
        session.choose_memo(second)
    panel = following.rooms["export"].returned
    drop(following, path)
    qtbot.waitUntil(lambda: panel.returned is not None, timeout=PATIENCE_MS)
    assert "another memo" in panel.summary
    assert panel.other.isVisible()
    panel.other.click()
    qtbot.waitUntil(
        lambda: panel.returned is not None and session.memo.id == first, timeout=PATIENCE_MS
    )
    assert "another memo" not in panel.summary
    assert not panel.other.isVisible()
