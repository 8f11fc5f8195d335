"""Which blocks of a page are its story.

A quick look of trafilatura, in favour of precision, says what the story is;
where it left more running text than it took, most of it in one place, its
thorough look, and readability where that is suspiciously little too.  All give
back a text of their own making, so what they found is looked up among the
page's own blocks, and those are kept, with the paragraphs among them that all
missed.

Measured on 181 pages (scrapinghub's article-extraction benchmark, shingles of
four words): F1 .974 against .964 of trafilatura alone and .947 of readability.
The quick look alone loses eight of those stories; every page that it loses is
among the fifteen that are looked at again.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from importlib import import_module
from itertools import chain
from statistics import median_low
from typing import Any

from briefing.articles.lines import ends_sentence
from briefing.articles.pages.blocks import PageBlock, page_blocks
from briefing.articles.pages.completing import completed, is_missing_more, without_links

_SHARE_OF_PAGE = 0.4  # of the visible text outside links: below it, a second opinion is asked
_SHARE_OF_SECOND = 0.4  # of readability's text: below it, readability is believed
_LARGEST_TEXT = 1_500_000  # characters
_MOST_ELEMENTS = 40_000
_PARAGRAPH = 80  # characters
_SHINGLE = 4
_COVERED = 0.6  # of the shingles of a block
_REACH = 2  # how many blocks beyond the story a line of a few words may stand
_WORD = re.compile(r"\w+")
# What trafilatura strips; a word is the same word with and without it.
_INVISIBLE = dict.fromkeys(
    [0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF]
)


def story_of(tree: Any, blocks: list[PageBlock]) -> frozenset[int]:
    """Return the places in *blocks* that hold the story of the page; empty if none was found."""
    story = completed(blocks, _looked_up(_by_trafilatura(tree, fast=True), blocks))
    if is_missing_more(blocks, story):
        story = completed(blocks, _looked_up(_second_look(tree, blocks), blocks))
    return without_links(blocks, story)


def _second_look(tree: Any, blocks: list[PageBlock]) -> str:
    """Return the story by slower means, two to five times as slow as the first look."""
    unlinked = sum(len(block.text) for block in blocks if 2 * block.linked < len(block.text))
    found = _by_trafilatura(tree, fast=False)
    if len(found) < _SHARE_OF_PAGE * unlinked:
        second = _by_readability(tree)
        if len(found) < _SHARE_OF_SECOND * len(second):
            return second
    return found


def is_too_large(tree: Any, blocks: list[PageBlock]) -> bool:
    """Tell whether the page is beyond what the extractors can judge within seconds."""
    if sum(len(block.text) for block in blocks) > _LARGEST_TEXT:
        return True
    return int(tree.xpath("count(//*)")) > _MOST_ELEMENTS


def running_text(blocks: list[PageBlock]) -> frozenset[int]:
    """Return the places of all blocks that read as prose: the story of a page too large."""
    return frozenset(
        place
        for place, block in enumerate(blocks)
        if 3 * block.linked < len(block.text)
        and (len(block.text) >= _PARAGRAPH or ends_sentence(block.text))
    )


def _by_trafilatura(tree: Any, *, fast: bool) -> str:
    """Return the story in trafilatura's own form, ``""`` where it finds none or fails.

    *fast* leaves out its comparison with other extractors.
    """
    trafilatura: Any = import_module("trafilatura")
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document: Any = trafilatura.bare_extraction(
            tree, fast=fast, favor_precision=True, include_comments=False
        )
    except Exception:
        return ""
    return str(document.text or "") if document is not None else ""


def _by_readability(tree: Any) -> str:
    """Return the story as readability sees it, a block a line; ``""`` where it fails."""
    html: Any = import_module("lxml.html")
    readability: Any = import_module("readability")
    logging.getLogger("readability").setLevel(logging.CRITICAL)
    try:
        summary = readability.Document(deepcopy(tree)).summary(html_partial=True)
        found: Any = html.fromstring(summary)
    except Exception:
        return ""
    return "\n".join(block.text for block in page_blocks(found))


def _looked_up(story: str, blocks: list[PageBlock]) -> frozenset[int]:
    by_line = [words for line in story.split("\n") if (words := _words(line))]
    lines = Counter(map(" ".join, by_line))
    shingles = set(_shingles(list(chain.from_iterable(by_line))))
    long: list[int] = []
    short: list[int] = []
    keys = [_words(block.text) for block in blocks]
    for place, words in enumerate(keys):
        if len(words) > _SHINGLE and _covered(words, shingles) >= _COVERED:
            long.append(place)
        elif words and " ".join(words) in lines:
            short.append(place)
    long = _without_echoes(long, keys, lines)
    if not long:
        return frozenset(short)
    low, high = long[0] - _REACH, long[-1] + _REACH
    return frozenset(long) | {place for place in short if low <= place <= high}


def _words(text: str) -> list[str]:
    seen = text if text.isascii() else text.translate(_INVISIBLE)
    return _WORD.findall(seen.casefold())


def _covered(words: list[str], shingles: set[tuple[str, ...]]) -> float:
    """Return how much of a block the story holds, from 0 to 1."""
    return sum(map(shingles.__contains__, _shingles(words))) / (len(words) - _SHINGLE + 1)


def _shingles(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Give the runs of four words that follow one another."""
    return zip(*(words[at:] for at in range(_SHINGLE)), strict=False)


def _without_echoes(places: list[int], keys: list[list[str]], lines: Counter[str]) -> list[int]:
    """Drop what stands on the page more often than in the story: teasers of itself."""
    groups: dict[str, list[int]] = {}
    for place in places:
        groups.setdefault(" ".join(keys[place]), []).append(place)
    sure = [group[0] for group in groups.values() if len(group) == 1]
    if not sure:
        return places
    middle = median_low(sure)
    kept: list[int] = []
    for key, group in groups.items():
        group.sort(key=lambda place: abs(place - middle))
        kept.extend(group[: max(1, lines[key])])
    return sorted(kept)
