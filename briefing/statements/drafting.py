"""A first proposal of a memo: one statement for each group, under its probable heading.

It proposes and decides nothing: every entry is a slice of an article that the
analyst accepts or not, one by one.  Of several outlets' renderings the best
source's comes first, the others stand beside it as further evidence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.articles.values import Article
from briefing.statements.attribution import Attributed, attributed_statements
from briefing.statements.attribution.cut_off import cut_off_warning
from briefing.statements.sentences import Sentence, sentences
from briefing.statements.similar.index import SimilarIndex
from briefing.statements.suggestions import (
    WEAK,
    HeadingHints,
    Learned,
    Weights,
    suggest,
    weigh,
)
from briefing.statements.values import StatementKind

_FEWEST_WORDS = 8
_ENTRIES = 8  # under one heading
_MARKS = '"“”«»„'
_LEAST_CONFIDENCE = 0.6


@dataclass(frozen=True, slots=True)
class Proposal:
    """One proposed entry: ``text[start:end]`` of *article*, and who says it.

    *also* are the same statement's places in other articles, best source
    first: (article, start, end).  *score* orders the entries of a heading.
    """

    article: str
    start: int
    end: int
    kind: StatementKind
    speaker: str
    via: tuple[str, ...]
    heading: str
    why: str
    score: float
    also: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedSection:
    """A heading and what is proposed for it, the most widely told first."""

    heading: str
    entries: tuple[Proposal, ...]


def draft(
    articles: Sequence[Article],
    headings: Sequence[HeadingHints],
    learned: Learned | None = None,
    entries: int = _ENTRIES,
) -> tuple[ProposedSection, ...]:
    """Return what a first memo on *articles* could hold: a section for each of *headings*.

    Only attributed statements of the story are proposed, each slice whole: none
    that leaves out a negation, a condition or an attribution of its sentence.
    Statements that nothing assigns to a heading are left out.
    """
    read = {article.id: _story(article) for article in articles}
    stated = {article.id: _stated(article, read[article.id]) for article in articles}
    texts = [a.text[s.start : s.end] for a in articles for s in stated[a.id]]
    weights = weigh(texts, headings)
    found = [
        proposal
        for article in articles
        for one in stated[article.id]
        if (proposal := _proposal(article, one, headings, learned, weights))
    ]
    merged = _merged(articles, read, found)
    return tuple(
        ProposedSection(
            hints.heading, _first([p for p in merged if p.heading == hints.heading], entries)
        )
        for hints in headings
    )


def _story(article: Article) -> tuple[Sentence, ...]:
    """Return the sentences of an article's story that are long enough to say something."""
    return tuple(
        sentence
        for sentence in sentences(article.text, article.source.language or "en")
        if not article.is_left_out(sentence.start, sentence.end)
        and len(article.text[sentence.start : sentence.end].split()) >= _FEWEST_WORDS
    )


def _stated(article: Article, read: Sequence[Sentence]) -> tuple[Attributed, ...]:
    language = article.source.language or "en"
    return tuple(
        one
        for one in attributed_statements(article.text, read, language)
        if one.speaker and one.confidence >= _LEAST_CONFIDENCE and "\n" not in _said(article, one)
    )


def _said(article: Article, one: Attributed) -> str:
    return article.text[one.start : one.end]


def _proposal(
    article: Article,
    one: Attributed,
    headings: Sequence[HeadingHints],
    learned: Learned | None,
    weights: Weights,
) -> Proposal | None:
    language = article.source.language or "en"
    suggested = suggest(_said(article, one), headings, learned, weights, language)
    if not suggested or suggested[0].score < WEAK:
        return None
    start, end = _slice(article, one, language)
    best = suggested[0]
    score = best.score + one.confidence
    return Proposal(
        article.id, start, end, one.kind, one.speaker, one.via, best.heading, best.why, score
    )  # fmt: skip


def _slice(article: Article, one: Attributed, language: str) -> tuple[int, int]:
    """Return the longest quotation's inside of direct speech, else the whole sentence."""
    if one.kind is StatementKind.DIRECT and one.quotations:
        start, end = max(one.quotations, key=lambda span: span[1] - span[0])
        quoted = article.text[start:end]
        start += len(quoted) - len(quoted.lstrip(_MARKS + " "))
        end -= len(quoted) - len(quoted.rstrip(_MARKS + " ,"))
        if start < end and cut_off_warning(article.text, start, end, language) is None:
            return start, end
    return one.start, one.end


def _merged(
    articles: Sequence[Article], read: dict[str, tuple[Sentence, ...]], found: Sequence[Proposal]
) -> list[Proposal]:
    """Return one proposal for each group, its best source's, the others beside it."""
    index = SimilarIndex()
    for article in articles:
        index.add(article.id, article.text, read[article.id], article.source.language or "en")
    grades = {article.id: article.source.reliability for article in articles}
    group_of = {
        (place.article, place.start): group.id for group in index.groups() for place in group.places
    }
    by_group: dict[str, list[Proposal]] = {}
    for proposal in found:
        inside = [
            group_of[proposal.article, s.start]
            for s in read[proposal.article]
            if s.start < proposal.end
            and proposal.start < s.end
            and (proposal.article, s.start) in group_of
        ]
        key = inside[0] if inside else f"{proposal.article}:{proposal.start}"
        by_group.setdefault(key, []).append(proposal)
    return [_best(members, grades) for members in by_group.values()]


def _best(members: Sequence[Proposal], grades: dict[str, str]) -> Proposal:
    """Return the best source's proposal: reliable, in the speaker's own words, confident."""
    ordered = sorted(
        members,
        key=lambda p: (grades[p.article], p.kind is not StatementKind.DIRECT, -p.score, p.start),
    )
    first = ordered[0]
    also = tuple((p.article, p.start, p.end) for p in _of_others(ordered[1:], first.article))
    return replace(first, also=also, score=round(first.score + len(also), 4))


def _of_others(members: Sequence[Proposal], article: str) -> Iterator[Proposal]:
    seen = {article}
    for proposal in members:
        if proposal.article not in seen:
            seen.add(proposal.article)
            yield proposal


def _first(proposals: Sequence[Proposal], entries: int) -> tuple[Proposal, ...]:
    return tuple(sorted(proposals, key=lambda p: (-p.score, p.article, p.start))[:entries])
