"""The workspace: one file that holds articles, memos and every step ever made.

``Store`` is all that the rest of the program knows of it.  A call that changes
something is one durable step: when it returns, the step is on the disk with
its way back; when it raises, nothing changed.  Times are given, aware of their
zone, and kept in UTC.  A store is used on the thread that opened it.

Wherever an article or a memo is named, any unique beginning of its id (six
characters or more) will do; of a memo also its title.  What is not there
raises ``NotFound`` with the nearest names.
"""

from __future__ import annotations

from briefing.progress import Progress
from briefing.store.article_calls import ArticleCalls
from briefing.store.memo_calls import MemoCalls


class Store(ArticleCalls, MemoCalls):
    """An open workspace; a context manager that closes it."""

    def check(self, progress: Progress) -> tuple[str, ...]:
        """Read everything and return a sentence for each thing that is damaged; none is best."""
        from briefing.store.checking import problems

        with self._database.reading():
            return tuple(problems(self._database, self._articles, self._memos, self._log, progress))
