"""The language a text is written in."""

from __future__ import annotations

from typing import Any

_ENOUGH = 4_000  # characters that decide the language of an article


def language(text: str) -> str:
    """Return the ISO 639-1 code of the language of *text*, ``""`` where it cannot be told.

    Source: py3langid, which answers for any text; below a few words its answer
    is worth nothing and is not given.
    """
    sample = text[:_ENOUGH]
    if sum(character.isalpha() for character in sample) < 20:
        return ""
    import py3langid

    classify: Any = py3langid.classify
    return str(classify(sample)[0])
