"""Characters that the fonts cannot show: found while measuring, told all at once."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from briefing.errors import MissingGlyphs
from briefing.rendering.pdf.copy import Copy, Run
from briefing.rendering.pdf.fonts import Typefaces

_TOLD = 8  # more are counted, not named
_FIRST_WORDS = 6


class GlyphCheck:
    """Collects what is missing, with the statement or the words in which it stands."""

    def __init__(self, typefaces: Typefaces) -> None:
        self._typefaces = typefaces
        self._found: dict[str, str] = {}  # character: where it stood first

    def check(self, where: Copy | str) -> None:
        """Note the characters measured without a glyph since the last call, all in *where*."""
        missing = self._typefaces.missing
        if not missing:
            return
        for char in sorted(missing - self._found.keys()):
            self._found[char] = where if isinstance(where, str) else _where(where, char)
        missing.clear()

    def settle(self) -> None:
        """Raise ``MissingGlyphs`` if anything was missing."""
        if self._found:
            told = told_characters(self._found)
            raise MissingGlyphs(f"The bundled fonts have no glyph for {told}.", self._found)


def told_characters(found: Mapping[str, str]) -> str:
    """Return the characters *found* and where each stands, the first few by name."""
    told = [f"{_name(char)} in {where}" for char, where in list(found.items())[:_TOLD]]
    more = len(found) - _TOLD
    if more > 0:
        told.append(f"and {more} more characters")
    return "; ".join(told)


def _name(char: str) -> str:
    return f"U+{ord(char):04X} ({unicodedata.name(char, 'without a name')})"


def _where(copy: Copy, char: str) -> str:
    at = copy.text.find(char)
    run: Run | None = next((run for run in copy.runs if run.start <= at < run.end), None)
    words = copy.text.replace("\n", " ").split(" ")
    first = " ".join(words[:_FIRST_WORDS]) + ("…" if len(words) > _FIRST_WORDS else "")
    if run and run.owner and run.owner.statement:
        return f"statement {run.owner.statement}, “{first}”"
    return f"“{first}”"
