"""Judge each statement of an export: the words on the page against the manifest and the source.

Statuses, worst first: altered, source-missing, detached, deleted, doubled,
moved, edited, verbatim.  A near match is never taken for a match.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from briefing.articles.values import Article, Source
from briefing.proof.manifest import Listed, Manifest, hash_of
from briefing.proof.occurrences import Occurrence
from briefing.proof.ordering import out_of_order
from briefing.statements.finding import Finder, Found
from briefing.statements.nearest import same_words, word_difference
from briefing.telling import Joined, Worded


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
_Captured = tuple[str, str]  # an article's text and its hash


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
    *,
    ordered: bool = True,
    elsewhere: frozenset[str] = frozenset(),
) -> tuple[Verdict, ...]:
    """Return a verdict for each statement that the manifest lists, in its order.

    Words that are marked as a statement which the manifest does not list come
    last, as altered: nothing tells where they are from.
    *occurrences* are the words found on the pages in order of reading.
    *articles*, where given, are those of the workspace by id.  Not *ordered*:
    the places are no order of reading (a PDF draws a tall row page by page);
    moved are then those that are known to stand *elsewhere*.
    """
    found: dict[str, list[Occurrence]] = {}
    unseen: dict[str, list[str]] = {}
    for occurrence in occurrences:
        if occurrence.text:
            found.setdefault(occurrence.statement, []).append(occurrence)
        if occurrence.unseen:
            unseen.setdefault(occurrence.statement, []).append(occurrence.unseen)
    # Notes have an order of their own: a renderer may print them page by page or at the end,
    # so that of what stands in both nobody knows which comes first.
    in_text, in_notes = (
        [s.id for s in manifest.statements if s.place == place] for place in ("text", "note")
    )
    moved = _moved(in_text, found) | _moved(in_notes, found) if ordered else elsewhere
    captured = None if articles is None else _captured(manifest, articles)
    verdicts = [
        _with_unseen(
            _verdict(listed, found.get(listed.id, []), listed.id in moved, captured),
            unseen.get(listed.id, ()),
        )
        for listed in manifest.statements
        if listed.printed or listed.id in found or articles is not None
    ]
    known = {listed.id for listed in manifest.statements}
    asked = None if articles is None else False
    unlisted = [
        Verdict(
            id_, Status.ALTERED, ones[0].text, "", Worded("the manifest does not list it"), asked
        )
        for id_, ones in found.items()
        if id_ not in known
    ]
    return (*verdicts, *unlisted)


def _verdict(
    listed: Listed,
    found: list[Occurrence],
    moved: bool,
    captured: Mapping[str, _Captured] | None,
) -> Verdict:
    expected = listed.shown
    statuses: list[Status] = [Status.EDITED if listed.edits else Status.VERBATIM]
    text, difference = found[0].text if found else "", ""
    for occurrence in found:
        status = _words(listed, occurrence.text)
        statuses.append(status)
        if status is Status.ALTERED and not difference:
            text, difference = occurrence.text, word_difference(occurrence.text, expected)
        if not occurrence.with_note:
            statuses.append(Status.DETACHED)
    if len(found) < listed.printed:
        statuses.append(Status.DELETED)
    if len(found) > listed.printed:
        statuses.append(Status.DOUBLED)
    if moved:
        statuses.append(Status.MOVED)
    source = None if captured is None else _source_holds(listed, captured.get(listed.article))
    if source is False:
        statuses.append(Status.SOURCE_MISSING)
    worst = min(statuses, key=_ORDER.index)
    return Verdict(listed.id, worst, text, expected, difference, source)


def _with_unseen(verdict: Verdict, unseen: Sequence[str]) -> Verdict:
    """Return *verdict* with why some of its words count as not there."""
    if not unseen:
        return verdict
    reason = Worded("not seen: %1", Joined("; ", *unseen))
    told = Joined("; ", verdict.difference, reason) if verdict.difference else reason
    return replace(verdict, difference=told)


def _words(listed: Listed, printed: str) -> Status:
    if same_words(printed, listed.shown):
        return Status.EDITED if listed.edits else Status.VERBATIM
    if same_words(printed, listed.anchor.exact):
        return Status.VERBATIM  # in full, as an annex prints it
    if _visibly_edited(printed, listed.anchor.exact):
        return Status.EDITED
    return Status.ALTERED


def _visibly_edited(printed: str, exact: str) -> bool:
    """Whether *printed* is *exact* but for brackets that a reader sees, from end to end.

    The source's own brackets are its words: others in their stead are an alteration.
    """
    if "[" not in printed:
        return False
    shown, whole = printed.strip(), Article("", Source(), exact)
    return any(
        place.edits
        and not _takes_brackets(place, exact[place.start : place.end])
        and (not exact[: place.start].strip() or shown.startswith("[…]"))
        and (not exact[place.end :].strip() or shown.endswith("[…]"))
        for place in Finder(whole).places(printed)
    )


def _takes_brackets(place: Found, passage: str) -> bool:
    return any("[" in passage[e.start : e.end] and e.text != "[…]" for e in place.edits)


def _captured(manifest: Manifest, articles: Mapping[str, Article]) -> dict[str, _Captured]:
    """Return the cited ones of *articles* by id, each text hashed once for all its statements."""
    cited = {listed.article for listed in manifest.statements} & articles.keys()
    return {id_: (articles[id_].text, hash_of(articles[id_].text)) for id_ in cited}


def _source_holds(listed: Listed, captured: _Captured | None) -> bool:
    """Whether the captured article holds the very text that was quoted, at its place."""
    if captured is None:
        return False
    text, its_hash = captured
    if listed.text_hash and its_hash != listed.text_hash:
        return False
    anchor = listed.anchor
    return text[anchor.start : anchor.end] == anchor.exact


def _moved(order: list[str], found: Mapping[str, list[Occurrence]]) -> frozenset[str]:
    """Return the statements that no longer stand in the manifest's order."""
    return out_of_order(order, {id_: ones[0].place for id_, ones in found.items()})
