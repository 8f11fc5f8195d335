"""A change of the size of text re-measures everything that stands, as if it had begun so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMenu, QWidget

from ui.reader.collation_body import CollationBody
from ui.reader.margin import Margin
from ui.theme import scaled

PATIENCE_MS = 15_000


def is_of_margin(widget: QWidget) -> bool:
    above = widget.parentWidget()
    return above is not None and isinstance(above.parentWidget(), Margin)


def measures(window) -> Iterator[tuple[str, object]]:
    """Yield path and lengths of each widget that the window has, but menus."""
    for widget in window.findChildren(QWidget):
        if isinstance(widget, (QMenu, CollationBody)):  # as high as what it holds
            continue
        if is_of_margin(widget):
            continue  # its words stand beside its acts or above them, as the room allows
        names, above = [], widget
        while above is not None and above is not window:
            names.append(type(above).__name__)
            above = above.parentWidget()
        layout = widget.layout()
        inner = layout.contentsMargins() if layout else None
        yield (
            "/".join(reversed(names)),
            (
                widget.maximumWidth(),
                widget.maximumHeight(),
                widget.font().pixelSize(),
                (inner.left(), inner.top(), inner.right(), inner.bottom()) if inner else None,
            ),
        )


def by_path(window) -> dict[str, list[object]]:
    found: dict[str, list[object]] = {}
    for path, lengths in measures(window):
        found.setdefault(path, []).append(lengths)
    return found


def furnished(qtbot, window):
    qtbot.wait(20)  # it comes back as it was left
    for name in ("library", "reader", "outline", "preview", "export"):
        window.rooms[name]
    window.centre.show_both()
    window.rooms["outline"].show_checks()
    return window


@pytest.fixture
def second(qtbot, new_window, workspace, tmp_path):
    def make():
        made = new_window()
        with qtbot.waitSignal(made.session.opened, timeout=PATIENCE_MS):
            made.session.open(workspace, read_only=True)
        return made

    return make


def test_text_of_twice_its_size_measures_what_stands_as_a_new_start_does(qtbot, window, second):
    furnished(qtbot, window)
    for _ in range(9):
        window.look.enlarge()
    assert scaled(100) == 200
    qtbot.wait(50)
    live = by_path(window)
    begun = by_path(furnished(qtbot, second()))
    same = {path for path in begun if len(live.get(path, ())) == len(begun[path])}
    assert len(same) > 60
    assert {path: (live[path], begun[path]) for path in same if live[path] != begun[path]} == {}


def test_at_twice_its_size_the_window_still_fits_a_small_screen(qtbot, window):
    furnished(qtbot, window)
    window.centre.show_reader()
    for _ in range(9):
        window.look.enlarge()
    qtbot.wait(20)
    assert window.minimumSizeHint().width() <= 1440
    bar = window.findChild(QWidget, "tool-bar")
    shown = [child for child in bar.findChildren(QWidget) if child.isVisible()]
    assert all(bar.rect().contains(child.geometry()) for child in shown if child.parent() is bar)
