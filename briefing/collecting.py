"""Long work without the garbage collector."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Generator[None]:
    """Keep the garbage collector still: it would walk what grows here again and again.

    A third of the time of a long memo goes there, half of that of reading
    100,000 rows, and neither leaves it much to find.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
