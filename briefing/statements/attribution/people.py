"""The people whom a text names in full, and what it calls them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.statements.attribution.tokens import Token, is_possessive, tokens_of
from briefing.statements.languages import Language

_FORMER = "former"
_MOST_NAMES = 4
_MOST_WORDS_AFTER = 9
_GENITIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in full, the words that describe them, and where they are mentioned."""

    name: str
    last: str
    described: frozenset[str]
    mentions: tuple[int, ...]  # sorted places of the last name, in code points


@dataclass(frozen=True, slots=True)
class People:
    """Everybody whom a text names in full, by last name."""

    by_last_name: Mapping[str, tuple[Person, ...]]
    inflected: bool = False

    def named(self, last: str, before: int) -> Person | None:
        """Return who is meant by *last* just before *before*: of two, the last named in full."""
        known = self.by_last_name.get(last, ())
        if not known and self.inflected:
            known = [
                p
                for key in self.by_last_name
                if _same_stem(key, last)
                for p in self.by_last_name[key]
            ]
        return max(known, key=lambda person: _latest(person.mentions, before), default=None)

    def nearest(self, described: frozenset[str], before: int) -> Person | None:
        """Return the person mentioned last before *before* whom all these words describe."""
        fitting = [
            (_latest(person.mentions, before), person)
            for persons in self.by_last_name.values()
            for person in persons
            if described <= person.described
            and (_FORMER not in person.described or _FORMER in described)
        ]
        place, person = max(fitting, key=lambda pair: pair[0], default=(-1, None))
        return person if place >= 0 else None

    def only_one(self, before: int) -> Person | None:
        """Return the person named before *before*, if it is one alone."""
        named = [
            person
            for persons in self.by_last_name.values()
            for person in persons
            if _latest(person.mentions, before) >= 0
        ]
        return named[0] if len(named) == 1 else None

    def names(self) -> frozenset[str]:
        """Return all full names."""
        return frozenset(p.name for persons in self.by_last_name.values() for p in persons)


def _same_stem(one: str, other: str) -> bool:
    """Tell whether two names differ in their ending alone: Песков, Пескова, Песковым."""
    shorter = min(len(one), len(other))
    stem = max(3, shorter - 2)
    return shorter >= 4 and one[:stem] == other[:stem] and abs(len(one) - len(other)) <= 3


def _latest(places: tuple[int, ...], before: int) -> int:
    at = bisect_left(places, before)
    return places[at - 1] if at else -1


def people_in(text: str, words: Language) -> People:
    """Return the people whom *text* names with at least two names."""
    tokens = tokens_of(text, 0, len(text), words)
    described: dict[str, set[str]] = {}
    places: dict[str, list[int]] = {}
    before: set[str] = set()
    for first, end in _runs(text, tokens, words):
        name, split = _name(tokens[first:end], words)
        if not name:
            continue
        titles = {token.lower for token in tokens[first : first + split]}
        if "counterpart" in titles:
            titles |= before & words.roles
        titles |= _described_after(tokens, end, words)
        described.setdefault(name, set()).update(canonical(titles, words))
        places.setdefault(name, []).append(tokens[end - 1].start)
        before = titles
    return People(_by_last_name(tokens, described, places), words.inflected)


def _runs(text: str, tokens: Sequence[Token], words: Language) -> Iterator[tuple[int, int]]:
    """Yield the runs of tokens that titles and names make up: first, and one past the last."""
    first: int | None = None
    for at, token in enumerate(tokens):
        if first is not None and not _joined(text, tokens, at, words):
            if at - first > 1:
                yield first, at
            first = None
        if first is None and _is_part(token, words):
            first = at
    if first is not None and len(tokens) - first > 1:
        yield first, len(tokens)


def _is_part(token: Token, words: Language) -> bool:
    if not token.is_word:
        return False
    if token.is_name:
        small = words.prepositions, words.determiners, words.pronouns
        return not any(token.lower in each for each in small)
    return token.lower in words.titles or token.lower in words.name_particles


def _joined(text: str, tokens: Sequence[Token], at: int, words: Language) -> bool:
    token, before = tokens[at], tokens[at - 1]
    if not _is_part(token, words) or text[before.end : token.start] != " ":
        return False
    article = not token.is_name and token.lower in words.determiners
    if article and before.lower not in words.name_particles:
        return False  # "van der Bellen", but "Thomas Kern der Nordbank"
    full_stop = before.text.endswith(".") and len(before.text) > 3 and before.text.count(".") == 1
    return not full_stop or before.lower in words.never_last or before.lower in words.titles


def _name(run: Sequence[Token], words: Language) -> tuple[str, int]:
    """Return the name that ends a run, and how many titles stand before it; "" for no person."""
    split = len(run)
    while split and _is_name_part(run[split - 1], split == len(run), words):
        split -= 1
    while split < len(run) and not run[split].is_name:
        split += 1
    names = [token.text for token in run[split:]]
    if not 2 <= len(names) <= _MOST_NAMES or any(t.lower in words.bodies for t in run[split:]):
        return "", 0
    return " ".join([*names[:-1], _GENITIVE.sub("", names[-1]).rstrip(".")]), split


def _is_name_part(token: Token, last: bool, words: Language) -> bool:
    if token.lower in words.name_particles and not token.is_name:
        return not last
    if not token.is_name or is_title(token.lower, words) or token.lower in words.months:
        return False
    return last or not is_possessive(token)


def is_title(word: str, words: Language) -> bool:
    """Tell whether *word*, in lower case, is a title, also joined: secretary-general."""
    if word in words.titles or word.rpartition("-")[2] in words.titles:
        return True
    return bool(words.title_endings) and word.endswith(words.title_endings)


def _described_after(tokens: Sequence[Token], at: int, words: Language) -> set[str]:
    """Return the words of an apposition after a name: "Nikki Haley, an American politician, "."""
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return set()
    opening = tokens[at + 1].lower
    if opening not in words.determiners and opening not in words.titles:
        return set()
    said: set[str] = set()
    for token in tokens[at + 1 : at + 1 + _MOST_WORDS_AFTER]:
        if not token.is_word or token.lower in words.prepositions | words.linking:
            return said
        if token.lower not in words.determiners:
            said.add(token.lower)
    return set()


def canonical(described: set[str], words: Language) -> set[str]:
    """Return *described* with one word for each of its synonyms: aide is adviser."""
    plain = {_GENITIVE.sub("", word) for word in described}
    return {words.synonyms.get(word, word) for word in plain}


def _by_last_name(
    tokens: Sequence[Token], described: Mapping[str, set[str]], places: Mapping[str, list[int]]
) -> dict[str, tuple[Person, ...]]:
    """Return everybody by last name; Joe and Joseph Biden are one, Bill and Hillary are two."""
    same: dict[str, dict[str, list[str]]] = {}
    for name in described:
        by_initial = same.setdefault(name.rsplit(" ", 1)[-1], {})
        by_initial.setdefault(name[0], []).append(name)
    mentioned: dict[str, list[int]] = {last: [] for last in same}
    for token in tokens:
        last = _GENITIVE.sub("", token.text).rstrip(".") if token.is_name else ""
        if last in mentioned:
            mentioned[last].append(token.start)
    return {
        last: tuple(
            Person(
                max(names, key=lambda name: len(places[name])),
                last,
                frozenset(word for name in names for word in described[name]),
                tuple(mentioned[last] if len(by_initial) == 1 else _sorted_places(places, names)),
            )
            for names in by_initial.values()
        )
        for last, by_initial in same.items()
    }


def _sorted_places(places: Mapping[str, list[int]], names: Sequence[str]) -> list[int]:
    return sorted(place for name in names for place in places[name])
