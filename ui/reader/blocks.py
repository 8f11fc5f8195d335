"""The article as blocks to be laid out: passages with their numbers, and runs that are left out.

Pure: no Qt.  All spans are code points of ``Article.text``; every character
that is no white space lies in exactly one block.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.articles.values import Article, ParagraphKind, Passage, Span

LONGEST_PIECE = 6000  # code points laid out in one go; a longer passage comes in pieces
_REACH = 400  # code points looked back for a blank at which to part a passage
_NOT_COUNTED = frozenset({ParagraphKind.FRONT, ParagraphKind.HEADING, ParagraphKind.CAPTION})


@dataclass(frozen=True, slots=True)
class Block:
    """``text[start:end]``, laid out as one piece.

    *number*: of the story's paragraph that begins here, 0 for none.  *goes_on*:
    the passage continues in the next block, without a gap.
    """

    start: int
    end: int
    kind: ParagraphKind
    number: int = 0
    left_out: bool = False
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Fold:
    """A line in place of, or above, passages that are left out: *spans* are theirs."""

    start: int
    end: int
    spans: tuple[Span, ...]
    shown: bool = False


def blocks_of(article: Article, shown: frozenset[int] = frozenset()) -> tuple[Block | Fold, ...]:
    """Return *article* as blocks; of what is left out only those folds whose start is *shown*."""
    found: list[Block | Fold] = []
    run: list[Passage] = []
    number = 0
    for passage, left_out in _with_left_out(article):
        if left_out:
            run.append(passage)
            continue
        found += _folded(article, run, shown)
        run = []
        counted = passage.kind not in _NOT_COUNTED
        number += counted
        found += _pieces(article.text, passage, number if counted else 0)
    return (*found, *_folded(article, run, shown))


def _folded(article: Article, run: Sequence[Passage], shown: frozenset[int]) -> list[Block | Fold]:
    if not run:
        return []
    start, end = run[0].start, run[-1].end
    fold = Fold(start, end, tuple((p.start, p.end) for p in run), start in shown)
    if not fold.shown:
        return [fold]
    return [fold, *(b for p in run for b in _pieces(article.text, p, 0, left_out=True))]


def _with_left_out(article: Article) -> Iterator[tuple[Passage, bool]]:
    """Yield every passage, and whether it is wholly left out."""
    at, left_out = 0, article.left_out
    for passage in passages_of(article):
        while at < len(left_out) and left_out[at][1] < passage.end:
            at += 1
        yield passage, at < len(left_out) and left_out[at][0] <= passage.start


def passages_of(article: Article) -> Iterator[Passage]:
    """Yield the passages of *article*, and as passages what words stand between them."""
    at = 0
    for passage in article.passages:
        if passage.start > at:
            yield from _stray(article.text, at, passage.start)
        if passage.end > max(at, passage.start):
            yield passage
        at = max(at, passage.end)
    yield from _stray(article.text, at, len(article.text))


def _stray(text: str, start: int, end: int) -> Iterator[Passage]:
    between = text[start:end]
    stripped = between.strip()
    if stripped:
        start += len(between) - len(between.lstrip())
        yield Passage(start, start + len(stripped))


def _pieces(text: str, passage: Passage, number: int, *, left_out: bool = False) -> Iterator[Block]:
    start = passage.start
    while passage.end - start > LONGEST_PIECE:
        limit = start + LONGEST_PIECE
        blank = max(text.rfind(mark, limit - _REACH, limit) for mark in (" ", "\n"))
        end = blank + 1 if blank > start else limit
        yield Block(start, end, passage.kind, number, left_out, goes_on=True)
        start, number = end, 0
    yield Block(start, passage.end, passage.kind, number, left_out)
