"""Who says what: the attributed statements of a text.

The way: quotations, and the text with them masked; cues in each sentence or
run of sentences that a quotation holds together; the outermost cue rules; its
source is named, pronouns and descriptions resolved; agencies that only relay
are told apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.statements.attribution.people import people_in
from briefing.statements.attribution.quotations import Quotation, quotations
from briefing.statements.attribution.relays import bare
from briefing.statements.attribution.speakers import Named, Speakers
from briefing.statements.attribution.statements import Passage, passages
from briefing.statements.attribution.values import Form, Span
from briefing.statements.languages import Language, words_of
from briefing.statements.sentences import Sentence
from briefing.statements.values import StatementKind

__all__ = ["Attributed", "Quotation", "attributed_statements", "quotations"]


@dataclass(frozen=True, slots=True)
class Attributed:
    """One statement that a text attributes to somebody; spans are code points of the text.

    *start* and *end* are those of its sentence, or of the sentences that one
    quotation holds together.  *speaker* is the outermost source that is no
    agency merely relaying, named in full, "" for unknown; *speaker_text* are
    the text's own words for it.  *inner_speaker* is whose words the speaker
    passes on.  *via* lists relaying agencies, outermost last.  *kind* is
    direct if at least one full clause stands inside quotation marks.
    *confidence* runs from 0 to 1.
    """

    start: int
    end: int
    kind: StatementKind
    speaker: str = ""
    speaker_text: str = ""
    speaker_span: Span | None = None
    inner_speaker: str = ""
    via: tuple[str, ...] = ()
    cue: str = ""
    cue_span: Span | None = None
    quotations: tuple[Span, ...] = ()
    confidence: float = 0.0


def attributed_statements(
    text: str, sentences: Sequence[Sentence], language: str = "en"
) -> tuple[Attributed, ...]:
    """Return the statements of *text* that it attributes to somebody, in order and disjoint.

    *sentences* are those of the text to look at, in order.  A language without
    a file gives none, for nothing is known of its verbs; its quotations are
    found by ``quotations``.
    """
    words = words_of(language)
    if not words.saying:
        return ()
    marks = quotations(text, language)
    found = passages(text, sentences, marks, words)
    speakers = Speakers(text, people_in(text, words), words)
    stated: list[Attributed] = []
    for passage in found:
        named = speakers.name(passage)
        stated.append(_attributed(text, passage, named, speakers, words))
    return _with_carried_relays(_with_pull_quotes(text, stated), found)


def _attributed(
    text: str, passage: Passage, named: Named, speakers: Speakers, words: Language
) -> Attributed:
    cue, source, inner = passage.cue, passage.source, passage.inner
    inner_name = speakers.of(inner.source).name if inner and inner.source else ""
    if not _is_proper(inner_name, words):
        inner_name = ""
    return Attributed(
        passage.start,
        passage.end,
        StatementKind.DIRECT if passage.direct else StatementKind.INDIRECT,
        speaker=named.name,
        speaker_text=text[slice(*source)] if source else "",
        speaker_span=source,
        inner_speaker=inner_name if inner_name != named.name else "",
        via=tuple(
            speakers.of(span).name or bare(text[slice(*span)], words) for span in passage.via
        ),
        cue=text[cue.start : cue.end] if cue else "",
        cue_span=(cue.start, cue.end) if cue else None,
        quotations=tuple((q.start, q.end) for q in passage.quotations),
        confidence=_confidence(passage, named),
    )


def _is_proper(name: str, words: Language) -> bool:
    """Tell whether *name* is a name through and through: "Joe Biden", no "guarantees Moscow"."""
    small = words.name_particles | words.linking | words.conjunctions | words.determiners
    return all(part[0].isupper() or part.lower() in small for part in name.split())


def _confidence(passage: Passage, named: Named) -> float:
    cue = passage.cue
    sure = named.sureness
    if cue is None:
        return round(0.5 * sure, 2)
    sure *= 0.98 if cue.strong else 0.85
    sure *= {Form.PARTICIPLE: 0.85, Form.RELATIVE: 0.85, Form.JOINED: 0.9}.get(cue.form, 1.0)
    return round(sure * (0.7 if passage.inherited else 1.0), 2)


def _with_pull_quotes(text: str, stated: list[Attributed]) -> list[Attributed]:
    """Give a quotation that stands alone the speaker of the same words elsewhere in the text."""
    spoken = [
        (_key(text, span), other)
        for other in stated
        if other.speaker and other.kind is StatementKind.DIRECT
        for span in other.quotations
    ]
    return [_pulled(text, one, spoken) if not one.speaker_span else one for one in stated]


def _pulled(
    text: str, one: Attributed, spoken: Sequence[tuple[frozenset[str], Attributed]]
) -> Attributed:
    if one.kind is not StatementKind.DIRECT or not one.quotations:
        return one
    key = _key(text, one.quotations[0])
    for other_key, other in spoken:
        if len(key) >= 4 and len(key & other_key) >= 0.8 * len(key | other_key):
            return replace(one, speaker=other.speaker, confidence=0.7)
    return one


def _key(text: str, span: Span) -> frozenset[str]:
    return frozenset(text[slice(*span)].lower().strip('"“”«»„ .,!?').split())


def _with_carried_relays(
    stated: Sequence[Attributed], found: Sequence[Passage]
) -> tuple[Attributed, ...]:
    """Carry *via* forward over the statements that go on with one speaker's relayed words.

    Only where the text itself points back ("the statement", "he"), so that a
    speaker named anew is not laid to an agency.
    """
    carried: list[Attributed] = []
    for one, _ in zip(stated, found, strict=True):
        last = carried[-1] if carried else None
        goes_on = last and last.via and last.speaker and last.speaker == one.speaker
        named_anew = one.speaker and one.speaker in one.speaker_text
        if last and goes_on and not one.via and not named_anew:
            one = replace(one, via=last.via)
        carried.append(one)
    return tuple(carried)
