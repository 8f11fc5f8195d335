"""The form of a memo as a template: its headings, fields, language and marking, no words of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from briefing.memos.values import Layout, Memo, Section
from briefing.strict_yaml import Writable, write
from briefing.templates.values import BriefingTemplate, FieldForm, SectionForm
from briefing.templates.written import written_field, written_section

_NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")


def template_id(name: str) -> str:
    """Return the file name, without ending, for a template called *name*; "" if none is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _NOT_IN_A_NAME.sub("-", plain).strip("-")


def form_of_memo(memo: Memo, base: BriefingTemplate, name: str, about: str = "") -> str:
    """Return the YAML of a template called *name* with the form of *memo*.

    It extends *base*, the memo's template, whose look and wording it keeps;
    headings and fields are the memo's.  Guidance and keywords of headings that
    *base* knows are kept.  Nothing of what the memo says is in it.
    """
    content: dict[str, Writable] = {
        "briefing-template": 1,
        "name": name,
        "description": about or f"Made from the form of a memo in the form {base.name}.",
        "extends": base.id,
        "language": memo.language,
        "marking": {"scheme": base.marking.scheme, "default": memo.marking or base.marking.default},
        "fields": _fields(memo, base),
        "sections": [_section(section, base) for section in memo.sections],
    }
    return write({key: value for key, value in content.items() if value})


def _fields(memo: Memo, base: BriefingTemplate) -> list[Writable]:
    known = {form.id for form in base.fields}
    added = [
        FieldForm(id_, id_.replace("-", " ").capitalize())
        for id_, _ in memo.fields
        if id_ not in known
    ]
    return [written_field(form) for form in (*base.fields, *added)]


def _section(section: Section, base: BriefingTemplate) -> Writable:
    form = base.section_for(section.key, section.heading) or SectionForm("", "")
    layout = None if section.layout is Layout.LIST else section.layout
    id_ = section.key or form.id or template_id(section.heading) or "section"
    return written_section(replace(form, id=id_, heading=section.heading, layout=layout))
