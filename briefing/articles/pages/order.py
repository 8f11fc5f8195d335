"""A page's blocks in the order of the article: headline, standfirst, story, and all the rest."""

from __future__ import annotations

import re
import unicodedata

from briefing.articles.assembly import Block
from briefing.articles.pages.blocks import PageBlock
from briefing.articles.values import ParagraphKind

_BESIDE = 12  # blocks between headline and story that may hold byline and dateline
_SHORT = 200  # characters
_ABOVE = 25  # blocks above the story in which headline and standfirst are sought


def in_order(
    blocks: list[PageBlock], story: frozenset[int], headline: str, standfirst: str
) -> list[Block]:
    """Return every block of the page: the article's first, then the page's own as furniture.

    *headline* and *standfirst* are what the page's marks say they are; the
    blocks that say the same are brought to the head of the story.
    """
    first = min(story, default=0)
    top = _place_of(headline, blocks, story, first)
    below = _place_of(standfirst, blocks, story, first)
    head = [place for place in (top, below) if place is not None]
    rest_of_story = [place for place in sorted(story) if place not in head]
    article = [*dict.fromkeys(head), *rest_of_story]
    ordered: list[Block] = []
    for place in article:
        kind = ParagraphKind.HEADING if place == top else blocks[place].kind
        echo = place != top and top is not None and _same(blocks[place].text, headline)
        ordered.append(Block(blocks[place].text, kind, echo))
    taken = set(article)
    ordered.extend(
        Block(block.text, block.kind, True)
        for place, block in enumerate(blocks)
        if place not in taken
    )
    return ordered


def beside_headline(blocks: list[PageBlock], story: frozenset[int], headline: str) -> list[str]:
    """Return the short blocks from the headline to the story: bylines, datelines, and others."""
    first = min(story, default=0)
    top = _place_of(headline, blocks, story, first)
    start = max(0, first - _BESIDE) if top is None else top + 1
    near = range(start, min(max(first, start) + 2, start + _BESIDE, len(blocks)))
    return [blocks[place].text for place in near if len(blocks[place].text) <= _SHORT]


def _place_of(words: str, blocks: list[PageBlock], story: frozenset[int], first: int) -> int | None:
    """Return the place of the block that holds just *words*: the last above the story, or in it."""
    key = _key(words)
    if len(key) < 8:
        return None
    near = range(max(0, first - _ABOVE), first + 3)
    same = [place for place in near if place < len(blocks) and _same(blocks[place].text, words)]
    headings = [place for place in same if blocks[place].kind is ParagraphKind.HEADING]
    inside = [place for place in same if place in story]
    return next(iter([*reversed(headings), *inside, *reversed(same)]), None)


def _same(text: str, words: str) -> bool:
    """Tell whether a block says just *words*, spaces and marks apart."""
    return len(text) < 2 * len(words) + 20 and _key(text) == _key(words)


def _key(text: str) -> str:
    return re.sub(r"\W+", " ", unicodedata.normalize("NFKC", text).casefold()).strip()
