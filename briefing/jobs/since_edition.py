"""What came in since the edition before, and which of it says what that edition cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, tzinfo

from briefing.articles.values import Article
from briefing.errors import NotFound
from briefing.jobs.aids import ArticleAids, read_sentences
from briefing.jobs.comparing import index_of
from briefing.jobs.versions import copies_and_versions
from briefing.memos.values import Memo
from briefing.progress import Progress
from briefing.statements.similar import SimilarIndex
from briefing.statements.values import Statement
from briefing.store import Store

_AT_ONCE = 200  # new articles that are compared at a time


@dataclass(frozen=True, slots=True)
class SinceEdition:
    """The listed articles that came in since the edition *before* was left.

    *articles* tells by id which statements of that edition an article says
    again; none where it is new and nothing else, or *waiting* to be compared.
    *days* lie between the dates of the two editions; None where one of them has
    no date.
    """

    before: Memo
    days: int | None = None
    articles: Mapping[str, tuple[Statement, ...]] = field(
        default_factory=dict[str, tuple[Statement, ...]]
    )
    waiting: frozenset[str] = frozenset()


def since_edition(store: Store, memo: Memo, zone: tzinfo = UTC) -> SinceEdition | None:
    """Return what is new in *memo*, compared with nothing yet.

    An edition was left when it was changed last before the one that follows it
    was made; for an edition of a later date, before the day in *zone* on which
    that was made: who corrects yesterday's in the morning has not read the
    night's articles for it.  What it cites is not new, whenever it came.  None
    if *memo* follows no memo of *store*.
    """
    if memo.follows not in {row.id for row in store.memos()}:
        return None
    before = store.memo(memo.follows)
    days = _days_between(before, memo)
    left = _left(store, memo, zone, days or 0)
    if left is None:
        return None
    cited = {statement.article for statement in before.statements()}
    fresh = [identity for identity in store.added_after(left) if identity not in cited]
    return SinceEdition(before, days, dict.fromkeys(fresh, ()), frozenset(fresh))


def _left(store: Store, memo: Memo, zone: tzinfo, days: int) -> datetime | None:
    left, made = store.left_at(memo.follows, memo.id), store.made_at(memo.id)
    if made is None or days <= 0:
        return left
    morning = datetime.combine(made.astimezone(zone).date(), time(), zone)
    return store.left_at(memo.follows, memo.id, morning) or left


def _days_between(before: Memo, memo: Memo) -> int | None:
    try:
        days = [date.fromisoformat(each.field("date")) for each in (before, memo)]
    except ValueError:
        return None
    return (days[1] - days[0]).days


class SaidAgain:
    """Finds what new articles say of the edition before; keeps what it has read."""

    def __init__(self) -> None:
        self._read: dict[str, tuple[Article, ArticleAids]] = {}

    def find(self, store: Store, since: SinceEdition, progress: Progress) -> SinceEdition:
        """Return *since* with what the latest of those that wait say again.

        That is like sentences, copies, new versions.  Those before them wait on.
        """
        cited = tuple(dict.fromkeys(s.article for s in since.before.statements()))
        fresh = [id_ for id_ in since.articles if id_ in since.waiting][-_AT_ONCE:]
        if not cited or not fresh:
            return replace(since, waiting=frozenset())
        self._see(store, (*cited, *fresh), progress)
        found: dict[str, list[Statement]] = {}
        for statement, article in (*self._alike(since, fresh), *self._copied(since, cited, fresh)):
            said = found.setdefault(article, [])
            if statement not in said:
                said.append(statement)
        again = {id_: tuple(found.get(id_, ())) for id_ in fresh}
        waiting = since.waiting.difference(fresh)
        return replace(since, articles={**since.articles, **again}, waiting=waiting)

    def _see(self, store: Store, ids: Sequence[str], progress: Progress) -> None:
        kept: dict[str, tuple[Article, ArticleAids]] = {}
        for number, identity in enumerate(ids):
            progress.step(number, len(ids))
            try:
                article = store.article(identity)
            except NotFound:
                continue  # the words of the statement are compared then
            known = self._read.get(identity)
            unchanged = known is not None and known[0] == article
            kept[identity] = known if known and unchanged else (article, read_sentences(article))
        self._read = kept

    def _alike(self, since: SinceEdition, fresh: Iterable[str]) -> Iterator[tuple[Statement, str]]:
        index, wanted = index_of(self._read.values()), frozenset(fresh)
        for statement in since.before.statements():
            for article in self._told_in(index, statement):
                if article in wanted:
                    yield statement, article

    def _told_in(self, index: SimilarIndex, statement: Statement) -> Iterator[str]:
        """Yield the articles with a sentence like one that *statement* was taken from."""
        anchor, known = statement.anchor, self._read.get(statement.article)
        taken, language = [anchor.exact], "en"
        if known is not None:
            article, read = known
            language = article.source.language or "en"
            whole = [s for s in read.story() if s.start < anchor.end and anchor.start < s.end]
            taken = [article.text[s.start : s.end] for s in whole] or taken
        for text in taken:
            for match in index.like(text, language, without=statement.article):
                yield match.place.article

    def _copied(
        self, since: SinceEdition, cited: Sequence[str], fresh: Iterable[str]
    ) -> Iterator[tuple[Statement, str]]:
        ordered = [*cited, *fresh]  # what was cited came first
        copies, versions = copies_and_versions(
            [self._read[each][0] for each in ordered if each in self._read]
        )
        told = [set(story.articles) for story in copies]
        told += [{version.old, version.new} for version in versions]
        wanted = frozenset(fresh)
        for statement in since.before.statements():
            for together in told:
                if statement.article in together:
                    yield from ((statement, each) for each in sorted(together & wanted))
