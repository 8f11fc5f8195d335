"""Where a slice may begin and end: never inside a word, a number or a negation.

"likely" stands in "unlikely", "can" in "can't", "100" in "100,000" and
"nuclear" in "non-nuclear": slices that say what their source does not.
"""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = "'’ʼ‘`´"
_REVERSED = re.compile(r"(?:^|[^\w])(?:non|un|anti|ex|quasi|pseudo|counter)[-‐‑]$", re.IGNORECASE)
_JOINER = "\u200d"
_BARE = "\u200b\u2060\ufeff"  # of no width, and nothing is drawn on them
# Scripts that set no spaces between words: Thai to Myanmar, Khmer, kana and Han.
_UNSPACED = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff]"
)


def is_word(character: str) -> bool:
    """Tell whether *character* is part of words: a letter, a digit, or a mark on one."""
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"


def is_inside_word(text: str, at: int) -> bool:
    """Tell whether cutting *text* at *at* would change a word, a number or a negation."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if (_hangs_on(after) and not before.isspace() and before not in _BARE) or (
        before == _JOINER and not after.isspace()
    ):
        return True
    if is_word(before) and is_word(after):
        return not (_is_unspaced(before) or _is_unspaced(after))
    return _splits_number(text, at) or _splits_negation(text, at)


def _is_unspaced(character: str) -> bool:
    # Compiled when first used (``re`` keeps it): that is dear, and the window starts without.
    return re.match(_UNSPACED, character) is not None


def _hangs_on(character: str) -> bool:
    """Tell whether *character* is drawn on the one before it, or joins on to it."""
    return (
        character == _JOINER
        or "\ufe00" <= character <= "\ufe0f"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or unicodedata.category(character)[0] == "M"
    )


def _splits_number(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if after.isdigit() and at >= 2:
        if before in ".,'’" and text[at - 2].isdigit():
            return True
        if before in "-−" and not is_word(text[at - 2]):
            return True
    elif after.isdigit() and before in "-−":
        return True
    return before.isdigit() and after in ".,'’" and text[at + 1 : at + 2].isdigit()


def _splits_negation(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if after in _APOSTROPHES and before in "nN" and text[at + 1 : at + 2] in ("t", "T"):
        return not is_word(text[at + 2 : at + 3] or " ")
    if not is_word(after):
        return False
    if before in _APOSTROPHES and text[max(0, at - 2) : at - 1] in ("n", "N"):  # n'est
        return at < 3 or not is_word(text[at - 3])
    return _REVERSED.search(text[max(0, at - 9) : at]) is not None
