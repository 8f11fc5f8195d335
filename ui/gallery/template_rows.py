"""Headings, fields and blocks of a template as rows of a table, and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from briefing.templates.values import BlockKind, FieldForm, FieldKind, SectionForm

if TYPE_CHECKING:
    from briefing.templates import BriefingTemplate
    from ui.gallery.rows_editor import Row


def block_names() -> tuple[tuple[str, str], ...]:
    """Return each block that a template may have, and what it is called."""
    names = {
        BlockKind.TITLE: _tr("Title"),
        BlockKind.FIELDS: _tr("Fields"),
        BlockKind.BOTTOM_LINE: _tr("Bottom line"),
        BlockKind.JUDGEMENTS: _tr("Judgements"),
        BlockKind.SECTIONS: _tr("Headings with their entries"),
        BlockKind.SOURCE_SUMMARY: _tr("Source summary"),
        BlockKind.SOURCES: _tr("List of sources"),
        BlockKind.CONTENTS: _tr("Contents"),
        BlockKind.NOTES: _tr("Notes"),
        BlockKind.LEGEND: _tr("Scales"),
        BlockKind.CHANGES: _tr("What changed"),
        BlockKind.ANNEX: _tr("Quotations in full"),
    }
    return tuple((kind.value, names.get(kind, kind.value)) for kind in BlockKind)


def field_kinds() -> tuple[tuple[str, str], ...]:
    """Return each kind of field, and what it is called."""
    names = {
        FieldKind.TEXT: _tr("Text"),
        FieldKind.LONG_TEXT: _tr("Long text"),
        FieldKind.LIST: _tr("List"),
        FieldKind.NUMBER: _tr("Number"),
        FieldKind.DATE: _tr("Date"),
    }
    return tuple((kind.value, names.get(kind, kind.value)) for kind in FieldKind)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TemplateRows", text)


def rows_of_sections(template: BriefingTemplate) -> list[Row]:
    """Return heading, required, guidance and keywords of each section."""
    return [
        (form.id, (form.heading, form.required, form.guidance, ", ".join(form.keywords)))
        for form in template.sections
    ]


def sections_of(rows: Iterable[Row], template: BriefingTemplate) -> list[SectionForm]:
    """Return the sections that *rows* say; what a row does not show stays as *template* has it."""
    found: list[SectionForm] = []
    for id_, (heading, required, guidance, keywords) in rows:
        words = (word.strip() for word in str(keywords).split(","))
        form = template.section(id_) or SectionForm("", "")
        found.append(
            replace(
                form,
                heading=str(heading),
                required=bool(required),
                guidance=str(guidance),
                keywords=tuple(filter(None, words)),
            )
        )
    return found


def rows_of_fields(template: BriefingTemplate) -> list[Row]:
    """Return label, kind, required and default of each field."""
    return [
        (form.id, (form.label, form.kind.value, form.required, form.default))
        for form in template.fields
    ]


def fields_of(rows: Iterable[Row], template: BriefingTemplate) -> list[FieldForm]:
    """Return the fields that *rows* say; a kind that there is not becomes text."""
    known = {form.id: form for form in template.fields}
    kinds = {kind.value: kind for kind in FieldKind}
    found: list[FieldForm] = []
    for id_, (label, kind, required, default) in rows:
        form = known.get(id_, FieldForm("", ""))
        found.append(
            replace(
                form,
                label=str(label),
                kind=kinds.get(str(kind), FieldKind.TEXT),
                required=bool(required),
                default=str(default),
            )
        )
    return found


def rows_of_blocks(template: BriefingTemplate) -> list[Row]:
    """Return the blocks in order."""
    return [(block.value, (block.value,)) for block in template.blocks]


def blocks_of(rows: Iterable[Row]) -> list[BlockKind]:
    """Return the blocks that *rows* say; names that there are not are left out."""
    known = {block.value: block for block in BlockKind}
    return [known[str(name)] for _, (name,) in rows if str(name) in known]
