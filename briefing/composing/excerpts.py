"""Some entries and headings of a memo as a memo of their own: what is copied or shown alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from briefing.document import Document, Heading, NotePlace
from briefing.memos.values import Entry, Memo, Repeat, Section
from briefing.templates.values import BlockKind, BriefingTemplate


def excerpt(memo: Memo, ids: Collection[str]) -> Memo:
    """Return *memo* with only the entries and sections *ids*, and the headings above them.

    A repeat whose entry is left out prints that entry itself.
    """
    by_id = {entry.id: entry for entry in memo.entries()}
    kept = {id_ for id_ in ids if id_ in by_id}
    sections = [section for each in memo.sections for section in _cut(each, ids)]
    inside = {entry.id for section in sections for entry in _all(section)} | kept
    resolved = tuple(_resolved(section, by_id, inside) for section in sections)
    opening = tuple(entry for entry in memo.opening if entry.id in ids)
    return replace(memo, opening=opening, sections=resolved, source_summary="")


def spans_headings(memo: Memo, ids: Collection[str]) -> bool:
    """Tell whether *ids* are more than entries of one heading: then the headings are part of it."""
    sections = [section for each in memo.sections for section in _with_all_below(each)]
    of_entries = sum(any(entry.id in ids for entry in section.entries) for section in sections)
    return of_entries > 1 or any(section.id in ids for section in sections)


def _with_all_below(section: Section) -> Iterator[Section]:
    yield section
    for below in section.sections:
        yield from _with_all_below(below)


def without_headings(document: Document) -> Document:
    """Return *document* with no line that only heads others."""
    blocks = tuple(block for block in document.blocks if not isinstance(block, Heading))
    return replace(document, blocks=blocks)


def excerpt_form(template: BriefingTemplate) -> BriefingTemplate:
    """Return *template* for an excerpt: no title block, no list of sources; notes at the end."""
    kinds = (BlockKind.BOTTOM_LINE, BlockKind.JUDGEMENTS, BlockKind.SECTIONS)
    blocks = tuple(kind for kind in template.blocks if kind in kinds)
    place = template.citations.place
    if place is not NotePlace.INLINE:
        place = NotePlace.ENDNOTES
    return replace(template, blocks=blocks, citations=replace(template.citations, place=place))


def _cut(section: Section, ids: Collection[str]) -> tuple[Section, ...]:
    if section.id in ids:
        return (section,)
    entries = tuple(entry for entry in section.entries if entry.id in ids)
    below = tuple(each for part in section.sections for each in _cut(part, ids))
    kept = replace(section, entries=entries, sections=below)
    return (kept,) if entries or below else ()


def _all(section: Section) -> tuple[Entry, ...]:
    return (*section.entries, *(entry for below in section.sections for entry in _all(below)))


def _resolved(section: Section, by_id: dict[str, Entry], inside: Collection[str]) -> Section:
    entries = tuple(
        replace(by_id[entry.content.of], id=entry.id)
        if isinstance(entry.content, Repeat)
        and entry.content.of not in inside
        and entry.content.of in by_id
        else entry
        for entry in section.entries
    )
    below = tuple(_resolved(each, by_id, inside) for each in section.sections)
    return replace(section, entries=entries, sections=below)
