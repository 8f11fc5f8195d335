"""Full-text search over the stories of the library.

The one module that knows of FTS5; everything else in the store is SQL that
PostgreSQL understands too.  The index holds words only, no second copy of the
texts, and is derived: it can be built anew from the articles at any time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing.articles.values import Source, Span
from briefing.store.database import Database
from briefing.store.query import Query, Term, places
from briefing.store.words import Folds, folded_words, word_spans

# Ranking reads every match; beyond these many the newest are ranked, so that a query of
# everyday words answers as fast as any other.
RANKED = 1000
WEIGHTS = "5.0, 2.0, 1.0"  # title, details, story
_GAP = "\ufffc"  # stands where text is left out, so that no phrase reaches across
_PIECE = 1500
_SPACE = re.compile(r"\s")
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
        self._folds = Folds()

    def put(self, article: Indexed) -> None:
        """Take *article* into the index."""
        self._database.run(
            "INSERT INTO article_words (rowid, title, details, story) VALUES (?, ?, ?, ?)",
            (article.number, *_columns(article, self._folds)),
        )

    def take_out(self, article: Indexed) -> None:
        """Take *article* out of the index; it must be as it was put in."""
        self._database.run(
            "INSERT INTO article_words (article_words, rowid, title, details, story)"
            " VALUES ('delete', ?, ?, ?, ?)",
            (article.number, *_columns(article, self._folds)),
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


def _columns(article: Indexed, folds: Folds) -> tuple[str, str, str]:
    source, text = article.source, article.text
    details = (source.outlet, source.credit, source.author, source.office, source.handle)
    return (
        _joined([source.title], folds),
        _joined(details, folds),
        _joined((text[start:end] for start, end in story(text, article.left_out)), folds),
    )


def _joined(texts: Iterable[str], folds: Folds) -> str:
    return f" {_GAP} ".join(" ".join(folded_words(text, folds)) for text in texts)


def story(text: str, left_out: Sequence[Span]) -> Iterator[Span]:
    """Yield the spans of *text* between those *left_out*."""
    at = 0
    for start, end in left_out:
        if at < start:
            yield at, start
        at = max(at, end)
    if at < len(text):
        yield at, len(text)


def hits(query: Query, text: str, left_out: Sequence[Span], folds: Folds) -> list[Span]:
    """Return where the terms of *query* stand in the story of *text*, joined and in order."""
    found: list[Span] = []
    for start, end in story(text, left_out):
        for spans in _hits_by_term(query, text, (start, end), folds).values():
            found += spans
    return _joined_spans(sorted(found))


def first_hits(query: Query, text: str, left_out: Sequence[Span], folds: Folds) -> list[Span]:
    """Return such hits up to where each term of *query* has been met; enough for a snippet."""
    found: list[Span] = []
    missing = set(query.terms)
    for piece in _pieces(text, left_out):
        by_term = _hits_by_term(query, text, piece, folds)
        for spans in by_term.values():
            found += spans
        missing -= by_term.keys()
        if not missing:
            return _joined_spans(sorted(found))
    # A phrase may lie across two pieces.
    return hits(query, text, left_out, folds)


def _hits_by_term(query: Query, text: str, piece: Span, folds: Folds) -> dict[Term, list[Span]]:
    part = text[piece[0] : piece[1]]
    folded = folded_words(part, folds)
    stand = {term: there for term in query.terms if (there := places(term, folded))}
    if not stand:
        return {}
    at = [(piece[0] + start, piece[0] + end) for start, end in word_spans(part)]
    return {
        term: [(at[first][0], at[last][1]) for first, last in there]
        for term, there in stand.items()
    }


def _pieces(text: str, left_out: Sequence[Span]) -> Iterator[Span]:
    """Yield the story of *text* in pieces of some 1,500 code points, cut at white space."""
    for start, end in story(text, left_out):
        at = start
        while at < end:
            cut = _SPACE.search(text, at + _PIECE, end) if at + _PIECE < end else None
            stop = cut.end() if cut else end
            yield at, stop
            at = stop


def _joined_spans(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


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
