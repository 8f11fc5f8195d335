"""From blocks of visible text to an ``Article``: what the readers share.

A reader gives its blocks in reading order; ``assemble`` lays them end to end
and says where each one stands.  ``article`` then marks the boilerplate and
looks for details, and what the file itself states wins over what its text
suggests.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from briefing.articles import details, roles
from briefing.articles.hidden_text import hidden_text_warnings
from briefing.articles.limits import LARGEST_TEXT
from briefing.articles.roles import Line, LineRole
from briefing.articles.text import normalise
from briefing.articles.values import Article, Finding, ParagraphKind, Passage, Source, Span
from briefing.errors import ArticleRefused
from briefing.telling import Worded

_CLOSE = frozenset({ParagraphKind.LIST_ITEM, ParagraphKind.TABLE})


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of visible text, and what it is.

    *furniture* is what the format itself says is no part of the story: a
    running header, the details at the top of the file.
    """

    text: str
    kind: ParagraphKind = ParagraphKind.BODY
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """Text laid out, and what the format itself says of it.

    Without *passages* the lines of the text are its paragraphs.  *furniture*
    is left out whatever it says.
    """

    text: str
    passages: tuple[Passage, ...] = ()
    furniture: tuple[Span, ...] = ()


def assemble(blocks: Iterable[Block]) -> Layout:
    """Return the blocks end to end, normalised; empty ones are passed over.

    A blank line stands between two blocks, a plain line end between two items
    of a list or two rows of a table.
    """
    parts: list[str] = []
    passages: list[Passage] = []
    furniture: list[Span] = []
    position = 0
    for block in blocks:
        text = normalise(block.text).strip("\n")
        if not text.strip():
            continue
        if passages:
            close = block.kind is passages[-1].kind and block.kind in _CLOSE
            parts.append("\n" if close else "\n\n")
            position += len(parts[-1])
        parts.append(text)
        passages.append(Passage(position, position + len(text), block.kind))
        if block.furniture:
            furniture.append((position, position + len(text)))
        position += len(text)
    return Layout("".join(parts), tuple(passages), tuple(furniture))


def article(
    layout: Layout,
    media_type: str,
    stated: Source | None = None,
    *,
    fallback: Source | None = None,
    pages: tuple[Span, ...] = (),
    warnings: tuple[str, ...] = (),
) -> Article:
    """Return the article of *layout*: boilerplate marked, details found.

    *stated* is what the file says of itself; it wins over what the text
    suggests; *fallback*, what its writing program noted, fills what is still
    unknown.  The id is left empty for ``reading.read_article`` to set.
    """
    check_length(layout.text)
    story = _masked(layout.text, layout.furniture)
    lines = _lines(story)
    noise = _noise(layout, roles.left_out(lines))
    found = details.from_text(story[:_JUDGED_LENGTH], lines)
    found = prefer(found, fallback) if fallback else found
    return Article(
        "",
        prefer(stated, found) if stated else found,
        layout.text,
        layout.passages or _paragraphs(lines, layout.furniture),
        pages,
        union((*noise, *layout.furniture)),
        media_type,
        (*warnings, *hidden_text_warnings(layout.text)),
    )


def check_length(text: str) -> None:
    """Raise ``ArticleRefused`` if *text* is larger than any article."""
    size = len(text.encode("utf-8")) if 4 * len(text) > LARGEST_TEXT else 0
    if size > LARGEST_TEXT:
        raise ArticleRefused(
            Worded(
                "Its text is %1 MB long; at most %2 MB are read.",
                f"{size / 1e6:,.1f}",
                f"{LARGEST_TEXT / 1e6:,.0f}",
            )
        )


def _lines(text: str) -> tuple[Line, ...]:
    """Return the lines of *text*; beyond what any article holds they are story, unjudged."""
    if len(text) <= _JUDGED_LENGTH:
        return roles.line_roles(text)
    end = text.rfind("\n", 0, _JUDGED_LENGTH) + 1
    rest = ((found.start() + end, found.end() + end) for found in _LINE.finditer(text[end:]))
    return roles.line_roles(text[:end]) + tuple(Line(a, b, LineRole.STORY) for a, b in rest)


_JUDGED_LENGTH = 2_000_000
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_JUDGED = frozenset({ParagraphKind.BODY, ParagraphKind.LIST_ITEM, ParagraphKind.CAPTION})


def _noise(layout: Layout, spans: Iterable[Span]) -> list[Span]:
    """Return *spans* save those in what the format calls a heading, quotation or table."""
    firm = [(p.start, p.end) for p in layout.passages if p.kind not in _JUDGED]
    starts = [start for start, _ in firm]
    kept: list[Span] = []
    for start, end in spans:
        place = bisect_left(starts, end)
        if place == 0 or firm[place - 1][1] <= start:
            kept.append((start, end))
    return kept


def _masked(text: str, spans: Iterable[Span]) -> str:
    """Return *text* with the sorted *spans* blank, so that nobody looks for details there."""
    parts: list[str] = []
    position = 0
    for start, end in spans:
        parts += [text[position:start], " " * (end - start)]
        position = end
    return "".join((*parts, text[position:]))


def _paragraphs(lines: Iterable[Line], furniture: Iterable[Span]) -> tuple[Passage, ...]:
    """Return the lines of a plain text as its paragraphs, each furniture span as one."""
    kinds = {
        LineRole.TITLE: ParagraphKind.HEADING,
        LineRole.SUBHEADING: ParagraphKind.HEADING,
        LineRole.STANDFIRST: ParagraphKind.FRONT,
        LineRole.BYLINE: ParagraphKind.FRONT,
        LineRole.DATELINE: ParagraphKind.FRONT,
        LineRole.CAPTION: ParagraphKind.CAPTION,
    }
    found = [Passage(ln.start, ln.end, kinds.get(ln.role, ParagraphKind.BODY)) for ln in lines]
    return tuple(sorted((*found, *(Passage(*span) for span in furniture)), key=_start))


def _start(passage: Passage) -> int:
    return passage.start


def union(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return *spans* sorted, with those that touch or overlap made one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return tuple(merged)


_UNKNOWN = Source()
_BOOKKEEPING = frozenset({"guessed", "findings"})


def prefer(stated: Source, found: Source) -> Source:
    """Return *found* with every detail that *stated* knows put in its place."""
    known = {
        field.name: getattr(stated, field.name)
        for field in fields(Source)
        if field.name not in _BOOKKEEPING
        and getattr(stated, field.name) != getattr(_UNKNOWN, field.name)
    }
    guessed = (found.guessed - known.keys()) | stated.guessed
    kept: tuple[Finding, ...] = tuple(f for f in found.findings if f.field not in known)
    return replace(found, **known, guessed=guessed, findings=stated.findings + kept)
