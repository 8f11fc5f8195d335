"""What a user types to find articles, as a value: terms that must all be there.

Words are sought in any order; ``"in quotes"`` as a phrase; ``nat*`` as a
beginning of three letters or more.  Nothing a user types is wrong: characters
that are part of no word separate words, and a query without words finds nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from briefing.store.words import words

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_TERM = re.compile(r'"([^"]*)"?(\*?)|([^\s"]+)')

MAX_TERMS = 40  # beyond these a query is somebody's pasted page, and is cut
SHORTEST_BEGINNING = 3  # letters; beginnings of fewer would match nearly every article


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand one after another; *beginning*: the last one may go on."""

    words: tuple[str, ...]
    beginning: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Terms that must all be there."""

    terms: tuple[Term, ...]

    @classmethod
    def parse(cls, text: str) -> Query:
        """Return the query in *text*; whatever is typed is one, perhaps of no terms."""
        terms: list[Term] = []
        for phrase, star, plain in _TERM.findall(text.translate(_QUOTES)):
            term = _term(phrase or plain, bool(star) or (phrase or plain).endswith("*"))
            if term and term not in terms:
                terms.append(term)
        return cls(tuple(terms[:MAX_TERMS]))

    def match(self) -> str:
        """Return the query in the language of FTS5."""
        return " AND ".join(_match(term) for term in self.terms)


def _term(text: str, star: bool) -> Term | None:
    found = list(words(text))[:MAX_TERMS]
    if not found:
        return None
    if not found[-1].last:
        beginning = star and len(found[-1].folded) >= SHORTEST_BEGINNING
        return Term(tuple(word.folded for word in found), beginning)
    # The text's run may begin or go on beyond the query's: a pair at the end says it all,
    # a single character is the beginning of a pair or stands alone.
    alone = len(found) == 1 or found[-2].end <= found[-1].start
    kept = found if alone else found[:-1]
    return Term(tuple(word.folded for word in kept), beginning=alone)


def _match(term: Term) -> str:
    phrase = " ".join(word.replace('"', '""') for word in term.words)
    return f'"{phrase}"' + (" *" if term.beginning else "")


def places(term: Term, folded: Sequence[str]) -> list[tuple[int, int]]:
    """Return where *term* stands among the words *folded*: its first and its last, in order."""
    more = len(term.words) - 1
    return [(at, at + more) for at in _starts(term, folded)]


def _starts(term: Term, folded: Sequence[str]) -> Iterator[int]:
    first, *more = term.words
    if not more and term.beginning:
        yield from (at for at, word in enumerate(folded) if word.startswith(first))
        return
    at = -1
    with suppress(ValueError):
        while True:
            at = folded.index(first, at + 1)
            if _follow(term, more, folded[at + 1 : at + 1 + len(more)]):
                yield at


def _follow(term: Term, more: Sequence[str], there: Sequence[str]) -> bool:
    if len(there) < len(more):
        return False
    if more and term.beginning:
        return more[:-1] == there[:-1] and there[-1].startswith(more[-1])
    return more == there
