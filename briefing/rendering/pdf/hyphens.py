"""Where words may be divided, and what a hyphen takes of a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from briefing.rendering.pdf.copy import Copy, width_between
from briefing.rendering.pdf.fitting import Cut
from briefing.rendering.pdf.fonts import SOFT_HYPHEN
from briefing.rendering.pdf.styles import Style
from briefing.rendering.pdf.words import Boxes

_WORD = re.compile(r"[\W_]*([^\W\d_]{6,})[\W_]*")
_BEFORE, _AFTER = 3, 3  # letters that a hyphen leaves on each side
_HANGING = 0.45  # of a hyphen stands out into the margin


class Hyphenator:
    """Where the words of a language may be divided; nowhere for one without patterns."""

    def __init__(self, language: str) -> None:
        import pyphen

        known: Any = pyphen.language_fallback(language.replace("-", "_"))
        self._patterns: Any = (
            pyphen.Pyphen(lang=known, left=_BEFORE, right=_AFTER) if known else None
        )
        self._cuts: dict[tuple[Style, str], Sequence[Cut]] = {}

    def positions(self, word: str) -> list[int]:
        """Return after how many letters *word* may be divided; never if it holds a capital."""
        if self._patterns is None or word != word.lower():
            return []
        found: list[Any] = self._patterns.positions(word)
        return [int(position) for position in found if not position.data]

    def cuts(self, box: str, style: Style) -> Sequence[Cut]:
        """Return where *box*, a word with its punctuation, may be divided in *style*."""
        known = self._cuts.get((style, box))
        if known is None:
            known = self._cuts[style, box] = self._find(box, style)
        return known

    def _find(self, box: str, style: Style) -> Sequence[Cut]:
        match = _WORD.fullmatch(box)
        if match is None:
            return ()
        hyphen = hyphen_width(style)
        found: list[Cut] = []
        for position in self.positions(match[1]):
            at = match.start(1) + position
            width = style.width(box[:at])
            found.append(Cut(at, width, width + hyphen))
        return found


class Hyphenators:
    """A hyphenator for each language of a document, made when first asked for."""

    def __init__(self) -> None:
        self._made: dict[str, Hyphenator] = {}

    def __call__(self, language: str) -> Hyphenator:
        if language not in self._made:
            self._made[language] = Hyphenator(language)
        return self._made[language]


class Divisions:
    """The places where the words of a stretch of *copy* may be divided, by box."""

    def __init__(self, copy: Copy, stretch: Boxes, hyphenator: Hyphenator | None) -> None:
        self._copy = copy
        self._stretch = stretch
        self._hyphenator = hyphenator
        self._starts: list[int] = []
        self._known: dict[int, Sequence[Cut]] = {}

    def __call__(self, box: int) -> Sequence[Cut]:
        found = self._known.get(box)
        if found is None:
            found = self._known[box] = self._find(box)
        return found

    def _find(self, box: int) -> Sequence[Cut]:
        stretch, hyphenator = self._stretch, self._hyphenator
        if hyphenator is None or box == len(stretch) - 1 or not stretch.spaces[box]:
            return ()
        if box and not stretch.spaces[box - 1]:  # after a hyphen of the word's own
            return ()
        if not self._starts:
            self._starts = stretch.starts()
        start, end = self._starts[box], self._starts[box + 1] - 1
        text = self._copy.text[start:end]
        for run in self._copy.runs:
            if run.end >= end and run.start <= start:
                return hyphenator.cuts(text, run.style)
        return self._across(hyphenator, text, start)

    def _across(self, hyphenator: Hyphenator, text: str, start: int) -> Sequence[Cut]:
        """Return where *text* from *start* on may be divided, its parts being of several runs."""
        match = _WORD.fullmatch(text)
        if match is None:
            return ()
        found: list[Cut] = []
        for position in hyphenator.positions(match[1]):
            at = start + match.start(1) + position
            width = width_between(self._copy, start, at)
            found.append(Cut(at - start, width, width + hyphen_width(style_at(self._copy, at))))
        return found


def style_at(copy: Copy, at: int) -> Style:
    """Return the style of what stands before offset *at*."""
    return next(run.style for run in copy.runs if run.end >= at)


def hyphen_width(style: Style) -> float:
    """Return what a hyphen in *style* takes of the measure."""
    return style.width(SOFT_HYPHEN) * (1 - _HANGING)
