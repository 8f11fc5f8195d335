"""The same statement in several articles: found, and compared word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.articles.values import Article
from briefing.jobs.aids import ArticleAids
from briefing.statements.attribution import Attributed
from briefing.statements.similar import (
    Contradiction,
    Difference,
    Group,
    Origin,
    Place,
    SimilarIndex,
    Told,
    contradictions,
    differing_words,
    origins,
)
from briefing.statements.similar.translations import Passage, passage_of, tongue_of
from briefing.statements.values import StatementKind

_FEWEST_WORDS = 4  # of a sentence that can say the same as another
_WORD = re.compile(r"[^\W_]+")
_NOBODY = Attributed(0, 0, StatementKind.REPORT)


@dataclass(frozen=True, slots=True)
class SimilarGroup:
    """The same statement in several articles, compared.

    *differences* and *contradictions* number the places of *group*.  *told* is
    parallel to them.  *passages* tells of each whether its words are the
    speaker's own, a translation, or a translation back.
    """

    group: Group
    told: tuple[Told, ...]
    origins: tuple[Origin, ...]
    differences: tuple[Difference, ...]
    contradictions: tuple[Contradiction, ...]
    passages: tuple[Passage, ...]


def index_of(aids: Iterable[tuple[Article, ArticleAids]]) -> SimilarIndex:
    """Return an index of the story sentences of articles."""
    index = SimilarIndex()
    for article, read in aids:
        text = article.text
        story = [s for s in read.story() if len(text[s.start : s.end].split()) >= _FEWEST_WORDS]
        index.add(article.id, text, story, article.source.language or "en")
    return index


def compared(
    groups: Sequence[Group], aids: Mapping[str, tuple[Article, ArticleAids]]
) -> tuple[SimilarGroup, ...]:
    """Return *groups* with what differs in them, what contradicts, and how many origins remain."""
    return tuple(_compared(group, aids) for group in groups)


def _compared(group: Group, aids: Mapping[str, tuple[Article, ArticleAids]]) -> SimilarGroup:
    places = _one_an_article(group.places)
    group = replace(group, places=places)
    texts = [place.text for place in places]
    said = [_said(place, aids[place.article][1]) for place in places]
    told = _told(places, said, aids)
    language = aids[places[0].article][0].source.language or "en"
    published = (aids[place.article][0].source.published for place in places)
    day = next((moment.date for moment in published if moment), None)
    return SimilarGroup(
        group,
        told,
        origins(told),
        differing_words(texts, language),
        contradictions(texts, language, day),
        tuple(
            _passage(aids[place.article][0], one) for place, one in zip(places, said, strict=True)
        ),
    )


def _said(place: Place, aids: ArticleAids) -> Attributed:
    return next((s for s in aids.statements if s.start <= place.start < s.end), _NOBODY)


def _told(
    places: Sequence[Place],
    said: Sequence[Attributed],
    aids: Mapping[str, tuple[Article, ArticleAids]],
) -> tuple[Told, ...]:
    """Return whose words each place tells.

    Who passes on the words of somebody (the Kremlin those of Putin) is the one
    origin of both: the person's own words reached nobody else by another way.
    """
    passed_on = {one.inner_speaker: one.speaker for one in said if one.inner_speaker}
    told: list[Told] = []
    for place, one in zip(places, said, strict=True):
        source = aids[place.article][0].source
        told.append(
            Told(
                place.article,
                source.outlet or source.credit,
                place.text,
                passed_on.get(one.speaker, one.speaker),
                one.via,
                source.origin,
            )
        )
    return tuple(told)


def _one_an_article(places: Sequence[Place]) -> tuple[Place, ...]:
    """Keep of each article the place that is most like those of the others."""
    best: dict[str, tuple[float, Place]] = {}
    for place in places:
        others = [other.text for other in places if other.article != place.article]
        likeness = sum(_likeness(place.text, other) for other in others)
        if place.article not in best or likeness > best[place.article][0]:
            best[place.article] = (likeness, place)
    kept = {place for _, place in best.values()}
    return tuple(place for place in places if place in kept)


def _likeness(one: str, other: str) -> float:
    """Return the share of words that two sentences have in common (Jaccard)."""
    left, right = (set(_WORD.findall(text.casefold())) for text in (one, other))
    return len(left & right) / max(1, len(left | right))


def _passage(article: Article, said: Attributed) -> Passage:
    """Return through which languages the words came into *article*, as far as it can be told."""
    source = article.source
    language = source.language or "en"
    spoken = tongue_of([said.speaker, said.speaker_text], language)
    relays = [tongue for name in said.via if (tongue := tongue_of([name], language))]
    told = "translat" in source.descriptor.casefold()
    translated = tongue_of([source.descriptor], language) if told else ""
    return passage_of(language.partition("-")[0], spoken, relays, translated)
