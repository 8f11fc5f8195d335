"""From cues and quotations to statements: which cue rules a sentence, and whose words it holds.

A *passage* is a sentence, or the run of sentences that one quotation holds
together.  Of several cues in it the outermost speaks: "Sullivan said Biden had
told Putin …, Reuters reported" is Sullivan's statement, about Biden's words,
relayed by Reuters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.statements.attribution.cues import cues_in
from briefing.statements.attribution.quotations import Quotation
from briefing.statements.attribution.relays import from_source, is_medium, relays_in
from briefing.statements.attribution.tokens import QUOTED, masked, tokens_of
from briefing.statements.attribution.values import Cue, Form, Span
from briefing.statements.languages import Language
from briefing.statements.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Passage:
    """What is known of one passage before anybody is named; spans in code points."""

    start: int
    end: int
    direct: bool
    cue: Cue | None = None
    source: Span | None = None
    inner: Cue | None = None
    via: tuple[Span, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    inherited: bool = False  # the source stands in an earlier passage


_LABEL = re.compile(
    r"[\"“]?(?P<who>[A-Z][A-Z.’'-]+(?:\s[A-Z][A-Z.’'-]+){0,3}(?:\s\([^)]{1,40}\))?):\s"
)
# What stands before a colon and is nobody: the labels of newsrooms.
_ALERT_WORDS = """
ALERT ALERTE ANALYSIS BREAKING CORRECTION EIL EILMELDUNG EXCLUSIVE EXPLAINER FACTBOX FLASH JUST LIVE
NEW NOTE OPINION READ THREAD UPDATE UPDATED URGENT WATCH
"""
_ALERTS = frozenset(_ALERT_WORDS.split())
_SIGNED = re.compile(
    r"[\"”»]\s*[―—–-]\s*(?P<who>[A-Z][\w.’'-]+(?:\s+(?:[A-Z][\w.’'-]*|de|van)){0,4})\s*$"
)
_SIGNATURE = re.compile(
    r"\s{0,3}[―—–-]\s*(?P<who>[A-Z][\w.’'-]*(?:\s+(?:[A-Z][\w.’'-]*|de|van)){0,4})\s*(?:$|\n)"
)
_NAME_AND_COLON = re.compile(r"\s*(?P<who>[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+){0,4})\s*:\s*$")
_MARK_AFTER = re.compile(r"\s?[,—–-]")  # “…”, sagte Peskow: the mark stands outside
_LONGEST_PASSAGE = 6000  # code points; a longer one is no prose, and is not read for cues
_REPLY = re.compile(r"[.,!?…][\"”’»']+$")  # “No,” she said.
_LEADS = ",:—–("
_ENDS_CLAUSE = tuple(".,!?…—–-")


def passages(
    text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation], words: Language
) -> tuple[Passage, ...]:
    """Return the passages of *text* that are somebody's statements, in order."""
    mask = masked(text, quotations)
    found: list[Passage] = []
    labels = _labels(text, sentences)
    for start, end, own in _runs(text, sentences, quotations):
        passage = _passage(text, mask, start, end, own, words, labels.get(start))
        if passage is None:
            continue
        if passage.source is None and passage.cue is None and passage.direct:
            passage = _inherit(text, passage, found)
        found.append(passage)
    return tuple(found)


def _runs(
    text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation]
) -> Iterator[tuple[int, int, tuple[Quotation, ...]]]:
    """Join the sentences that one quotation spans, and give each run its quotations."""
    at, first = 0, 0
    while first < len(sentences):
        start, end = sentences[first].start, sentences[first].end
        following = first + 1
        own: list[Quotation] = []
        while at < len(quotations) and quotations[at].start < end:
            quotation = quotations[at]
            own.append(quotation)
            at += 1
            while following < len(sentences) and sentences[following].start < quotation.end:
                end = sentences[following].end
                following += 1
        yield start, end, tuple(own)
        first = following


def _passage(
    text: str,
    mask: str,
    start: int,
    end: int,
    own: tuple[Quotation, ...],
    words: Language,
    label: Cue | None,
) -> Passage | None:
    if end - start > _LONGEST_PASSAGE:
        return None
    cues = (label,) if label else cues_in(tokens_of(mask, start, end, words), words)
    main = label or _outermost(text, mask, start, cues, words)
    if main is None:
        main = _signed(text, start, end)
    direct = main is not None and main.form is Form.LABEL
    direct = direct or _is_direct(text, mask, start, end, own, main is not None)
    if main is None and not direct:
        return None
    passage = Passage(start, end, direct, main, main.source if main else None, quotations=own)
    if main is None:
        return _named_before(text, passage)
    return _with_relays(text, mask, passage, cues, words)


def _labels(text: str, sentences: Sequence[Sentence]) -> dict[int, Cue]:
    """Return the cues of a transcript, "SULLIVAN: …", by where they stand.

    One alone above other sentences is a dateline: "LONDON: The talks ...".
    """
    found: dict[int, Cue] = {}
    for sentence in sentences:
        label = _LABEL.match(text, sentence.start, sentence.end)
        who = label["who"] if label else ""
        if label and len(who) >= 3 and who.split()[0] not in _ALERTS:
            end = label.end("who")
            found[sentence.start] = Cue(end, end + 1, ":", Form.LABEL, label.span("who"))
    return found if len(found) > 1 or len(found) == len(sentences) else {}


def _signed(text: str, start: int, end: int) -> Cue | None:
    found = _SIGNED.search(text, start, end)
    return Cue(*found.span("who"), "—", Form.SIGNED, found.span("who")) if found else None


def _named_before(text: str, passage: Passage) -> Passage:
    """Return *passage* with the name that stands before its quotation: "Peskov: “…”"."""
    long = [q for q in passage.quotations if _is_long(text, q)]
    found = _NAME_AND_COLON.match(text, passage.start, long[0].start) if long else None
    if not found:
        return _signed_after(text, passage)
    cue = Cue(found.end("who"), found.end("who") + 1, ":", Form.LABEL, found.span("who"))
    return replace(passage, cue=cue, source=found.span("who"))


def _signed_after(text: str, passage: Passage) -> Passage:
    """Return *passage* with the name that follows its quotation after a dash: “…” — Peskov."""
    found = _SIGNATURE.match(text, passage.end)
    if not found:
        return passage
    cue = Cue(*found.span("who"), "—", Form.SIGNED, found.span("who"))
    return replace(passage, cue=cue, source=found.span("who"))


def _outermost(
    text: str, mask: str, start: int, cues: Sequence[Cue], words: Language
) -> Cue | None:
    """Return the cue that rules the passage: whose statement it is."""
    voiced = [cue for cue in cues if cue.source]
    if not voiced:
        return cues[0] if cues else None
    own = [cue for cue in voiced if not is_medium(text, cue.source, words)]
    closing = [cue for cue in own if _closes(mask, start, cue)]
    according = [cue for cue in voiced if cue.form is Form.ACCORDING]
    if any(_is_clause(cue) and _is_named(text, cue) for cue in own):
        according = [cue for cue in according if cue in own]
    if closing and according and according[-1].start > closing[-1].start:
        return according[-1]
    if closing or according:
        return closing[-1] if closing else according[0]
    finite = [cue for cue in own if not text[cue.start : cue.end].split()[0].endswith("ing")]
    for choice in ([c for c in finite if c.strong], [c for c in own if c.strong], own):
        if choice:
            return choice[0]
    last = [cue for cue in voiced if _closes(mask, start, cue)]
    return (last or voiced)[0]


def _is_clause(cue: Cue) -> bool:
    return cue.form in (Form.SUBJECT_FIRST, Form.VERB_FIRST)


def _is_named(text: str, cue: Cue) -> bool:
    source = text[slice(*cue.source)] if cue.source else ""
    return bool(re.search(r"[^\W\d_a-z]", re.sub(r"^(?:[Tt]he|[Aa]n?)\s", "", source)))


def _closes(mask: str, start: int, cue: Cue) -> bool:
    """Tell whether *cue* ends its passage, after a comma or a quotation: "…, Peskov said"."""
    if not cue.closing or not _is_clause(cue):
        return False
    first = min(cue.source[0], cue.start) if cue.source else cue.start
    before = mask[start:first].rstrip()
    return before.endswith((",", QUOTED))


def _with_relays(
    text: str, mask: str, passage: Passage, cues: Sequence[Cue], words: Language
) -> Passage:
    """Return *passage* with who relays it and whose words its speaker passes on."""
    assert passage.cue
    tokens = tokens_of(mask, passage.start, passage.end, words)
    via = list(relays_in(tokens, words))
    main = passage.cue
    if main.source and is_medium(text, main.source, words):
        origin = from_source(tokens, words)
        if origin:
            via.append(main.source)
            passage = replace(passage, source=origin)
    others = [cue for cue in cues if cue is not main and cue.source]
    media = [cue.source for cue in others if is_medium(text, cue.source, words) and cue.source]
    via = sorted({*media, *via} - {passage.source})
    if passage.direct and passage.quotations:
        longest = max(passage.quotations, key=lambda quotation: quotation.end - quotation.start)
        others += cues_in(tokens_of(text, longest.start + 1, longest.end - 1, words), words)
    inner = [
        cue
        for cue in others
        if cue.source not in via and cue.source != passage.source and _is_named(text, cue)
    ]
    return replace(passage, via=tuple(s for s in via if s), inner=inner[0] if inner else None)


def _inherit(text: str, passage: Passage, earlier: Sequence[Passage]) -> Passage:
    """Return *passage*, a quotation without a cue, with the speaker of the passage before.

    Only where the text goes on: in one paragraph, after a colon, or where the
    quotation before was left open for this paragraph.
    """
    if not earlier or not earlier[-1].source:
        return passage
    last = earlier[-1]
    gap = text[last.end : passage.start]
    open_end = bool(last.quotations) and not last.quotations[-1].closed
    goes_on = not gap.strip() and (open_end or text[last.start : last.end].rstrip().endswith(":"))
    if "\n" in gap and not goes_on:
        return passage
    return replace(passage, cue=last.cue, source=last.source, via=last.via, inherited=True)


def _is_long(text: str, quotation: Quotation) -> bool:
    quoted = text[quotation.start : quotation.end]
    return len(quoted.split()) >= 4 or bool(re.search(r"[.!?,][\"”’»]$", quoted))


def _is_direct(
    text: str, mask: str, start: int, end: int, own: Sequence[Quotation], attributed: bool
) -> bool:
    """Tell whether the passage holds at least one full clause in the speaker's own words."""
    if attributed and own and own[0].start == start and _REPLY.search(text, start, own[0].end):
        return True
    full = [q for q in own if _is_long(text, q) and _is_full_clause(text, q, start, end)]
    if not full:
        return False
    longest = max(q.end - q.start for q in full)
    outside = len(re.findall(r"\w+", mask[start:end].replace(QUOTED, " ")))
    return attributed or longest >= 0.45 * (end - start) or outside <= 12


def _is_full_clause(text: str, quotation: Quotation, start: int, end: int) -> bool:
    inner = text[quotation.start : quotation.end].strip("\"“”«»„‘’'` \u00a0\u202f")
    if len(inner.split()) < 3 or not (inner[:1].isupper() or inner[:1] in "[…"):
        return False
    before = text[start : quotation.start].rstrip()
    leads = not before or before[-1] in _LEADS or before.split()[-1].lower() in (
        "said", "says", "asked", "wrote", "added", "replied", "tweeted",
    )  # fmt: skip
    if not leads or re.search(r"\bthat,?$", before):
        return False
    if inner.rstrip().endswith(_ENDS_CLAUSE) or not quotation.closed or quotation.end >= end - 1:
        return True
    return len(inner.split()) >= 4 and bool(_MARK_AFTER.match(text, quotation.end))
