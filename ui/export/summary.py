"""What came back, in one sentence."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from briefing.jobs.returning import Fate
from ui.wording import inside_marks, plural

if TYPE_CHECKING:
    from briefing.jobs.returning import Returned, ReturnedStatement
    from briefing.proof.changes import PageChange
    from briefing.proof.occurrences import TrackedChange

_WORDS = 4  # of a removed or added run
_LONGEST = 60  # characters of what a comment is about
_MARKS = " \"“”„«»‘’'"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Returned", text)


def fate_words(fate: Fate) -> str:
    """Return what is said of a statement that met *fate*."""
    return {
        Fate.ALTERED: _tr("Altered"),
        Fate.UNSOURCED: _tr("No longer in its article"),
        Fate.DETACHED: _tr("Separated from its note"),
        Fate.DELETED: _tr("Deleted"),
        Fate.DOUBLED: _tr("Doubled"),
        Fate.SHORTENED: _tr("Shortened visibly"),
        Fate.MOVED: _tr("Moved"),
        Fate.INTACT: _tr("Intact"),
    }[fate]


def summary(returned: Returned) -> str:
    """Return how many statements met which fate, an altered one with its words."""
    total = len(returned.statements)
    parts: list[str] = []
    for fate in reversed(Fate):
        count = returned.count(fate)
        if count:
            parts.append(f"{count} {fate_words(fate).lower()}{_difference(returned, fate)}")
    texts = len({text.entry for text in returned.texts})
    if texts:
        parts.append(plural(texts, _tr("1 own text changed"), _tr("%1 own texts changed")))
    if changes := len(returned.changes):
        parts.append(plural(changes, _tr("1 other change"), _tr("%1 other changes")))
    if tracked := len(returned.tracked):
        parts.append(plural(tracked, _tr("1 change tracked"), _tr("%1 changes tracked")))
    if returned.comments:
        parts.append(plural(len(returned.comments), _tr("1 comment"), _tr("%1 comments")))
    statements = plural(total, _tr("1 statement"), _tr("%1 statements"))
    return f"{statements}: {', '.join(parts)}"


def change_words(change: PageChange) -> str:
    """Return what is said of something typed, changed or taken out on a page."""
    parts = {
        "title": _tr("Title"),
        "field": _tr("Field"),
        "heading": _tr("Heading"),
        "note": _tr("Note"),
        "contents": _tr("Contents"),
        "header": _tr("Header"),
        "footer": _tr("Footer"),
        "marking": _tr("Marking"),
    }
    kinds = {
        "added": _tr("%1: typed in"),
        "changed": _tr("%1: changed"),
        "removed": _tr("%1: taken out"),
    }
    part = parts.get(change.part, _tr("Paragraph"))
    return kinds.get(change.kind, _tr("%1: changed")).replace("%1", part)


def tracked_words(change: TrackedChange) -> str:
    """Return what is said of a change that was tracked."""
    author = change.author or _tr("somebody")
    words = _tr("Inserted by %1, tracked and not accepted")
    if change.kind == "deletion":
        words = _tr("Deleted by %1, tracked and not accepted")
    return words.replace("%1", author)


def _difference(returned: Returned, fate: Fate) -> str:
    if fate is not Fate.ALTERED or returned.count(fate) > 1:
        return ""  # the rows tell it of each
    first = next(one for one in returned.statements if one.fate is fate)
    words = difference(first)
    return f": {words}" if words else ""


def difference(statement: ReturnedStatement) -> str:
    """Return which words were removed from a statement and which added: "'not' removed"."""
    parts = [
        _tr("'%1' removed").replace("%1", _short(words)) for words in statement.removed[:1]
    ] + [_tr("'%1' added").replace("%1", _short(words)) for words in statement.added[:1]]
    return ", ".join(parts)


def _short(text: str) -> str:
    words = text.strip(_MARKS).split()
    return " ".join(words[:_WORDS]) + ("…" if len(words) > _WORDS else "")


def shortened(text: str) -> str:
    """Return the beginning of *text*, whole words of it, fit to stand in quotation marks."""
    return inside_marks(shorten(text, _LONGEST, placeholder="…"))


def reply(statement: ReturnedStatement) -> str:
    """Return a sentence or two to send to the colleague about an altered quotation."""
    words = _tr(
        "“%1” is a quotation: it stands in its source as “%2”. We keep it as it was, or print "
        "your wording as a paraphrase, without quotation marks. Which do you prefer?"
    )
    came, sent = inside_marks(statement.came), inside_marks(statement.sent)
    return words.replace("%1", came).replace("%2", sent)
