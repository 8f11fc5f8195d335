"""From which side a language, a text or a paragraph is read.

Source: Unicode Standard Annex 9, rules P2 and P3 (the first strong letter).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from briefing.document.inlines import Inline, Link, Quotation, Text, Tone

_LANGUAGES = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"}
)
_RIGHT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufb4f\ufb50-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_BLOCKS = {*range(0x05, 0x09), 0xFB, 0xFC, 0xFD, 0xFE, *range(0xD8, 0xE0)}  # upper bytes of _RIGHT
_ELSEWHERE = bytes(sorted(set(range(256)) - _BLOCKS))
FROM_RIGHT, FROM_LEFT = frozenset({"R", "AL"}), frozenset({"L"})


def is_from_right(language: str) -> bool:
    """Tell whether *language* (BCP 47) is written from right to left."""
    parts = language.lower().split("-")
    return parts[0] in _LANGUAGES or "arab" in parts or "hebr" in parts


def begins_from_right(text: str) -> bool:
    """Tell whether the first letter of *text* belongs to a script written from the right."""
    kinds = map(unicodedata.bidirectional, text)
    return next((kind in FROM_RIGHT for kind in kinds if kind in FROM_RIGHT | FROM_LEFT), False)


def foreign_stretches(text: str, *, rtl: bool) -> list[tuple[int, int]]:
    """Return the stretches of *text* that run the other way than the text around them.

    From a letter to a letter: a number or a comma behind a foreign title, which
    would otherwise be drawn into it, is none of it.
    """
    foreign, own = (FROM_LEFT, FROM_RIGHT) if rtl else (FROM_RIGHT, FROM_LEFT)
    stretches: list[tuple[int, int]] = []
    start = end = -1
    for index, kind in enumerate(map(unicodedata.bidirectional, text)):
        if kind in foreign:
            start, end = (index if start < 0 else start), index + 1
        elif kind in own and start >= 0:
            stretches.append((start, end))
            start = -1
    return [*stretches, (start, end)] if start >= 0 else stretches


def leads_from_right(inlines: Iterable[Inline], *, otherwise: bool) -> bool:
    """Tell whether a paragraph of *inlines* runs from the right.

    A quotation that opens it decides; else it runs as the document does, which
    *otherwise* tells, unless not one of its letters does.
    """
    listed = tuple(inlines)
    quoted = next((one for one in listed if isinstance(one, Quotation)), None)
    opening = quoted if quoted is not None and _opens(listed, quoted) else None
    words = "".join(map(_words, listed if opening is None else (opening,)))
    sides = sides_of(words)
    if opening is not None and sides:
        return begins_from_right(words)
    return otherwise if otherwise in sides or not sides else not otherwise


def _opens(inlines: tuple[Inline, ...], quotation: Quotation) -> bool:
    """Tell whether no word stands before *quotation*; the mark of its portion is none."""
    before = inlines[: inlines.index(quotation)]
    return not any(char.isalpha() for inline in before for char in _words(inline))


def _words(inline: Inline) -> str:
    match inline:
        case Text(tone=Tone.PORTION):
            return ""
        case Text(text=text) | Link(text=text):
            return text
        case Quotation(content=content):
            return "".join(run.text for run in content)
        case _:
            return ""


def holds_letters_from_right(text: str) -> bool:
    """Tell whether a letter that is written from right to left stands in *text*."""
    upper = text.encode("utf-16-le", "surrogatepass")[1::2]  # of two bytes, or of half a pair
    # Megabytes are most often without: dropping bytes is ten times faster than searching letters.
    return bool(upper.translate(None, _ELSEWHERE)) and _RIGHT.search(text) is not None


def sides_of(text: str) -> set[bool]:
    """Return from which sides the letters of *text* run: True for the right."""
    kinds = set(map(unicodedata.bidirectional, text))
    return {True for _ in kinds & FROM_RIGHT} | {False for _ in kinds & FROM_LEFT}
