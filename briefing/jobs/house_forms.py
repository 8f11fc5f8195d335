"""A house's own Word file given to a template of the user's own."""

from __future__ import annotations

from pathlib import Path

from briefing.errors import BriefingError, TemplateError
from briefing.files import read_file, write_atomic
from briefing.jobs.keeping_templates import with_key
from briefing.jobs.template_text import check_text
from briefing.strict_yaml import Mapping, Node, Scalar, Sequence, Writable, parse
from briefing.telling import Worded
from briefing.templates import TemplateFile

_LARGEST = 30_000_000  # bytes


def take_house_form(file: TemplateFile, form: Path) -> None:
    """Let the template in *file* take styles, page, header, footer and logo from *form*.

    *form* is a ``.docx`` or ``.dotx`` anywhere; its copy lies beside the
    template from then on.  Raises ``TemplateError`` or ``RenderError`` if it
    cannot be used so, ``BriefingError`` if the template is not the user's own,
    and ``FileNotWritten``; the template has not changed then.
    """
    from briefing.document import HouseForm
    from briefing.rendering.docx.house_form import open_form

    if not file.own:
        raise BriefingError(Worded("%1 ships with the program; copy it first.", file.id))
    data, name = read_file(form, _LARGEST), f"{file.id}{form.suffix.lower()}"
    open_form(HouseForm(form.name, data))
    text = read_file(file.path, _LARGEST).decode("utf-8-sig", "replace")
    changed = with_key(text, "docx", {**_entries(text, file.path.name), "reference": name})
    template, problems = check_text(changed, file.path, (name, data))
    if template is None:
        raise TemplateError([problem for problem in problems if problem.fatal])
    write_atomic(file.path.parent / name, data)
    write_atomic(file.path, changed.encode())


def _entries(text: str, name: str) -> dict[str, Writable]:
    """Return what the template *text* says under ``docx`` already."""
    node = parse(text, name, [])
    held = node.get("docx") if isinstance(node, Mapping) else None
    pairs = held.pairs if isinstance(held, Mapping) else ()
    return {key.text: _writable(value) for key, value in pairs}


def _writable(node: Node) -> Writable:
    match node:
        case Scalar(text):
            return text
        case Sequence(items):
            return [_writable(item) for item in items]
        case Mapping(pairs):
            return {key.text: _writable(value) for key, value in pairs}
