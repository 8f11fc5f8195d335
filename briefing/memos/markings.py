"""Markings: their order, the banner of a memo, and a memo cut at a level.

Source: FIRST, Traffic Light Protocol 2.0 (2022); NATO classifications by form
only, for the program confers no authority.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefing.errors import BriefingError
from briefing.memos.cutting import without_entries
from briefing.memos.values import Memo
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

    Entries go with what refers to them.  A higher marking of the memo itself
    falls to that of what remains.
    """
    limit = scheme.rank(level)
    gone = {
        entry.id
        for entry in memo.entries()
        if scheme.rank(entry.marking or default or scheme.levels[0].name) > limit
    }
    kept = without_entries(memo, gone)
    if memo.marking and scheme.rank(memo.marking) > limit:
        ranks = [scheme.rank(e.marking or default) for e in kept.entries() if e.marking or default]
        kept = replace(kept, marking=scheme.levels[min(limit, max(ranks, default=0))].name)
    return kept
