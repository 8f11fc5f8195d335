"""Details of an article as they are found: the best of each, where it stood and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from briefing.articles.values import Finding, Source

SURE = 0.8  # a detail found less surely is a guess until the analyst confirms it
_FIELDS = frozenset(field.name for field in fields(Source)) - {"guessed", "findings"}


@dataclass(frozen=True, slots=True)
class _Found:
    value: Any
    where: str
    sureness: float


class Evidence:
    """Collects what is offered for each field of a ``Source`` and keeps the surest."""

    def __init__(self) -> None:
        self._best: dict[str, _Found] = {}

    def offer(self, field: str, value: object, where: str, sureness: float) -> None:
        """Take *value* for *field* unless it is empty or something as sure is there already.

        *where* tells the user where it was found; *sureness* is from 0 to 1.
        """
        if field not in _FIELDS:
            raise ValueError(f"a source has no {field!r}")
        known = self._best.get(field)
        if value and (known is None or known.sureness < sureness):
            self._best[field] = _Found(value, where, sureness)

    def value(self, field: str) -> Any:
        """Return what is known of *field*, ``None`` if nothing is."""
        found = self._best.get(field)
        return found.value if found else None

    def sureness(self, field: str) -> float:
        """Return how sure the value of *field* is, 0 where there is none."""
        found = self._best.get(field)
        return found.sureness if found else 0.0

    def source(self) -> Source:
        """Return the source with everything found, guesses marked as such."""
        best = sorted(self._best.items())
        values = {field: found.value for field, found in best}
        guessed = frozenset(field for field, found in best if found.sureness < SURE)
        findings = tuple(Finding(field, found.where, found.sureness) for field, found in best)
        return Source(**values, guessed=guessed, findings=findings)
