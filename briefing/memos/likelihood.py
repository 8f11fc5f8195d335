"""Words of estimative probability and their ranges; scales are never mixed in one memo.

Source: ICD 203 (2015), D.6.e.(2)(a), both rows; UK PHIA Probability Yardstick (2019).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

Range = tuple[int, int]  # per cent, both ends included

CONFIDENCE = ("high", "moderate", "low")


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale of likelihood.  *rows* are its sets of terms, each from unlikely to likely."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    ranges: tuple[Range, ...]

    def range_of(self, term: str) -> Range | None:
        """Return the range of *term* in per cent, or None if it is not on this scale."""
        wanted = " ".join(term.casefold().split())
        for row in self.rows:
            for written, span in zip(row, self.ranges, strict=True):
                if wanted in _variants(written):
                    return span
        return None

    def row_of(self, term: str) -> int | None:
        """Return the row, from 0, that *term* stands in, or None."""
        wanted = " ".join(term.casefold().split())
        for index, row in enumerate(self.rows):
            if any(wanted in _variants(written) for written in row):
                return index
        return None

    def steps(self) -> tuple[tuple[str, int, int], ...]:
        """Return (term, low, high) for each step of the first row."""
        return tuple(
            (term, low, high) for term, (low, high) in zip(self.rows[0], self.ranges, strict=True)
        )

    def terms(self) -> tuple[str, ...]:
        """Return every term and variant, the longest first: "very likely" is not "likely"."""
        found = {variant for row in self.rows for term in row for variant in _variants(term)}
        return tuple(sorted(found, key=lambda term: (-len(term), term)))


def _variants(term: str) -> tuple[str, ...]:
    """Return the forms of a term as written: ``almost certain(ly)``, ``likely/probable``."""
    forms: list[str] = []
    for form in term.split("/"):
        if form.endswith(")"):
            stem, _, ending = form[:-1].partition("(")
            forms += [stem, stem + ending]
        else:
            forms.append(form)
    return tuple(forms)


ICD203 = Scale(
    "icd203",
    (
        (
            "almost no chance",
            "very unlikely",
            "unlikely",
            "roughly even chance",
            "likely",
            "very likely",
            "almost certain(ly)",
        ),
        (
            "remote",
            "highly improbable",
            "improbable/improbably",
            "roughly even odds",
            "probable/probably",
            "highly probable",
            "nearly certain",
        ),
    ),
    ((1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99)),
)
PHIA = Scale(
    "phia",
    (
        (
            "remote chance",
            "highly unlikely",
            "unlikely",
            "realistic possibility",
            "likely/probable/probably",
            "highly likely",
            "almost certain(ly)",
        ),
    ),
    ((0, 5), (10, 20), (25, 35), (40, 50), (55, 75), (80, 90), (95, 100)),
)
SCALES: Mapping[str, Scale] = MappingProxyType({scale.name: scale for scale in (ICD203, PHIA)})


def scale_named(name: str) -> Scale:
    """Return the scale *name*: icd203 or phia.  Raises ``KeyError`` for any other."""
    return SCALES[name]
