"""Memos of a few statements, and what a template prints of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest

from briefing.articles.values import Article, Passage, Source
from briefing.composing import compose
from briefing.document import Document, NoteMark, Paragraph, Table, plain_text
from briefing.memos.values import Cited, Entry, Layout, Memo, MemoSource, Section
from briefing.statements.anchors import make_anchor
from briefing.statements.values import Statement, StatementKind
from briefing.templates import BriefingTemplate, named_template

DAY = date(2021, 12, 31)
WORDS = tuple(f"Sentence {name} stands alone." for name in ("A", "B", "C", "D", "E", "F", "G"))
TEXT = "\n\n".join(WORDS)


class Printing:
    """Builds statements of one article, and memos of them, and prints these."""

    def __init__(self) -> None:
        passages = tuple(Passage(TEXT.index(w), TEXT.index(w) + len(w)) for w in WORDS)
        id_ = sha256(TEXT.encode()).hexdigest()
        self.article = Article(id_, Source(outlet="The Post"), TEXT, passages)

    def entry(self, number: int, speaker: str = "", **details) -> Entry:
        """Return the statement with the words of sentence *number*; its id is ``e<number>``."""
        start = TEXT.index(WORDS[number])
        anchor = make_anchor(TEXT, start, start + len(WORDS[number]) - 1)
        kind = StatementKind.INDIRECT if speaker else StatementKind.REPORT
        statement = Statement(f"e{number}", self.article.id, anchor, kind, speaker)
        on = details.pop("on", "")
        return Entry(f"e{number}", Cited((statement,), on=on), **details)

    def memo(self, *sections: Section) -> Memo:
        return Memo(
            "m", "A memo", "policy-memo", "en-GB",
            sources=(MemoSource("a", self.article.id),), sections=sections,
        )  # fmt: skip

    def section(self, *entries: Entry, layout: Layout = Layout.LIST, name: str = "One", **more):
        return Section(f"s-{name}", name, entries, layout=layout, **more)

    def compose(self, memo: Memo, template: BriefingTemplate | None = None) -> Document:
        form = template or named_template("policy-memo")
        return compose(memo, {self.article.id: self.article}, form, DAY)


@pytest.fixture
def printing() -> Printing:
    return Printing()


@pytest.fixture
def marks() -> Callable[[Document], list[int]]:
    """The numbers of note marks in the order in which a reader, and Word, meets them."""

    def read(document: Document) -> list[int]:
        return [one.number for run in document.runs() for one in run if isinstance(one, NoteMark)]

    return read


@pytest.fixture
def cells() -> Callable[[Document], list[list[str]]]:
    """The words of the first table, row by row."""

    def read(document: Document) -> list[list[str]]:
        table = next(block for block in document.blocks if isinstance(block, Table))
        return [
            [" / ".join(plain_text(p.content) for p in cell.paragraphs) for cell in row]
            for row in (table.head, *table.rows)
        ]

    return read


@pytest.fixture
def printed() -> Callable[[Document], str]:
    """All words of the document's paragraphs and tables."""

    def read(document: Document) -> str:
        found: list[str] = []
        for block in document.blocks:
            if isinstance(block, Paragraph):
                found.append(plain_text((*block.label, *block.content)))
            elif isinstance(block, Table):
                rows = (block.head, *block.rows)
                found += [plain_text(p.content) for r in rows for c in r for p in c.paragraphs]
        return "\n".join(found)

    return read


@pytest.fixture
def form() -> Callable[..., BriefingTemplate]:
    """The policy memo with some values changed."""

    def make(**changes) -> BriefingTemplate:
        return replace(named_template("policy-memo"), **changes)

    return make
