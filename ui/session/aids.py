"""What the program sees in the articles: sentences, who says what, the same elsewhere, events.

Worked out away from the window on one thread, which keeps what it has read.  A
large library is compared only with what stands near: the open memo's articles
and the latest ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.progress import Progress

if TYPE_CHECKING:
    from briefing.articles.events import ReportedEvent
    from briefing.articles.values import Article
    from briefing.jobs import aids as reading
    from briefing.jobs.comparing import SimilarGroup
    from briefing.statements.attribution import Attributed
    from briefing.statements.similar import Group, SimilarIndex
    from briefing.store import Store

COMPARED = 60  # articles among which the same statement and the same event are sought


@dataclass(frozen=True, slots=True)
class ArticleAids:
    """What was seen in one article; spans are code points of its text.

    *groups* are the like sentences of several articles in which this one has a
    place; empty until *compared*.  *understood*: its language has a file of words.
    """

    article: str
    sentences: tuple[reading.ReadSentence, ...]
    statements: tuple[Attributed, ...]
    understood: bool
    groups: tuple[SimilarGroup, ...] = ()
    compared: bool = False


class AidsMaker:
    """Works out aids and events; used on one background thread only."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read: dict[str, tuple[Article, reading.ArticleAids]] = {}
        self._groups: dict[tuple[str, ...], tuple[Group, ...]] = {}

    def see(self, article: Article) -> ArticleAids:
        """Return the sentences and statements of *article* alone, which are there first."""
        return _seen(self._look(article))

    def compare(self, article: Article, among: Sequence[str], progress: Progress) -> ArticleAids:
        """Return the aids of *article*, compared with the articles whose ids are *among*."""
        from briefing.jobs.comparing import compared

        known = tuple(sorted({article.id, *among}))
        if known not in self._groups:
            for _ in self._look_at_all(known, progress):
                pass
            self._groups = {known: self._filled_index(known).groups()}
        mine = [g for g in self._groups[known] if any(p.article == article.id for p in g.places)]
        return _seen(self._look(article), compared(mine, self._read), done=True)

    def events(self, among: Sequence[str], progress: Progress) -> tuple[ReportedEvent, ...]:
        """Return the events that the articles whose ids are *among* report."""
        from briefing.articles.events import group

        return group(list(self._articles(among, progress)))

    def _look_at_all(self, ids: Sequence[str], progress: Progress) -> Iterator[ArticleAids]:
        for article in self._articles(ids, progress):
            yield self.see(article)

    def _articles(self, ids: Sequence[str], progress: Progress) -> Iterator[Article]:
        from briefing.store import Store

        with Store.open(self._path, read_only=True) as store:
            for number, identity in enumerate(ids):
                progress.step(number, len(ids))
                known = self._read.get(identity)
                yield known[0] if known else store.article(identity)

    def _look(self, article: Article) -> tuple[Article, reading.ArticleAids]:
        known = self._read.get(article.id)
        if known is None or known[0] != article:
            from briefing.jobs.aids import SPEAKER, read_aids
            from briefing.store import Store

            with Store.open(self._path, read_only=True) as store:
                corrections = _texts(store, SPEAKER)
            known = self._read[article.id] = (article, read_aids(article, corrections))
        return known

    def _filled_index(self, ids: Sequence[str]) -> SimilarIndex:
        from briefing.jobs.comparing import index_of

        return index_of(self._read[identity] for identity in ids)


def _seen(
    read: tuple[Article, reading.ArticleAids],
    groups: tuple[SimilarGroup, ...] = (),
    *,
    done: bool = False,
) -> ArticleAids:
    article, aids = read
    return ArticleAids(article.id, aids.sentences, aids.statements, aids.understood, groups, done)


def _texts(store: Store, kind: str) -> dict[str, str]:
    return {about: str(value) for about, value in store.corrections.all(kind).items()}
