"""Verbs and phrases of saying in a stretch of text, each with who says it.

A *cue* is the word that makes a clause somebody's statement: "said",
"according to", "it is reported that".  Its source is the noun phrase that
speaks, as a span; None where the text names nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.statements.attribution.noun_phrases import (
    Phrase,
    has_name,
    phrase_after,
    span_of,
)
from briefing.statements.attribution.phrases import phrase_at
from briefing.statements.attribution.sources import Source, Verb, source_of
from briefing.statements.attribution.subjects import phrase_before
from briefing.statements.attribution.tokens import Token
from briefing.statements.attribution.values import Cue, Form
from briefing.statements.languages import Language

_LONGEST_CLOSING = 90  # code points after a cue that ends its sentence


def cues_in(tokens: Sequence[Token], words: Language) -> tuple[Cue, ...]:
    """Return the cues among *tokens*, a stretch of masked text, in the order of the text."""
    found = [*_according(tokens, words), *_impersonal(tokens, words)]
    taken = {token for cue in found for token in range(cue.start, cue.end)}
    verbs: list[Cue] = []
    for verb in _verbs(tokens, words):
        if tokens[verb.at].start in taken:
            continue
        cue = _judge(verb, words, verbs)
        if cue:
            verbs.append(cue)
    return tuple(sorted([*found, *verbs], key=lambda cue: cue.start))


def _verbs(tokens: Sequence[Token], words: Language) -> Iterator[Verb]:
    at = 0
    while at < len(tokens):
        parts = () if tokens[at].is_name else phrase_at(tokens, at, words, "saying")
        if parts:
            yield Verb(tokens, at, at + len(parts), words.saying[" ".join(parts)])
        at += max(len(parts), 1)


def _according(tokens: Sequence[Token], words: Language) -> Iterator[Cue]:
    for at, token in enumerate(tokens):
        parts = phrase_at(tokens, at, words, "according")
        if parts:
            phrase = _object(tokens, at + len(parts), words)
            if phrase:
                cue = tokens[at].start, tokens[at + len(parts) - 1].end
                yield Cue(*cue, parts[0], Form.ACCORDING, span_of(tokens, phrase))
        elif phrase_at(tokens, at, words, "according_after"):
            phrase = phrase_before(tokens, at, words)
            if phrase:
                span = span_of(tokens, phrase)
                yield Cue(token.start, token.end, token.lower, Form.ACCORDING, span)


_MOST_OBJECT_WORDS = 16


def _object(tokens: Sequence[Token], at: int, words: Language) -> Phrase | None:
    """Return the noun phrase after "according to": up to a mark or the next part of the clause."""
    if at >= len(tokens):
        return None
    end = at
    stops = words.prepositions | words.relatives | words.conjunctions | words.being
    stops |= words.auxiliaries
    while end < len(tokens) and end - at < _MOST_OBJECT_WORDS:
        token = tokens[end]
        if token.is_quoted or not (token.text[0].isalnum() or token.text == "&"):
            break
        if end > at and tokens[at].is_name and _is_plain(token, words):
            break
        if end > at and token.lower in stops and token.lower not in ("&", "all", "both"):
            joined = token.lower in words.conjunctions and end + 1 < len(tokens)
            if not (joined and tokens[end + 1].is_name and tokens[end - 1].is_name):
                break
        end += 1
    while end > at and tokens[end - 1].lower in words.linking:
        end -= 1
    return (at, end) if end > at else None


def _is_plain(token: Token, words: Language) -> bool:
    """Tell whether *token* does not go on with a name: "laut Peskow soll …"."""
    if token.is_name or not token.is_word:
        return False
    goes_on = words.roles, words.papers, words.conjunctions, words.linking, words.name_particles
    return not any(token.lower in group for group in goes_on)


def _impersonal(tokens: Sequence[Token], words: Language) -> Iterator[Cue]:
    for at, token in enumerate(tokens):
        parts = phrase_at(tokens, at, words, "impersonal")
        if parts:
            hearsay = len(parts) == 1 and parts[0] in words.hearsay
            form = Form.HEARSAY if hearsay else Form.IMPERSONAL
            verb = next((words.saying[p] for p in parts if p in words.saying), parts[0])
            yield Cue(token.start, tokens[at + len(parts) - 1].end, verb, form)


def _judge(verb: Verb, words: Language, earlier: Sequence[Cue]) -> Cue | None:
    """Return the cue that *verb* is, or None if it is none here."""
    if _is_noun(verb, words) or _is_silenced(verb, words):
        return None
    if _is_passive(verb, words):
        return _by_agent(verb, words)
    source = source_of(verb, words, earlier)
    if source is None or not _says(verb, source, words):
        return None
    return _cue(verb, source.form, source.span, words)


def _cue(verb: Verb, form: Form, span: tuple[int, int], words: Language) -> Cue:
    tokens, strong = verb.tokens, verb.name not in words.weak
    rest, last = tokens[verb.end :], tokens[verb.end - 1]
    closing = not any(token.is_quoted for token in rest)
    closing = closing and (not rest or rest[-1].end - last.end <= _LONGEST_CLOSING)
    closing = closing and (strong or not rest or not _takes_object(rest[0], words))
    end = last.start + len(last.text.rstrip("."))
    return Cue(tokens[verb.at].start, end, verb.name, form, span, strong, closing)


def _says(verb: Verb, source: Source, words: Language) -> bool:
    """Tell whether *verb* makes its clause a statement of *source*."""
    strong = verb.name not in words.weak
    if source.phrase is None:
        return strong or _opens_clause(verb, words) or _quotes(verb.tokens)
    if not _can_speak(verb.tokens, source.phrase, source.form, words):
        return False
    return strong or _weak_verb_says(verb, source.phrase, source.form, words)


def _is_noun(verb: Verb, words: Language) -> bool:
    """Tell whether a form that may be a noun is one here: "the claims", "Putin's report"."""
    tokens, at = verb.tokens, verb.at
    if at == 0:
        return False
    before = tokens[at - 1]
    if before.lower in words.articles and not words.verb_first:
        return True  # "the reported incursion"; but German: "Das berichtete …"
    if tokens[at].lower not in words.like_nouns:
        return False
    if before.text.endswith(("'s", "’s")):
        return True
    with_noun = ("of", "with", "in", "for", "by", "and", "no", "on", "about", "to", "from", "as")
    return before.lower in words.determiners or before.lower in with_noun


def _is_silenced(verb: Verb, words: Language) -> bool:
    """Tell whether nobody has said it yet: "to say", "would respond"."""
    tokens, at = verb.tokens, verb.at
    if at == 0:
        return False
    if tokens[at - 1].lower == "to" and "to" in words.silencing:
        return verb.name != "go on"
    if tokens[at].lower != verb.name or verb.name in ("say", "argue"):
        return False
    back = at - 1
    while back > 0 and (tokens[back].lower == "also" or tokens[back].lower.endswith("ly")):
        back -= 1
    two = f"{tokens[back - 1].lower} {tokens[back].lower}" if back else ""
    return tokens[back].lower in words.silencing or two in words.silencing


def _is_passive(verb: Verb, words: Language) -> bool:
    if verb.is_participle:
        return False
    tokens, back = verb.tokens, verb.at - 1
    passed = ("also", "not", "widely", "reportedly", "first", "been", "now")
    while back >= 0 and (tokens[back].lower in passed or tokens[back].lower.endswith("ly")):
        back -= 1
    return back >= 0 and tokens[back].lower in words.being


def _by_agent(verb: Verb, words: Language) -> Cue | None:
    """Return the cue of a passive that names who spoke: "was described by Peskov as"."""
    tokens = verb.tokens
    if verb.end >= len(tokens) or tokens[verb.end].lower not in words.agents:
        return None
    phrase = phrase_after(tokens, verb.end + 1, words)
    if not phrase or not has_name(tokens, phrase, words):
        return None
    return replace(_cue(verb, Form.VERB_FIRST, span_of(tokens, phrase), words), strong=False)


def _takes_object(token: Token, words: Language) -> bool:
    free = words.prepositions | words.time_words | words.weekdays | words.auxiliaries
    return token.is_word and token.lower not in free


def _can_speak(tokens: Sequence[Token], source: Phrase, form: Form, words: Language) -> bool:
    only = " ".join(token.lower for token in tokens[source[0] : source[1]])
    if only in words.no_speaker or only in words.adverbs:
        return False
    if form is not Form.SUBJECT_FIRST or has_name(tokens, source, words):
        return True
    first, last = tokens[source[0]].lower, tokens[source[1] - 1].lower
    return first in words.determiners or last in words.roles


def _opens_clause(verb: Verb, words: Language) -> bool:
    tokens, end = verb.tokens, verb.end
    after = end + 1 if end < len(tokens) and tokens[end].text == "," else end
    if after >= len(tokens):
        return False
    token = tokens[after]
    return token.is_quoted or token.text == ":" or token.lower in words.that


def _quotes(tokens: Sequence[Token]) -> bool:
    return any(token.is_quoted for token in tokens)


def _weak_verb_says(verb: Verb, source: Phrase, form: Form, words: Language) -> bool:
    """Tell whether a verb that often means something else means saying here."""
    tokens, end = verb.tokens, verb.end
    named = has_name(tokens, source, words)
    role = tokens[source[1] - 1].lower in words.roles
    if verb.name in words.calling and not named:
        return False
    ends = verb.name == "report" and (end >= len(tokens) or not tokens[end].is_word)
    says = _opens_clause(verb, words) or _quotes(tokens) or ends
    if says and (named or role or form is Form.VERB_FIRST):
        return True
    return named and verb.name in words.voicing
