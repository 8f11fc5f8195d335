"""Full-text search over the stories of the library.

The one module that knows of FTS5; everything else in the store is SQL that
PostgreSQL understands too.  The index holds words only, no second copy of the
texts, and is derived: it can be built anew from the articles at any time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing.articles.values import Source, Span
from briefing.store.database import Database
from briefing.store.query import Query, places
from briefing.store.words import Word, words

# Ranking reads every match; beyond these many the newest are ranked, so that a query of
# everyday words answers as fast as any other.
RANKED = 2000
WEIGHTS = "5.0, 2.0, 1.0"  # title, details, story
_GAP = "\ufffc"  # stands where text is left out, so that no phrase reaches across
_BEFORE, _WIDTH = 60, 240  # code points of a snippet before its first hit, and in all


class Indexed(NamedTuple):
    """What the index knows an article by; the same is needed to take it out again."""

    number: int
    source: Source
    text: str
    left_out: Sequence[Span]


class Found(NamedTuple):
    """A matching article; a higher score is a better match."""

    number: int
    score: float


class SearchIndex:
    """The index over the articles that are not withdrawn."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, article: Indexed) -> None:
        """Take *article* into the index."""
        self._database.run(
            "INSERT INTO article_words (rowid, title, details, story) VALUES (?, ?, ?, ?)",
            (article.number, *_columns(article)),
        )

    def take_out(self, article: Indexed) -> None:
        """Take *article* out of the index; it must be as it was put in."""
        self._database.run(
            "INSERT INTO article_words (article_words, rowid, title, details, story)"
            " VALUES ('delete', ?, ?, ?, ?)",
            (article.number, *_columns(article)),
        )

    def build(self, articles: Iterable[Indexed]) -> None:
        """Build the index anew from *articles*."""
        self._database.run("INSERT INTO article_words (article_words) VALUES ('delete-all')")
        for article in articles:
            self.put(article)

    def find(self, query: Query, limit: int) -> list[Found]:
        """Return the best matches of *query*, best first, at most *limit*."""
        if not query.terms:
            return []
        rows: list[tuple[int, float]] = self._database.rows(
            f"SELECT rowid, -bm25(article_words, {WEIGHTS}) FROM article_words"  # noqa: S608
            " WHERE article_words MATCH ? ORDER BY rowid DESC LIMIT ?",
            (query.match(), RANKED),
        )
        rows.sort(key=lambda row: -row[1])  # stable: of equals the newest comes first
        return [Found(*row) for row in rows[:limit]]


def _columns(article: Indexed) -> tuple[str, str, str]:
    source = article.source
    details = (source.outlet, source.credit, source.author, source.office, source.handle)
    return (
        _joined([source.title]),
        _joined(details),
        _joined(article.text[start:end] for start, end in story(article.text, article.left_out)),
    )


def _joined(texts: Iterable[str]) -> str:
    gap = f" {_GAP} "
    return gap.join(" ".join(word.folded for word in words(text)) for text in texts)


def story(text: str, left_out: Sequence[Span]) -> Iterator[Span]:
    """Yield the spans of *text* between those *left_out*."""
    at = 0
    for start, end in left_out:
        if at < start:
            yield at, start
        at = max(at, end)
    if at < len(text):
        yield at, len(text)


def story_words(text: str, left_out: Sequence[Span]) -> list[Word]:
    """Return the words of the story in *text* at their places, with gaps marked."""
    found: list[Word] = []
    for start, end in story(text, left_out):
        found += (
            Word(word.start + start, word.end + start, word.folded, word.last)
            for word in words(text[start:end])
        )
        found.append(Word(end, end, _GAP))
    return found


def hits(query: Query, text: str, left_out: Sequence[Span]) -> list[Span]:
    """Return where the terms of *query* stand in the story of *text*, in order."""
    return places(query, story_words(text, left_out))


def snippet(text: str, spans: Sequence[Span]) -> tuple[Span, tuple[Span, ...]]:
    """Return the stretch of *text* that holds most of *spans* near its first, and those spans."""
    if not spans:
        return (0, 0), ()
    best = max(range(len(spans)), key=lambda at: (_within(spans, at), -at))
    start = _word_start(text, max(0, spans[best][0] - _BEFORE))
    end = _word_end(text, min(len(text), start + _WIDTH))
    end = max(end, spans[best][1])
    return (start, end), tuple(span for span in spans if start <= span[0] and span[1] <= end)


def _within(spans: Sequence[Span], at: int) -> int:
    end = spans[at][0] - _BEFORE + _WIDTH
    count = 0
    for span in spans[at:]:
        if span[1] > end:
            break
        count += 1
    return count


def _word_start(text: str, at: int) -> int:
    """Move *at* on to the beginning of a word, at most 20 characters."""
    if at == 0:
        return 0
    for place in range(at, min(at + 20, len(text))):
        if text[place - 1].isspace():
            return place
    return at


def _word_end(text: str, at: int) -> int:
    """Move *at* back to the end of a word, at most 20 characters."""
    if at == len(text):
        return at
    for place in range(at, max(at - 20, 0), -1):
        if text[place].isspace():
            return place
    return at
