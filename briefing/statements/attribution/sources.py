"""Who speaks: the source of a verb of saying, before it, after it, or earlier in the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing.statements.attribution.noun_phrases import (
    Phrase,
    has_name,
    phrase_after,
    span_of,
)
from briefing.statements.attribution.subjects import phrase_before
from briefing.statements.attribution.tokens import Token, is_filler
from briefing.statements.attribution.values import Cue, Form, Span
from briefing.statements.languages import Language

_LONGEST_MATTER = 12  # words between people and what they said that tell what they know of


class Verb(NamedTuple):
    """A verb of saying among tokens: ``tokens[at:end]``, and its dictionary form."""

    tokens: Sequence[Token]
    at: int
    end: int
    name: str

    @property
    def is_participle(self) -> bool:
        """Whether this is an English form in -ing."""
        return self.tokens[self.at].lower.endswith("ing")


@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks: a span of the text, and its tokens where it stands beside the verb."""

    span: Span
    form: Form
    phrase: Phrase | None = None


def source_of(verb: Verb, words: Language, earlier: Sequence[Cue]) -> Source | None:
    """Return who says what *verb* says; *earlier* are the cues before it in the sentence."""
    tokens, at = verb.tokens, verb.at
    named = [cue for cue in earlier if cue.source]
    back = _before_fillers(tokens, at, words)
    clitic = _clitic(verb, words)
    if clitic:
        return Source(clitic, Form.JOINED)
    after = _after_quotation(verb, back, words)
    if after and back and _quotation_before(tokens, back):
        return _beside(tokens, after, Form.VERB_FIRST)
    if back:
        linked = _linked(verb, back, named, words)
        if linked:
            return linked
    if verb.is_participle and at and tokens[at - 1].text in (",", "by"):
        span = _participle_source(tokens, at, named, words)
        return Source(span, Form.PARTICIPLE) if span else None
    before = _before_being(verb, words)
    subject = _informed(tokens, before, words) or _subject(tokens, before, words)
    if subject and words.verb_first and after and _is_no_speaker(tokens, subject, words):
        return _beside(tokens, after, Form.VERB_FIRST)
    if subject and _is_verb_of(verb, subject, words):
        return _beside(tokens, subject, Form.SUBJECT_FIRST)
    return _beside(tokens, after, Form.VERB_FIRST) if after else None


def _subject(tokens: Sequence[Token], end: int, words: Language) -> Phrase | None:
    """Return the phrase before *end* that is no object: "hatte Peskow in Moskau gesagt"."""
    phrase = phrase_before(tokens, end, words)
    while phrase and phrase[0]:
        first = phrase[0] if tokens[phrase[0]].lower in words.before_objects else phrase[0] - 1
        if tokens[first].lower not in words.before_objects:
            return _with_its_people(tokens, phrase, words)
        phrase = phrase_before(tokens, first, words) if first else None
    return phrase


def _with_its_people(tokens: Sequence[Token], phrase: Phrase, words: Language) -> Phrase:
    """Return *phrase* with the people whose place it is: "officials in Riyadh and Moscow"."""
    first = phrase[0]
    link = tokens[first - 1].lower
    if first < 2 or link not in words.prepositions - words.relatives - words.that:
        return phrase
    people = (
        phrase_before(tokens, first - 1, words) if tokens[first - 2].lower in words.roles else None
    )
    return (people[0], phrase[1]) if people else phrase


def _informed(tokens: Sequence[Token], end: int, words: Language) -> Phrase | None:
    """Return the people who know of a matter: "two people briefed on the talks", up to *end*."""
    end = _before_fillers(tokens, end, words)
    for at in range(end - 1, max(end - _LONGEST_MATTER, 0), -1):
        if not tokens[at].is_word or tokens[at].is_quoted:
            return None
        following = " ".join(token.lower for token in tokens[at : at + 4])
        if tokens[at - 1].lower in words.roles and following.startswith(words.informed):
            people = phrase_before(tokens, at, words)
            return (people[0], end) if people else None
    return None


def _beside(tokens: Sequence[Token], phrase: Phrase, form: Form) -> Source:
    return Source(span_of(tokens, phrase), form, phrase)


def _is_no_speaker(tokens: Sequence[Token], phrase: Phrase, words: Language) -> bool:
    return " ".join(token.lower for token in tokens[slice(*phrase)]) in words.no_speaker


def _before_fillers(tokens: Sequence[Token], at: int, words: Language) -> int:
    while at and is_filler(tokens[at - 1], words):
        at -= 1
    return at


def _linked(verb: Verb, back: int, named: Sequence[Cue], words: Language) -> Source | None:
    """Return the source of a verb after "and", "but" or a relative pronoun."""
    tokens, link = verb.tokens, verb.tokens[back - 1].lower
    if link in words.conjunctions or link == "but":
        span = _joined(tokens, named, verb.at, words)
        return Source(span, Form.JOINED) if span else None
    if link in words.relatives and link != "that":
        related = _related(tokens, back - 1, words)
        return _beside(tokens, related, Form.RELATIVE) if related else None
    return None


def _before_being(verb: Verb, words: Language) -> int:
    """Return where "is" stands in "the White House is saying", else the verb's own place."""
    if not verb.is_participle:
        return verb.at
    back = _before_fillers(verb.tokens, verb.at, words)
    return back - 1 if back and verb.tokens[back - 1].lower in words.being else verb.at


def _is_verb_of(verb: Verb, subject: Phrase, words: Language) -> bool:
    """Tell whether a form that may be a noun is the verb of *subject*: no "New York state"."""
    token = verb.tokens[verb.at]
    if token.lower not in words.like_nouns or subject[1] != verb.at:
        return True
    last = verb.tokens[subject[1] - 1]
    if token.lower == verb.name:
        joined = any(t.lower in words.conjunctions for t in verb.tokens[slice(*subject)])
        return last.lower in words.pronouns or last.lower.endswith("s") or joined
    return last.is_name or last.lower in words.roles or last.lower in words.pronouns


def _clitic(verb: Verb, words: Language) -> Span | None:
    """Return the pronoun that hangs on a verb: "a-t-il ajouté", "dit-elle"."""
    for token in verb.tokens[verb.at : verb.end]:
        _, hyphen, pronoun = token.text.rpartition("-")
        if hyphen and pronoun.lower() in words.personal:
            return token.end - len(pronoun), token.end
    return None


def _after_quotation(verb: Verb, back: int, words: Language) -> Phrase | None:
    if verb.name not in words.inverting:
        return None
    before = verb.tokens[back - 1] if back else None
    open_to_it = before is None or before.is_quoted or before.is_dash or before.text == ","
    if open_to_it or words.verb_first:
        return phrase_after(verb.tokens, verb.end, words)
    return None


def _quotation_before(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1]
    if before.is_quoted:
        return True
    return at > 1 and (before.text == "," or before.is_dash) and tokens[at - 2].is_quoted


def _joined(tokens: Sequence[Token], named: Sequence[Cue], at: int, words: Language) -> Span | None:
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
    tokens: Sequence[Token], at: int, named: Sequence[Cue], words: Language
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
