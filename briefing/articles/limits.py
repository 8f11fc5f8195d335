"""How much one file may cost."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds for reading one file; whatever passes them is refused by name."""

    seconds: float = 10.0
    memory: int = 1 << 30  # bytes that the reading process may hold
    file: int = 50_000_000  # bytes


LARGEST_TEXT = 20_000_000  # bytes of an article's text in UTF-8
LIMITS = Limits()
