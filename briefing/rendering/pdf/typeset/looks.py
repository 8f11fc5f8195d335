"""Looks as the settings of Typst's ``text``, each listed once and known by its number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from briefing.document import Look, Role, StyleSheet, Tone
from briefing.document.direction import begins_from_right
from briefing.rendering.pdf.page_measures import look_of_run
from briefing.rendering.pdf.typeset.typefaces import (
    HOUSE,
    LATIN_IN_CJK,
    OWN_LETTERS,
    Choice,
    Machine,
)
from briefing.rendering.pdf.typeset.writing_systems import (
    EAST_ASIAN,
    LATIN,
    subtags,
    system_of,
)


class Settings:
    """The settings that one document uses, and the characters that it sets in each system."""

    def __init__(self, sheet: StyleSheet, language: str) -> None:
        self.sheet = sheet
        self.listed: list[dict[str, Any]] = []
        self._language = language
        self._numbers: dict[tuple[Any, ...], int] = {}
        self._used: dict[str, set[str]] = {LATIN: set()}

    def number(self, text: str, look: Look, tone: Tone = Tone.PLAIN, language: str = "") -> int:
        """Return the number of the setting for *text*, a run of *tone* in a paragraph of *look*."""
        system = system_of(text, language or self._language)
        self._used.setdefault(system, set()).update(text)
        own = language or (self._language if self._suits(text, system) else "")
        return self._numbered(look_of_run(look, tone, self.sheet), system, own, look.hyphenate)

    def mark(self, look: Look) -> int:
        """Return the number of the setting of note marks in a paragraph of *look*."""
        own = self.sheet[Role.FOOTNOTE_REFERENCE]
        part = min(1.0, look.size / self.sheet[Role.QUOTATION_DIRECT].size)
        size, rise = round(own.size * part, 2), own.raise_by * part
        return self._numbered(
            replace(own, size=size, raise_by=rise), LATIN, self._language, hyphenate=False
        )

    def _suits(self, text: str, system: str) -> bool:
        """Tell whether *text* may be in the document's own language."""
        first = subtags(self._language, LATIN)[0]
        if system in EAST_ASIAN:
            return first in {"zh", "ja", "ko"}
        return system == LATIN or begins_from_right(text) or first not in {"en", "de", "fr"}

    def _numbered(self, look: Look, system: str, language: str, hyphenate: bool) -> int:
        kind = "serif" if look.font == "serif" else "sans"
        first, region = subtags(language, system)
        key = (kind, system, look.size, look.bold, look.italic, look.colour, look.tracking)
        key = (*key, look.raise_by, first, region, hyphenate)
        if key not in self._numbers:
            self._numbers[key] = len(self.listed)
            self.listed.append(
                {
                    "font": f"{kind} {system}",
                    "size": look.size,
                    "weight": "bold" if look.bold else "regular",
                    "style": "italic" if look.italic else "normal",
                    "fill": look.colour,
                    "tracking": look.tracking if system == LATIN else 0.0,
                    "raise": look.raise_by,
                    "lang": first,
                    "region": region,
                    "hyphenate": hyphenate and system == LATIN,
                }
            )
        return self._numbers[key]

    def fonts(self, machine: Machine) -> tuple[dict[str, list[Any]], frozenset[str]]:
        """Return the families of every kind and system, and the characters that none holds."""
        choices = {
            system: machine.choose(system, characters) for system, characters in self._used.items()
        }
        fonts = {
            f"{kind} {system}": _families(kind, system, choices)
            for kind in HOUSE
            for system in choices
        }
        return fonts, frozenset[str]().union(*(choice.missing for choice in choices.values()))


def _families(kind: str, system: str, choices: Mapping[str, Choice]) -> list[Any]:
    house = HOUSE[kind]
    own = list(choices[system].families[kind])
    if system == LATIN:
        return [house, *own]
    covers = LATIN_IN_CJK if system in EAST_ASIAN else OWN_LETTERS
    return [{"name": house, "covers": covers}, *own, house]
