"""The decisions on a returned file as edits: each taken singly, nothing merged by itself."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher

from briefing.articles.values import Article
from briefing.errors import EditRefused
from briefing.memos.edits import (
    Insert,
    MemoEdit,
    Replace,
    SetDetails,
    details_of,
    path_of,
    removal,
)
from briefing.memos.tree import node_at
from briefing.memos.values import Cited, Entry, Memo, OwnKind, OwnText
from briefing.statements.anchors import make_anchor
from briefing.statements.finding import find_quotation
from briefing.telling import Worded

_WORD = re.compile(r"\S+")
_TYPOGRAPHY = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "\u00ad": ""}
)


def make_paraphrase(memo: Memo, entry: str, words: str) -> MemoEdit:
    """Return the edit that prints *words* as our wording; the quotation goes to the note.

    Raises ``EditRefused`` if *entry* is not there or cites nothing.
    """
    path, node = _cited(memo, entry)
    assert isinstance(node.content, Cited)
    return Replace(path, replace(node, content=replace(node.content, paraphrase=words.strip())))


def take_title(memo: Memo, words: str) -> MemoEdit:
    """Return the edit that calls the memo *words*."""
    return SetDetails(replace(details_of(memo), title=words.strip()))


def take_paragraph(memo: Memo, words: str, after: str, before: str, id_: str) -> MemoEdit:
    """Return the edit that puts *words*, typed between two entries, there as a comment *id_*.

    *after* and *before* are the entries, "" at an end; one that is gone counts as
    none.  Raises ``EditRefused`` if the memo has no heading.
    """
    if not memo.sections:
        raise EditRefused(Worded("The memo has no heading under which the comment could stand."))
    known = {entry.id for entry in memo.entries()}
    comment = Entry(id_, OwnText(OwnKind.COMMENT, words.strip()))
    for entry, step in ((after, 1), (before, 0)):
        if entry in known:
            *parent, row = path_of(memo, entry)
            if parent:  # the opening takes no comment
                return Insert((*parent, row + step), comment)
    if after in known:  # the end of the opening: before everything else
        return Insert((len(memo.opening), 0), comment)
    last = memo.sections[-1]
    return Insert((len(memo.opening) + len(memo.sections) - 1, len(last.entries)), comment)


def take_shortening(memo: Memo, statement: str, words: str, article: Article) -> MemoEdit:
    """Return the edit that shows *statement* as *words*, with their brackets and ellipses.

    Raises ``EditRefused`` if the memo does not have it, and what
    ``find_quotation`` raises if the words do not stand in *article*.
    """
    entry = next(
        (
            each
            for each in memo.entries()
            if isinstance(each.content, Cited)
            and any(one.id == statement for one in each.content.statements)
        ),
        None,
    )
    if entry is None:
        raise EditRefused(Worded("The memo no longer has this statement."))
    path, node = _cited(memo, entry.id)
    content = node.content
    assert isinstance(content, Cited)
    old = next(one for one in content.statements if one.id == statement)
    found = find_quotation(article, words, prefix=old.anchor.prefix, suffix=old.anchor.suffix)
    anchor = make_anchor(article.text, found.start, found.end)
    new = replace(old, anchor=anchor, edits=found.edits)
    statements = tuple(new if one is old else one for one in content.statements)
    return Replace(path, replace(node, content=replace(content, statements=statements)))


def take_removal(memo: Memo, entry: str) -> MemoEdit:
    """Return the edit that removes *entry*, as the colleague did.  Raises ``EditRefused``."""
    return removal(memo, path_of(memo, entry))


def take_text(memo: Memo, entry: str, words: str) -> MemoEdit:
    """Return the edit that gives own text or a paraphrase new *words*.  Raises ``EditRefused``."""
    path = path_of(memo, entry)
    node = node_at(memo, path)
    if isinstance(node, Entry) and isinstance(node.content, OwnText):
        return Replace(path, replace(node, content=replace(node.content, text=words)))
    if isinstance(node, Entry) and isinstance(node.content, Cited) and node.content.paraphrase:
        return Replace(path, replace(node, content=replace(node.content, paraphrase=words)))
    raise EditRefused(Worded("The entry holds no text of our own."))


def revised_text(own: str, sent: str, came: str) -> str | None:
    """Return *own* text with the changes that made *came* of *sent*, the paragraph it printed.

    The page says more than the entry (a likelihood's range, a label, a source
    tag) and sets other quote marks; None if a change lies in what the page
    added, which no entry's text can take over.
    """
    words, before, after = _WORD.findall(own), _WORD.findall(sent), _WORD.findall(came)
    places = _places(words, before)
    if places is None:
        return None
    changed: list[str | int] = list(range(len(words)))
    matcher = SequenceMatcher(None, _folded(before), _folded(after), autojunk=False)
    for tag, start, end, new_start, new_end in reversed(matcher.get_opcodes()):
        if tag == "equal":
            continue
        span = _span(places, start, end, len(words))
        if span is None:
            return None
        changed[span[0] : span[1]] = after[new_start:new_end]
    return _joined(own, changed)


def _places(words: list[str], before: list[str]) -> dict[int, int] | None:
    """Return by its place in *before* which of *words* stands there; None if one does not."""
    matcher = SequenceMatcher(None, _folded(words), _folded(before), autojunk=False)
    places: dict[int, int] = {}
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            places[block.b + step] = block.a + step
    return places if len(places) == len(words) else None


def _span(places: dict[int, int], start: int, end: int, count: int) -> tuple[int, int] | None:
    """Return which words of the entry *before[start:end]* are; None for what the page added."""
    if any(at not in places for at in range(start, end)):
        return None
    if end > start:
        return places[start], places[end - 1] + 1
    if start in places:
        return places[start], places[start]
    if start - 1 in places:
        return places[start - 1] + 1, places[start - 1] + 1
    return (count, count) if count == 0 else None


def _joined(own: str, changed: list[str | int]) -> str:
    """Return the words with the gaps that *own* has between those that stay."""
    spans = [found.span() for found in _WORD.finditer(own)]
    parts: list[str] = []
    last: int | None = None
    for item in changed:
        if isinstance(item, str):
            parts += [" ", item]
            last = None
            continue
        start, end = spans[item]
        kept = last is not None and last + 1 == item
        parts += [own[spans[item - 1][1] : start] if kept else " ", own[start:end]]
        last = item
    return "".join(parts).strip()


def _folded(words: list[str]) -> list[str]:
    return [word.translate(_TYPOGRAPHY) for word in words]


def _cited(memo: Memo, entry: str) -> tuple[tuple[int, ...], Entry]:
    path = path_of(memo, entry)
    node = node_at(memo, path)
    if not isinstance(node, Entry) or not isinstance(node.content, Cited):
        raise EditRefused(Worded("The entry cites nothing."))
    return path, node
