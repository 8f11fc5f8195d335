"""Who a line says wrote, translated or edited the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.articles.calendar.names import MONTHS, WEEKDAYS
from briefing.articles.calendar.printed import printed_dates
from briefing.articles.lines import ends_sentence, word_count
from briefing.articles.wording.outlets import is_known_outlet

_PARTICLE = r"(?:de|da|di|do|del|della|der|den|van|von|zu|la|le|el|al|bin|ibn|ben|dos|du|y|af|ter)"
_CAPITAL = r"(?:[^\W\d_](?<=[^a-zа-яёіїєґß-öø-ÿ]))"
_NAME_WORD = rf"(?:(?:al-|el-|d['’]|l['’])?{_CAPITAL}[\w.'’-]*)"
NAME = rf"{_NAME_WORD}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_NAME_WORD}){{0,4}}"
_NAMES = rf"{NAME}(?:(?:,\s+|,?\s+(?:and|und|et|y|и|та|&)\s+){NAME}){{0,5}}"
_WROTE = (
    r"(?:(?:story|words?|text|written|reported|reporting|report|analysis|opinion|article|posted"
    r"|compiled|interview|commentary|exclusive)\s+)?by(?:line)?:?\s+"
    r"|authors?\s?:\s*|(?:автор(?:ы|и)?(?: текста)?|текст|подготовил[аи]?|автори?)\s?:\s*"
    r"|(?:von|par|por|texte? (?:de|von)|autore?n?:?|auteure?:?|di)\s+"
)
_TRANSLATED = (
    r"(?:english |german |french |russian |ukrainian )?translat(?:ed|ion)"
    r"(?:\s+(?:from|into)(?:\s+the)?\s+\w+)?\s*(?:by|:)\s*"
    r"|(?:перев[её]л[аи]?|перевод(?:чик)?|переклад(?:ач)?|переклала?)\s?:?\s*"
    r"|(?:übersetzt von|übersetzung\s?:|aus dem \w+ von|traduit (?:de .{3,20} )?par|traduction\s?:"
    r"|traducci[oó]n\s?(?:de|:)|traducido por)\s*"
)
_ASSISTED = (
    r"(?:(?:photos?|photographs?|pictures?|edit(?:ed|ing)|video|illustrations?|graphics?|additional"
    r" reporting|writing|produced|production|фото|редактор)\s*(?:by|:)\s*)"
)
_AFTER = (
    r"(?:\s*(?:[,;|/·•(–—-]|\bfor\b|\bin\b|\bat\b|\bon\b|\bupdated\b|\bpublished\b)"
    r"\s*(?P<rest>.*))?"
)


def _line(opening: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?i:{opening})(?P<names>{_NAMES}){_AFTER}")


_FORMS = (
    ("translator", _line(_TRANSLATED)),
    ("assistant", _line(_ASSISTED)),
    ("author", _line(_WROTE)),
)
_BARE = re.compile(rf"(?:{NAME})")
_SEPARATOR = re.compile(r",?\s+(?:and|und|et|y|и|та|&)\s+|,\s+")
# What ends an office, not a name: "By Henry Oakes, Energy Editor".
_OFFICE_WORDS = """
editor writer reporter correspondent columnist contributor analyst producer chief fellow desk
redakteur redakteurin korrespondent korrespondentin rédacteur rédactrice correspondante
корреспондент кореспондент редактор обозреватель оглядач
"""
_OFFICES = frozenset(_OFFICE_WORDS.split())
_NO_NAME = frozenset({*MONTHS, *WEEKDAYS, "the", "staff", "our", "this", "that", "a", "an", "in"})


@dataclass(frozen=True, slots=True)
class Byline:
    """*part* is "author", "translator" or "assistant" (photographer, editor); *names* in order."""

    part: str
    names: tuple[str, ...]


def read_byline(line: str) -> Byline | None:
    """Return whom *line* names as author or translator; ``None`` if it is no byline.

    ``By Kevin Liptak, CNN``; ``Story by Olga Korelina``; ``Перевод: ...``.
    """
    if word_count(line) > 24 or (ends_sentence(line) and not _ends_in_initial(line)):
        return None
    for part, form in _FORMS:
        found = form.fullmatch(line.strip())
        if not found or word_count(found["rest"] or "") > 14:
            continue
        names = tuple(name for name in _SEPARATOR.split(found["names"]) if _is_name(name))
        alone = names[0] if len(names) == 1 else ""
        if names and (not alone or " " in alone or _stands_alone(alone, found["rest"])):
            return Byline(part, tuple(name for name in names if not is_known_outlet(name)) or names)
    return None


def is_bare_name(line: str) -> bool:
    """Tell whether *line* is two to four words that read as the name of a person."""
    words = line.split()
    return (
        2 <= len(words) <= 4
        and bool(_BARE.fullmatch(line))
        and not any(character.isdigit() for character in line)
        and _is_name(line)
        and not any(word.isupper() and len(word) > 2 for word in words)
    )


def split_names(names: str) -> tuple[str, ...]:
    """Return the names of a list as ``A, B and C``."""
    return tuple(name.strip() for name in _SEPARATOR.split(names) if name.strip())


def _is_name(name: str) -> bool:
    words = [word.strip(".,").lower() for word in name.split()]
    return words[-1] not in _OFFICES and not any(word in _NO_NAME for word in words)


def _stands_alone(name: str, rest: str | None) -> bool:
    """Tell whether a single word may be a byline: an agency, or a name before a date."""
    return is_known_outlet(name) or bool(rest and printed_dates(rest))


def _ends_in_initial(line: str) -> bool:
    return bool(re.search(r"\b(?:[A-Z]|Jr|Sr)\.$", line))
