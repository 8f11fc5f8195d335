"""Lines that are a date, with a place, a section or a name beside it at most."""

from __future__ import annotations

import re

from briefing.articles.calendar.names import OPEN_ZONES, WEEKDAYS, ZONES
from briefing.articles.calendar.printed import printed_dates
from briefing.articles.lines import ends_sentence, word_count

_WORDS = re.compile(r"[^\W\d_][\w.'’-]*")
_PARTED = re.compile(r"[|/·•:(]|\s[–—-]\s|^\W*(?:by|von|par)\b", re.IGNORECASE)
_LABELS = """
published posted updated modified last first on at date issued created edited released am pm a.m.
p.m. the of time publié le mis à jour опубликовано обновлено г. года в stand uhr veröffentlicht
aktualisiert опубліковано оновлено р.
"""
_DATE_WORDS = frozenset({*_LABELS.split(), *WEEKDAYS, *ZONES, *OPEN_ZONES})


def is_dateline(line: str) -> bool:
    """Tell whether *line* is a dateline: ``Diplomacy | December 8, 2021, Wednesday // 11:18``."""
    if word_count(line) > 24 or len(line) > 200:
        return False
    dates = printed_dates(line)
    if not any(each.year or each.clock for each in dates):
        return False
    rest = line
    for each in reversed(dates):
        rest = rest[: each.start] + " " + rest[each.end :]
    words = [word for word in _WORDS.findall(rest) if word.lower() not in _DATE_WORDS]
    if ends_sentence(line):
        return len(words) <= 1
    return len(words) <= (8 if _PARTED.search(rest) else 3)
