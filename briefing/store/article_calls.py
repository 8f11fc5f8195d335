"""What can be asked of a workspace about its articles, and changed in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from briefing.articles.values import Article, Source, Span
from briefing.store.rows import Added, ArticleRow, Hit
from briefing.store.workspace import Workspace, utc
from briefing.telling import Worded

if TYPE_CHECKING:
    from briefing.store.library_edits import LibraryEdit


class ArticleCalls(Workspace):
    """The library: articles, their details, search."""

    def add_articles(
        self,
        captured: Iterable[tuple[bytes, Article]],
        at: datetime,
        name: str = Worded("Add articles"),
        continued: int = 0,
    ) -> tuple[Added, ...]:
        """Add articles with the bytes that they were read from, as one step named *name*.

        Each call is durable when it returns.  Many articles are added in
        batches; given as *continued*, the step of the batch before grows, so
        that one undo takes all of them back.

        One result for each, in order; an article that is listed already, by
        its id, is left as it is, and one that was withdrawn is listed again.
        """
        with self._writing():
            return self._changes.add(captured, utc(at), name, continued)

    def add_article(self, data: bytes, article: Article, at: datetime) -> Added:
        """Add one article with the bytes that it was read from."""
        return self.add_articles([(data, article)], at, Worded("Add article"))[0]

    def articles(self) -> list[ArticleRow]:
        """Return a light row for each article, in the order in which they were added."""
        return self._articles.rows()

    def added_after(self, at: datetime) -> list[str]:
        """Return the ids of the listed articles first added later than *at*, in order."""
        return self._articles.added_after(utc(at).isoformat())

    def article_id(self, prefix: str) -> str:
        """Return the full id of an article."""
        return self._articles.number_and_id(prefix)[1]

    def article(self, prefix: str) -> Article:
        """Return an article, withdrawn ones too, checked against the hash of its text."""
        with self._database.reading():
            return self._articles.article(prefix)

    def original(self, prefix: str) -> bytes:
        """Return the bytes that an article was read from, checked against its id."""
        with self._database.reading():
            return self._articles.original(prefix)

    def edit_library(self, edit: LibraryEdit, name: str, at: datetime, continued: int = 0) -> None:
        """Make a change of the library, as one step named *name*.

        Given as *continued*, the step that added articles just now grows by it.
        """
        with self._writing():
            self._changes.make(edit, name, utc(at), continued)

    def edit_source(self, prefix: str, source: Source, at: datetime) -> None:
        """Give an article this source instead of its own."""
        from briefing.store.library_edits import Correct

        self.edit_library(Correct(self.article_id(prefix), source), Worded("Correct source"), at)

    def leave_out(self, prefix: str, spans: Sequence[Span], at: datetime) -> None:
        """Let *spans*, and nothing else, be left out of an article's story."""
        from briefing.store.library_edits import LeaveOut

        edit = LeaveOut(self.article_id(prefix), tuple(spans))
        self.edit_library(edit, Worded("Leave out"), at)

    def take_back(self, prefix: str, span: Span, at: datetime) -> None:
        """Take back into the story what *span* covers of the spans left out."""
        from briefing.store.library_edits import LeaveOut

        article = self.article(prefix)
        kept = _without(article.left_out, span)
        self.edit_library(LeaveOut(article.id, kept), Worded("Take back"), at)

    def withdraw(self, prefixes: Iterable[str], at: datetime) -> None:
        """Take articles from lists and search; memos that cite them keep them."""
        from briefing.store.library_edits import Withdraw

        ids = tuple(self.article_id(prefix) for prefix in prefixes)
        self.edit_library(Withdraw(ids), Worded("Withdraw articles"), at)

    def search(self, query: str, limit: int = 50) -> tuple[Hit, ...]:
        """Return the articles that match, best first: words, "phrases", beginnings*.

        Any text is a query; one without words finds nothing.
        """
        return self._searching.search(query, limit)

    def search_ids(self, query: str, limit: int = 1000) -> list[str]:
        """Return the ids of the articles that match, best first; for filtering a list."""
        return self._searching.ids(query, limit)

    def places(self, prefix: str, query: str) -> list[Span]:
        """Return where the words of *query* stand in an article's story, in code points."""
        from briefing.store.query import Query
        from briefing.store.search import hits
        from briefing.store.words import Folds

        article = self.article(prefix)
        return hits(Query.parse(query), article.text, article.left_out, Folds())

    def rebuild_search(self) -> None:
        """Build the search index anew from the articles."""
        self._searching.rebuild()


def _without(spans: Sequence[Span], taken: Span) -> tuple[Span, ...]:
    kept: list[Span] = []
    for start, end in spans:
        kept += [(start, min(end, taken[0])), (max(start, taken[1]), end)]
    return tuple((start, end) for start, end in kept if start < end)
