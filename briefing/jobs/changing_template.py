"""What another template does to a memo: told beforehand, and done as one edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from briefing.errors import BriefingError
from briefing.memos.edits import Insert, MemoEdit, Move, SetDetails, Several, details_of
from briefing.memos.markings import scheme_named
from briefing.memos.values import Layout, Memo, OwnKind, OwnText, Section, entries_of
from briefing.templates.values import BlockKind, BriefingTemplate, SectionForm

NewId = Callable[[], str]


@dataclass(frozen=True, slots=True)
class TemplateChange:
    """What choosing a template does to a memo.  Nothing is ever removed.

    *own* are headings of the memo that the template lacks; they stand after
    the template's own.  *added* headings come empty.  *wanted_headings* and
    *wanted_fields* are required and empty; *unprinted* are blocks that the memo
    has something for and the template does not print.  *marking* is that of
    the memo where the template's scheme lacks it, else "".
    """

    headings: int
    statements: int
    own: tuple[str, ...]
    added: tuple[str, ...]
    wanted_headings: tuple[str, ...]
    wanted_fields: tuple[str, ...]
    extra_fields: tuple[str, ...]
    unprinted: tuple[BlockKind, ...]
    judgements_first: bool | None  # None: where they stood
    marking: str


def change_of_template(memo: Memo, old: BriefingTemplate, new: BriefingTemplate) -> TemplateChange:
    """Return what becomes of *memo*, in the form *old*, in the form *new*."""
    known = {id(form): section for section in memo.sections if (form := _form(new, section))}
    empty = [form for form in new.sections if not _has_entries(known.get(id(form)))]
    judgements = _judgements_first(new)
    return TemplateChange(
        headings=len(memo.sections),
        statements=sum(1 for _ in memo.statements()),
        own=tuple(s.heading for s in memo.sections if new.sections and not _form(new, s)),
        added=tuple(form.heading for form in new.sections if id(form) not in known),
        wanted_headings=tuple(form.heading for form in empty if form.required),
        wanted_fields=tuple(
            form.label
            for form in new.fields
            if form.required and not form.default and not memo.field(form.id)
        ),
        extra_fields=tuple(
            name for name, value in memo.fields if value and name not in _field_ids(new)
        ),
        unprinted=_unprinted(memo, old, new),
        judgements_first=judgements if judgements != _judgements_first(old) else None,
        marking=_unknown_marking(memo, new),
    )


def edit_for_template(memo: Memo, new: BriefingTemplate, new_id: NewId) -> MemoEdit:
    """Return the edit that lays *memo* out in the form *new*.

    The template's headings come in its order, those that the memo lacks empty
    under ids from *new_id*; the memo's other headings follow as they were.
    """
    edits: list[MemoEdit] = [SetDetails(replace(details_of(memo), template=new.id))]
    first, order = len(memo.opening), list(memo.sections)
    for position, form in enumerate(new.sections):
        at = next((n for n, s in enumerate(order) if _form(new, s) is form), None)
        if at is None:
            section = Section(
                new_id(), form.heading, layout=form.layout or Layout.LIST, key=form.id
            )
            order.insert(position, section)
            edits.append(Insert((first + position,), section))
        elif at != position:
            order.insert(position, order.pop(at))
            edits.append(Move((first + at,), (first + position,)))
    return edits[0] if len(edits) == 1 else Several(tuple(edits))


def in_template(memo: Memo, new: BriefingTemplate, new_id: NewId) -> Memo:
    """Return *memo* as it would be in the form *new*."""
    return edit_for_template(memo, new, new_id).apply(memo)[0]


def _form(template: BriefingTemplate, section: Section) -> SectionForm | None:
    return template.section_for(section.key, section.heading)


def _has_entries(section: Section | None) -> bool:
    return section is not None and any(True for _ in entries_of(section))


def _field_ids(template: BriefingTemplate) -> set[str]:
    return {form.id for form in template.fields}


def _judgements_first(template: BriefingTemplate) -> bool:
    """Tell whether the judgements of all headings are gathered before the sections."""
    blocks = template.blocks
    if BlockKind.JUDGEMENTS not in blocks or BlockKind.SECTIONS not in blocks:
        return False
    before = blocks.index(BlockKind.JUDGEMENTS) < blocks.index(BlockKind.SECTIONS)
    return template.judgements.gathered and before


def _unprinted(memo: Memo, old: BriefingTemplate, new: BriefingTemplate) -> tuple[BlockKind, ...]:
    kinds = {e.content.kind for e in memo.opening if isinstance(e.content, OwnText)}
    filled = {
        BlockKind.BOTTOM_LINE: OwnKind.BOTTOM_LINE in kinds,
        BlockKind.JUDGEMENTS: OwnKind.JUDGEMENT in kinds,
        BlockKind.SOURCE_SUMMARY: bool(memo.source_summary),
        BlockKind.FIELDS: any(value for _, value in memo.fields),
    }
    return tuple(
        block
        for block, has in filled.items()
        if has and block in old.blocks and block not in new.blocks
    )


def _unknown_marking(memo: Memo, new: BriefingTemplate) -> str:
    form = new.marking
    scheme = scheme_named(form.scheme, ((level.name, level.colour) for level in form.levels))
    if not memo.marking or scheme is None:
        return ""
    try:
        scheme.rank(memo.marking)
    except BriefingError:
        return memo.marking
    return ""
