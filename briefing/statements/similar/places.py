"""Where a sentence that is compared stands."""

from __future__ import annotations

from dataclasses import dataclass

THRESHOLD = 0.3  # from which two sentences count as the same statement


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of an article: ``article.text[start:end]``."""

    article: str
    start: int
    end: int
    text: str
