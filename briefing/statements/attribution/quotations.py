"""Quotations in a text: what stands inside an outlet's own quotation marks.

Quotations never cross a line break; one left open at the end of a paragraph
that goes on with an opening mark in the next runs to the end of its own.
Sentences and quotations are two layers of spans: each may hold the other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from briefing.statements.languages import Language, words_of


@dataclass(frozen=True, slots=True)
class Quotation:
    """``text[start:end]``, its marks included; not *closed* if the closing mark is missing."""

    start: int
    end: int
    closed: bool = True


_LONGEST_OPEN = 700  # code points that a quotation without closing mark may hold
_LINE = re.compile(r"[^\n\r]+")
_MARKS = re.compile("``|(?<!')''(?!')|[\"“”„«»‘’‚‹›']")
_SINGLE_END = {
    "‘": re.compile(r"’(?!\w)"),
    "‚": re.compile(r"[‘’](?!\w)"),
    "'": re.compile(r"(?<=[\w.,!?…])'(?!\w)"),
}
_SINGLE = frozenset("'‘’‚‹›")
_BEFORE_OPENING = frozenset("([{—–-/'‘“\"")


class _Mark(NamedTuple):
    sign: str
    start: int
    end: int


def quotations(text: str, language: str = "en") -> tuple[Quotation, ...]:
    """Return the outermost quotations of *text*, in order and disjoint, in code points.

    Scare quotes count, apostrophes do not; which marks open and close is what
    the language's file says, else what all languages share.
    """
    words = words_of(language)
    found: list[Quotation] = []
    for line in _LINE.finditer(text):
        found.extend(_of_line(text, line.start(), line.end(), words))
    return tuple(found)


def _of_line(text: str, start: int, end: int, words: Language) -> list[Quotation]:
    found: list[Quotation] = []
    opened: _Mark | None = None
    at = start
    while mark := _MARKS.search(text, at, end):
        sign = _Mark(mark.group(), mark.start(), mark.end())
        at = sign.end
        if opened is not None:
            if _closes(text, sign, opened, start, end, words):
                found.append(Quotation(opened.start, sign.end))
                opened = None
            continue
        single = _single(text, sign, start, end)
        if single:
            found.append(Quotation(sign.start, single))
            at = single
        elif _opens(text, sign, start, end, words):
            opened = sign
    if opened is not None and end - opened.start < _LONGEST_OPEN:
        found.append(Quotation(opened.start, end, closed=False))
    return found


def _single(text: str, mark: _Mark, start: int, end: int) -> int:
    """Return where the quotation in single marks ends that *mark* opens; 0 if it opens none."""
    closing = _SINGLE_END.get(mark.sign)
    if not closing or not _free_before(text, mark.start, start):
        return 0
    if not text[mark.end : mark.end + 1].isalnum():
        return 0
    found = closing.search(text, mark.end + 1, min(end, mark.end + 400))
    if not found or re.search(r"[\"“”„«»]", text[mark.end : found.start()]):
        return 0
    return found.end()


def _free_before(text: str, at: int, start: int) -> bool:
    return at == start or text[at - 1].isspace() or text[at - 1] in _BEFORE_OPENING


def _opens(text: str, mark: _Mark, start: int, end: int, words: Language) -> bool:
    if mark.sign in _SINGLE:
        return False
    if mark.sign in ('"', "''", "“"):
        space_after = mark.end >= end or text[mark.end].isspace()
        if mark.sign == "“" and any(pair[0] == "“" for pair in words.quotation_marks):
            return True
        return not space_after and _free_before(text, mark.start, start)
    if mark.sign == "``":
        return True
    return any(pair[0] == mark.sign for pair in words.quotation_marks) or mark.sign in "„«"


def _closes(text: str, mark: _Mark, opened: _Mark, start: int, end: int, words: Language) -> bool:
    """Tell whether *mark* closes the quotation that *opened* opens."""
    if mark.sign in _SINGLE:
        return False
    if opened.sign in ("``", "''"):
        return mark.sign in ("''", '"')
    if opened.sign == "«":
        return mark.sign == "»"
    if opened.sign == "»":
        return mark.sign == "«"
    if mark.sign == '"':
        inside = text[mark.start - 1].isspace() and text[mark.end : mark.end + 1].isalnum()
        return not inside
    if mark.sign == "“":
        return opened.sign == "„"
    return mark.sign == "”"
