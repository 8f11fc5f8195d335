"""From a user's query to hits with the matching words shown."""

from __future__ import annotations

from briefing.errors import WorkspaceDamaged
from briefing.store.database import Database
from briefing.store.library import Library
from briefing.store.query import Query
from briefing.store.rows import Hit
from briefing.store.search import Found, SearchIndex, hits, snippet


class Searching:
    """Search over the library; a damaged index is built anew, since the articles hold all of it."""

    def __init__(self, database: Database, library: Library) -> None:
        self._database = database
        self._library = library
        self._index = SearchIndex(database)

    def search(self, text: str, limit: int) -> tuple[Hit, ...]:
        """Return the articles that match the query *text*, best first."""
        query = Query.parse(text)
        with self._database.reading():
            return tuple(self._hit(query, found) for found in self._index.find(query, limit))

    def rebuild(self) -> None:
        """Build the index anew, as one step."""
        with self._database.writing():
            self._index.build(self._library.all_indexed())

    def _hit(self, query: Query, found: Found) -> Hit:
        row = self._database.row(
            "SELECT id, title, outlet, published FROM article WHERE number = ?", (found.number,)
        )
        if row is None:
            raise WorkspaceDamaged(
                f"The search index of {self._database.path.name} is damaged; build it anew."
            )
        article = self._library.article_at(found.number, row[0])
        (start, end), spans = snippet(article.text, hits(query, article.text, article.left_out))
        return Hit._make((*row, found.score, start, end, article.text[start:end], spans))
