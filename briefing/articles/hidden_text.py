"""What a text holds that a reader does not see: told to the user, never taken out.

Source: Unicode Technical Report 36 (security considerations), Unicode Standard
Annex 9 (bidirectional formatting), Unicode Technical Standard 39 (mixed scripts).
"""

from __future__ import annotations

import re

from briefing.telling import Worded

_OVERRIDES = re.compile("[\u202d\u202e]")
_EMBEDDINGS = re.compile("[\u202a\u202b\u2066-\u2068]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_FLAGS = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")  # of Scotland, Wales, ...
_TAGS = re.compile("[\U000e0000-\U000e007f]+")
_JOINERS = re.compile("[\u200b\u2060\ufeff]")
_INSIDE_WORD = re.compile(r"(?<=[^\W\d_])[\u200b\u2060\ufeff](?=[^\W\d_])")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_LOOKALIKE = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
_SHOWN = 3


def hidden_text_warnings(text: str) -> tuple[str, ...]:
    """Return a sentence for each kind of thing in *text* that does not show as what it is."""
    if text.isascii():
        return ()
    warnings: list[str] = []
    used = "".join(set(text))  # some hundred characters that tell what is worth a search
    if _OVERRIDES.search(used) or (_EMBEDDINGS.search(used) and not _RIGHT_TO_LEFT.search(used)):
        warnings.append(
            Worded("Hidden characters turn the direction of the text: it may read otherwise.")
        )
    if _TAGS.search(used) and _TAGS.search(_FLAGS.sub("", text)):
        warnings.append(
            Worded("The text holds hidden characters (Unicode tags) that no reader sees.")
        )
    split = len(_INSIDE_WORD.findall(text)) if _JOINERS.search(used) else 0
    if split:
        warnings.append(
            Worded("Hidden characters stand inside words: a word is not found by search.")
            if split == 1
            else Worded(
                "Hidden characters stand inside words: %1 words are not found by search.", split
            )
        )
    mixed = _mixed(text) if _LOOKALIKE.search(used) and _LATIN.search(used) else []
    if mixed:
        shown = ", ".join(f"“{word}”" for word in mixed[:_SHOWN])
        more = Worded(" and %1 more", len(mixed) - _SHOWN) if len(mixed) > _SHOWN else ""
        warnings.append(
            Worded("Letters of two scripts that look alike stand in one word: %1%2.", shown, more)
        )
    return tuple(warnings)


def _mixed(text: str) -> list[str]:
    """Return the words that hold Latin letters and Greek or Cyrillic ones, each once."""
    words = (word for word in _WORD.findall(text) if _LATIN.search(word))
    return list(dict.fromkeys(word for word in words if _LOOKALIKE.search(word)))
