"""A stretch of text as tokens, with quotations masked, for the search of cues and speakers.

What stands inside quotation marks says nothing about who speaks, so it is one
token (``QUOTED``); a scare quote of a few words keeps its words and loses its
marks.  Offsets stay those of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.statements.attribution.quotations import Quotation
from briefing.statements.languages import Language

QUOTED = "\x01"
_TOKEN = re.compile(r"[^\W\d_][\w’'.&-]*|\d[\w,.%]*|\x01+|\S")
_DASHES = ("—", "–", "-", "--", "―")
_MOST_SCARE_WORDS = 3


class Token(NamedTuple):
    """A word, a number, a mark or a whole quotation: ``text[start:end]`` of the masked text."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_quoted(self) -> bool:
        """Whether this is a masked quotation."""
        return self.text[0] == QUOTED

    @property
    def is_word(self) -> bool:
        """Whether this begins with a letter."""
        return self.text[0].isalpha()

    @property
    def is_name(self) -> bool:
        """Whether this begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_dash(self) -> bool:
        """Whether this is a dash."""
        return self.text in _DASHES


def masked(text: str, quotations: Sequence[Quotation]) -> str:
    """Return *text*, equally long, with its quotations masked."""
    pieces: list[str] = []
    at = 0
    for quotation in quotations:
        inner = text[quotation.start + 1 : quotation.end - 1]
        pieces.append(text[at : quotation.start])
        if len(inner.split()) <= _MOST_SCARE_WORDS and inner[-1:] not in tuple(".,!?"):
            pieces.append(f" {inner} ")
        else:
            pieces.append(QUOTED * (quotation.end - quotation.start))
        at = quotation.end
    pieces.append(text[at:])
    return "".join(pieces)


def tokens_of(mask: str, start: int, end: int, words: Language) -> tuple[Token, ...]:
    """Return the tokens of ``mask[start:end]``; an elided article is a token of its own."""
    if words.elided:
        return tuple(_split_elisions(mask, start, end, words))
    return tuple(
        _token(*found.span(), found.group()) for found in _TOKEN.finditer(mask, start, end)
    )


def _split_elisions(mask: str, start: int, end: int, words: Language) -> Iterator[Token]:
    for found in _TOKEN.finditer(mask, start, end):
        text, at = found.group(), found.start()
        elided = next((e for e in words.elided if text.lower().startswith(e)), "")
        if elided and len(text) > len(elided):
            yield _token(at, at + len(elided), text[: len(elided)])
            text, at = text[len(elided) :], at + len(elided)
        yield _token(at, found.end(), text)


def _token(start: int, end: int, text: str) -> Token:
    return Token(text, _plain(text), start, end)


def _plain(token: str) -> str:
    return token.lower().rstrip(".") or token


def is_filler(token: Token, words: Language) -> bool:
    """Tell whether *token* may stand between a subject and its verb: has, also, repeatedly."""
    if not token.is_word or token.is_name:
        return False
    adverb = words.code == "en" and token.lower.endswith("ly") and len(token.lower) > 4
    return token.lower in words.auxiliaries or (
        adverb and token.lower not in ("family", "ally", "assembly", "elderly")
    )


def is_possessive(token: Token) -> bool:
    """Tell whether *token* is an English genitive: Putin's."""
    return token.text.endswith(("'s", "’s", "s'", "s’"))
