"""Where a line may end inside a word: hyphens, dashes, zero-width spaces, the joints of URLs.

Source: a small part of Unicode Standard Annex 14 (line breaking).
"""

from __future__ import annotations

import re

_MAY_JOIN = re.compile("[-\u2010\u2013\u2014\u200b/]")
_INSIDE = re.compile(
    r"(?<=[^\W_]{3}[-\u2010])(?=[^\W\d_]{3})"
    r"|(?<=[^\W\d_][\u2013\u2014])(?=\w)|(?<=[\u2013\u2014])(?=[^\W\d_])|(?<=\u200b)"
)
_IN_ADDRESS = re.compile(r"(?<=[^/:][/?&=_.#-])(?=\w)")
_LONG = 40  # characters; a longer word without spaces is taken for an address


def pieces(word: str) -> list[str]:
    """Return *word* cut where a line may end inside it; mostly it is one piece."""
    if len(word) > _LONG or "://" in word:
        return _IN_ADDRESS.split(word)
    if _MAY_JOIN.search(word) is not None:
        return _INSIDE.split(word)
    return [word]
