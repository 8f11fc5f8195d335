"""The keys that work in the text just now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from briefing.memos.values import Memo, Section
from ui.actions import Hint
from ui.reader.advice import Advice
from ui.session.taking import Heading


def hints_for(memo: Memo | None, advice: Advice, *, sought: bool = False) -> tuple[Hint, ...]:
    """Return the keys that do something with what is chosen, the likeliest first.

    *sought*: words are sought, and there is a next place of them.
    """
    if memo is None:
        return (Hint("↓", _tr("next sentence")),)
    hints = [Hint("1–9", _tr("file under heading"))] if memo.sections else []
    if advice.heading is not None and advice.heading < len(memo.sections):
        heading = memo.sections[advice.heading].heading
        hints.append(Hint("↵", f"{advice.heading + 1} {heading}"))
    if advice.collation is not None:
        words = _tr("with all %1 sources").replace("%1", str(len(advice.collation.renderings)))
        hints.append(Hint("S", words))
    if advice.cut_off is not None:
        hints.append(Hint("E", _tr("take in “%1”").replace("%1", advice.cut_off.words)))
    if sought:
        hints.append(Hint("F3", _tr("next place")))
    hints.append(Hint("⇧↓", _tr("extend")))
    return tuple(hints)


def hints_below(heading: Heading, sections: Sequence[Section]) -> tuple[Hint, ...]:
    """Return what a point leads to after the number of *heading*, with *sections* below it."""
    told = ".".join(str(number + 1) for number in heading)
    named = ", ".join(f"{n} {section.heading}" for n, section in enumerate(sections, start=1))
    return (Hint(".", _tr("below %1:").replace("%1", told) + f" {named}"),)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reader", text)
