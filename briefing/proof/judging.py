"""Judge each statement of an export: the words on the page against the manifest and the source.

Statuses, worst first: altered, source-missing, detached, deleted, doubled,
moved, edited, verbatim.  A near match is never taken for a match.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefing.articles.values import Article, Source
from briefing.proof.manifest import Listed, Manifest, hash_of
from briefing.proof.occurrences import Occurrence
from briefing.statements.finding import Finder
from briefing.statements.nearest import same_words, word_difference


class Status(StrEnum):
    """What became of a statement, worst first."""

    ALTERED = "altered"
    SOURCE_MISSING = "source-missing"
    DETACHED = "detached"
    DELETED = "deleted"
    DOUBLED = "doubled"
    MOVED = "moved"
    EDITED = "edited"
    VERBATIM = "verbatim"


HARMLESS = frozenset({Status.VERBATIM, Status.EDITED, Status.MOVED})
_ORDER = tuple(Status)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found of one statement.

    *text* is what stands on the page, *expected* what ought to; *source* tells
    whether the workspace's article holds the words, None where none was asked.
    """

    id: str
    status: Status
    text: str
    expected: str
    difference: str
    source: bool | None

    @property
    def ok(self) -> bool:
        """Whether the statement can be trusted as it stands."""
        return self.status in HARMLESS


def judge(
    manifest: Manifest,
    occurrences: Sequence[Occurrence],
    articles: Mapping[str, Article] | None = None,
) -> tuple[Verdict, ...]:
    """Return a verdict for each statement that the manifest lists, in its order.

    *occurrences* are the words found on the pages in order of reading.
    *articles*, where given, are those of the workspace by id.
    """
    found: dict[str, list[Occurrence]] = {}
    for occurrence in occurrences:
        found.setdefault(occurrence.statement, []).append(occurrence)
    # Notes have an order of their own: a renderer may print them page by page or at the end.
    order = [[s.id for s in manifest.statements if s.in_note is noted] for noted in (False, True)]
    moved = _moved(order[0], found) | _moved(order[1], found)
    return tuple(
        _verdict(listed, found.get(listed.id, []), listed.id in moved, articles)
        for listed in manifest.statements
        if listed.printed or articles is not None
    )


def _verdict(
    listed: Listed,
    found: list[Occurrence],
    moved: bool,
    articles: Mapping[str, Article] | None,
) -> Verdict:
    expected = listed.shown
    statuses: list[Status] = [Status.EDITED if listed.edits else Status.VERBATIM]
    text, difference = expected if found else "", ""
    for occurrence in found:
        status = _words(listed, occurrence.text)
        statuses.append(status)
        if status is not Status.VERBATIM or not text:
            text = occurrence.text
        if status is Status.ALTERED and not difference:
            difference = word_difference(occurrence.text, expected)
        if not occurrence.with_note:
            statuses.append(Status.DETACHED)
    if len(found) < listed.printed:
        statuses.append(Status.DELETED)
    if len(found) > listed.printed:
        statuses.append(Status.DOUBLED)
    if moved:
        statuses.append(Status.MOVED)
    source = None if articles is None else _source_holds(listed, articles.get(listed.article))
    if source is False:
        statuses.append(Status.SOURCE_MISSING)
    worst = min(statuses, key=_ORDER.index)
    return Verdict(listed.id, worst, text, expected, difference, source)


def _words(listed: Listed, printed: str) -> Status:
    if same_words(printed, listed.shown):
        return Status.EDITED if listed.edits else Status.VERBATIM
    if _visibly_edited(printed, listed.anchor.exact):
        return Status.EDITED
    return Status.ALTERED


def _visibly_edited(printed: str, exact: str) -> bool:
    """Whether *printed* is *exact* but for brackets that a reader sees, from end to end."""
    if "[" not in printed:
        return False
    shown, whole = printed.strip(), Article("", Source(), exact)
    return any(
        place.edits
        and (not exact[: place.start].strip() or shown.startswith("[…]"))
        and (not exact[place.end :].strip() or shown.endswith("[…]"))
        for place in Finder(whole).places(printed)
    )


def _source_holds(listed: Listed, article: Article | None) -> bool:
    """Whether *article* holds the very text that was quoted, at its place."""
    if article is None:
        return False
    if listed.text_hash and hash_of(article.text) != listed.text_hash:
        return False
    anchor = listed.anchor
    return article.text[anchor.start : anchor.end] == anchor.exact


def _moved(order: list[str], found: Mapping[str, list[Occurrence]]) -> frozenset[str]:
    """Return the statements that no longer stand in the manifest's order.

    Those outside the longest run that is still in order have moved.
    """
    present = [id_ for id_ in order if id_ in found]
    places = [found[id_][0].place for id_ in present]
    tails: list[int] = []
    tail_index: list[int] = []
    before: list[int] = []
    for index, place in enumerate(places):
        at = bisect_left(tails, place)
        before.append(tail_index[at - 1] if at else -1)
        if at == len(tails):
            tails.append(place)
            tail_index.append(index)
        else:
            tails[at], tail_index[at] = place, index
    kept: set[int] = set()
    index = tail_index[-1] if tail_index else -1
    while index >= 0:
        kept.add(index)
        index = before[index]
    return frozenset(id_ for index, id_ in enumerate(present) if index not in kept)
