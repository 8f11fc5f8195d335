"""Phrases of a language, looked up among tokens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import cast

from briefing.statements.attribution.tokens import Token
from briefing.statements.languages import Language

_ByFirstWord = dict[str, tuple[tuple[str, ...], ...]]


@cache
def _phrases(words: Language, key: str) -> _ByFirstWord:
    """Return the phrases of one key of a language by their first word, longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in cast(Iterable[str], getattr(words, key)):
        parts = tuple(part for word in phrase.split() for part in _parts(word, words))
        table.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(all_, key=len, reverse=True)) for first, all_ in table.items()}


def _parts(word: str, words: Language) -> tuple[str, ...]:
    """Return *word* as it is read among tokens: "d’après" is two."""
    elided = next((e for e in words.elided if word.startswith(e) and word != e), "")
    return (elided, word[len(elided) :]) if elided else (word,)


def phrase_at(tokens: Sequence[Token], at: int, words: Language, key: str) -> tuple[str, ...]:
    """Return the longest phrase of *key* that begins at token *at*; () for none."""
    for parts in _phrases(words, key).get(tokens[at].lower, ()):
        if all(
            at + n < len(tokens) and tokens[at + n].lower == part for n, part in enumerate(parts)
        ):
            return parts
    return ()
