"""The words of the outline in the user's language, for functions that are no widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from briefing.memos.tree import Node
from briefing.memos.values import Entry, OwnKind
from ui.actions import Hint


def tr(text: str) -> str:
    """Return *text* in the user's language."""
    return QCoreApplication.translate("Outline", text)


def kind_words(kind: OwnKind) -> str:
    """Return what a piece of own text is called."""
    return {
        OwnKind.BOTTOM_LINE: tr("Bottom line"),
        OwnKind.JUDGEMENT: tr("Judgement"),
        OwnKind.COMMENT: tr("Comment"),
        OwnKind.ASSUMPTION: tr("Assumption"),
        OwnKind.GAP: tr("Gap"),
        OwnKind.ALTERNATIVE: tr("Alternative"),
        OwnKind.INDICATOR: tr("Indicator"),
        OwnKind.ACTION: tr("Action"),
    }[kind]


def confidence_words(confidence: str) -> str:
    """Return *confidence* as it stands beside the likelihood."""
    known = {
        "high": tr("High confidence"),
        "moderate": tr("Moderate confidence"),
        "low": tr("Low confidence"),
    }
    return known.get(confidence, confidence)


def ordinal(number: int) -> str:
    """Return the place *number*, from 1, in words as far as they are short."""
    words = (tr("first"), tr("second"), tr("third"), tr("fourth"), tr("fifth"), tr("sixth"))
    return words[number - 1] if number <= len(words) else tr("place %1").replace("%1", str(number))


def hints_of(node: Node | None) -> tuple[Hint, ...]:
    """Return the keys that work on *node*, an entry or a heading; on a draft first its own."""
    moving = (Hint(tr("Alt+↑↓"), tr("move")), Hint(tr("Ctrl+M"), tr("move to…")))
    if not isinstance(node, Entry):
        return (Hint("F2", tr("rename")), *moving)
    more = (Hint(tr("Ctrl+U"), tr("also under…")), Hint(tr("Space"), tr("source")))
    keeping = (Hint(tr("Ctrl+Enter"), tr("accept")),) if node.draft else ()
    return (*keeping, Hint(tr("Enter"), tr("edit")), *moving, *more)
