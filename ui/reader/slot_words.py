"""What is written of a slot: each outlet with its own words, none left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from briefing.articles.values import Span
from ui.wording import plural

if TYPE_CHECKING:  # the aids are loaded once the text stands
    from ui.reader.collating import Slot

_MOST_NAMED = 6  # outlets of a slot; of more, those that are worded otherwise are counted
_LEFT_OUT = "—"


class SlotLine(NamedTuple):
    """An outlet and what it has in the slot; *stated*: those are its own words."""

    outlet: str
    words: str
    stated: bool


def lines_of(slot: Slot) -> list[SlotLine]:
    """Return a line for each outlet, in their order; one for all that are too many to be named."""
    many = len(slot.words) > _MOST_NAMED
    lines: list[SlotLine] = []
    for outlet, words in slot.words:
        if words is not None:
            lines.append(SlotLine(outlet, words or _LEFT_OUT, True))
        elif not many:
            lines.append(SlotLine(outlet, _tr("worded otherwise"), False))
    others = len(slot.otherwise())
    if many and others:
        counted = plural(others, _tr("1 more"), _tr("%1 more"))
        lines.append(SlotLine(counted, _tr("worded otherwise"), False))
    return lines


def in_one_line(slot: Slot) -> tuple[str, list[Span]]:
    """Return the slot as one line of words, and where in it the wordings stand, in code points."""
    text, wordings = slot.shared, list[Span]()
    for number, (words, outlets) in enumerate(slot.wordings()):
        start = len(text) + (3 if number else 1)
        told = words or _LEFT_OUT
        text += f"{' / ' if number else ' '}{told} ({', '.join(outlets)})"
        wordings.append((start, start + len(told)))
    if others := slot.otherwise():
        text += f"; {_tr('worded otherwise')}: {', '.join(others)}"
    return text, wordings


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reader", text)
