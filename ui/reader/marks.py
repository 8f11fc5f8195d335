"""What of an article stands in the memo, and where a search hits it.  Pure: no Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.articles.values import Span
from briefing.memos.values import Cited, Entry, Memo, entries_of


@dataclass(frozen=True, slots=True)
class Mark:
    """``text[start:end]`` stands in *entry*, under the heading *number*, from 1."""

    start: int
    end: int
    number: int
    entry: str


def marks_of(memo: Memo | None, article: str, text: str) -> tuple[Mark, ...]:
    """Return what *memo* uses of the *text* of *article*, in the order of the text.

    A statement whose words do not stand at its place is left out: it is not this text.
    """
    if memo is None:
        return ()
    found = (
        mark
        for number, section in enumerate(memo.sections, start=1)
        for entry in entries_of(section)
        for mark in _of_entry(entry, number, article, text)
    )
    return tuple(sorted(found, key=lambda mark: (mark.start, mark.end)))


def _of_entry(entry: Entry, number: int, article: str, text: str) -> Iterator[Mark]:
    if not isinstance(entry.content, Cited):
        return
    for statement in entry.content.statements:
        anchor = statement.anchor
        if statement.article == article and text[anchor.start : anchor.end] == anchor.exact:
            yield Mark(anchor.start, anchor.end, number, entry.id)


_WORD = re.compile(r"\w+")


class Hits:
    """The words of a query, found in any piece of text as the search finds them."""

    def __init__(self, query: str) -> None:
        words = sorted(set(_WORD.findall(query)), key=len, reverse=True)
        joined = "|".join(map(re.escape, words))
        self._pattern = re.compile(rf"\b(?:{joined})\w*", re.IGNORECASE) if words else None

    def __bool__(self) -> bool:
        return self._pattern is not None

    def spans(self, text: str, start: int, end: int) -> list[Span]:
        """Return the hits within ``text[start:end]``."""
        if self._pattern is None:
            return []
        return [match.span() for match in self._pattern.finditer(text, start, end)]
