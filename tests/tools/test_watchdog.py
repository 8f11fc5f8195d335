"""The watchdog of the window's benchmark sees what keeps the event loop."""

import time

from PySide6.QtCore import QTimer

from benchmarks.watchdog import Watchdog, turn


def test_a_pause_is_laid_to_the_step_in_which_it_came(qapp):
    dog = Watchdog()
    with dog.watching("blocked"):
        QTimer.singleShot(20, lambda: time.sleep(0.3))
        turn(60)
    with dog.watching("free"):
        turn(60)
    blocked, free = dog.pauses
    assert (blocked.step, free.step) == ("blocked", "free")
    assert blocked.wall > 290 > blocked.cpu  # it slept: no work was done in it
    assert blocked.wall > free.wall
