"""From a user's query to hits with the matching words shown."""

from __future__ import annotations

from briefing.errors import WorkspaceDamaged
from briefing.store.articles import Articles
from briefing.store.database import Database
from briefing.store.library import Library
from briefing.store.query import Query
from briefing.store.rows import Hit
from briefing.store.search import Found, SearchIndex, first_hits, snippet
from briefing.store.words import Folds
from briefing.telling import Worded


class Searching:
    """Search over the library; a damaged index is built anew, since the articles hold all of it."""

    def __init__(self, database: Database, articles: Articles, library: Library) -> None:
        self._database = database
        self._articles = articles
        self._library = library
        self._index = SearchIndex(database)
        self._folds = Folds()  # kept from query to query: the next one meets the same words

    def search(self, text: str, limit: int) -> tuple[Hit, ...]:
        """Return the articles that match the query *text*, best first."""
        query = Query.parse(text)
        with self._database.reading():
            found = self._index.find(query, limit)
            return tuple(self._hit(query, match) for match in found)

    def ids(self, text: str, limit: int) -> list[str]:
        """Return the ids alone, best first."""
        with self._database.reading():
            return [
                self._database.value("SELECT id FROM article WHERE number = ?", (found.number,))
                for found in self._index.find(Query.parse(text), limit)
            ]

    def rebuild(self) -> None:
        """Build the index anew, as one step."""
        with self._database.writing():
            self._library.build_index()

    def _hit(self, query: Query, found: Found) -> Hit:
        row = self._database.row(
            "SELECT id, title, outlet, published FROM article WHERE number = ?", (found.number,)
        )
        if row is None:
            raise WorkspaceDamaged(
                Worded(
                    "The search index of %1 is damaged; build it anew.", self._database.path.name
                )
            )
        text, left_out = self._articles.text_at(found.number, row[0])
        spans = first_hits(query, text, left_out, self._folds)
        (start, end), shown = snippet(text, spans)
        return Hit._make((*row, found.score, start, end, text[start:end], shown))
