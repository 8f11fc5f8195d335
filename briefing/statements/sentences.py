"""Sentences of a text as exact spans, by rules that hold in any script.

A line break always ends a sentence: scraped text has headlines, captions and
menus without a full stop.  Within a line a full stop, question mark,
exclamation mark or ellipsis ends one, unless what stands before it is an
abbreviation, an initial or a number in a list, or what follows goes on in
lower case.  The words of the language (abbreviations, words that open a
sentence) come from its file; without one the rules of all scripts remain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.statements.languages import Language, words_of


@dataclass(frozen=True, slots=True)
class Sentence:
    """``text[start:end]``, in code points, without the white space around it."""

    start: int
    end: int


_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_REACH = 120  # code points looked back: no line, however long, is read twice
_CLOSERS = "\"'”’»)\\]}›“"
_OPENERS = "\"'“‘«([{‹„‚»"
_STOP = re.compile(
    rf"(?P<stop>[.!?…؟۔।]+)(?P<close>[{_CLOSERS}]*)"
    r"(?P<notes>(?:\s?\[(?:\d{1,3}|[a-z]|[a-z ]{4,22} needed)\])*)\s+(?=\S)"
    r"|(?P<wide>[。！？｡]+[」』”）]*)"
)
# Two sentences, or a headline and its first words, run together by a scraper.
_GLUED_STOP = re.compile(r"(?<=[^\W\d_A-Z][^\W\d_A-Z])[.!?][”\"’]?(?=[“\"‘]?[A-ZА-Я][a-zа-я]+\b)")
_GLUED_WORDS = re.compile(
    r"(?<=[a-z]{3})(?=(?:The|This|That|It|He|She|They|In|On|At|After)\s[A-Za-z])"
)
_LAST_WORD = re.compile(r"[^\s\"“‘'«(\[—–/]+$")
_WORD = re.compile(r"[\w’']+(?:\.(?=\w))?(?:\w+)?")
_LETTERS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_ENUMERATOR = re.compile(r"\W{0,2}(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})\.?\)?")
_LIST_LINE = re.compile(r"\s*(?:[•⁃▪◦*-]\s*)?(?P<mark>\d{1,2}|[a-hA-H])(?P<form>\.\)|[.)])\s")
_ASIDE = re.compile(r"\([^()]{1,90}\)(?:[,;]|\s+[a-z])|\([^()/]{0,60}\d\)[.]|\([a-z]+[ ,]")
_NOTES_ONLY = re.compile(r"(?:\[[^\]]{1,24}\]\s*)+(?:$|\[)")
_LONE_LETTER = re.compile(r"[^\W\d_]\.")
_CAMEL = re.compile(r"[a-z]{1,5}[A-Z]")
_DOTS = re.compile(r"\.(?:\s\.)*(?!\.)")


def sentences(text: str, language: str = "en") -> tuple[Sentence, ...]:
    """Return the sentences of *text*, in order, disjoint, none of them blank.

    Every character that is no white space lies in exactly one sentence, and
    ``text`` itself is never altered.  *language* is an ISO 639 code; one
    without a language file is cut by the rules that all scripts share.
    """
    words = words_of(language)
    return tuple(
        Sentence(line.start() + start, line.start() + end)
        for line in _LINE.finditer(text)
        for start, end in _sentences_of_line(line.group(), words)
    )


def _sentences_of_line(line: str, words: Language) -> Iterator[tuple[int, int]]:
    start = 0
    for cut in [*_cuts(line, words), len(line)]:
        piece = line[start:cut]
        bare = piece.strip()
        if bare:
            left = start + len(piece) - len(piece.lstrip())
            yield left, left + len(bare)
        start = cut


def _cuts(line: str, words: Language) -> list[int]:
    """Return where the sentences of *line* end, but for the last one."""
    item = _LIST_LINE.match(line)
    if item:
        further = _list_cuts(line, item)
        if further:
            return further
    cuts = {_end(found) for found in _STOP.finditer(line) if _ends(line, found, words)}
    cuts.update(_glued_cuts(line, words))
    return sorted(cuts)


def _end(found: re.Match[str]) -> int:
    return found.end("wide") if found["wide"] else found.end("notes")


def _list_cuts(line: str, item: re.Match[str]) -> list[int]:
    """Return where each further item of a list begins that stands in one line: "1. … 2. …"."""
    cuts: list[int] = []
    mark, form, at = item["mark"], item["form"], item.end()
    while True:
        mark = str(int(mark) + 1) if mark.isdigit() else chr(ord(mark) + 1)
        following = re.compile(rf"\s(?:[•⁃▪◦*-]\s*)?{mark}{re.escape(form)}\s").search(line, at)
        if not following:
            return cuts
        cuts.append(following.start())
        at = following.end()


def _glued_cuts(line: str, words: Language) -> Iterator[int]:
    for found in _GLUED_STOP.finditer(line):
        opening = _WORD.search(line, found.end())
        before = line[max(0, found.start() - _REACH) : found.start()].rsplit(None, 1)[-1]
        known = opening and opening.group().lower() in words.starters
        if known and not before.startswith(("http", "www.", "@")):
            yield found.end()
    for found in _GLUED_WORDS.finditer(line):
        yield found.start()
    date = _date_at_end(line, words)
    if date:
        yield date


def _date_at_end(line: str, words: Language) -> int:
    """Return where a bare date begins that a scraper left behind a headline; 0 for none."""
    tail = line.rstrip().rsplit(None, 4)
    if len(tail) != 5 or not (tail[4].isdigit() and len(tail[4]) == 4):
        return 0
    day, month = tail[1].rstrip(",").lower(), tail[2].lower()
    whole = day in words.weekdays and month in words.months and tail[3].rstrip(",").isdigit()
    return len(tail[0]) if whole and tail[0][-1].isalpha() else 0


def _ends(line: str, found: re.Match[str], words: Language) -> bool:
    """Tell whether the stop that *found* holds is the end of a sentence."""
    if found["wide"]:
        return True
    following = line[found.end() : found.end() + 100]
    bare = following.lstrip(_OPENERS + "-–—•*")
    opened = following[0] in _OPENERS
    if not bare or bare[0] in ",;:)]" or _ASIDE.match(following):
        return False
    if following[0] == "[" and _NOTES_ONLY.match(following):
        return False
    if not opened and bare[0].islower() and not _CAMEL.match(bare):
        return False
    if found["stop"] == ".":
        return _full_stop_ends(line, found, following, bare, words)
    if "." in found["stop"] or "…" in found["stop"]:
        return _ellipsis_ends(line, found, bare, words)
    return not (found["close"] and _speaker_follows(following, words))


def _ellipsis_ends(line: str, found: re.Match[str], bare: str, words: Language) -> bool:
    if bare[0].islower():
        return False
    if found.start() and not line[found.start() - 1].isspace():
        return True
    return _first_word(bare) in words.starters and bare[:2] not in ("I ", "I’", "I'")


def _full_stop_ends(
    line: str, found: re.Match[str], following: str, bare: str, words: Language
) -> bool:
    if _DOTS.match(bare) or line[found.start() - 1 : found.start()].isspace():
        return _dots_end(line, found, bare)
    last = _LAST_WORD.search(line[max(0, found.start() - 40) : found.start()])
    word = last.group() if last else ""
    if found["close"]:
        return not (set(found["close"]) <= set("])") and re.fullmatch(r"(?:\w\.)*[A-Z]", word))
    before = line[max(0, found.start() - _REACH) : found.start()]
    opening = len(before) < _REACH and before[: -len(word)].strip(_OPENERS + " ") == ""
    if word and opening and _ENUMERATOR.fullmatch(word):
        return False
    return _word_may_end(before, word, following, bare, words)


def _dots_end(line: str, found: re.Match[str], bare: str) -> bool:
    """Tell whether a spaced ellipsis ends here: after a full stop of its own, or as ". . . ."."""
    if not line[found.start() - 1 : found.start()].isspace():
        return bool(re.match(r"(?:\.\s){3}\w", bare))
    upto = line[max(0, found.start() - _REACH) : found.end("stop")]
    return bool(re.search(r"\S\.(?:\s\.){3}$", upto)) and bare[0] != "."


def _word_may_end(before: str, word: str, following: str, bare: str, words: Language) -> bool:
    """Tell whether a sentence may end in *word* and a full stop, seeing what comes after."""
    lower = word.lower()
    if lower in words.never_last or (lower in words.before_number and bare[0].isdigit()):
        return False
    first = _first_word(bare)
    opens = first in words.starters or following[0] in _OPENERS
    if len(word) == 1 and _LONE_LETTER.match(bare):
        return False  # "z. B.", "т. е."
    if lower in words.perhaps_last or _LETTERS.fullmatch(word):
        in_brackets = before.rfind("(") > before.rfind(")")
        return opens and not (bare[0].isdigit() and (in_brackets or len(lower) < 4))
    if len(word) == 1 and word.isupper():
        named = re.search(r"[A-Z][a-z]+\s$", before[:-1])
        return opens and first not in ("a", "i") if word != "I" else not named
    if words.ordinal_dot and word.isdigit() and len(word) < 3:
        return opens and first not in words.months
    return True


def _first_word(text: str) -> str:
    found = _WORD.match(text)
    return found.group().lower() if found else ""


def _speaker_follows(following: str, words: Language) -> bool:
    """Tell whether a verb of saying comes within a few words: “Why?” Putin asked."""
    for count, word in enumerate(re.finditer(r"[\w’'.-]+|\S", following)):
        if count > 6 or not word.group()[0].isalpha():
            return False
        lower = word.group().lower().rstrip(".")
        verb = words.saying.get(lower)
        if verb and (verb not in words.weak or lower not in words.like_nouns):
            return True
        plain = word.group()[0].isupper() or lower in words.determiners | words.pronouns
        if not plain and lower not in words.roles:
            return False
    return False
