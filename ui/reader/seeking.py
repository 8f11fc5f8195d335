"""The words sought in the library, in the text that is shown: marked, and gone to one by one."""

from __future__ import annotations

from briefing.articles.values import Span
from ui.reader.marks import Hits
from ui.reader.reading_view import ReadingView


class Seeking:
    """Knows the query, and at which of its hits one is in *view*."""

    def __init__(self, view: ReadingView) -> None:
        self._view = view
        self._hits = Hits("")
        self._at: Span | None = None
        self.query = ""

    def seek(self, query: str) -> None:
        """Mark the words of *query*, and show the first; "" for none.  The choice stays."""
        changed, self.query = query != self.query, query
        self._hits = Hits(query)
        self._view.set_hits(self._hits)
        self._at = None
        first = self._first()
        if changed and first is not None:
            self._view.reveal(first[0])
            self._view.bring_into_view(first)

    def begin(self) -> None:
        """Mark the words in a text that was just put up, the cursor at the first of them."""
        self.seek(self.query)
        self._go_to(self._first())

    def step(self, by: int) -> bool:
        """Put the cursor at the next hit (*by* 1) or the one before (-1), round the text's end.

        Returns whether there is one.
        """
        article = self._view.article
        if article is None or not self._hits:
            return False
        found = self._hits.spans(article.text, 0, len(article.text))
        if not found:
            return False
        choice = self._view.scene.choice
        here = self._at or (choice and (choice[0], choice[0])) or (0, 0)
        if by > 0:
            following = next((hit for hit in found if hit[0] >= here[1]), found[0])
        else:
            following = next((hit for hit in reversed(found) if hit[1] <= here[0]), found[-1])
        self._go_to(following)
        return True

    def _first(self) -> Span | None:
        """Return the first hit in the story, else the first there is."""
        article = self._view.article
        if article is None or not self._hits:
            return None
        found = self._hits.spans(article.text, 0, len(article.text))
        told = (hit for hit in found if not any(a <= hit[0] < b for a, b in article.left_out))
        return next(told, found[0] if found else None)

    def _go_to(self, hit: Span | None) -> None:
        if hit is None or self._view.chooser is None:
            return
        self._at = hit
        self._view.reveal(hit[0])
        self._view.chooser.put_at(hit[0])
        self._view.tell(seen=True)
        self._view.bring_into_view(hit)
