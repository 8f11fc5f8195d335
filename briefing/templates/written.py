"""Headings and fields as a template file writes them, without what goes without saying."""

from __future__ import annotations

from briefing.strict_yaml import Writable
from briefing.templates.values import FieldForm, SectionForm


def written_section(form: SectionForm) -> Writable:
    """Return the mapping under ``sections`` that reads back as *form*."""
    content: dict[str, Writable] = {"id": form.id, "heading": form.heading}
    if form.guidance:
        content["guidance"] = form.guidance
    if form.keywords:
        content["keywords"] = list(form.keywords)
    if form.required:
        content["required"] = True
    if form.layout is not None:
        content["layout"] = form.layout.value
    return content


def written_field(form: FieldForm) -> Writable:
    """Return the mapping under ``fields`` that reads back as *form*."""
    content: dict[str, Writable] = {"id": form.id, "label": form.label, "kind": form.kind.value}
    if form.required:
        content["required"] = True
    if form.default:
        content["default"] = form.default
    return content
