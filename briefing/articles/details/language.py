"""The language a text is written in."""

from __future__ import annotations

from importlib import import_module
from typing import Any

_ENOUGH = 1_200  # characters that decide the language of an article
# Which of these it is, its author knows better than any classifier.
_ALIKE = (
    frozenset({"no", "nb", "nn", "da", "sv"}),
    frozenset({"hr", "sr", "bs", "sh", "sl"}),
    frozenset({"id", "ms"}),
)


def same_language(found: str, stated: str) -> bool:
    """Tell whether a text found to be in *found* may be in *stated*, as its page says."""
    return found == stated or any(found in group and stated in group for group in _ALIKE)


def language(text: str) -> str:
    """Return the ISO 639-1 code of the language of *text*, ``""`` where it cannot be told.

    Source: py3langid, which answers for any text; below a few words its answer
    is worth nothing and is not given.  Without room for its model none is.
    """
    sample = text[:_ENOUGH]
    if sum(character.isalpha() for character in sample) < 20:
        return ""
    langid: Any = import_module("py3langid")  # without types, and slow to import
    try:
        return str(langid.classify(sample)[0])
    except OSError:  # its model is unpacked to the disk when first used, and the disk is full
        return ""
