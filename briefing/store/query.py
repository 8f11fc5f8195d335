"""What a user types to find articles, as a value: terms that must all be there.

Words are sought in any order; ``"in quotes"`` as a phrase; ``nat*`` as a
beginning.  Nothing a user types is wrong: characters that are part of no word
separate words, and a query without words finds nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.store.words import Word, words

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_TERM = re.compile(r'"([^"]*)"?(\*?)|([^\s"]+)')

MAX_TERMS = 40  # beyond these a query is somebody's pasted page, and is cut


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
            term = _term(phrase or plain, bool(star) or plain.endswith("*"))
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
        return Term(tuple(word.folded for word in found), star)
    # The text's run may begin or go on beyond the query's: a pair at the end says it all,
    # a single character is the beginning of a pair or stands alone.
    alone = len(found) == 1 or found[-2].end <= found[-1].start
    kept = found if alone else found[:-1]
    return Term(tuple(word.folded for word in kept), beginning=alone)


def _match(term: Term) -> str:
    phrase = " ".join(word.replace('"', '""') for word in term.words)
    return f'"{phrase}"' + (" *" if term.beginning else "")


def places(query: Query, found: Sequence[Word]) -> list[tuple[int, int]]:
    """Return where the query's terms stand among *found*, as spans of the text, in order."""
    spans: set[tuple[int, int]] = set()
    for term in query.terms:
        first, more = term.words[0], len(term.words)
        for at, word in enumerate(found):
            whole = word.folded == first or (
                term.beginning and more == 1 and word.folded.startswith(first)
            )
            if whole and _stands(term, found[at : at + more]):
                spans.add((word.start, found[at + more - 1].end))
    return _joined(sorted(spans))


def _stands(term: Term, found: Sequence[Word]) -> bool:
    if len(found) < len(term.words):
        return False
    *inner, end = zip(term.words, (word.folded for word in found), strict=True)
    ends = end[1].startswith(end[0]) if term.beginning else end[0] == end[1]
    return ends and all(sought == there for sought, there in inner)


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
