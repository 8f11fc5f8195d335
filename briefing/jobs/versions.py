"""The same story on many sites, corrected versions, and what becomes of statements taken before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefing.articles.values import Article
from briefing.memos.values import Cited, Entry, Memo, Section
from briefing.statements.anchors import Ambiguous, Kept, Lost, Moved, make_anchor, reanchor
from briefing.statements.similar.near_duplicates import (
    ChangeKind,
    Story,
    Text,
    changes,
    is_version,
    stories,
)
from briefing.statements.values import Statement

Fate = Literal["kept", "moved: confirm", "ambiguous", "lost"]


@dataclass(frozen=True, slots=True)
class Changed:
    """A sentence that differs between two versions: *old* or *new* is "" where it has none."""

    kind: ChangeKind
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Version:
    """*new* is a corrected version of the article *old*; *changes* tell what differs."""

    old: str
    new: str
    changes: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class Reanchored:
    """What became of *statement* in a new version of its article.

    *proposal* is the statement there, or None; only one that is ``kept`` may be
    taken without asking.
    """

    entry: str
    statement: Statement
    fate: Fate
    proposal: Statement | None


def copies_and_versions(
    articles: Sequence[Article],
) -> tuple[tuple[Story, ...], tuple[Version, ...]]:
    """Return the stories that several of *articles* print, and the versions among them.

    *articles* come in the order in which they were captured: the earlier of two
    is the old version.  Versions are no copies.
    """
    texts = {article.id: _text(article) for article in articles}
    by_id = {article.id: article for article in articles}
    found = stories(tuple(texts.values()))
    versions: list[Version] = []
    kept: list[Story] = []
    for story in found:
        members = list(story.articles)
        newer: set[str] = set()
        for index, new in enumerate(members):
            old = next(
                (o for o in reversed(members[:index]) if is_version(texts[o], texts[new])), ""
            )
            if old:
                newer.add(new)
                language = by_id[new].source.language or "en"
                versions.append(Version(old, new, _changed(texts[old], texts[new], language)))
        rest = tuple(member for member in members if member not in newer)
        if len(rest) > 1:
            kept.append(replace(story, articles=rest))
    return tuple(kept), tuple(versions)


def _changed(old: Text, new: Text, language: str) -> tuple[Changed, ...]:
    return tuple(
        Changed(
            change.kind,
            old.story[slice(*change.old)] if change.old else "",
            new.story[slice(*change.new)] if change.new else "",
        )
        for change in changes(old.story, new.story, language)
    )


def _text(article: Article) -> Text:
    parts: list[str] = []
    at = 0
    for start, end in article.left_out:
        parts.append(article.text[at:start])
        at = end
    parts.append(article.text[at:])
    source = article.source
    return Text(article.id, "".join(parts), source.outlet, source.url, source.title)


def reanchored(memo: Memo, old: str, new: Article) -> Iterator[Reanchored]:
    """Yield what becomes in *new* of each statement that *memo* took from the article *old*."""
    for entry in memo.entries():
        if not isinstance(entry.content, Cited):
            continue
        for statement in entry.content.statements:
            if statement.article == old:
                yield _reanchored(entry.id, statement, new)


def _reanchored(entry: str, statement: Statement, new: Article) -> Reanchored:
    match reanchor(statement.anchor, new.text):
        case Kept(start=start, end=end):
            return Reanchored(entry, statement, "kept", _at(statement, new, start, end))
        case Moved(start=start, end=end):
            return Reanchored(entry, statement, "moved: confirm", _at(statement, new, start, end))
        case Ambiguous():
            return Reanchored(entry, statement, "ambiguous", None)
        case Lost():
            return Reanchored(entry, statement, "lost", None)


def _at(statement: Statement, article: Article, start: int, end: int) -> Statement:
    anchor = make_anchor(article.text, start, end)
    return replace(statement, article=article.id, anchor=anchor)


def moved_to(memo: Memo, old: str, new: Article) -> tuple[Memo, tuple[Reanchored, ...]]:
    """Return *memo* with what is kept taken from *new*, and what became of each statement.

    Whatever would need a look stays with the article *old*.
    """
    found = tuple(reanchored(memo, old, new))
    kept = {one.statement.id: one.proposal for one in found if one.fate == "kept"}
    sections = tuple(_section_with(section, kept) for section in memo.sections)
    return replace(memo, sections=sections), found


def _section_with(section: Section, kept: Mapping[str, Statement | None]) -> Section:
    return replace(
        section,
        entries=tuple(_entry_with(entry, kept) for entry in section.entries),
        sections=tuple(_section_with(below, kept) for below in section.sections),
    )


def _entry_with(entry: Entry, kept: Mapping[str, Statement | None]) -> Entry:
    if not isinstance(entry.content, Cited):
        return entry
    statements = tuple(kept.get(s.id) or s for s in entry.content.statements)
    return replace(entry, content=replace(entry.content, statements=statements))


def mixed_events(memo: Memo, events_of: Mapping[str, str]) -> Iterable[str]:
    """Yield a sentence for each heading under which articles on several events are mixed.

    *events_of* names the event that each article reports on, by article id; a
    subsection of its own parts them.
    """
    for section in memo.sections:
        for part in (section, *section.sections):
            names = {
                events_of[statement.article]
                for entry in part.entries
                if isinstance(entry.content, Cited)
                for statement in entry.content.statements
                if statement.article in events_of and not statement.event
            }
            if len(names) > 1:
                listed = " and ".join(sorted(names))
                yield f'"{part.heading}" mixes statements on {listed}; name the event of each'
