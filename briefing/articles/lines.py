"""The lines of a plain text, as a reader sees them: paragraphs, headlines, captions.

A *line* is what stands between two line ends.  In text that was wrapped at a
fixed width, as mails and old text files are, it is the whole wrapped paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from briefing.articles.values import Span

_PHYSICAL = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.!?…:;।。！？؟۔][\"'”’»›“)\]」』*_]*$")
_WORD = re.compile(r"\w[\w'’-]*")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
_SCRIPTS = (
    ("latin", re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")),
    ("cyrillic", re.compile("[\u0400-\u052f]")),
    ("greek", re.compile("[\u0370-\u03ff]")),
    ("arabic", re.compile("[\u0600-\u06ff\u0750-\u077f]")),
    ("hebrew", re.compile("[\u0590-\u05ff]")),
    ("devanagari", re.compile("[\u0900-\u097f]")),
    ("hangul", re.compile("[\uac00-\ud7af]")),
    ("unspaced", _UNSPACED),
)
_LIST_MARK = re.compile(r"[-*•·–—▪◦‣]\s|\(?\d{1,3}[.)]\s|#")
_WRAPPED_SHARE = 0.4  # of neighbouring lines that break in the middle of a sentence
_WRAPPED_WIDTHS = (38, 110)


def lines(text: str) -> tuple[Span, ...]:
    """Return the spans of the lines of *text* that hold anything, white space around them apart."""
    physical: list[Span] = []
    for found in _PHYSICAL.finditer(text):
        start, end = stripped(text, found.start(), found.end())
        if start < end:
            physical.append((start, end))
    return tuple(_unwrapped(text, physical))


def stripped(text: str, start: int, end: int) -> Span:
    """Return the span without the white space at its ends; empty if there is nothing else."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return (start + left, start + left + len(piece.strip()))


def word_count(line: str) -> int:
    """Return the number of words; in scripts without spaces two characters count as one."""
    unspaced = len(_UNSPACED.findall(line))
    if not unspaced:
        return len(line.split())
    return len(_WORD.findall(_UNSPACED.sub(" ", line))) + (unspaced + 1) // 2


def ends_sentence(line: str) -> bool:
    """Tell whether *line* ends as a sentence does, quotation marks and brackets aside."""
    return bool(_SENTENCE_END.search(line))


def script(line: str) -> str:
    """Return the script that most letters of *line* are in, ``""`` without any letters."""
    if line.isascii():
        return "latin" if any(character.isalpha() for character in line) else ""
    counts = Counter({name: len(letters.findall(line)) for name, letters in _SCRIPTS})
    name, number = counts.most_common(1)[0]
    return name if number else ""


def is_list_item(line: str) -> bool:
    """Tell whether *line* begins with a bullet or a number."""
    return bool(_LIST_MARK.match(line))


def _unwrapped(text: str, physical: list[Span]) -> list[Span]:
    """Join lines that a fixed width broke, if this text was broken so."""
    if not _is_wrapped(text, physical):
        return physical
    joined: list[Span] = []
    longest = max(end - start for start, end in physical)
    full = False  # whether the last line was, so that the next goes on from it
    for start, end in physical:
        goes_on = joined and full and text.count("\n", joined[-1][1], start) == 1
        if goes_on and not is_list_item(text[start:end]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
        full = end - start >= 0.6 * longest
    return joined


def _is_wrapped(text: str, physical: list[Span]) -> bool:
    """Tell whether most neighbouring lines break in mid-sentence at much the same width."""
    low, high = _WRAPPED_WIDTHS
    if len(physical) < 4 or not low <= max(end - start for start, end in physical) <= high:
        return False
    breaks = pairs = 0
    for (start, end), (after, _) in pairwise(physical):
        if text.count("\n", end, after) > 1:
            continue
        pairs += 1
        breaks += not ends_sentence(text[start:end]) and text[after].islower()
    return pairs >= 3 and breaks >= _WRAPPED_SHARE * pairs
