"""What the extractors missed of a story, and what they took in that is none.

A story's paragraphs are children of one element, or of a row of elements of
one class.  What stands among them and reads as running text is story as well;
a headline in a story that is a link from end to end is another story's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from briefing.articles.lines import ends_sentence, word_count
from briefing.articles.pages.blocks import PageBlock
from briefing.articles.values import ParagraphKind
from briefing.articles.wording import furniture

_CHILDREN = 3  # story paragraphs that make an element a home of the story
_LONG = 80  # characters of a paragraph that counts for that
_GAP = 3  # blocks of something else after which the story is over
_LINKED = 0.4  # of a paragraph's characters; where more are in links, it must be a sentence
_ALIKE = 0.5  # of the story found: as much running text of one likeness beside it may be the story


def completed(blocks: list[PageBlock], story: frozenset[int]) -> frozenset[int]:
    """Return *story* with the paragraphs and quotations that belong to it."""
    if not story:
        return story
    homes = _homes(blocks, story)
    if not homes:
        return story
    kinds = {_likeness(home) for home in homes if home.get("class")}
    low, high = min(story), max(story)

    def belongs(place: int) -> bool:
        block = blocks[place]
        if block.linked > _LINKED * len(block.text) and not low < place < high:
            return False
        return _is_paragraph(block) and _is_at_home(block.element, homes, kinds)

    found = set(story)
    for place in range(low, high):
        if belongs(place) or _is_quoted(blocks[place], homes):
            found.add(place)
    found.update(_onwards(blocks, range(high + 1, len(blocks)), belongs))
    found.update(_onwards(blocks, range(low - 1, -1, -1), belongs))
    return frozenset(found)


def without_links(blocks: list[PageBlock], story: frozenset[int]) -> frozenset[int]:
    """Return *story* without the buttons and the headlines of other stories inside it."""
    return frozenset(place for place in story if not _is_apart(blocks[place]))


def is_missing_more(blocks: list[PageBlock], story: frozenset[int]) -> bool:
    """Tell whether a story is likely to lie outside *story*: more running text, most of it alike.

    A story's paragraphs stand in one element or in elements of one class, and so
    do its readers' remarks; teasers, notices and legal words stand scattered.
    """
    kept = sum(len(blocks[place].text) for place in story)
    missed: Counter[Any] = Counter()
    for place, block in enumerate(blocks):
        if place not in story and len(block.text) >= _LONG and 3 * block.linked < len(block.text):
            parent = block.element.getparent()
            alike = parent is not None and parent.get("class")
            missed[_likeness(parent) if alike else parent] += len(block.text)
    return missed.total() > kept and max(missed.values()) > _ALIKE * kept


def _homes(blocks: list[PageBlock], story: frozenset[int]) -> set[Any]:
    counts: Counter[Any] = Counter()
    for place in story:
        block = blocks[place]
        parent = block.element.getparent()
        long = len(block.text) >= _LONG and block.linked < _LINKED * len(block.text)
        if block.kind is ParagraphKind.BODY and long and parent is not None:
            counts[parent] += 1
    return {parent for parent, count in counts.items() if count >= _CHILDREN}


def _likeness(element: Any) -> tuple[object, ...]:
    """Return what elements have in common that hold pieces of one story."""
    above = element.getparent()
    if above is None:
        return (element,)
    article = next(element.iterancestors("article"), None)
    return (
        element.tag,
        element.get("class"),
        above.tag,
        above.get("class"),
        above.getparent(),
        article,
    )


def _is_at_home(element: Any, homes: set[Any], kinds: set[tuple[object, ...]]) -> bool:
    parent = element.getparent()
    return parent is not None and (
        parent in homes or (bool(parent.get("class")) and _likeness(parent) in kinds)
    )


def _is_paragraph(block: PageBlock) -> bool:
    """Tell whether *block* is a paragraph that reads as running text."""
    if block.element.tag != "p":
        return False
    words = word_count(block.text)
    linked = block.linked > _LINKED * len(block.text)
    if (linked or words < 12) and (words < 4 or not ends_sentence(block.text)):
        return False
    return not furniture.is_furniture(block.text) and not furniture.is_pointer(block.text)


def _is_quoted(block: PageBlock, homes: set[Any]) -> bool:
    return block.kind is ParagraphKind.QUOTATION and any(
        above in homes for above in block.element.iterancestors()
    )


def _onwards(blocks: list[PageBlock], places: Iterable[int], belongs: Any) -> set[int]:
    """Follow the story beyond its ends, up to a headline or a stretch of something else."""
    found: set[int] = set()
    missed = 0
    for place in places:
        if blocks[place].element.tag == "h1" or missed == _GAP:
            break
        if belongs(place):
            found.add(place)
            missed = 0
        else:
            missed += 1
    return found


def _is_apart(block: PageBlock) -> bool:
    if furniture.is_furniture(block.text) or furniture.is_pointer(block.text):
        return True
    linked = block.kind is not ParagraphKind.BODY and block.linked >= 0.9 * len(
        block.text.replace(" ", "")
    )
    return linked and not ends_sentence(block.text) and word_count(block.text) <= 30
