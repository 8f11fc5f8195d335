"""Whose words a slice holds: computed from the outlet's own quotation marks."""

from __future__ import annotations

from briefing.articles.values import Article
from briefing.statements.quotation_marks import is_quoted, quoted_spans
from briefing.statements.values import StatementKind
from briefing.telling import Worded


class KindReader:
    """Tells the kind of slices of one article; pairs its quotation marks once."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._outlet = article.source.outlet
        self._spans = quoted_spans(article)

    def kind(self, start: int, end: int, speaker: str = "") -> StatementKind:
        """Return the kind of ``text[start:end]``, said by *speaker* as far as is stated.

        ``DIRECT`` only if all its words stand inside the outlet's own quotation
        marks; else ``INDIRECT`` if a speaker is stated who is not the outlet
        itself, else ``REPORT``.
        """
        if is_quoted(self._spans, self._text, start, end):
            return StatementKind.DIRECT
        if speaker and speaker != self._outlet:
            return StatementKind.INDIRECT
        return StatementKind.REPORT


def kind_of(article: Article, start: int, end: int, speaker: str = "") -> StatementKind:
    """Return the kind of ``article.text[start:end]``; see ``KindReader.kind``."""
    return KindReader(article).kind(start, end, speaker)


def contradiction(stated: StatementKind, computed: StatementKind) -> Worded | None:
    """Return why *stated* cannot stand against *computed*, or None if it can.

    Only the marks decide: whether words that stand outside them are somebody's
    indirect speech or the outlet's report is the analyst's to say.
    """
    if (stated is StatementKind.DIRECT) is (computed is StatementKind.DIRECT):
        return None
    if stated is StatementKind.DIRECT:
        return Worded(
            "kind: direct, but these words do not all stand inside the outlet's own quotation "
            "marks; they are %1. Leave kind: out, or quote only what stands inside",
            computed.value,
        )
    return Worded(
        "kind: %1, but all these words stand inside the outlet's own quotation "
        "marks; they are direct. Leave kind: out, or quote more than the marks enclose",
        stated.value,
    )
