"""The form of a memo as a template: its headings, fields, language and marking, no words of it."""

from __future__ import annotations

import re
import unicodedata

from briefing.memos.values import Memo, Section
from briefing.strict_yaml import Writable, write
from briefing.templates.values import BriefingTemplate, SectionForm

_NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")


def template_id(name: str) -> str:
    """Return the file name, without ending, for a template called *name*; "" if none is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _NOT_IN_A_NAME.sub("-", plain).strip("-")


def form_of_memo(memo: Memo, base: BriefingTemplate, name: str) -> str:
    """Return the YAML of a template called *name* with the form of *memo*.

    It extends *base*, the memo's template, whose look and wording it keeps;
    headings and fields are the memo's.  Guidance and keywords of headings that
    *base* knows are kept.  Nothing of what the memo says is in it.
    """
    content: dict[str, Writable] = {
        "briefing-template": 1,
        "name": name,
        "description": f"Made from the form of a memo in the form {base.name}.",
        "extends": base.id,
        "language": memo.language,
        "marking": {"scheme": base.marking.scheme, "default": memo.marking or base.marking.default},
        "fields": _fields(memo, base),
        "sections": [_section(section, base) for section in memo.sections],
    }
    return write({key: value for key, value in content.items() if value})


def _fields(memo: Memo, base: BriefingTemplate) -> list[Writable]:
    known = {form.id for form in base.fields}
    fields: list[Writable] = []
    for form in base.fields:
        field: dict[str, Writable] = {"id": form.id, "label": form.label, "kind": form.kind.value}
        if form.required:
            field["required"] = True
        if form.default:
            field["default"] = form.default
        fields.append(field)
    for id_, _ in memo.fields:
        if id_ not in known:
            label = id_.replace("-", " ").capitalize()
            fields.append({"id": id_, "label": label, "kind": "text"})
    return fields


def _section(section: Section, base: BriefingTemplate) -> Writable:
    form = base.section_for(section.key, section.heading) or SectionForm("", "")
    content: dict[str, Writable] = {
        "id": section.key or form.id or template_id(section.heading) or "section",
        "heading": section.heading,
    }
    if form.guidance:
        content["guidance"] = form.guidance
    if form.keywords:
        content["keywords"] = list(form.keywords)
    if form.required:
        content["required"] = True
    if section.layout.value != "list":
        content["layout"] = section.layout.value
    return content
