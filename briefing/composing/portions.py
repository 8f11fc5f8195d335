"""Portion marks: how each portion of a memo is marked, before its first word."""

from __future__ import annotations

from briefing.composing.groups import Printed
from briefing.document import Inline, Text, Tone
from briefing.templates.values import MarkingForm


def portion(printed: Printed, marking: MarkingForm) -> tuple[Inline, ...]:
    """Return the mark of *printed*, or nothing where the template marks no portions."""
    if not marking.portions:
        return ()
    level = printed.entry.marking or marking.default
    return (Text(f"({level})", Tone.PORTION), Text(" "))
