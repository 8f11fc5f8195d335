"""What is dropped beside the library comes into it as if it had been dropped there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from ui.library.lines import Pending

PATIENCE_MS = 30_000
STORY = "The minister said on Tuesday that talks in Geneva would go on for a week. " * 9
COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


def enters(widget, mime) -> bool:
    event = QDragEnterEvent(QPoint(20, 20), COPY, mime, LEFT, NO_KEYS)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drop(widget, mime) -> bool:
    event = QDropEvent(QPointF(20, 20), COPY, mime, LEFT, NO_KEYS)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def files(*paths) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def words(text) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime


def titles(window) -> list[str]:
    return [row.title for row in window.session.rows]


def test_files_dropped_anywhere_on_the_window_stand_in_the_library_at_once(qtbot, window, tmp_path):
    page = tmp_path / "talks.txt"
    page.write_text(f"Talks go on\n\n{STORY}")
    library, mime = window.rooms["library"], files(page)
    assert enters(window, mime)
    assert drop(window, mime)
    assert library.model.line(0) == Pending("talks.txt")
    qtbot.waitUntil(lambda: "Talks go on" in titles(window), timeout=PATIENCE_MS)
    new = next(row for row in window.session.rows if row.title == "Talks go on")
    qtbot.waitUntil(lambda: library.view.current_id == new.id, timeout=PATIENCE_MS)
    assert library.incoming.pending == []


def test_words_dropped_anywhere_on_the_window_become_an_article(qtbot, window):
    mime = words(f"Talks go on\n\n{STORY}")
    assert enters(window, mime)
    assert drop(window, mime)
    qtbot.waitUntil(lambda: "Talks go on" in titles(window), timeout=PATIENCE_MS)


@pytest.mark.parametrize("kind", ["statement", "entries"])
def test_what_is_dragged_out_of_text_or_memo_is_no_article(qtbot, window, kind):
    mime = words(f"“{STORY}” — Sputnik")
    mime.setData(f"application/x-briefing-{kind}+json", b"[]")
    library, count = window.rooms["library"], len(window.session.rows)
    for widget in (window, library):
        assert not enters(widget, mime)
        assert not drop(widget, mime)
    assert library.incoming.pending == []
    assert len(window.session.rows) == count


def test_a_workspace_dropped_on_the_window_is_opened(qtbot, window, workspace, tmp_path):
    other = tmp_path / "Other.briefing"
    other.write_bytes(workspace.read_bytes())
    mime = files(other)
    assert not window.rooms["library"].may_take(mime)
    assert enters(window, mime)
    with qtbot.waitSignal(window.session.opened, timeout=PATIENCE_MS):
        assert drop(window, mime)
    assert window.session.path == other


def test_where_no_workspace_is_open_only_a_workspace_is_taken(qtbot, new_window, tmp_path):
    made = new_window()
    assert not enters(made, files(tmp_path / "talks.txt"))
    assert not drop(made, words(STORY))
    assert enters(made, files(tmp_path / "Other.briefing"))
