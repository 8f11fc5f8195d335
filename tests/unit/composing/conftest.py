"""A small memo on two short articles, small enough to see the whole page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefing.articles.values import Article, Moment, Passage, Source
from briefing.composing import compose
from briefing.document import Document
from briefing.memos.values import Cited, Entry, Memo, MemoSource, OwnKind, OwnText, Section
from briefing.statements.anchors import make_anchor
from briefing.statements.values import Statement, StatementKind
from briefing.templates.values import BriefingTemplate, FieldForm, FieldKind

A_TEXT = "Talks\nPutin said: \"I don't accept 'red lines'.\" He left.\nSanctions are ready."
B_TEXT = "Biden made no promise, the Kremlin said."
A_ID, B_ID = "a" * 64, "b" * 64


def _article(id_: str, text: str, source: Source) -> Article:
    passages: list[Passage] = []
    at = 0
    for line in text.split("\n"):
        passages.append(Passage(at, at + len(line)))
        at += len(line) + 1
    return Article(id_, source, text, tuple(passages))


@pytest.fixture
def articles() -> dict[str, Article]:
    """Two captured articles; the second names no outlet and is dated by a guess."""
    return {
        A_ID: _article(
            A_ID, A_TEXT, Source(title="Talks", outlet="Gazette", published=Moment(2021, 12, 8))
        ),
        B_ID: _article(
            B_ID,
            B_TEXT,
            Source(
                title="A 'tough' call",
                published=Moment(2021, 12, 31),
                guessed=frozenset({"published"}),
                reliability="C",
            ),
        ),
    }


@pytest.fixture
def statement(articles) -> Callable[..., Statement]:
    """Take a statement by its words."""

    def take(id_: str, article: str, words: str, **details) -> Statement:
        text = articles[article].text
        start = text.index(words)
        return Statement(id_, article, make_anchor(text, start, start + len(words)), **details)

    return take


@pytest.fixture
def memo(statement) -> Memo:
    """A bottom line, one heading with a judgement, three statements and a comment."""
    direct = statement(
        "s1",
        A_ID,
        "I don't accept 'red lines'.",
        kind=StatementKind.DIRECT,
        speaker="Vladimir Putin",
        credibility=2,
    )
    indirect = statement(
        "s2", B_ID, "Biden made no promise", kind=StatementKind.INDIRECT, speaker="Kremlin"
    )
    report = statement("s3", A_ID, "Sanctions are ready", kind=StatementKind.REPORT)
    judgement = OwnText(
        OwnKind.JUDGEMENT,
        "A deal is very likely to fail.",
        likelihood="very likely",
        confidence="low",
        basis="one source only",
        evidence=("e2",),
    )
    return Memo(
        "m1",
        "Two calls",
        fields=(("to", "Director"), ("from", "Desk"), ("reference", "R/1")),
        sources=(MemoSource("a", A_ID), MemoSource("b", B_ID)),
        opening=(Entry("b1", OwnText(OwnKind.BOTTOM_LINE, "Nothing is agreed.")),),
        sections=(
            Section(
                "h1",
                "NATO",
                (
                    Entry("j1", judgement),
                    Entry("e1", Cited((direct,))),
                    Entry("e2", Cited((indirect,), contradicts=("e1",)), note="One outlet"),
                    Entry("e3", Cited((report,))),
                    Entry("c1", OwnText(OwnKind.COMMENT, 'They say "no".')),
                ),
            ),
        ),
    )


@pytest.fixture
def template() -> BriefingTemplate:
    """The plainest form: the defaults of every template."""
    return BriefingTemplate(
        "plain",
        "Plain memo",
        fields=(
            FieldForm("to", "To"),
            FieldForm("from", "From"),
            FieldForm("date", "Date", FieldKind.DATE, default="today"),
        ),
    )


@pytest.fixture
def composed(memo, articles, template) -> Callable[..., Document]:
    """Compose the memo, with another memo or template where one is given."""

    def run(memo_=None, template_=None, **options) -> Document:
        day = date(2021, 12, 31)
        return compose(memo_ or memo, articles, template_ or template, day, **options)

    return run
