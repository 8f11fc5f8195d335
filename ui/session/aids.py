"""What the program sees in an article: its sentences, who says what, and the same elsewhere.

Worked out away from the window, article by article, on one thread that keeps
the index of similar sentences.  A large library is compared only with what
stands near: the open memo's articles and the latest ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.progress import Progress

if TYPE_CHECKING:
    from briefing.articles.values import Article
    from briefing.statements.attribution import Attributed
    from briefing.statements.sentences import Sentence
    from briefing.statements.similar import Group, SimilarIndex

COMPARED = 60  # articles among which the same statement is sought


@dataclass(frozen=True, slots=True)
class ArticleAids:
    """What was seen in one article; spans are code points of its text.

    *sentences* are those of the story.  *groups* are those of the library's
    groups of like sentences in which this article has a place.
    """

    article: str
    sentences: tuple[Sentence, ...]
    statements: tuple[Attributed, ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    sentences: tuple[Sentence, ...]
    statements: tuple[Attributed, ...]


class AidsMaker:
    """Works out aids; used on one background thread only."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: dict[str, _Seen] = {}
        self._groups: dict[tuple[str, ...], tuple[Group, ...]] = {}
        self._index: SimilarIndex | None = None

    def make(self, article: Article, among: Sequence[str], progress: Progress) -> ArticleAids:
        """Return the aids of *article*, compared with the articles whose ids are *among*."""
        compared = sorted({article.id, *among})
        seen = self._see(article)
        groups = self._groups_of(tuple(compared), article, progress)
        mine = tuple(g for g in groups if any(p.article == article.id for p in g.places))
        return ArticleAids(article.id, seen.sentences, seen.statements, mine)

    def see(self, article: Article) -> ArticleAids:
        """Return the sentences and statements of *article* alone, which are there at once."""
        seen = self._see(article)
        return ArticleAids(article.id, seen.sentences, seen.statements, ())

    def _see(self, article: Article) -> _Seen:
        known = self._seen.get(article.id)
        if known is None:
            known = self._seen[article.id] = _look(article)
        return known

    def _groups_of(
        self, compared: tuple[str, ...], open_article: Article, progress: Progress
    ) -> tuple[Group, ...]:
        if compared not in self._groups:
            self._fill_index(compared, open_article, progress)
            assert self._index is not None
            self._groups = {compared: self._index.groups()}
        return self._groups[compared]

    def _fill_index(
        self, compared: tuple[str, ...], open_article: Article, progress: Progress
    ) -> None:
        from briefing.statements.similar import SimilarIndex
        from briefing.store import Store

        index = self._index = self._index or SimilarIndex()
        for gone in set(index.articles()) - set(compared):
            index.remove(gone)
        with Store.open(self._path, read_only=True) as store:
            for number, identity in enumerate(set(compared) - set(index.articles())):
                progress.step(number, len(compared))
                same = identity == open_article.id
                article = open_article if same else store.article(identity)
                language = article.source.language or "en"
                index.add(identity, article.text, self._see(article).sentences, language)


def _look(article: Article) -> _Seen:
    from briefing.statements.attribution import attributed_statements
    from briefing.statements.sentences import sentences

    language = article.source.language or "en"
    story = tuple(
        one
        for one in sentences(article.text, language)
        if not article.is_left_out(one.start, one.end)
    )
    return _Seen(story, attributed_statements(article.text, story, language))
