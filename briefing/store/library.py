"""Changing the articles of a workspace, the index with them; runs in the caller's transaction."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from datetime import datetime

from briefing.articles.values import Article, Source
from briefing.errors import EditRefused
from briefing.json_values import storable, to_json
from briefing.store.articles import Articles, Layout, Spans, fingerprint, light
from briefing.store.database import Database
from briefing.store.library_edits import Correct, LeaveOut
from briefing.store.search import Indexed, SearchIndex, story
from briefing.store.words import count_words
from briefing.telling import Worded

_LEVEL = 4  # of zlib: two thirds of the time of its 6, and a page takes 4 % more room


class Library:
    """The tables of articles, as they are written."""

    def __init__(self, database: Database, articles: Articles) -> None:
        self._database = database
        self._articles = articles
        self._index = SearchIndex(database)

    def is_listed(self, identity: str) -> bool | None:
        """Tell whether the article is listed; None if the workspace has never seen it."""
        withdrawn = self._database.value("SELECT withdrawn FROM article WHERE id = ?", (identity,))
        return None if withdrawn is None else not withdrawn

    def insert(self, data: bytes, article: Article, at: datetime) -> None:
        """Store an article that is new; it is withdrawn until an ``Add`` lists it."""
        text = storable(article.text)
        number = 1 + int(self._database.value("SELECT coalesce(max(number), 0) FROM article"))
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
            "INSERT INTO article_original VALUES (?, ?)", (number, zlib.compress(data, _LEVEL))
        )
        self._write_source(number, article.id, article.source, article.left_out)

    def show(self, identity: str, *, listed: bool) -> bool:
        """List the article, or take it from lists and search; tell whether that was a change."""
        if self.is_listed(identity) is listed:
            return False
        indexed = self._indexed(*self._articles.number_and_id(identity))
        if listed:
            self._index.put(indexed)
        else:
            self._index.take_out(indexed)
        self._database.run(
            "UPDATE article SET withdrawn = ? WHERE number = ?", (int(not listed), indexed.number)
        )
        return True

    def correct(self, edit: Correct) -> Correct:
        """Give an article another source; return the inverse."""
        number, identity = self._articles.number_and_id(edit.article)
        old = self._indexed(number, identity)
        self._rewrite(identity, old, Indexed(number, edit.source, old.text, old.left_out))
        return Correct(identity, old.source)

    def leave_out(self, edit: LeaveOut) -> LeaveOut:
        """Leave out other spans of an article's story; return the inverse."""
        number, identity = self._articles.number_and_id(edit.article)
        old = self._indexed(number, identity)
        _check_spans(edit.spans, len(old.text))
        self._rewrite(identity, old, Indexed(number, old.source, old.text, edit.spans))
        self._database.run(
            "UPDATE article SET words = ? WHERE number = ?",
            (_story_length(old.text, edit.spans), number),
        )
        return LeaveOut(identity, tuple(old.left_out))

    def build_index(self) -> None:
        """Build the search index anew from the articles."""
        self._index.build(self._all_indexed())

    def _all_indexed(self) -> Iterator[Indexed]:
        for number, identity in self._database.rows(
            "SELECT number, id FROM article WHERE withdrawn = 0 ORDER BY number"
        ):
            yield self._indexed(number, identity)

    def _indexed(self, number: int, identity: str) -> Indexed:
        text, left_out, source = self._articles.searched_at(number, identity)
        return Indexed(number, source, text, left_out)

    def _rewrite(self, identity: str, old: Indexed, new: Indexed) -> None:
        listed = self.is_listed(identity)
        if listed:
            self._index.take_out(old)
        self._write_source(new.number, identity, new.source, tuple(new.left_out))
        if listed:
            self._index.put(new)

    def _write_source(self, number: int, identity: str, source: Source, left_out: Spans) -> None:
        written, spans = to_json(Source, source), to_json(Spans, left_out)
        self._database.run(
            "INSERT INTO article_source VALUES (?, ?, ?, ?) ON CONFLICT (number) DO UPDATE"
            " SET source = excluded.source, left_out = excluded.left_out, hash = excluded.hash",
            (number, written, spans, fingerprint(identity, written, spans)),
        )
        self._database.run(
            "UPDATE article SET title = ?, outlet = ?, author = ?, published = ?, language = ?,"
            " guessed = ? WHERE number = ?",
            (*light(source), number),
        )


def _story_length(text: str, left_out: Spans) -> int:
    return sum(count_words(text[start:end]) for start, end in story(text, left_out))


def _check_spans(spans: Spans, length: int) -> None:
    at = 0
    for start, end in spans:
        if not at <= start < end <= length:
            raise EditRefused(
                Worded(
                    "Spans to leave out must be in order, apart from each other and within "
                    "the text of %1 characters; (%2, %3) is not.",
                    length,
                    start,
                    end,
                )
            )
        at = end
