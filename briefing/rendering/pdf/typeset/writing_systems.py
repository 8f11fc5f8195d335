"""Which writing system a text is in, which language that suggests, and what keeps its order.

A system is named as Unicode names its characters, ``arabic`` or ``devanagari``;
Han characters are ``sc``, ``tc``, ``jp`` or ``kr``, since their shapes differ by
country.  ``latin`` stands for everything that the bundled fonts hold.

Source: Unicode Standard, 4.8 (names of characters) and Annex 9 (bidirectional algorithm).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from briefing.document.direction import foreign_stretches

LATIN = "latin"
EAST_ASIAN = frozenset({"sc", "tc", "jp", "kr"})

_HAN = frozenset({"cjk", "ideographic", "fullwidth", "halfwidth", "bopomofo", "kangxi"})
_KANA = frozenset({"hiragana", "katakana", "katakana-hiragana"})
_HOUSE = frozenset({"latin", "greek", "cyrillic"})
_LANGUAGES = {  # of a text that names none; others are undetermined
    "hebrew": "he",
    "jp": "ja",
    "kr": "ko",
    "sc": "zh",
    "tc": "zh",
    "thai": "th",
    "georgian": "ka",
    "armenian": "hy",
}
UNDETERMINED = "und"
_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})
# Commands that turn text round or hide what order it is in; marks without such power stay.
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")


def without_overrides(text: str) -> str:
    """Return *text* without the characters that order others about (embeddings, isolates)."""
    return _OVERRIDES.sub("", text)


def anchor(*, rtl: bool) -> str:
    """Return the mark, which shows nothing, that speaks for a text's own direction."""
    return "\u200f" if rtl else "\u200e"


def anchored(text: str, *, rtl: bool) -> str:
    """Return *text* with its own direction's mark around what runs the other way."""
    mark = anchor(rtl=rtl)
    parts: list[str] = []
    at = 0
    for start, end in foreign_stretches(text, rtl=rtl):
        parts += [text[at:start], mark, text[start:end], mark]
        at = end
    return "".join([*parts, text[at:]])


@cache
def script_of(char: str) -> str:
    """Return the script of a letter as the first word of its name, ``han`` for Han; or ""."""
    if not char.isalpha() and unicodedata.category(char)[0] not in "MN":
        named = unicodedata.name(char, "").lower().partition(" ")[0]
        return "han" if named in _HAN else ""
    named = unicodedata.name(char, "").lower().partition(" ")[0]
    if named in _HAN:
        return "han"
    if named in _KANA:
        return "kana"
    return named if unicodedata.category(char)[0] != "N" else ""


def system_of(text: str, language: str = "") -> str:
    """Return the writing system of *text*, whose language may be known: that of most letters."""
    counts = Counter(map(script_of, text))
    found = Counter({name: n for name, n in counts.items() if name and name not in _HOUSE})
    if not found:
        return LATIN
    if found["han"] or found["kana"] or found["hangul"]:
        return _east_asian(found, language)
    return min(found, key=lambda name: (-found[name], name))


def _east_asian(found: Counter[str], language: str) -> str:
    parts = language.lower().split("-")
    if parts[0] == "ja" or (found["kana"] and parts[0] != "zh"):
        return "jp"
    if parts[0] == "ko" or (found["hangul"] and parts[0] != "zh"):
        return "kr"
    return "tc" if _TRADITIONAL & set(parts) else "sc"


def subtags(language: str, system: str) -> tuple[str, str]:
    """Return language and region of a text as Typst takes them; the region may be "".

    A text of another writing system that names no language gets the one that is
    written so, or ``und`` where there are several.
    """
    parts = re.split("[-_]", language)
    first = parts[0].lower()
    if not re.fullmatch("[a-z]{2,3}", first):
        first = "" if system == LATIN else _LANGUAGES.get(system, UNDETERMINED)
        first = first or UNDETERMINED
    region = next((p.upper() for p in parts[1:] if re.fullmatch("[A-Za-z]{2}", p)), "")
    return first, region or {"tc": "TW", "sc": "CN"}.get(system, "")
