"""Reading the articles of a workspace: light rows, whole articles, the bytes as evidence."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from briefing.articles.values import Article, Passage, Source, Span
from briefing.collecting import uncollected
from briefing.errors import NotFound, WorkspaceDamaged
from briefing.json_values import NotThisForm, from_json, storable
from briefing.store.database import Database
from briefing.store.rows import ArticleRow
from briefing.telling import Joined, Worded

SHORTEST_PREFIX = 6

_LIGHT = (
    "SELECT id, title, outlet, author, published, language, words, guessed"
    " FROM article WHERE withdrawn = 0 ORDER BY number"
)
_USED = (
    "SELECT article, sum(statements) FROM citation JOIN memo ON memo.id = citation.memo"
    " WHERE memo.withdrawn = 0 GROUP BY article"
)
_WHOLE = (
    "SELECT text, layout, t.hash, source, left_out, s.hash FROM article_text AS t"
    " JOIN article_source AS s ON s.number = t.number WHERE t.number = ?"
)
_NAMED = "SELECT number, id, title FROM article "

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """What a reader found out about a text besides the text itself."""

    passages: tuple[Passage, ...] = ()
    pages: Spans = ()
    media_type: str = "text/plain"
    warnings: tuple[str, ...] = ()


def fingerprint(*parts: str) -> str:
    """Return the SHA-256 (hex) of *parts* in UTF-8, each closed by a zero byte."""
    return sha256(b"".join(part.encode() + b"\0" for part in parts)).hexdigest()


class Articles:
    """The tables of articles, read only.  *Name* is any unique beginning of an id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self) -> list[ArticleRow]:
        """Return a light row for each article, in the order in which they were added."""
        with self._database.reading(), uncollected():
            used: dict[str, int] = dict(self._database.rows(_USED))
            return _light_rows(self._database.rows(_LIGHT), used)

    def added_after(self, at: str) -> list[str]:
        """Return the ids of the articles that are listed and first came later than *at* (UTC)."""
        rows = self._database.rows(
            "SELECT id FROM article WHERE withdrawn = 0 AND added > ? ORDER BY number", (at,)
        )
        return [identity for (identity,) in rows]

    def number_and_id(self, name: str) -> tuple[int, str]:
        """Return the number and the full id of an article; raises ``NotFound``."""
        wanted = name.strip().lower()
        if len(wanted) < SHORTEST_PREFIX:
            raise NotFound(
                Worded(
                    "%1 is too short for an article; give at least %2 characters of its id.",
                    repr(name),
                    SHORTEST_PREFIX,
                )
            )
        rows = self._database.rows(
            _NAMED + "WHERE id >= ? AND id < ? ORDER BY id LIMIT 4", (wanted, f"{wanted}g")
        )
        if len(rows) == 1:
            return rows[0][0], rows[0][1]
        if rows:
            raise NotFound(
                Worded("%1 begins the ids of several articles: %2.", repr(name), _named(rows))
            )
        near = self._near(wanted)
        hint = (
            Worded("; the nearest are %1", _named(near))
            if near
            else Worded("; there are no articles yet")
        )
        raise NotFound(Worded("No article's id begins with %1%2.", repr(name), hint))

    def article(self, name: str) -> Article:
        """Return the article, withdrawn or not, its text checked against its hash."""
        return self.article_at(*self.number_and_id(name))

    def article_at(self, number: int, identity: str) -> Article:
        """Return the article of that number, checked against its hashes."""
        row = self._database.row(_WHOLE, (number,))
        try:
            return _article(identity, *row)
        except (NotThisForm, TypeError, AttributeError) as error:
            raise self._damaged(identity) from error

    def text_at(self, number: int, identity: str) -> tuple[str, Spans]:
        """Return the text of the article of that number and its spans left out, checked alike."""
        text, spans, _ = self._told_at(number, identity)
        return text, spans

    def searched_at(self, number: int, identity: str) -> tuple[str, Spans, Source]:
        """Return what search goes by, checked alike; the paragraphs would cost three times that."""
        text, spans, source = self._told_at(number, identity)
        try:
            return text, spans, from_json(Source, source)
        except NotThisForm as error:
            raise self._damaged(identity) from error

    def _told_at(self, number: int, identity: str) -> tuple[str, Spans, str]:
        row = self._database.row(_WHOLE, (number,))
        try:
            _check(identity, *row)
            return row[0], from_json(Spans, row[4]), row[3]
        except (NotThisForm, TypeError, AttributeError) as error:
            raise self._damaged(identity) from error

    def original(self, name: str) -> bytes:
        """Return the bytes that the article was read from, checked against its id."""
        number, identity = self.number_and_id(name)
        packed = self._database.value(
            "SELECT packed FROM article_original WHERE number = ?", (number,)
        )
        try:
            data = zlib.decompress(packed)
        except (zlib.error, TypeError) as error:
            raise self._damaged(identity) from error
        if sha256(data).hexdigest() != identity:
            raise self._damaged(identity)
        return data

    def check_row(self, number: int, article: Article) -> None:
        """Raise ``WorkspaceDamaged`` if the light row does not say what the source says."""
        row = self._database.row(
            "SELECT title, outlet, author, published, language, guessed FROM article"
            " WHERE number = ?",
            (number,),
        )
        if row != light(article.source):
            raise self._damaged(article.id)

    def _near(self, wanted: str) -> list[Any]:
        before = self._database.rows(_NAMED + "WHERE id < ? ORDER BY id DESC LIMIT 2", (wanted,))
        after = self._database.rows(_NAMED + "WHERE id > ? ORDER BY id LIMIT 2", (wanted,))
        return [*reversed(before), *after]

    def _damaged(self, identity: str) -> WorkspaceDamaged:
        return WorkspaceDamaged(
            Worded(
                "Article %1 in %2 is damaged: it no longer matches its hash. Take it from "
                "a backup, or add its file to a new workspace.",
                identity[:12],
                self._database.path.name,
            )
        )


def light(source: Source) -> tuple[str, ...]:
    """Return title, outlet, author, day, language and guesses as a light row holds them."""
    published = source.published.iso() if source.published else ""
    guessed = " ".join(sorted(source.guessed))
    outlet = source.outlet or source.credit
    texts = (source.title, outlet, source.author, published, source.language, guessed)
    return tuple(storable(text) for text in texts)


def _article(
    identity: str, text: str, layout: str, seal: str, source: str, spans: str, source_seal: str
) -> Article:
    _check(identity, text, layout, seal, source, spans, source_seal)
    laid = from_json(Layout, layout)
    return Article(
        id=identity,
        source=from_json(Source, source),
        text=text,
        passages=laid.passages,
        pages=laid.pages,
        left_out=from_json(Spans, spans),
        media_type=laid.media_type,
        warnings=laid.warnings,
    )


def _check(
    identity: str, text: str, layout: str, seal: str, source: str, spans: str, source_seal: str
) -> None:
    whole = fingerprint(identity, text, layout) == seal
    if not whole or fingerprint(identity, source, spans) != source_seal:
        raise NotThisForm("the hash does not fit")


def _light_rows(rows: Sequence[Any], used: dict[str, int]) -> list[ArticleRow]:
    guesses = {text: tuple(text.split()) for text in {row[7] for row in rows}}
    count = used.get
    return [
        ArticleRow(
            identity, title, outlet, author, day, tongue, words, guesses[text], count(identity, 0)
        )
        for identity, title, outlet, author, day, tongue, words, text in rows
    ]


def _named(rows: Sequence[Any]) -> str:
    untitled = Worded("untitled")
    return Joined(
        ", ", *(Worded("%1 (%2)", identity[:12], title or untitled) for _, identity, title in rows)
    )
