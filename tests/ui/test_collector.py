"""Garbage is collected on the window's thread, and nowhere else."""

from __future__ import annotations

import gc
import weakref

from ui.tasks import Collector


class Ring:
    """Something that only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


def test_python_no_longer_collects_by_itself_and_the_window_does(qtbot, qapp):
    collector = Collector(qapp)
    assert not gc.isenabled()
    gone = weakref.ref(Ring())
    rings = [Ring() for _ in range(gc.get_threshold()[0] + 1)]
    rings.clear()
    assert gone() is not None
    collector.collect()
    assert gone() is None
    collector.deleteLater()
