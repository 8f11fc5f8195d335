"""The sentences of an article, cut block by block when they are first needed.  Pure: no Qt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from briefing.articles.values import ParagraphKind, Span
from briefing.statements.sentences import sentences
from ui.reader.blocks import Block, Fold

_PASSED_OVER = frozenset({ParagraphKind.HEADING})


class Sentences:
    """Sentences of the blocks that are shown, as spans of the article's text."""

    def __init__(self, text: str, language: str, blocks: Sequence[Block | Fold]) -> None:
        self._text = text
        self._language = language
        self._blocks = [block for block in blocks if isinstance(block, Block)]
        self._starts = [block.start for block in self._blocks]
        self._known: dict[int, tuple[Span, ...]] = {}

    def first(self) -> Span | None:
        """Return the first sentence of the story itself, else the first there is."""
        return self._first(told=True) or self._first(told=False)

    def _first(self, *, told: bool) -> Span | None:
        for number, block in enumerate(self._blocks):
            if (block.number or not told) and self._of(number):
                return self._of(number)[0]
        return None

    def last(self) -> Span | None:
        """Return the last sentence."""
        return next(
            (self._of(n)[-1] for n in reversed(range(len(self._blocks))) if self._of(n)), None
        )

    def at(self, position: int) -> Span | None:
        """Return the sentence that holds *position*, else the one before it in its passage."""
        number = bisect_right(self._starts, position) - 1
        if number < 0 or position > self._blocks[number].end:
            return None
        spans = self._of(number)
        row = bisect_right(spans, (position, len(self._text) + 1)) - 1
        return spans[max(row, 0)] if spans else None

    def after(self, position: int) -> Span | None:
        """Return the first sentence that begins at or after *position*, headings passed over."""
        number = max(0, bisect_right(self._starts, position) - 1)
        for at in range(number, len(self._blocks)):
            if self._blocks[at].kind in _PASSED_OVER:
                continue
            for span in self._of(at):
                if span[0] >= position:
                    return span
        return None

    def before(self, position: int) -> Span | None:
        """Return the last sentence that ends at or before *position*, headings passed over."""
        number = bisect_right(self._starts, position) - 1
        for at in range(number, -1, -1):
            if self._blocks[at].kind in _PASSED_OVER:
                continue
            for span in reversed(self._of(at)):
                if span[1] <= position:
                    return span
        return None

    def _of(self, number: int) -> tuple[Span, ...]:
        known = self._known.get(number)
        if known is None:
            block = self._blocks[number]
            cut = sentences(self._text[block.start : block.end], self._language)
            known = tuple((block.start + s.start, block.start + s.end) for s in cut)
            self._known[number] = known
        return known
