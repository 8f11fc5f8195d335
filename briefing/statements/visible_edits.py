"""The analyst's visible edits in a quotation: `[…]`, `[Biden]`, `[sic]`.

A quotation with brackets is read as literal parts with brackets between them.
Each bracket stands for a run of the source, the shortest that lets the parts
match in order: `[…]` for a passage left out, `[sic]` for nothing, any other for
no word or some words that it clarifies.  A bracket set close against letters
stands for letters of that word only (`[T]he`, `accus[ed]`).  A bracket that
takes away or puts in a negation is refused: readers take it for a help, not a reversal.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Sequence
from dataclasses import dataclass

from briefing.statements.folding import fold
from briefing.statements.word_edges import is_word

LONGEST_OMISSION = 3000  # code points of the source that one […] may stand for
_LONGEST_INSERTION = 120
_LONGEST_WORD_PART = 20
_MOST_WORDS = 12
_SHORT_OMISSION = 3  # words: below it, leaving out a negation is all that a […] does

_BRACKET = re.compile(r"\[[^\[\]]*[^\[\]\s][^\[\]]*\]")
_OMISSION = re.compile(r"\[\s*(?:…|\.\s*\.\s*\.|\. ?\. ?\. ?\.)\s*\]")
_NEGATION = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|nicht|kein\w*|nie|niemals"
    r'|ne|pas|jamais|sans|sin|nunca|non|senza|не|нет|ни|ні|немає|никогда|ніколи|без|\w+n"t)\b|\bn"',
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Bracket:
    """What stands between two literal parts: *text* as it will be shown.

    *spaced_before* and *spaced_after*: the quotation has a space on that side.
    *in_word*: it stands close against a letter, so it stands for letters alone.
    """

    text: str
    spaced_before: bool
    spaced_after: bool
    in_word: bool

    def may_stand_for(self, run: str) -> bool:
        """Tell whether the bracket may replace *run*, folded source between two parts."""
        words = run.strip(" ")
        if not words:
            return not (self.in_word and len(self.text) == 3) and not self.hides_negation("")
        if self.in_word:
            letters = all(map(is_word, words)) and len(words) <= _LONGEST_WORD_PART
            return letters and (len(self.text) != 3 or words.lower() == self.text[1].lower())
        if self.text == "[sic]":
            return False
        count = len(words.split())
        if len(words) > self.reach or ("[…]" not in self.text and count > _MOST_WORDS):
            return False
        return not self.hides_negation(words)

    @property
    def reach(self) -> int:
        """The longest run, in code points, that the bracket may stand for."""
        return LONGEST_OMISSION if "[…]" in self.text else _LONGEST_INSERTION

    def hides_negation(self, words: str) -> bool:
        """Tell whether showing the bracket for *words* would turn the sentence round."""
        if "[…]" in self.text:
            return len(words.split()) <= _SHORT_OMISSION and _NEGATION.search(words) is not None
        return bool(_NEGATION.search(words)) is not bool(_NEGATION.search(fold(self.text)))


@dataclass(frozen=True, slots=True)
class Reading:
    """A quotation as ``parts[0] brackets[0] parts[1] …``, the parts folded and stripped.

    The first and the last part are "" where the quotation begins or ends with a bracket.
    """

    parts: tuple[str, ...]
    brackets: tuple[Bracket, ...]


def has_brackets(quotation: str) -> bool:
    """Tell whether *quotation* holds anything that may be a visible edit."""
    return _BRACKET.search(quotation) is not None


def bracketed(quotation: str) -> tuple[str, ...]:
    """Return the brackets of *quotation*, folded, in order."""
    return tuple(fold(found[0]) for found in _BRACKET.finditer(quotation))


def read_brackets(quotation: str, literal: Container[int] = ()) -> Reading:
    """Return *quotation* taken apart at its brackets, those numbered in *literal* left alone."""
    quotation = quotation.strip()
    parts: list[str] = []
    brackets: list[Bracket] = []
    at = 0
    for number, found in enumerate(_BRACKET.finditer(quotation)):
        if number in literal:
            continue
        between = quotation[at : found.start()]
        if brackets and not between.strip():
            brackets[-1] = _joined(brackets[-1], _bracket(quotation, found))
        else:
            parts.append(fold(between))
            brackets.append(_bracket(quotation, found))
        at = found.end()
    return Reading((*parts, fold(quotation[at:])), tuple(brackets))


def _bracket(quotation: str, found: re.Match[str]) -> Bracket:
    before, after = quotation[: found.start()], quotation[found.end() :]
    close = is_word(before[-1:] or " ") or is_word(after[:1] or " ")
    text = "[…]" if _OMISSION.fullmatch(found[0]) else " ".join(found[0].split())
    return Bracket(text, before[-1:].isspace(), after[:1].isspace(), close)


def _joined(one: Bracket, two: Bracket) -> Bracket:
    space = " " if one.spaced_after else ""
    close = one.in_word or two.in_word
    return Bracket(one.text + space + two.text, one.spaced_before, two.spaced_after, close)


Chain = tuple[tuple[int, int], ...]  # where each part that is not empty stands in the folded text


def chains(reading: Reading, text: str, places: Sequence[Sequence[int]]) -> list[Chain]:
    """Return the tightest ways to lay the parts of *reading* into folded *text*, in order.

    *places* holds for each part that is not empty where it may start, ascending.
    A way that encloses another is left out, for it leaves out more than it need.
    """
    parts = [part for part in reading.parts if part]
    between = reading.brackets[0 if reading.parts[0] else 1 :]
    following: list[dict[int, int]] = []
    viable = list(places[-1])
    for part, bracket, starts in reversed(list(zip(parts, between, places[:-1], strict=False))):
        steps: dict[int, int] = {}
        for start in starts:
            end = start + len(part)
            nearest = bisect_left(viable, end)
            if nearest < len(viable) and _fits(bracket, text, end, viable[nearest]):
                steps[start] = viable[nearest]
        following.insert(0, steps)
        viable = sorted(steps)
    found = [_chain(parts, following, start) for start in viable]
    ends = [chain[-1][1] for chain in found]
    return [
        chain for chain, later in zip(found, [*ends[1:], -1], strict=False) if later != chain[-1][1]
    ]


def _fits(bracket: Bracket, text: str, end: int, start: int) -> bool:
    return start - end <= bracket.reach + 2 and bracket.may_stand_for(text[end:start])


def _chain(parts: Sequence[str], following: Sequence[dict[int, int]], start: int) -> Chain:
    places = [(start, start + len(parts[0]))]
    for part, steps in zip(parts[1:], following, strict=True):
        start = steps[start]
        places.append((start, start + len(part)))
    return tuple(places)
