"""The article as blocks to be laid out: passages with their numbers, and runs that are left out.

Pure: no Qt.  All spans are code points of ``Article.text``; every character
that is no white space lies in exactly one block.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing.articles.values import Article, ParagraphKind, Passage, Span

LONGEST_PIECE = 6000  # code points laid out in one go; a longer passage comes in pieces
_REACH = 400  # code points looked back for a blank at which to part a passage
_NOT_COUNTED = frozenset({ParagraphKind.FRONT, ParagraphKind.HEADING, ParagraphKind.CAPTION})


class Block(NamedTuple):
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
    number, spans, at = 0, article.left_out, 0
    for passage in passages_of(article):
        start, end, kind = passage.start, passage.end, passage.kind
        while at < len(spans) and spans[at][1] < end:
            at += 1
        if at < len(spans) and spans[at][0] <= start:
            run.append(passage)
            continue
        if run:
            found += _folded(article, run, shown)
            run = []
        counted = kind not in _NOT_COUNTED
        number += counted
        if end - start <= LONGEST_PIECE:
            found.append(Block(start, end, kind, number if counted else 0))
        else:
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


def passages_of(article: Article) -> list[Passage]:
    """Return the passages of *article*, and as passages what words stand between them."""
    found: list[Passage] = []
    text, at = article.text, 0
    for passage in article.passages:
        start = passage.start
        if start > at and not text[at:start].isspace():
            found += _stray(text, at, start)
        if passage.end > max(at, start):
            found.append(passage)
            at = passage.end
    found += _stray(text, at, len(text))
    return found


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
