"""The text of paged files: paragraphs end to end, and where each page begins in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.articles.assembly import Block, Layout, assemble
from briefing.articles.lines import is_list_item
from briefing.articles.paged.divided_words import DividedWords
from briefing.articles.paged.lines import PageLine, PageParagraph, paragraphs
from briefing.articles.text import normalise
from briefing.articles.values import ParagraphKind, Span
from briefing.telling import Worded

_UNMAPPED = re.compile("[\ufffd\ue000-\uf8ff]")
_UNREADABLE = 0.05  # of the characters


@dataclass(frozen=True, slots=True)
class Paged:
    """A text laid out, the spans of its pages, and the lines that are no part of the story."""

    layout: Layout
    pages: tuple[Span, ...]
    furniture: tuple[str, ...]
    warnings: tuple[str, ...]


def paged(lines: Sequence[PageLine], heights: Sequence[float]) -> Paged:
    """Return the text of *lines*, in reading order, on pages of *heights* in points.

    A paragraph may run on over the end of a page; the next page then begins
    within it.  A page without text has an empty span.
    """
    divided = DividedWords.of(line.text for line in lines)
    found = paragraphs(lines, heights)
    blocks: list[Block] = []
    turns: list[tuple[int, int, int]] = []  # page, block, offset in the block
    for paragraph in found:
        text, begins = _joined(paragraph, divided)
        turns += [(page, len(blocks), offset) for page, offset in begins]
        blocks.append(Block(text, _kind(paragraph), paragraph.is_furniture))
    layout = assemble(blocks)
    starts: dict[int, int] = {}
    for page, block, offset in turns:
        starts.setdefault(page, layout.passages[block].start + offset)
    furniture = tuple(block.text for block in blocks if block.furniture)
    warnings = _warnings(layout.text, starts, len(heights), divided)
    return Paged(layout, _spans(starts, len(heights), len(layout.text)), furniture, warnings)


def _kind(paragraph: PageParagraph) -> ParagraphKind:
    if paragraph.is_heading:
        return ParagraphKind.HEADING
    listed = is_list_item(paragraph.lines[0].text)
    return ParagraphKind.LIST_ITEM if listed else ParagraphKind.BODY


def _joined(paragraph: PageParagraph, divided: DividedWords) -> tuple[str, list[tuple[int, int]]]:
    """Return the text of *paragraph*, and where in it which pages begin."""
    text, before = "", None
    begins: list[tuple[int, int]] = []
    for line in paragraph.lines:
        words = normalise(line.text)
        if before is None:
            text = words
        elif before.divided:
            text = divided.joined(text, words)
        else:
            text = f"{text} {words}"
        if before is None or before.page != line.page:
            begins.append((line.page, len(text) - len(words)))
        before = line
    return (f"{text}-" if before and before.divided else text), begins


def _spans(starts: dict[int, int], pages: int, length: int) -> tuple[Span, ...]:
    """Return the spans of all pages, end to end; a page ends where the next begins."""
    spans: list[Span] = []
    end = length
    for page in reversed(range(pages)):
        start = min(starts.get(page, end), end)
        spans.append((start, end))
        end = start
    return tuple(reversed(spans))


def _warnings(
    text: str, starts: dict[int, int], pages: int, divided: DividedWords
) -> tuple[str, ...]:
    warnings = [divided.warning()]
    empty = [str(page + 1) for page in range(pages) if page not in starts]
    if empty:
        shown = ", ".join(empty[:20])
        warnings.append(
            Worded("Pages without text, perhaps scans: %1 and others.", shown)
            if len(empty) > 20
            else Worded("Pages without text, perhaps scans: %1.", shown)
        )
    if len(_UNMAPPED.findall(text)) > _UNREADABLE * len(text):
        warnings.append(
            Worded("Its fonts do not tell which characters they show; much is unreadable.")
        )
    return tuple(filter(None, warnings))
