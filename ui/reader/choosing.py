"""Which slice is chosen: sentences by key or click, words by the mouse.  Pure: no Qt."""

from __future__ import annotations

from typing import NamedTuple

from briefing.articles.values import Span
from briefing.statements.word_edges import is_inside_word
from ui.reader.sentences import Sentences

_HYPHENS = "-\u2010\u2011"


class Standing(NamedTuple):
    """How a choice was made, so that it can be made again."""

    anchor: Span | None  # the sentence from which it was extended
    cursor: Span | None
    free: Span | None  # what was marked by the mouse, or past a sentence's edges
    span: Span | None

    @property
    def is_free(self) -> bool:
        """Whether it was not made of whole sentences."""
        return self.free is not None


class Chooser:
    """The sentence cursor and what it chose, as spans of the article's text."""

    def __init__(self, text: str, sentences: Sentences) -> None:
        self._text = text
        self.sentences = sentences
        self._anchor: Span | None = None  # the sentence from which the choice was extended
        self._cursor: Span | None = None
        self._free: Span | None = None

    @property
    def cursor(self) -> Span | None:
        """The sentence at which the cursor stands."""
        return self._cursor

    @property
    def span(self) -> Span | None:
        """What is chosen."""
        if self._free is not None:
            return self._free
        if self._cursor is None or self._anchor is None:
            return self._cursor
        return min(self._anchor[0], self._cursor[0]), max(self._anchor[1], self._cursor[1])

    @property
    def is_free(self) -> bool:
        """Whether what is chosen was marked by the mouse, or extended past its sentence's edges."""
        return self._free is not None

    @property
    def standing(self) -> Standing:
        """How the choice was made."""
        return Standing(self._anchor, self._cursor, self._free, self.span)

    def stand(self, standing: Standing) -> None:
        """Choose again as *standing* says."""
        self._anchor, self._cursor, self._free, _ = standing

    def renew(self, sentences: Sentences) -> None:
        """Take other *sentences*, those of the blocks that are shown by now."""
        self.sentences = sentences

    def put(self, sentence: Span | None) -> None:
        """Put the cursor at *sentence*, and choose it alone."""
        self._cursor = self._anchor = sentence
        self._free = None

    def put_at(self, position: int) -> None:
        """Put the cursor at the sentence at *position*."""
        sentence = self.sentences.at(position)
        if sentence is not None:
            self.put(sentence)

    def move(self, by: int) -> None:
        """Put the cursor one sentence further (*by* 1) or back (-1)."""
        span = self.span
        if span is None:
            self.put(self.sentences.first())
            return
        self.put(self._beside(span, by) or self._cursor)

    def extend(self, by: int) -> None:
        """Let the choice reach one sentence further or back, or give one up again."""
        if self._free is not None:
            self._settle()
        if self._cursor is None:
            self.put(self.sentences.first())
            return
        self._cursor = self._beside(self._cursor, by) or self._cursor

    def extend_to(self, position: int) -> None:
        """Let the choice reach to the sentence at *position*."""
        sentence = self.sentences.at(position)
        if sentence is None:
            return
        if self._free is not None:
            self._settle()
        if self._anchor is None:
            self._anchor = sentence
        self._cursor = sentence

    def mark(self, one: int, other: int, *, exactly: bool = False) -> None:
        """Choose the words between two positions, whole ones unless *exactly* is wanted."""
        start, end = min(one, other), max(one, other)
        if not exactly:
            start, end = whole_words(self._text, start, end)
        start, end = trimmed(self._text, start, end)
        if start < end:
            self._free = (start, end)
            self._cursor = self._anchor = self.sentences.at(start) or self._cursor

    def nudge(self, by: int, *, at_end: bool) -> None:
        """Move one edge of the choice by a word: its end, or its beginning."""
        span = self.span
        if span is None:
            return
        start, end = span
        if at_end:
            end = _word_edge(self._text, end, by)
        else:
            start = _word_edge(self._text, start, by)
        if start < end:
            self.mark(start, end)

    def give_up(self) -> None:
        """Choose the cursor's sentence alone."""
        self.put(self._cursor)

    def go_on(self) -> bool:
        """Put the cursor at the sentence after the choice; return whether there is one."""
        following = self.sentences.after(self.span[1]) if self.span else None
        if following is not None:
            self.put(following)
        return following is not None

    def _settle(self) -> None:
        assert self._free is not None
        start, end = self._free
        self._anchor = self.sentences.at(start)
        self._cursor = self.sentences.at(max(start, end - 1))
        self._free = None

    def _beside(self, span: Span, by: int) -> Span | None:
        return self.sentences.after(span[1]) if by > 0 else self.sentences.before(span[0])


def whole_words(text: str, start: int, end: int) -> Span:
    """Return ``start, end`` moved outwards to where no word is cut."""
    start, end = trimmed(text, start, end)
    while start < end and is_inside_word(text, start):
        start -= 1
    while start < end and is_inside_word(text, end):
        end += 1
    if start < end and _is_hyphened(text, start):
        start = _beginning(text, start)
    if start < end and _is_hyphened(text, end):
        end = _ending(text, end)
    return start, end


def _is_hyphened(text: str, at: int) -> bool:
    """Tell whether a hyphen joins what stands before and after *at*."""
    if not 0 < at < len(text) or text[at - 1].isspace() or text[at].isspace():
        return False
    if text[at] in _HYPHENS:
        return at + 1 < len(text) and text[at + 1].isalnum()
    return text[at - 1] in _HYPHENS and at > 1 and not text[at - 2].isspace()


def _beginning(text: str, at: int) -> int:
    """Return where the compound that goes on at *at* begins."""
    start = at
    while start and not text[start - 1].isspace():
        start -= 1
    while start < at and not text[start].isalnum():
        start += 1
    return start


def _ending(text: str, at: int) -> int:
    """Return where the compound that goes on at *at* ends."""
    end = at
    while end < len(text) and not text[end].isspace():
        end += 1
    while end > at and not text[end - 1].isalnum():
        end -= 1
    return end


def trimmed(text: str, start: int, end: int) -> Span:
    """Return ``start, end`` without white space at either edge."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _word_edge(text: str, at: int, by: int) -> int:
    """Return the next place after (*by* 1) or before (-1) *at* where a word ends or begins."""
    passed = False
    step = at
    while 0 <= step + min(by, 0) < len(text):
        blank = text[step + min(by, 0)].isspace()
        if blank and passed:
            break
        passed = passed or not blank
        step += by
    return step
