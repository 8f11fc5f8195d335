"""A template as the text of its file: checked as it is typed, changed key by key."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from briefing.errors import BriefingError, Problem, TemplateError
from briefing.files import templates_folder
from briefing.jobs.keeping_templates import with_key
from briefing.telling import Worded
from briefing.templates import BriefingTemplate, find_template
from briefing.templates.library import file_beside
from briefing.templates.loading import load_template
from briefing.templates.saving import template_id
from briefing.templates.values import BlockKind, FieldForm, SectionForm
from briefing.templates.written import written_field, written_section

_Form = TypeVar("_Form", FieldForm, SectionForm)


def check_text(
    text: str, path: Path, brought: tuple[str, bytes] = ("", b"")
) -> tuple[BriefingTemplate | None, tuple[Problem, ...]]:
    """Return the template that *text* would be in the file at *path*, None if it is none.

    With it come all problems, those of a line with its number.  *brought* is a
    file that is to lie beside it: its name and its bytes.
    """
    try:
        return load_template(
            text.encode("utf-8", "replace"),
            path.name,
            path.stem,
            parent=lambda name: _parent(path, name),
            beside=lambda name: brought[1] if name == brought[0] else file_beside(path, name),
        )
    except TemplateError as error:
        return None, error.problems


def _parent(path: Path, name: str) -> tuple[bytes, str]:
    if name.endswith((".yaml", ".yml")):
        return file_beside(path, name), name
    found = find_template(name)
    if found.resolve() == path.resolve():  # a shipped one of the same name
        found = templates_folder() / found.name
    try:
        return found.read_bytes(), found.name
    except OSError as error:
        raise BriefingError(Worded("%1 cannot be read", name)) from error


def with_sections(text: str, sections: Iterable[SectionForm]) -> str:
    """Return *text* with these headings; one without an id gets one of its words."""
    named = _with_ids(list(sections), lambda form: form.heading)
    return with_key(text, "sections", [written_section(form) for form in named])


def with_fields(text: str, fields: Iterable[FieldForm]) -> str:
    """Return *text* with these fields; one without an id gets one of its label."""
    named = _with_ids(list(fields), lambda form: form.label)
    return with_key(text, "fields", [written_field(form) for form in named])


def with_blocks(text: str, blocks: Iterable[BlockKind]) -> str:
    """Return *text* with these blocks in this order."""
    return with_key(text, "blocks", [block.value for block in blocks])


def _with_ids(forms: list[_Form], words: Callable[[_Form], str]) -> list[_Form]:
    taken = {form.id for form in forms if form.id}
    named: list[_Form] = []
    for form in forms:
        free, number = form.id or template_id(words(form)) or "new", 2
        while not form.id and free in taken:
            free, number = f"{template_id(words(form)) or 'new'}-{number}", number + 1
        taken.add(free)
        named.append(replace(form, id=free))
    return named
