"""What a template would do to the memo, in lines that can be read before it is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.wording import plural

if TYPE_CHECKING:
    from briefing.jobs.changing_template import TemplateChange
    from briefing.templates import BriefingTemplate

_MANY = 3  # names that one line lists


def _tr(text: str) -> str:
    return QCoreApplication.translate("Changes", text)


def lines_of(change: TemplateChange) -> list[tuple[str, str]]:
    """Return an icon and a sentence for each thing that *change* does, good news first."""
    return [*_kept(change), *_to_do(change)]


def form_lines(template: BriefingTemplate) -> list[tuple[str, str]]:
    """Return what the pictures of *template* do not show: that its Word files wear a house form."""
    if template.sheet.word.reference is None:
        return []
    return [("check", _tr("Word files wear the house form; PDF and the pages here do not"))]


def _kept(change: TemplateChange) -> Iterator[tuple[str, str]]:
    headings = plural(change.headings, _tr("1 heading"), _tr("%1 headings"))
    statements = plural(change.statements, _tr("1 statement"), _tr("%1 statements"))
    kept = _tr("%1 and %2 kept")
    yield "check", kept.replace("%1", headings).replace("%2", statements)
    if change.own:
        yield (
            "check",
            plural(
                len(change.own),
                _tr("1 heading is kept after the template's own"),
                _tr("%1 headings are kept after the template's own"),
            ),
        )
    if change.added:
        yield "add", _tr("New, empty: %1").replace("%1", _listed(change.added))
    if change.judgements_first is not None:
        first = _tr("Judgements move in front of the facts")
        yield "check", first if change.judgements_first else _tr("Judgements go to their headings")
    if change.extra_fields:
        yield (
            "check",
            _tr("Printed last: %1").replace("%1", _listed(change.extra_fields)),
        )


def _to_do(change: TemplateChange) -> Iterator[tuple[str, str]]:
    for name in (*change.wanted_fields, *change.wanted_headings):
        yield "flag", _tr("“%1” is required and empty").replace("%1", name)
    blocks = {
        "bottom-line": _tr("The bottom line is kept, not printed"),
        "judgements": _tr("Judgements are kept, not printed"),
        "source-summary": _tr("The source summary is kept, not printed"),
        "fields": _tr("Fields are kept, not printed"),
    }
    for block in change.unprinted:
        yield "flag", blocks.get(block.value, block.value)
    if change.marking:
        yield "flag", _tr("The template has no marking %1").replace("%1", change.marking)


def _listed(names: tuple[str, ...]) -> str:
    shown = ", ".join(names[:_MANY])
    more = len(names) - _MANY
    return shown if more <= 0 else f"{shown} +{more}"
