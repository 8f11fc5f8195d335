"""Noun phrases, read backward: the subject that stands before a verb of saying.

No parser: the phrase is walked word by word through the word classes of the
language, past adverbs, times and appositions, and ends where a preposition, a
verb, a quotation or a mark stands.
"""

from __future__ import annotations

import re

from briefing.statements.attribution.noun_phrases import (
    MOST_PLAIN_WORDS,
    Phrase,
    Tokens,
    classes,
)
from briefing.statements.attribution.tokens import Token, is_filler
from briefing.statements.languages import Language

_MOST_WORDS = 14
_MOST_NESTED = 4
_FARTHEST_HEAD = 5
_LONGEST_INSERTION = 28
_INSERTION = re.compile(r"(?:[RDI]-|\d)")


def phrase_before(tokens: Tokens, at: int, words: Language, depth: int = 0) -> Phrase | None:
    """Return the subject that ends before token *at*, seen past adverbs and insertions."""
    end = _skip_back(tokens, at, words)
    if end == 0:
        return None
    last = tokens[end - 1]
    if last.text in (",", ")") or last.is_dash:
        return _before_insertion(tokens, end, words, depth) if depth < _MOST_NESTED else None
    if last.lower in words.pronouns:
        return end - 1, end
    first = _walk_back(tokens, end, words)
    phrase = None if first is None else _checked(tokens, first, end, words)
    return _with_head(tokens, phrase, words) if phrase else None


def _with_head(tokens: Tokens, phrase: Phrase, words: Language) -> Phrase:
    """Return *phrase* with the people it describes: "sources familiar with the matter"."""
    first, end = phrase
    if any(token.is_name for token in tokens[first:end]) or not first:
        return phrase
    if tokens[first - 1].lower not in words.prepositions:
        return phrase
    for at in range(first - 2, max(-1, first - _FARTHEST_HEAD), -1):
        if not tokens[at].is_word or tokens[at].lower in words.saying:
            return phrase
        if tokens[at].lower in words.roles:
            head = _walk_back(tokens, at + 1, words)
            return (at if head is None else head), end
    return phrase


def _skip_back(tokens: Tokens, at: int, words: Language) -> int:
    """Return where the subject may end: before adverbs, auxiliaries and times."""
    end = at
    while end:
        token = tokens[end - 1]
        if is_filler(token, words) and not (token.lower in ("both", "all") and end < 3):
            end -= 1
            continue
        time = _time_before(tokens, end, words)
        if time == end:
            return end
        end = time
    return end


def _time_before(tokens: Tokens, end: int, words: Language) -> int:
    """Return where an expression of time begins that ends before *end*; *end* if none does."""
    at = end
    if tokens[at - 1].text[0].isdigit() and at > 1 and tokens[at - 2].lower in words.months:
        at -= 2
    elif tokens[at - 1].lower in classes(words).dates:
        at -= 1
    elif at > 1 and tokens[at - 1].lower in words.time_words:
        at -= tokens[at - 2].lower in classes(words).times
    if at == end:
        return end
    while at and tokens[at - 1].lower in classes(words).times:
        at -= 1
    return at


def _before_insertion(tokens: Tokens, end: int, words: Language, depth: int) -> Phrase | None:
    """Return the subject before (or in) an apposition that closes at token ``end - 1``."""
    opening = _opening(tokens, end - 1)
    if opening is None:
        return None
    inner = tokens[opening + 1 : end - 1]
    if not 0 < len(inner) <= _LONGEST_INSERTION:
        return None
    if any(t.is_quoted for t in inner) and sum(t.is_word for t in inner) < 2:
        return None
    if tokens[end - 1].text == ")":
        return phrase_before(tokens, opening, words, depth + 1)
    first = inner[0]
    if _INSERTION.match(first.text) or first.lower in classes(words).inserted:
        return phrase_before(tokens, opening, words, depth + 1)
    names = all(t.is_name or t.lower in words.name_particles for t in inner)
    if names and len(inner) <= 4 and first.lower not in words.determiners:
        return _name_or_place(tokens, opening, end, words, depth)
    return phrase_before(tokens, opening, words, depth + 1)


def _opening(tokens: Tokens, closing: int) -> int | None:
    mark = tokens[closing]
    for at in range(closing - 1, -1, -1):
        same = tokens[at].is_dash if mark.is_dash else tokens[at].text == mark.text
        if tokens[at].text == "(" if mark.text == ")" else same:
            return at
    return None


def _name_or_place(
    tokens: Tokens, opening: int, end: int, words: Language, depth: int
) -> Phrase | None:
    """Tell "John Smith, Texas, said" from "the press secretary, Dmitry Peskov, said"."""
    before = phrase_before(tokens, opening, words, depth + 1)
    if before and end - 2 - opening <= 3 and before[1] - before[0] >= 2:
        named = tokens[before[0]].lower not in words.determiners
        if named and opening and tokens[opening - 1].is_name:
            return before
    return opening + 1, end - 1


def _walk_back(tokens: Tokens, end: int, words: Language) -> int | None:
    """Return the first token of the phrase that ends before *end*."""
    first: int | None = None
    at, plain = end - 1, 0
    while at >= 0 and end - at <= _MOST_WORDS:
        token = tokens[at]
        counted = end - 1 - at
        if token.is_quoted or (not token.is_word and token.text != "&"):
            break
        if _is_determiner(tokens, at, words) and counted:
            first = at
            if _goes_on_before(tokens, at, words):
                at -= 1
                continue
            break
        if token.lower in words.pronouns and not token.is_name:
            break
        if token.is_name:
            if token.lower in words.conjunctions or (counted and _opens_sentence(token, words)):
                break
            if not counted and token.lower in words.prepositions:
                break
            first = at
        elif not _links(tokens, at, counted, words):
            if _ends_phrase(token, counted, words):
                break
            plain += 1
            if plain > MOST_PLAIN_WORDS:
                break
            first = at
        at -= 1
    return first


def _is_determiner(tokens: Tokens, at: int, words: Language) -> bool:
    token = tokens[at]
    if token.lower not in words.determiners:
        return False
    return not token.is_name or at == 0 or not tokens[at - 1].is_name


def _goes_on_before(tokens: Tokens, at: int, words: Language) -> bool:
    """Tell whether the phrase goes on before a determiner: some of the …, Clinton and her …."""
    if at == 0:
        return False
    before = tokens[at - 1]
    if before.lower in words.linking and before.lower == "of":
        return True
    joined = before.lower in words.conjunctions and at > 1
    return joined and tokens[at].lower in words.possessives and _is_noun(tokens[at - 2], words)


def _is_noun(token: Token, words: Language) -> bool:
    return token.is_name or token.lower in words.roles


def _opens_sentence(token: Token, words: Language) -> bool:
    return token.lower in words.prepositions and token.text[1:].islower()


def _links(tokens: Tokens, at: int, counted: int, words: Language) -> bool:
    """Tell whether token *at* holds two parts of one phrase together: of, for, and."""
    token = tokens[at]
    if not counted or at == 0:
        return False
    if token.lower in words.linking:
        return token.lower != "for" or tokens[at - 1].lower in words.roles | words.titles
    return token.lower in words.conjunctions and _is_noun(tokens[at - 1], words)


def _ends_phrase(token: Token, counted: int, words: Language) -> bool:
    if token.lower in classes(words).enders:
        return True
    verb = token.lower in words.saying
    noun = token.lower in words.like_nouns and (counted == 0 or token.lower in ("state", "report"))
    return verb and not noun


def _checked(tokens: Tokens, first: int, end: int, words: Language) -> Phrase | None:
    """Return the phrase without loose ends, or None if nobody who speaks can be in it."""
    loose = classes(words).loose
    while first < end and tokens[first].lower in loose:
        first += 1
    while first < end and tokens[end - 1].lower in words.conjunctions | words.linking:
        end -= 1
    if first >= end:
        return None
    last = tokens[end - 1].lower
    named = any(t.is_name for t in tokens[first:end])
    if not named and tokens[first].lower not in words.determiners and last not in words.roles:
        return None
    if last in words.prepositions | words.being:
        return None
    lone = end - first == 1 and last in classes(words).dates
    return None if lone else (first, end)
