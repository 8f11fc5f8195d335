"""Quote marks by language, dashes, and spaces that do not break, for the analyst's own text."""

from __future__ import annotations

import re

from briefing.statements.nesting import ENGLISH, Marks, nest_marks

_BY_LANGUAGE: dict[str, Marks] = {
    "de": ("„", "“", "‚", "‘"),
    "fr": ("«\u00a0", "\u00a0»", "“", "”"),
    "ru": ("«", "»", "„", "“"),
    "uk": ("«", "»", "„", "“"),
}
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember"
    "|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
)
_DAY = re.compile(rf"(?:(?<=\d)|(?<=\d\.)) (?=(?:{_MONTHS})\b)")
_UNITS = (
    "km|m|cm|mm|kg|t|kW|MW|GW|million|billion|trillion|bn|mn|UTC|GMT|Mio\\.|Mrd\\."
    "|тыс\\.|млн|млрд|км|м|кг|[ap]\\.m\\."
)
_UNIT = re.compile(rf"(?<=\d) (?=(?:{_UNITS})(?!\w))")
_SPACED_HYPHEN = re.compile(r"(?<=\S) --? (?=\S)")
_NUMBERED = re.compile(r"\b([Nn]ote|[Pp]ara\.|p\.|No\.) (?=\d)")
_RANGE = re.compile(r"(?<![\d\-–.:/])(\d{1,3})-(\d{1,3})(?![\d\-–:/])")
_PER_CENT = re.compile(r"(?<=\d) ?%")


def marks_of(language: str, form: str = "typographic") -> Marks:
    """Return outer and inner quote marks for *language* (BCP 47)."""
    if form == "straight":
        return ('"', '"', "'", "'")
    if form == "guillemets":
        return ("«", "»", "“", "”")
    return _BY_LANGUAGE.get(language.partition("-")[0].lower(), ENGLISH)


def set_own(text: str, marks: Marks) -> str:
    """Return the analyst's own *text* set well: marks, dashes, spaces that do not break."""
    text = " ".join(text.split(" "))
    text = nest_marks(text, marks, 0)
    text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
    text = re.sub(r"(?<=\w)'(?=\s|$)", "’", text)
    text = _RANGE.sub("\\1\u2013\\2", text)
    text = _SPACED_HYPHEN.sub("\u00a0\u2013 ", text)
    text = _PER_CENT.sub("\u202f%", text)
    text = _UNIT.sub("\u00a0", text)
    text = _DAY.sub("\u00a0", text)
    text = _NUMBERED.sub("\\1\u00a0", text)
    return _no_lone_last_word(text)


def _no_lone_last_word(text: str) -> str:
    head, _, last = text.rpartition(" ")
    if head.count(" ") < 3 or len(last) > 12:
        return text
    return f"{head}\u00a0{last}"
