"""What the program has read in the articles before the analyst does; it proposes, never decides.

Corrections that the analyst made in a workspace win over what the rules found:
a speaker is corrected under the statement's place (``ARTICLE:START-END``), a
heading's assignment under the statement's text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from briefing.articles.roles import LEFT_OUT, LineRole, article_lines
from briefing.articles.values import Article
from briefing.memos.values import Cited, Memo, entries_of
from briefing.statements.attribution import Attributed, attributed_statements
from briefing.statements.languages import supported
from briefing.statements.sentences import Sentence, sentences
from briefing.statements.suggestions import (
    Assignment,
    HeadingHints,
    Suggestion,
    learn,
    suggest,
    weigh,
)
from briefing.store import Store
from briefing.templates import BriefingTemplate

SPEAKER, HEADING = "speaker", "heading"  # kinds of corrections in the workspace


def place_id(article: str, start: int, end: int) -> str:
    """Return the id of a place: ``ARTICLE:START-END``, code points."""
    return f"{article}:{start}-{end}"


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence with its role."""

    start: int
    end: int
    role: LineRole


@dataclass(frozen=True, slots=True)
class ArticleAids:
    """What was read in one article.  *understood*: its language has a file of words."""

    article: str
    sentences: tuple[ReadSentence, ...]
    statements: tuple[Attributed, ...]
    understood: bool

    def story(self) -> tuple[Sentence, ...]:
        """Return the sentences of the story."""
        return tuple(Sentence(s.start, s.end) for s in self.sentences if s.role is LineRole.STORY)


def read_aids(article: Article, corrections: Mapping[str, str] | None = None) -> ArticleAids:
    """Return the sentences of *article* with their roles, and who says what in its story.

    *corrections* are speakers by the ids of statements.
    """
    language = article.source.language or "en"
    read = _read_sentences(article, language)
    story = tuple(Sentence(s.start, s.end) for s in read if s.role is LineRole.STORY)
    stated = tuple(
        _corrected(article.id, one, corrections or {})
        for one in attributed_statements(article.text, story, language)
    )
    return ArticleAids(article.id, read, stated, supported(language))


def read_sentences(article: Article) -> ArticleAids:
    """Return the sentences of *article* with their roles, and nothing of who says what in them.

    That takes a small part of the time of ``read_aids``.
    """
    language = article.source.language or "en"
    return ArticleAids(article.id, _read_sentences(article, language), (), supported(language))


def _read_sentences(article: Article, language: str) -> tuple[ReadSentence, ...]:
    roles = _Roles(article)
    return tuple(
        ReadSentence(one.start, one.end, roles.at(one.start, one.end))
        for one in sentences(article.text, language)
    )


class _Roles:
    """The role at a place of an article: that of its line."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._lines = article_lines(article)
        self._at = 0

    def at(self, start: int, end: int) -> LineRole:
        """Return the role of the sentence there; sentences are asked for in order."""
        while self._at < len(self._lines) and self._lines[self._at].end <= start:
            self._at += 1
        inside = self._at < len(self._lines) and self._lines[self._at].start <= start
        role = self._lines[self._at].role if inside else LineRole.STORY
        if self._article.is_left_out(start, end):
            return role if role in LEFT_OUT else LineRole.FURNITURE
        # What the analyst took back into the story is story.
        return LineRole.STORY if role in LEFT_OUT else role


def _corrected(article: str, one: Attributed, corrections: Mapping[str, str]) -> Attributed:
    speaker = corrections.get(place_id(article, one.start, one.end))
    return one if speaker is None else replace(one, speaker=speaker, confidence=1.0)


def workspace_aids(
    store: Store, articles: Iterable[str] = ()
) -> Iterator[tuple[Article, ArticleAids]]:
    """Yield each article of *store* (all, or those named) with what was read in it."""
    corrections = {about: str(value) for about, value in store.corrections.all(SPEAKER).items()}
    wanted = [store.article_id(name) for name in articles] or [row.id for row in store.articles()]
    for id_ in wanted:
        article = store.article(id_)
        yield article, read_aids(article, corrections)


def correct_speaker(store: Store, statement: str, speaker: str, at: datetime) -> None:
    """Keep that *speaker* said the statement with id *statement*; "" means unknown."""
    store.corrections.keep(SPEAKER, statement, speaker, at)


def headings_of(template: BriefingTemplate) -> tuple[HeadingHints, ...]:
    """Return the headings of *template* with their keywords, as suggestions want them."""
    return tuple(HeadingHints(form.heading, form.keywords) for form in template.sections)


def assignments(memos: Iterable[Memo], corrections: Mapping[str, str]) -> list[Assignment]:
    """Return what the analyst assigned in this workspace: by memos, and by corrections."""
    found = [
        Assignment(statement.anchor.exact, section.heading)
        for memo in memos
        for section in memo.sections
        for entry in entries_of(section)
        if isinstance(entry.content, Cited) and not entry.draft
        for statement in entry.content.statements
    ]
    return found + [Assignment(text, str(heading)) for text, heading in corrections.items()]


def suggested(
    store: Store, template: BriefingTemplate
) -> Iterator[tuple[str, str, tuple[Suggestion, ...]]]:
    """Yield (statement id, its text, headings) for each attributed statement of *store*."""
    headings = headings_of(template)
    read = [
        (place_id(article.id, s.start, s.end), article.text[s.start : s.end])
        for article, aids in workspace_aids(store)
        for s in aids.statements
    ]
    memos = [store.memo(row.id) for row in store.memos()]
    learned = learn(assignments(memos, store.corrections.all(HEADING)))
    weights = weigh((text for _, text in read), headings)
    for id_, text in read:
        yield id_, text, suggest(text, headings, learned, weights)
