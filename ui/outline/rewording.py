"""What typing over a quotation makes of it: a visible edit of the same slice, or no quotation.

Shortened with ``[…]``, clarified with ``[Biden]``, marked ``[sic]``, cut at its
ends: that is still the source's wording, visibly edited.  Any other word that
differs makes it ours: the typed text can stand as a paraphrase.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.articles.values import Article
from briefing.memos.values import Cited
from briefing.statements.anchors import make_anchor
from briefing.statements.finding import Finder, Found
from briefing.statements.kinds import KindReader
from briefing.statements.values import Statement, StatementKind

_GLUED = re.compile(r"\s*(\[(?:…|\.\.\.)\])\s*(?=\w)")  # an omission, up to the next word
_MARKS = (("“", "”"), ('"', '"'), ("„", "“"), ("«", "»"))


def reworded(article: Article, statement: Statement, typed: str) -> Statement | None:
    """Return *statement* as *typed* shows it; None if *typed* has a word that the source lacks.

    The slice may shrink or grow with what was typed, but stays where it is.
    """
    typed = without_marks(typed)
    if typed == statement.shown:
        return statement
    finder = Finder(article)
    found = _nearest(finder.places(typed), statement) if typed else None
    if found is None and (spaced := _GLUED.sub(r" \1 ", typed).strip()) != typed:
        found = _nearest(finder.places(spaced), statement)
    if found is None:
        return None
    kind = KindReader(article).kind(found.start, found.end, statement.speaker)
    if StatementKind.DIRECT not in (kind, statement.kind):
        kind = statement.kind
    anchor = make_anchor(article.text, found.start, found.end)
    return replace(statement, anchor=anchor, edits=found.edits, kind=kind)


def paraphrased(cited: Cited, typed: str) -> Cited:
    """Return *cited* printing *typed* as our wording; the quotation stands in the note."""
    return replace(cited, paraphrase=" ".join(without_marks(typed).split()))


def without_marks(typed: str) -> str:
    """Return *typed* without quotation marks around the whole of it."""
    typed = typed.strip()
    for opening, closing in _MARKS:
        inner = typed[1:-1]
        if typed[:1] == opening and typed[-1:] == closing and len(typed) > 2:
            return typed if opening in inner or closing in inner else inner.strip()
    return typed


def _nearest(places: list[Found], statement: Statement) -> Found | None:
    start, end = statement.anchor.start, statement.anchor.end
    same = [found for found in places if found.start < end and start < found.end]
    return min(same, key=lambda found: abs(found.start - start), default=None)
