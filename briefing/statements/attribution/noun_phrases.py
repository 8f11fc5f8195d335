"""Noun phrases, read forward: who speaks after a verb of saying, as the text has it.

No parser: a phrase is walked word by word through the word classes of the
language, and ends where a preposition, a verb, a quotation or a mark stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from briefing.statements.attribution.tokens import Token
from briefing.statements.languages import Language

Tokens = Sequence[Token]
Phrase = tuple[int, int]  # of tokens: first, and one past the last


class Classes(NamedTuple):
    """Unions of word classes, made once for each language."""

    dates: frozenset[str]
    times: frozenset[str]
    inserted: frozenset[str]
    enders: frozenset[str]
    verbal: frozenset[str]
    loose: frozenset[str]
    links: frozenset[str]
    openers: frozenset[str]


@cache
def classes(words: Language) -> Classes:
    """Return the unions of the word classes of *words*."""
    return Classes(
        dates=words.weekdays | frozenset(words.months),
        times=words.time_words | words.weekdays,
        inserted=words.linking | words.relatives,
        enders=words.prepositions | words.being | words.auxiliaries | words.relatives,
        verbal=words.prepositions | words.saying.keys() | words.being | words.auxiliaries,
        loose=words.conjunctions | words.linking | {"but", "or"},
        links=words.linking | words.determiners | words.conjunctions,
        openers=words.determiners | words.roles | words.titles,
    )


MOST_PLAIN_WORDS = 6


def phrase_after(tokens: Tokens, at: int, words: Language) -> Phrase | None:
    """Return the noun phrase that begins at token *at*: “…”, said the spokesman Peskov."""
    end, named, plain = at, False, 0
    while end < len(tokens):
        token = tokens[end]
        if end == at and token.lower in words.pronouns:
            return at, at + 1
        if end == at and not _may_open(token, words):
            return None
        if token.is_name and token.lower not in classes(words).dates:
            if end > at and token.lower in words.prepositions:
                break
            named = True
            end += 1
            if _closes_sentence(token, words):
                break
            continue
        if not _goes_on_after(tokens, at, end, named, words):
            break
        plain += not token.is_name
        if plain > MOST_PLAIN_WORDS + 2:
            break
        end += 1
    while end > at and tokens[end - 1].lower in classes(words).links:
        end -= 1
    return (at, end) if end > at else None


def _may_open(token: Token, words: Language) -> bool:
    if not token.is_word:
        return False
    if token.is_name and token.lower in words.prepositions:
        return False
    return token.is_name or token.lower in classes(words).openers


def _closes_sentence(token: Token, words: Language) -> bool:
    if not token.text.endswith(".") or len(token.text) <= 3:
        return False
    return token.lower not in words.never_last | words.perhaps_last


def _goes_on_after(tokens: Tokens, at: int, end: int, named: bool, words: Language) -> bool:
    """Tell whether the phrase from *at* goes on with token *end*."""
    token, before = tokens[end], tokens[end - 1] if end > at else None
    if not token.is_word and token.text != "&":
        return False
    if token.lower in words.determiners:
        return before is None or before.lower in words.linking
    if before is None:
        return True
    if token.lower in words.linking:
        return token.lower != "for" or before.lower in words.roles
    following = tokens[end + 1] if end + 1 < len(tokens) else None
    if token.lower in words.conjunctions:
        return following is not None and following.is_name
    if token.lower in words.name_particles and following is not None and following.is_name:
        return True
    if token.lower in classes(words).verbal:
        return token.lower in words.papers and named
    return not named or token.lower in words.roles | words.papers


def span_of(tokens: Tokens, phrase: Phrase) -> tuple[int, int]:
    """Return the span of *phrase* in the text, without a full stop that ends its sentence."""
    last = tokens[phrase[1] - 1]
    end = last.end
    while last.text[: end - last.start].endswith((".", ",")) and not _dotted(last.text):
        end -= 1
    return tokens[phrase[0]].start, end


def _dotted(text: str) -> bool:
    return text.count(".") > 1 or text in ("Jr.", "Sr.", "Inc.", "Co.", "Corp.", "Ltd.")


def has_name(tokens: Tokens, phrase: Phrase, words: Language) -> bool:
    """Tell whether *phrase* names somebody, be it by a personal pronoun."""
    first = tokens[phrase[0]]
    if phrase[1] - phrase[0] == 1 and first.lower in words.personal | {"they", "we", "who"}:
        return True
    rest = tokens[phrase[0] + (first.lower in words.determiners) : phrase[1]]
    return any(t.is_name for t in rest)
