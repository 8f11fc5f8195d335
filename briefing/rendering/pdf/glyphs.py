"""Characters that the fonts cannot show: found while measuring, told all at once."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from briefing.errors import MissingGlyphs
from briefing.rendering.pdf.copy import Copy, Run
from briefing.rendering.pdf.fonts import Typefaces
from briefing.telling import Joined, Worded

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
            raise MissingGlyphs(
                Worded("The bundled fonts have no glyph for %1.", told), self._found
            )


def told_characters(found: Mapping[str, str]) -> Worded:
    """Return the characters *found* and where each stands, the first few by name."""
    named = list(found.items())[:_TOLD]
    told = [Worded("%1 in %2", _name(char), where) for char, where in named]
    more = len(found) - _TOLD
    if more > 0:
        told.append(Worded("and %1 more characters", more))
    return Joined("; ", *told)


def _name(char: str) -> str:
    name = unicodedata.name(char, "") or Worded("without a name")
    return Worded("%1 (%2)", f"U+{ord(char):04X}", name)


def _where(copy: Copy, char: str) -> str:
    at = copy.text.find(char)
    run: Run | None = next((run for run in copy.runs if run.start <= at < run.end), None)
    words = copy.text.replace("\n", " ").split(" ")
    first = " ".join(words[:_FIRST_WORDS]) + ("…" if len(words) > _FIRST_WORDS else "")
    if run and run.owner and run.owner.statement:
        return Worded("statement %1, “%2”", run.owner.statement, first)
    return f"“{first}”"
