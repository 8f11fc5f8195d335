"""The same statement in several articles: found, and compared word by word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.articles.values import Article
from briefing.jobs.aids import ArticleAids
from briefing.statements.attribution import Attributed
from briefing.statements.similar import (
    Contradiction,
    Difference,
    Group,
    Origin,
    SimilarIndex,
    Told,
    contradictions,
    differing_words,
    origins,
)
from briefing.statements.similar.translations import Passage, passage_of, tongue_of
from briefing.statements.values import StatementKind

_FEWEST_WORDS = 4  # of a sentence that can say the same as another
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
    texts = [place.text for place in group.places]
    told: list[Told] = []
    passages: list[Passage] = []
    for place in group.places:
        article, read = aids[place.article]
        said = next((s for s in read.statements if s.start <= place.start < s.end), _NOBODY)
        source = article.source
        told.append(
            Told(
                article.id,
                source.outlet or source.credit,
                place.text,
                said.speaker,
                said.via,
                source.origin,
            )
        )
        passages.append(_passage(article, said))
    language = aids[group.places[0].article][0].source.language or "en"
    day = next(
        (
            found.date
            for place in group.places
            if (found := aids[place.article][0].source.published)
        ),
        None,
    )
    return SimilarGroup(
        group,
        tuple(told),
        origins(told),
        differing_words(texts, language),
        contradictions(texts, language, day),
        tuple(passages),
    )


def _passage(article: Article, said: Attributed) -> Passage:
    """Return through which languages the words came into *article*, as far as it can be told."""
    source = article.source
    language = source.language or "en"
    spoken = tongue_of([said.speaker, said.speaker_text], language)
    relays = [tongue for name in said.via if (tongue := tongue_of([name], language))]
    told = "translat" in source.descriptor.casefold()
    translated = tongue_of([source.descriptor], language) if told else ""
    return passage_of(language.partition("-")[0], spoken, relays, translated)
