"""Markings: their order, the banner of a memo, and a memo cut at a level.

Source: FIRST, Traffic Light Protocol 2.0 (2022); NATO classifications by form
only, for the program confers no authority.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefing.errors import BriefingError
from briefing.memos.values import Cited, Entry, Memo, OwnText, Repeat, Section
from briefing.telling import Worded


@dataclass(frozen=True, slots=True)
class Marking:
    """One level of a scheme with its colours as ``#RRGGBB``."""

    name: str
    colour: str = "#FFFFFF"
    background: str = "#000000"


@dataclass(frozen=True, slots=True)
class Scheme:
    """The levels of a marking, the lowest first."""

    name: str
    levels: tuple[Marking, ...]

    def rank(self, name: str) -> int:
        """Return how high *name* stands, from 0.

        A short name will do ("GREEN").  Raises ``BriefingError`` with the
        levels that there are.
        """
        wanted = name.strip().upper()
        for rank, level in enumerate(self.levels):
            if wanted in (level.name.upper(), level.name.upper().partition(":")[2] or None):
                return rank
        names = ", ".join(level.name for level in self.levels) or Worded("none")
        raise BriefingError(Worded("There is no marking %1; the levels are %2.", repr(name), names))


TLP = Scheme(
    "tlp",
    (
        Marking("TLP:CLEAR", "#FFFFFF"),
        Marking("TLP:GREEN", "#33FF00"),
        Marking("TLP:AMBER", "#FFC000"),
        Marking("TLP:AMBER+STRICT", "#FFC000"),
        Marking("TLP:RED", "#FF2B2B"),
    ),
)
NATO = Scheme(
    "nato",
    (
        Marking("NATO UNCLASSIFIED"),
        Marking("NATO RESTRICTED"),
        Marking("NATO CONFIDENTIAL"),
        Marking("NATO SECRET"),
        Marking("COSMIC TOP SECRET"),
    ),
)


def scheme_named(name: str, own: Iterable[tuple[str, str]] = ()) -> Scheme | None:
    """Return the scheme *name*, None for ``none``; ``own`` is made of (name, colour) levels."""
    if name == "own":
        return Scheme("own", tuple(Marking(level, colour) for level, colour in own))
    return {"tlp": TLP, "nato": NATO}.get(name)


def banner_of(memo: Memo, scheme: Scheme | None, default: str = "") -> Marking | None:
    """Return the memo's banner: the highest of its own marking and its entries'.

    An unmarked entry has *default*, the template's portion default.  None
    where there is no scheme, or nothing is marked at all.
    """
    if scheme is None:
        return None
    names = [memo.marking or default, *(e.marking or default for e in memo.entries())]
    ranks = [scheme.rank(name) for name in names if name]
    return scheme.levels[max(ranks)] if ranks else None


def cut(memo: Memo, level: str, scheme: Scheme, default: str = "") -> Memo:
    """Return *memo* without anything marked above *level*.

    Entries go with what refers to them: repeats, evidence, contradictions,
    sources that nothing cites any more, and headings under which nothing is
    left.  A higher marking of the memo itself
    falls to that of what remains.
    """
    limit = scheme.rank(level)
    gone = {
        entry.id
        for entry in memo.entries()
        if scheme.rank(entry.marking or default or scheme.levels[0].name) > limit
    }
    gone |= {
        entry.id
        for entry in memo.entries()
        if isinstance(entry.content, Repeat) and entry.content.of in gone
    }
    opening = _kept(memo.opening, gone)
    sections = _cut_sections(memo.sections, gone)
    kept = replace(memo, opening=opening, sections=sections)
    kept = _without_unused(kept, memo) if gone else kept
    if memo.marking and scheme.rank(memo.marking) > limit:
        ranks = [scheme.rank(e.marking or default) for e in kept.entries() if e.marking or default]
        kept = replace(kept, marking=scheme.levels[min(limit, max(ranks, default=0))].name)
    return kept


def _cut_sections(sections: tuple[Section, ...], gone: set[str]) -> tuple[Section, ...]:
    cut_ones = (
        replace(
            section,
            entries=_kept(section.entries, gone),
            sections=_cut_sections(section.sections, gone),
        )
        for section in sections
    )
    # A heading says what stood below it; one that was empty all along says nothing of that.
    return tuple(
        one
        for one, before in zip(cut_ones, sections, strict=True)
        if one.entries or one.sections or not (before.entries or before.sections)
    )


def _kept(entries: tuple[Entry, ...], gone: set[str]) -> tuple[Entry, ...]:
    return tuple(_without_references(entry, gone) for entry in entries if entry.id not in gone)


def _without_references(entry: Entry, gone: set[str]) -> Entry:
    match entry.content:
        case OwnText(evidence=evidence) as own if gone.intersection(evidence):
            left = tuple(id_ for id_ in evidence if id_ not in gone)
            return replace(entry, content=replace(own, evidence=left))
        case Cited(contradicts=against) as cited if gone.intersection(against):
            left = tuple(id_ for id_ in against if id_ not in gone)
            return replace(entry, content=replace(cited, contradicts=left))
        case _:
            return entry


def _without_unused(kept: Memo, whole: Memo) -> Memo:
    """Drop the sources and events that only what was cut out used."""
    before = {statement.article for statement in whole.statements()}
    after = {statement.article for statement in kept.statements()}
    events_before = {statement.event for statement in whole.statements()}
    events_after = {statement.event for statement in kept.statements()}
    return replace(
        kept,
        sources=tuple(s for s in kept.sources if s.article in after or s.article not in before),
        events=tuple(e for e in kept.events if e.key in events_after or e.key not in events_before),
    )
