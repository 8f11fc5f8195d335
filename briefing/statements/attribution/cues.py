"""Verbs and phrases of saying in a stretch of text, each with who says it.

A *cue* is the word that makes a clause somebody's statement: "said",
"according to", "it is reported that".  Its source is the noun phrase that
speaks, as a span; None where the text names nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from briefing.statements.attribution.noun_phrases import (
    Phrase,
    has_name,
    phrase_after,
    phrase_before,
    span_of,
)
from briefing.statements.attribution.tokens import Token, is_filler
from briefing.statements.languages import Language, words_of

Span = tuple[int, int]


class Form(Enum):
    """How a cue stands to its source."""

    SUBJECT_FIRST = auto()  # Peskov said
    VERB_FIRST = auto()  # said Peskov
    JOINED = auto()  # … and added
    RELATIVE = auto()  # a readout, which stated
    PARTICIPLE = auto()  # …, noting that
    ACCORDING = auto()  # according to Peskov
    IMPERSONAL = auto()  # it is reported that
    HEARSAY = auto()  # reportedly
    LABEL = auto()  # PESKOV: …
    SIGNED = auto()  # “…” — Peskov


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue; *start*, *end* and *source* are code points of the text."""

    start: int
    end: int
    verb: str
    form: Form
    source: Span | None = None
    strong: bool = True
    closing: bool = False  # nothing quoted follows, and little else


_LONGEST_CLOSING = 90


def cues_in(tokens: Sequence[Token], words: Language) -> tuple[Cue, ...]:
    """Return the cues among *tokens*, a stretch of masked text, in the order of the text."""
    found = [*_according(tokens, words), *_impersonal(tokens, words)]
    taken = {token for cue in found for token in range(cue.start, cue.end)}
    verbs: list[Cue] = []
    for at, end, verb in _verbs(tokens, words):
        if tokens[at].start in taken:
            continue
        cue = _judge(tokens, at, end, verb, words, verbs)
        if cue:
            verbs.append(cue)
    return tuple(sorted([*found, *verbs], key=lambda cue: cue.start))


@cache
def _phrases(code: str, key: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases of one key of a language by their first word, longest first."""
    words = words_of(code)
    phrases = words.saying if key == "saying" else getattr(words, key)
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = tuple(phrase.split())
        table.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(all_, key=len, reverse=True)) for first, all_ in table.items()}


def phrase_at(tokens: Sequence[Token], at: int, words: Language, key: str) -> tuple[str, ...]:
    """Return the longest phrase of *key* that begins at token *at*; () for none."""
    for parts in _phrases(words.code, key).get(tokens[at].lower, ()):
        if all(
            at + n < len(tokens) and tokens[at + n].lower == part for n, part in enumerate(parts)
        ):
            return parts
    return ()


def _verbs(tokens: Sequence[Token], words: Language) -> Iterator[tuple[int, int, str]]:
    at = 0
    while at < len(tokens):
        parts = () if tokens[at].is_name else phrase_at(tokens, at, words, "saying")
        if parts:
            yield at, at + len(parts), words.saying[" ".join(parts)]
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
        if end > at and token.lower in stops and token.lower not in ("&", "all", "both"):
            joined = token.lower in words.conjunctions and end + 1 < len(tokens)
            if not (joined and tokens[end + 1].is_name and tokens[end - 1].is_name):
                break
        end += 1
    while end > at and tokens[end - 1].lower in words.linking:
        end -= 1
    return (at, end) if end > at else None


def _impersonal(tokens: Sequence[Token], words: Language) -> Iterator[Cue]:
    for at, token in enumerate(tokens):
        parts = phrase_at(tokens, at, words, "impersonal")
        if parts:
            hearsay = len(parts) == 1 and parts[0] in words.hearsay
            form = Form.HEARSAY if hearsay else Form.IMPERSONAL
            verb = next((words.saying[p] for p in parts if p in words.saying), parts[0])
            yield Cue(token.start, tokens[at + len(parts) - 1].end, verb, form)


def _judge(
    tokens: Sequence[Token], at: int, end: int, verb: str, words: Language, earlier: list[Cue]
) -> Cue | None:
    """Return the cue that the verb of tokens ``at:end`` is, or None if it is none."""
    if _is_noun(tokens, at, words) or _is_silenced(tokens, at, verb, words):
        return None
    if _is_passive(tokens, at, words):
        return _by_agent(tokens, at, end, verb, words)
    found = _source(tokens, at, end, verb, words, earlier)
    if found is None:
        return None
    source, form = found
    strong = verb not in words.weak
    if isinstance(source, tuple) and form is not Form.JOINED and form is not Form.PARTICIPLE:
        if not _can_speak(tokens, source, form, words):
            return None
        if not strong and not _weak_verb_says(tokens, end, verb, source, form, words):
            return None
        span = span_of(tokens, source)
    else:
        if not strong and not _opens_clause(tokens, end, words) and not _quotes(tokens):
            return None
        span = source
    rest = tokens[end:]
    closing = not any(t.is_quoted for t in rest)
    closing = closing and (not rest or rest[-1].end - tokens[end - 1].end <= _LONGEST_CLOSING)
    closing = closing and (strong or not rest or not _takes_object(rest[0], words))
    stop = tokens[end - 1]
    last = stop.start + len(stop.text.rstrip("."))
    return Cue(tokens[at].start, last, verb, form, span, strong, closing)


def _is_noun(tokens: Sequence[Token], at: int, words: Language) -> bool:
    """Tell whether a form that may be a noun is one here: "the claims", "Putin's report"."""
    if at == 0:
        return False
    before = tokens[at - 1]
    if before.lower in words.articles:
        return True
    if tokens[at].lower not in words.like_nouns:
        return False
    if before.text.endswith(("'s", "’s")):
        return True
    with_noun = ("of", "with", "in", "for", "by", "and", "no", "on", "about", "to", "from", "as")
    return before.lower in words.determiners or before.lower in with_noun


def _is_silenced(tokens: Sequence[Token], at: int, verb: str, words: Language) -> bool:
    """Tell whether nobody has said it yet: "to say", "would respond"."""
    if at == 0:
        return False
    if tokens[at - 1].lower == "to" and "to" in words.silencing:
        return verb != "go on"
    if tokens[at].lower != verb or verb in ("say", "argue"):
        return False
    back = at - 1
    while back > 0 and (tokens[back].lower == "also" or tokens[back].lower.endswith("ly")):
        back -= 1
    two = f"{tokens[back - 1].lower} {tokens[back].lower}" if back else ""
    return tokens[back].lower in words.silencing or two in words.silencing


def _is_passive(tokens: Sequence[Token], at: int, words: Language) -> bool:
    if tokens[at].lower.endswith("ing"):
        return False
    back = at - 1
    passed = ("also", "not", "widely", "reportedly", "first", "been", "now")
    while back >= 0 and (tokens[back].lower in passed or tokens[back].lower.endswith("ly")):
        back -= 1
    return back >= 0 and tokens[back].lower in words.being


def _by_agent(tokens: Sequence[Token], at: int, end: int, verb: str, words: Language) -> Cue | None:
    """Return the cue of a passive that names who spoke: "was described by Peskov as"."""
    if end >= len(tokens) or tokens[end].lower not in words.agents:
        return None
    phrase = phrase_after(tokens, end + 1, words)
    if not phrase or not has_name(tokens, phrase, words):
        return None
    span = span_of(tokens, phrase)
    return Cue(tokens[at].start, tokens[end - 1].end, verb, Form.VERB_FIRST, span, strong=False)


def _takes_object(token: Token, words: Language) -> bool:
    free = words.prepositions | words.time_words | words.weekdays | words.auxiliaries
    return token.is_word and token.lower not in free


def _source(
    tokens: Sequence[Token], at: int, end: int, verb: str, words: Language, earlier: list[Cue]
) -> tuple[Phrase | Span, Form] | None:
    """Return who speaks, and how the cue stands to it."""
    named = [cue for cue in earlier if cue.source]
    back = at
    while back and is_filler(tokens[back - 1], words):
        back -= 1
    after = _after_quotation(tokens, at, end, verb, words)
    if after and at and _quotation_before(tokens, at):
        return after, Form.VERB_FIRST
    if back and tokens[back - 1].lower in words.conjunctions | {"but"}:
        joined = _joined(tokens, named, at, words)
        if joined:
            return joined, Form.JOINED
    if back and tokens[back - 1].lower in words.relatives and tokens[back - 1].lower != "that":
        related = _related(tokens, back - 1, words)
        if related:
            return related, Form.RELATIVE
    if tokens[at].lower.endswith("ing") and at and tokens[at - 1].text in (",", "by"):
        first = _participle_source(tokens, at, named, words)
        return (first, Form.PARTICIPLE) if first else None
    subject = phrase_before(tokens, _before_being(tokens, at, words), words)
    if subject and not _is_verb_of(tokens, at, verb, subject, words):
        subject = None
    if subject:
        return subject, Form.SUBJECT_FIRST
    return (after, Form.VERB_FIRST) if after else None


def _before_being(tokens: Sequence[Token], at: int, words: Language) -> int:
    """Return where "is" stands in "the White House is saying", else *at*."""
    back = at
    while tokens[at].lower.endswith("ing") and back and is_filler(tokens[back - 1], words):
        back -= 1
    going_on = tokens[at].lower.endswith("ing") and back and tokens[back - 1].lower in words.being
    return back - 1 if going_on else at


def _is_verb_of(
    tokens: Sequence[Token], at: int, verb: str, subject: Phrase, words: Language
) -> bool:
    """Tell whether a form that may be a noun is the verb of *subject*: no "New York state"."""
    token = tokens[at]
    if token.lower not in words.like_nouns or subject[1] != at:
        return True
    last = tokens[subject[1] - 1]
    if token.lower == verb:
        joined = any(t.lower in words.conjunctions for t in tokens[slice(*subject)])
        return last.lower in words.pronouns or last.lower.endswith("s") or joined
    return last.is_name or last.lower in words.roles or last.lower in words.pronouns


def _after_quotation(
    tokens: Sequence[Token], at: int, end: int, verb: str, words: Language
) -> Phrase | None:
    if verb not in words.inverting:
        return None
    before = tokens[at - 1] if at else None
    if before is None or before.is_quoted or before.is_dash or before.text == ",":
        return phrase_after(tokens, end, words)
    return None


def _quotation_before(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1]
    if before.is_quoted:
        return True
    return at > 1 and (before.text == "," or before.is_dash) and tokens[at - 2].is_quoted


def _joined(tokens: Sequence[Token], named: list[Cue], at: int, words: Language) -> Span | None:
    """Return who said the thing before, where a second verb follows with "and"."""
    voiced = [cue for cue in named if cue.form is not Form.ACCORDING]
    if voiced:
        return voiced[-1].source
    return _first_span(tokens, at, words)


def _first_span(tokens: Sequence[Token], at: int, words: Language) -> Span | None:
    """Return the subject that opens the stretch, if a verb or an insertion follows it."""
    first = phrase_after(tokens, 0, words)
    if not first or first[1] >= at or not has_name(tokens, first, words):
        return None
    following = tokens[first[1]]
    verbal = following.lower.endswith(("ed", "s")) or is_filler(following, words)
    return span_of(tokens, first) if verbal or following.text == "," else None


def _participle_source(
    tokens: Sequence[Token], at: int, named: list[Cue], words: Language
) -> Span | None:
    """Return who says what a participle after a comma says: the subject of the clause before."""
    if named:
        return named[-1].source
    for first in range(at):
        opens = first == 0 or tokens[first - 1].text == ","
        phrase = phrase_after(tokens, first, words) if opens else None
        if not phrase or phrase[1] >= at or not has_name(tokens, phrase, words):
            continue
        following = tokens[phrase[1]]
        stops = words.prepositions | words.conjunctions | words.relatives
        if following.is_word and not following.is_name and following.lower not in stops:
            return span_of(tokens, phrase)
    return None


def _related(tokens: Sequence[Token], relative: int, words: Language) -> Phrase | None:
    subject = phrase_before(tokens, _without_comma(tokens, relative), words)
    if subject and has_name(tokens, subject, words):
        return subject
    first = phrase_after(tokens, 0, words)
    return first if first and first[1] <= relative else subject


def _without_comma(tokens: Sequence[Token], at: int) -> int:
    return at - 1 if at and tokens[at - 1].text == "," else at


def _can_speak(tokens: Sequence[Token], source: Phrase, form: Form, words: Language) -> bool:
    only = " ".join(token.lower for token in tokens[source[0] : source[1]])
    if only in words.no_speaker or only in words.adverbs:
        return False
    if form is not Form.SUBJECT_FIRST or has_name(tokens, source, words):
        return True
    first, last = tokens[source[0]].lower, tokens[source[1] - 1].lower
    return first in words.determiners or last in words.roles


def _opens_clause(tokens: Sequence[Token], end: int, words: Language) -> bool:
    after = end + 1 if end < len(tokens) and tokens[end].text == "," else end
    if after >= len(tokens):
        return False
    token = tokens[after]
    return token.is_quoted or token.text == ":" or token.lower in words.that


def _quotes(tokens: Sequence[Token]) -> bool:
    return any(token.is_quoted for token in tokens)


def _weak_verb_says(
    tokens: Sequence[Token], end: int, verb: str, source: Phrase, form: Form, words: Language
) -> bool:
    """Tell whether a verb that often means something else means saying here."""
    named = has_name(tokens, source, words)
    role = tokens[source[1] - 1].lower in words.roles
    if verb in words.calling and not named:
        return False
    ends = verb == "report" and (end >= len(tokens) or not tokens[end].is_word)
    says = _opens_clause(tokens, end, words) or _quotes(tokens) or ends
    if says and (named or role or form is Form.VERB_FIRST):
        return True
    return named and verb in words.voicing
