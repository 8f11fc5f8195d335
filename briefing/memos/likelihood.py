"""Words of estimative probability and their ranges; scales are never mixed in one memo.

Source: ICD 203 (2015), D.6.e.(2)(a), both rows; UK PHIA Probability Yardstick (2019).
Neither is published in another language: the German and Russian words are ours, one
a step, so that a memo in these languages prints the scale in its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Range = tuple[int, int]  # per cent, both ends included

CONFIDENCE = ("high", "moderate", "low")


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale of likelihood.  *rows* are its sets of terms, each from unlikely to likely.

    *translated* are the terms of the first row in other languages (ISO 639-1).
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    ranges: tuple[Range, ...]
    translated: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    def range_of(self, term: str) -> Range | None:
        """Return the range of *term* in per cent, or None if it is not on this scale."""
        found = self._found(term)
        return self.ranges[found[1]] if found else None

    def row_of(self, term: str) -> int | None:
        """Return the row, from 0, that *term* stands in, or None; translated ones in the first."""
        found = self._found(term)
        return found[0] if found else None

    def steps(self, language: str = "en") -> tuple[tuple[str, int, int], ...]:
        """Return (term, low, high) for each step of the first row, in *language* if it has it."""
        terms = self.translated.get(_primary(language), self.rows[0])
        return tuple((term, *span) for term, span in zip(terms, self.ranges, strict=True))

    def said(self, term: str, language: str) -> str:
        """Return *term* as a memo in *language* (BCP 47) prints it; itself where it has no other.

        An English term in an English memo stays as it was chosen, of whichever row.
        """
        found = self._found(term)
        words = self.translated.get(_primary(language))
        return words[found[1]] if found and words else term

    def forms_of(self, term: str) -> tuple[str, ...]:
        """Return *term* and how other languages say its step: how a text may hold it."""
        found = self._found(term)
        others = (words[found[1]] for words in self.translated.values()) if found else ()
        return tuple(dict.fromkeys((term, *others)))

    def terms(self) -> tuple[str, ...]:
        """Return every term and variant, the longest first: "very likely" is not "likely"."""
        rows = (*self.rows, *self.translated.values())
        found = {variant for row in rows for term in row for variant in _variants(term)}
        return tuple(sorted(found, key=lambda term: (-len(term), term)))

    def _found(self, term: str) -> tuple[int, int] | None:
        """Return row and step, from 0, of *term*; None if it is not on this scale."""
        wanted = " ".join(term.casefold().split())
        rows = [*enumerate(self.rows), *((0, words) for words in self.translated.values())]
        for number, row in rows:
            for step, written in enumerate(row):
                if wanted in _variants(written):
                    return number, step
        return None


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()


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
    MappingProxyType(
        {
            "de": (
                "nahezu ausgeschlossen",
                "sehr unwahrscheinlich",
                "unwahrscheinlich",
                "etwa gleich wahrscheinlich",
                "wahrscheinlich",
                "sehr wahrscheinlich",
                "nahezu sicher",
            ),
            "ru": (
                "практически исключено",
                "очень маловероятно",
                "маловероятно",
                "примерно равновероятно",
                "вероятно",
                "весьма вероятно",
                "почти наверняка",
            ),
        }
    ),
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
    MappingProxyType(
        {
            "de": (
                "entfernt möglich",
                "höchst unwahrscheinlich",
                "unwahrscheinlich",
                "durchaus möglich",
                "wahrscheinlich",
                "höchst wahrscheinlich",
                "nahezu sicher",
            ),
            "ru": (
                "почти исключено",
                "крайне маловероятно",
                "маловероятно",
                "вполне возможно",
                "вероятно",
                "крайне вероятно",
                "почти наверняка",
            ),
        }
    ),
)
SCALES: Mapping[str, Scale] = MappingProxyType({scale.name: scale for scale in (ICD203, PHIA)})


def scale_named(name: str) -> Scale:
    """Return the scale *name*: icd203 or phia.  Raises ``KeyError`` for any other."""
    return SCALES[name]
