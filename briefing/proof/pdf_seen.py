"""The words of a PDF's statements as its content has them, less those that nobody sees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from briefing.proof.occurrences import Occurrence
from briefing.proof.pdf_sight import Sighted
from briefing.telling import Worded


def seen_occurrences(
    occurrences: Sequence[Occurrence], places: Sequence[Sighted]
) -> tuple[Occurrence, ...]:
    """Return *occurrences*, both in the order drawn, without the words that nobody sees."""
    sights: dict[str, list[Sighted]] = defaultdict(list)
    for place in places:
        if place.statement:
            sights[place.statement].append(place)
    read: dict[str, list[Occurrence]] = defaultdict(list)
    for one in occurrences:
        read[one.statement].append(one)
    found: dict[int, Occurrence] = {}
    lost: list[Occurrence] = []
    for statement, ones in read.items():
        kept, gone = _split(sights.pop(statement, []), len(ones))
        lost += gone
        found |= {one.place: _seen(one, kept, turn) for turn, one in enumerate(ones)}
    for rest in sights.values():  # of which nothing was read
        lost += [_unread(place) for place in rest if not any(place.seen)]
    return (*(found[place] for place in sorted(found)), *lost)


def _split(places: list[Sighted], wanted: int) -> tuple[list[Sighted], list[Occurrence]]:
    """Return those of *places* that words were read from, and the rest, which nobody sees."""
    kept, gone = list(places), list[Occurrence]()
    for place in places:
        if len(kept) > wanted and not any(place.seen):
            kept.remove(place)
            gone.append(_unread(place))
    return kept, gone


def _unread(place: Sighted) -> Occurrence:
    return Occurrence(place.statement, "", 0, unseen=Worded("all of it is %1", place.why))


def _seen(one: Occurrence, places: list[Sighted], turn: int) -> Occurrence:
    """Return *one* less what nobody sees of it; which place it is may not be known."""
    dim = [place for place in places if not all(place.seen)]
    if not dim:
        return one
    place = places[turn] if turn < len(places) else dim[0]
    if all(place.seen):
        return one
    letters = "".join(character for character in one.text if character.isalnum())
    if letters != place.letters:
        left = zip(place.letters, place.seen, strict=True)
        text = "".join(letter for letter, seen in left if seen)
        return replace(one, text=text, unseen=Worded("part of it is %1", place.why))
    text, unseen = _parted(one.text, place.seen)
    return replace(one, text=text, unseen=Worded("“%1” is %2", unseen, place.why))


def _parted(text: str, seen: list[bool]) -> tuple[str, str]:
    """Return what of *text* is seen and what is not, the latter word by word."""
    kept: list[str] = []
    gone: list[str] = []
    tells = iter(seen)
    visible = True
    for character in text:
        if character.isalnum():
            visible = next(tells)
        (kept if visible else gone).append(character)
    shown = "".join(kept).strip() if any(seen) else ""
    return shown, " ".join("".join(gone).split())
