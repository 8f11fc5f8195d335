"""Markdown: the text that is visible once it is rendered, its structure kept as kinds.

Source: CommonMark 0.31, with the tables of GitHub Flavored Markdown.  HTML
inside stays literal: nothing of an article is ever rendered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.articles import front_matter
from briefing.articles.assembly import Block, Layout, article, assemble
from briefing.articles.encoding import decode
from briefing.articles.text import normalise
from briefing.articles.values import Article, Finding, ParagraphKind, Source
from briefing.telling import Worded

if TYPE_CHECKING:
    from markdown_it.token import Token

_DEEPEST = 60  # quotations and lists within each other; below, the parser drops text
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}
_LITERAL = frozenset({"fence", "code_block"})
_KINDS = {
    "heading": ParagraphKind.HEADING,
    "list_item": ParagraphKind.LIST_ITEM,
    "blockquote": ParagraphKind.QUOTATION,
}


def read(data: bytes, name: str) -> Article:
    """Return the article in *data*, Markdown in any encoding, with or without front matter."""
    from markdown_it import MarkdownIt

    decoded = decode(data)
    text = normalise(decoded.text)
    head = front_matter.read(text)
    warnings = [*head.warnings, *filter(None, (decoded.warning,))]
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST}).enable("table")
    tokens = parser.parse(text[head.end :])
    stated = _titled(head.source, tokens)
    if any(token.level >= _DEEPEST - 2 for token in tokens):
        warnings.append(
            Worded("Its lists or quotations nest too deeply; it was read as plain text.")
        )
        layout = Layout(text, furniture=((0, head.end),) if head.end else ())
    else:
        layout = assemble([Block(text[: head.end], furniture=True), *_blocks(tokens)])
    return article(layout, "text/markdown", stated, warnings=tuple(warnings))


def _titled(stated: Source, tokens: Sequence[Token]) -> Source:
    """Return *stated* with the first heading of the first level as title, where it has none."""
    for opening, content in pairwise(tokens):
        if opening.type == "heading_open" and opening.tag == "h1" and not stated.title:
            title = normalise(_visible(content.children or ()))
            finding = Finding("title", "the first heading", 0.9)
            guessed = stated.guessed | {"title"}
            return replace(stated, title=title, guessed=guessed, findings=(finding,))
    return stated


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    """Give the paragraphs, each of the innermost kind that it stands in; a table by its rows."""
    kinds: list[ParagraphKind] = []
    cells: list[str] = []
    in_cell = False
    for token in tokens:
        opened = _KINDS.get(token.type.removesuffix("_open").removesuffix("_close"))
        if opened and token.nesting == 1:
            kinds.append(opened)
        elif opened:
            kinds.pop()
        elif token.type == "tr_close":
            yield Block("\t".join(cells), ParagraphKind.TABLE)
            cells.clear()
        elif token.type in ("th_open", "td_open"):
            in_cell = True
        elif token.type == "inline" and in_cell:
            cells.append(_visible(token.children or ()))
            in_cell = False
        elif token.type == "inline" or token.type in _LITERAL:
            text = _visible(token.children) if token.children else token.content
            yield Block(text, kinds[-1] if kinds else ParagraphKind.BODY)


def _visible(tokens: Sequence[Token]) -> str:
    """Return what is seen of a rendered line: of a link its words, of a picture its text."""
    parts: list[str] = []
    for token in tokens:
        if token.type == "image":
            parts.append(_visible(token.children or ()))
        else:
            parts.append(_BREAKS.get(token.type, token.content))
    return "".join(parts)
