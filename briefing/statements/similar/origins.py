"""Whose words several outlets repeat: how many origins remain of a group of statements.

Four outlets that all cite one readout are one origin.  A statement's origin is
whom it names as speaker; where it names nobody, the agency that relays it;
else the outlet itself.  Outlets that print the same words without naming
anybody repeat one text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_SAME_TEXT = 0.85


@dataclass(frozen=True, slots=True)
class Told:
    """A statement as one article tells it.  *origin* is what the analyst knows of the article."""

    article: str
    outlet: str
    text: str
    speaker: str = ""
    via: tuple[str, ...] = ()
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """One origin: its name ("" where only the texts show it), and the articles that repeat it."""

    name: str
    articles: tuple[str, ...]


def origins(told: Sequence[Told]) -> tuple[Origin, ...]:
    """Return the origins that remain of *told*, the one with most articles first.

    The sources are independent if there is more than one.
    """
    groups: list[tuple[str, list[Told]]] = []
    for one in told:
        name = one.origin or one.speaker or (one.via[0] if one.via else "")
        group = next((members for key, members in groups if _same(name, key, one, members)), None)
        if group is None:
            groups.append((name or one.outlet, [one]))
        else:
            group.append(one)
    made = [
        Origin(name, tuple(dict.fromkeys(one.article for one in members)))
        for name, members in groups
    ]
    return tuple(sorted(made, key=lambda origin: (-len(origin.articles), origin.name)))


def independent(told: Sequence[Told]) -> bool:
    """Tell whether *told* has more than one origin."""
    return len(origins(told)) > 1


def _same(name: str, key: str, one: Told, members: Sequence[Told]) -> bool:
    if name and name.casefold() == key.casefold():
        return True
    if one.outlet and not name and any(one.outlet == other.outlet for other in members):
        return not any(other.speaker for other in members)
    return any(_same_text(one.text, other.text) for other in members)


def _same_text(one: str, other: str) -> bool:
    left, right = one.split(), other.split()
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return matcher.quick_ratio() >= _SAME_TEXT and matcher.ratio() >= _SAME_TEXT
