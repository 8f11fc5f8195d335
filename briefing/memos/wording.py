"""Wording of likelihood and confidence that misleads, in the analyst's own text only.

Words inside quotation marks are somebody else's and are never looked at.
Source: ICD 203 (2015), D.6.e.(2); UK PHIA guidance on the Probability Yardstick.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from briefing.memos.likelihood import SCALES, Scale
from briefing.memos.values import Cited, Entry, Memo, OwnKind, OwnText
from briefing.telling import Worded

_QUOTED = re.compile(r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"]*\"|(?<!\w)‘[^’]*’(?!\w)")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_CONFIDENCE = re.compile(r"\b(?:confidence|confident|confidently|konfidenz)\b", re.IGNORECASE)
_HEDGE = re.compile(
    r"\b(?:may(?! \d)|might|could|perhaps|possibly|conceivably|cannot rule out|can't rule out"
    r"|cannot be ruled out|it is possible|believe[sd]?|suggests?)\b",
    re.IGNORECASE,
)
_STACKABLE = re.compile(
    r"\b(?:may(?! \d)|might|could|perhaps|possibly|conceivably)\b", re.IGNORECASE
)
_WILL = re.compile(r"\bwill\b(?! (?:probably|likely|almost certainly|very likely))", re.IGNORECASE)
_REPORTEDLY = re.compile(r"\b(?:reportedly|allegedly)\b", re.IGNORECASE)
_JUDGING = frozenset({OwnKind.BOTTOM_LINE, OwnKind.JUDGEMENT, OwnKind.ALTERNATIVE})


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing about the wording of an entry.  *code* as in ``docs/memo-file.md``: E1, W3."""

    entry: str
    code: str
    message: Worded

    def __str__(self) -> str:
        return str(self.told)

    @property
    def told(self) -> Worded:
        """The message with entry and code, for who does not see the place."""
        if self.entry:
            return Worded("entry %1: %2 (%3)", self.entry, self.message, self.code)
        return Worded("%1 (%2)", self.message, self.code)


def check_wording(memo: Memo, scale: str = "icd203") -> tuple[Remark, ...]:
    """Return what misleads in the own text of *memo*, in order of reading.

    E1 likelihood and confidence in one sentence; E2 both rows of a scale; E3 two
    scales; W1 hedges off the scale; W2 hedges on hedges; W3 bare "will",
    "reportedly"; W4 a judgement without likelihood or basis; W5 high confidence
    on one origin.
    """
    chosen = SCALES[scale]
    own = [(entry, entry.content) for entry in memo.entries() if isinstance(entry.content, OwnText)]
    remarks: list[Remark] = []
    rows: dict[int, str] = {}
    by_id = {entry.id: entry for entry in memo.entries()}
    for entry, text in own:
        remarks += _of_sentences(entry, text)
        remarks += _of_scales(entry, text, chosen, rows)
        if text.kind is OwnKind.JUDGEMENT:
            remarks += _of_judgement(entry, text, chosen)
            remarks += _of_origins(entry, text, by_id, memo)
    return tuple(remarks)


def _of_sentences(entry: Entry, own: OwnText) -> Iterator[Remark]:
    for sentence in _SENTENCE_END.split(_QUOTED.sub(" ", own.text)):
        terms = _terms(sentence)
        if terms and _CONFIDENCE.search(sentence):
            message = Worded(
                "likelihood (“%1”) and confidence stand in one sentence; part them", terms[0]
            )
            yield Remark(entry.id, "E1", message)
        if own.kind not in _JUDGING:
            continue
        stacked = _STACKABLE.findall(sentence)
        if len(stacked) > 1:
            yield Remark(entry.id, "W2", Worded("hedges on hedges: “%1”", "”, “".join(stacked)))
        elif found := _HEDGE.search(sentence):
            yield Remark(entry.id, "W1", Worded("“%1” is on no scale of likelihood", found.group()))
        if not terms and (found := _WILL.search(sentence)):
            yield Remark(entry.id, "W3", Worded("a bare “%1” claims certainty", found.group()))
        if found := _REPORTEDLY.search(sentence):
            yield Remark(
                entry.id, "W3", Worded("“%1” hides who says so; name the source", found.group())
            )


def _of_scales(entry: Entry, own: OwnText, scale: Scale, rows: dict[int, str]) -> Iterator[Remark]:
    if own.kind not in _JUDGING:
        return
    for term in (
        *_terms(_QUOTED.sub(" ", own.text)),
        *([own.likelihood] if own.likelihood else []),
    ):
        row = scale.row_of(term)
        if row is None:
            yield Remark(entry.id, "E3", Worded("“%1” is not on the scale %2", term, scale.name))
            continue
        other = next((seen for number, seen in rows.items() if number != row), "")
        if row not in rows and other:
            message = Worded(
                "“%1” and “%2” come from two rows of the scale; keep to one", term, other
            )
            yield Remark(entry.id, "E2", message)
        rows.setdefault(row, term)


def _of_judgement(entry: Entry, own: OwnText, scale: Scale) -> Iterator[Remark]:
    if not own.likelihood:
        yield Remark(entry.id, "W4", Worded("the judgement states no likelihood"))
    elif scale.range_of(own.likelihood) and not _holds(own.text, scale.forms_of(own.likelihood)):
        message = Worded("its likelihood, “%1”, does not stand in its text", own.likelihood)
        yield Remark(entry.id, "W4", message)
    if not own.confidence or not own.basis:
        yield Remark(entry.id, "W4", Worded("the judgement states no confidence with its basis"))


def _holds(text: str, terms: tuple[str, ...]) -> bool:
    return any(term.casefold() in text.casefold() for term in terms)


def _of_origins(
    entry: Entry, own: OwnText, by_id: Mapping[str, Entry], memo: Memo
) -> Iterator[Remark]:
    if own.confidence != "high":
        return
    origins = {source.article: dict(source.details).get("origin", "") for source in memo.sources}
    found: set[str] = set()
    for id_ in own.evidence:
        evidence = by_id.get(id_)
        if evidence is not None and isinstance(evidence.content, Cited):
            found |= {origins.get(s.article) or s.article for s in evidence.content.statements}
    if len(found) == 1:
        yield Remark(entry.id, "W5", Worded("high confidence rests on a single origin"))


@cache
def _pattern() -> re.Pattern[str]:
    terms = sorted({term for scale in SCALES.values() for term in scale.terms()}, key=len)
    listed = "|".join(re.escape(term) for term in reversed(terms))
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)


def _terms(text: str) -> list[str]:
    """Return the terms of likelihood in *text*, the longest match first."""
    return [found.group() for found in _pattern().finditer(text) if not _is_plain(found, text)]


def _is_plain(found: re.Match[str], text: str) -> bool:
    """Tell a plain adjective ("a remote village", "probable cause") from an estimate."""
    word = found.group().lower()
    return word == "remote" and not re.match(r" (?:chance|possib)", text[found.end() :])
