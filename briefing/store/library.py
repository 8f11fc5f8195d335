"""The articles of a workspace: their bytes as evidence, their texts, what is known of them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from briefing.articles.values import Article, Passage, Source, Span
from briefing.errors import EditRefused, NotFound, WorkspaceDamaged
from briefing.store.codec import NotThisForm, from_json, storable, to_json
from briefing.store.database import Database
from briefing.store.library_edits import Correct, LeaveOut
from briefing.store.rows import ArticleRow
from briefing.store.search import Indexed, SearchIndex, story
from briefing.store.words import count_words

SHORTEST_PREFIX = 6


@dataclass(frozen=True, slots=True)
class Layout:
    """What a reader found out about a text besides the text itself."""

    passages: tuple[Passage, ...] = ()
    pages: tuple[Span, ...] = ()
    media_type: str = "text/plain"
    warnings: tuple[str, ...] = ()


Spans = tuple[Span, ...]


def fingerprint(*parts: str) -> str:
    """Return the SHA-256 (hex) of *parts* in UTF-8, each closed by a zero byte."""
    return sha256(b"".join(part.encode() + b"\0" for part in parts)).hexdigest()


class Library:
    """The tables of articles and the index over them.  Changes run in the caller's transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._index = SearchIndex(database)

    def rows(self) -> list[ArticleRow]:
        """Return a light row for each article, in the order in which they were added."""
        guesses: dict[str, tuple[str, ...]] = {}
        listed: list[ArticleRow] = []
        for *light, guessed, used in self._database.rows(
            "SELECT id, title, outlet, author, published, language, words, guessed,"
            " coalesce(statements, 0) FROM article LEFT JOIN"
            " (SELECT article, sum(statements) AS statements FROM citation"
            "  JOIN memo ON memo.id = citation.memo AND memo.withdrawn = 0 GROUP BY article)"
            " AS cited ON cited.article = article.id WHERE withdrawn = 0 ORDER BY number"
        ):
            names = guesses.get(guessed)
            if names is None:
                names = guesses[guessed] = tuple(guessed.split())
            listed.append(ArticleRow._make((*light, names, used)))
        return listed

    def id_of(self, prefix: str) -> str:
        """Return the id that alone begins with *prefix*; raises ``NotFound``."""
        return self._row_of(prefix)[1]

    def article(self, prefix: str) -> Article:
        """Return the article, withdrawn or not, its text checked against its hash."""
        number, identity, _ = self._row_of(prefix)
        return self.article_at(number, identity)

    def original(self, prefix: str) -> bytes:
        """Return the bytes that the article was read from, checked against its id."""
        number, identity, title = self._row_of(prefix)
        packed = self._database.value(
            "SELECT packed FROM article_original WHERE number = ?", (number,)
        )
        try:
            data = zlib.decompress(packed)
        except (zlib.error, TypeError) as error:
            raise self._damaged(identity, title) from error
        if sha256(data).hexdigest() != identity:
            raise self._damaged(identity, title)
        return data

    def is_there(self, identity: str) -> bool | None:
        """Tell whether the article is listed; None if the workspace has never seen it."""
        withdrawn = self._database.value("SELECT withdrawn FROM article WHERE id = ?", (identity,))
        return None if withdrawn is None else not withdrawn

    def insert(self, data: bytes, article: Article, at: datetime) -> None:
        """Store an article that is new; it is withdrawn until an ``Add`` shows it."""
        text = storable(article.text)
        number = int(self._database.value("SELECT coalesce(max(number), 0) + 1 FROM article"))
        self._database.run(
            "INSERT INTO article VALUES (?, ?, '', '', '', '', '', ?, '', ?, 1)",
            (number, article.id, _story_length(text, article.left_out), at.isoformat()),
        )
        layout = to_json(
            Layout, Layout(article.passages, article.pages, article.media_type, article.warnings)
        )
        self._database.run(
            "INSERT INTO article_text VALUES (?, ?, ?, ?)",
            (number, text, layout, fingerprint(article.id, text, layout)),
        )
        self._database.run(
            "INSERT INTO article_original VALUES (?, ?)", (number, zlib.compress(data, 6))
        )
        self._write_source(number, article.id, article.source, article.left_out)

    def show(self, identity: str, *, withdrawn: bool) -> None:
        """List the article, or take it from lists and search."""
        number, _, _ = self._row_of(identity)
        before = self._database.value("SELECT withdrawn FROM article WHERE id = ?", (identity,))
        if bool(before) is withdrawn:
            return
        indexed = self.indexed(number, identity)
        if withdrawn:
            self._index.take_out(indexed)
        else:
            self._index.put(indexed)
        self._database.run(
            "UPDATE article SET withdrawn = ? WHERE number = ?", (int(withdrawn), number)
        )

    def correct(self, edit: Correct) -> Correct:
        """Give an article another source; return the inverse."""
        number, identity, _ = self._row_of(edit.article)
        old = self.indexed(number, identity)
        self._rewrite(identity, old, Indexed(number, edit.source, old.text, old.left_out))
        return Correct(identity, old.source)

    def leave_out(self, edit: LeaveOut) -> LeaveOut:
        """Leave out other spans of an article's story; return the inverse."""
        number, identity, _ = self._row_of(edit.article)
        old = self.indexed(number, identity)
        _check_spans(edit.spans, len(old.text))
        self._rewrite(identity, old, Indexed(number, old.source, old.text, edit.spans))
        self._database.run(
            "UPDATE article SET words = ? WHERE number = ?",
            (_story_length(old.text, edit.spans), number),
        )
        return LeaveOut(identity, tuple(old.left_out))

    def indexed(self, number: int, identity: str) -> Indexed:
        """Return what the index knows the article by."""
        article = self.article_at(number, identity)
        return Indexed(number, article.source, article.text, article.left_out)

    def all_indexed(self) -> Iterator[Indexed]:
        """Yield what the index must hold."""
        for number, identity in self._database.rows(
            "SELECT number, id FROM article WHERE withdrawn = 0 ORDER BY number"
        ):
            yield self.indexed(number, identity)

    def article_at(self, number: int, identity: str) -> Article:
        """Return the article of that number, checked against its hashes."""
        row = self._database.row(
            "SELECT text, layout, t.hash, source, left_out, s.hash FROM article_text AS t"
            " JOIN article_source AS s ON s.number = t.number WHERE t.number = ?",
            (number,),
        )
        try:
            return _article(identity, *row)
        except (NotThisForm, TypeError, AttributeError) as error:
            raise self._damaged(identity) from error

    def _rewrite(self, identity: str, old: Indexed, new: Indexed) -> None:
        shown = self._database.value(
            "SELECT withdrawn = 0 FROM article WHERE number = ?", (old.number,)
        )
        if shown:
            self._index.take_out(old)
        self._write_source(new.number, identity, new.source, tuple(new.left_out))
        if shown:
            self._index.put(new)

    def _write_source(self, number: int, identity: str, source: Source, left_out: Spans) -> None:
        written, spans = to_json(Source, source), to_json(Spans, left_out)
        self._database.run(
            "INSERT INTO article_source VALUES (?, ?, ?, ?) ON CONFLICT (number) DO UPDATE"
            " SET source = excluded.source, left_out = excluded.left_out, hash = excluded.hash",
            (number, written, spans, fingerprint(identity, written, spans)),
        )
        published = source.published.iso() if source.published else ""
        light = (source.title, source.outlet, source.author, published, source.language)
        guessed = " ".join(sorted(source.guessed))
        self._database.run(
            "UPDATE article SET title = ?, outlet = ?, author = ?, published = ?, language = ?,"
            " guessed = ? WHERE number = ?",
            (*(storable(text) for text in (*light, guessed)), number),
        )

    def _row_of(self, prefix: str) -> tuple[int, str, str]:
        wanted = prefix.strip().lower()
        rows: list[Any] = []
        if len(wanted) >= SHORTEST_PREFIX:
            rows = self._database.rows(
                "SELECT number, id, title FROM article WHERE id >= ? AND id < ? ORDER BY id"
                " LIMIT 4",
                (wanted, wanted + "g"),
            )
        if len(rows) == 1 or (rows and rows[0][1] == wanted):
            return rows[0]
        if rows:
            raise NotFound(f"{prefix!r} begins the ids of several articles: {_named(rows)}.")
        raise NotFound(self._nothing_near(prefix, wanted))

    def _nothing_near(self, prefix: str, wanted: str) -> str:
        if len(wanted) < SHORTEST_PREFIX:
            return f"{prefix!r} is too short; give at least {SHORTEST_PREFIX} characters of the id."
        near = self._database.rows(
            "SELECT number, id, title FROM article WHERE id LIKE ? ORDER BY id LIMIT 3",
            (f"{wanted[:3]}%",),
        ) or self._database.rows("SELECT number, id, title FROM article ORDER BY number LIMIT 3")
        hint = f"; the nearest are {_named(near)}" if near else "; there are no articles yet"
        return f"No article's id begins with {prefix!r}{hint}."

    def _damaged(self, identity: str, title: str = "") -> WorkspaceDamaged:
        name = f"{identity[:12]} {title}".strip()
        return WorkspaceDamaged(
            f"Article {name} in {self._database.path.name} is damaged: it no longer matches its "
            f"hash. Take it from a backup, or add its file again to a new workspace."
        )


def _article(
    identity: str, text: str, layout: str, seal: str, source: str, spans: str, source_seal: str
) -> Article:
    whole = fingerprint(identity, text, layout) == seal
    if not whole or fingerprint(identity, source, spans) != source_seal:
        raise NotThisForm("the hash does not fit")
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


def _story_length(text: str, left_out: Spans) -> int:
    return sum(count_words(text[start:end]) for start, end in story(text, left_out))


def _check_spans(spans: Spans, length: int) -> None:
    at = 0
    for start, end in spans:
        if not at <= start < end <= length:
            raise EditRefused(
                f"Spans to leave out must be in order, apart from each other and within the text "
                f"of {length} characters; ({start}, {end}) is not."
            )
        at = end


def _named(rows: list[Any]) -> str:
    return ", ".join(f"{identity[:12]} ({title or 'untitled'})" for _, identity, title in rows)
