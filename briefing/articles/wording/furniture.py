"""What a single line of a page is by its wording alone: furniture, a pointer elsewhere, a caption.

Everything here is made so that a sentence of a story does not fit it: to leave
a line of noise in is the smaller harm.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.articles.calendar.printed import printed_dates
from briefing.articles.lines import ends_sentence, word_count
from briefing.articles.wording.phrases import (
    BETWEEN_BUTTONS,
    BUTTONS,
    LINES,
    NETWORKS,
    OPENINGS,
    RELATED,
    RELATED_BEFORE_COLON,
    SECTIONS,
)

_LONGEST = 400  # characters of a line that is furniture by its words
_LONGEST_ICONS = 20_000
_EDGES = re.compile(r"^[^\w©(@]+|[^\w)]+$")
_NUMBERED = re.compile(
    r"\(?\d[\d.,]*\s?[km]?\)? "
    r"(?:comments?|shares?|views?|likes?|reactions?|replies|retweets|reposts)"
    r"|(?:comments?|views|shares|комментари\w+|коментар\w+|просмотр\w+|kommentare)"
    r"[: ]*\(?\d[\d.,]*\)?"
    r"|(?:reading time:? ?|about )?\d+[- ](?:min|minutes?|мин|хв)\.?(?: read| чтения| читання)?"
    r"|(?:tags?|topics?|filed under|keywords|categories|теги|метки|schlagwörter)\s?:.{0,200}"
)
_ICON = re.compile(
    r"(?:icon|svg|logo|arrow|chevron|glyph|sprite)s?(?:[a-z-]|$)|icon", re.IGNORECASE
)
_BREADCRUMB = re.compile(r"[^>›»/|\n]{1,40}(?:\s[>›»/|]\s[^>›»/|\n]{1,40}){2,}")
_HANDLES = re.compile(
    r"(?:(?:@\w+|https?://\S+|www\.\S+|[\w.-]+@[\w.-]+\.\w+|#\w+)(?:[\s,|]+|$)){1,20}"
)
_SLASHED = re.compile(r"/\s?[\w.’' -]{2,30}")  # "/ClubZ", a credit below the story
_CAPTION = re.compile(
    r"(?:file )?(?:photos?|pictures?|images?|video|фото|фотография|світлина|foto|bild|crédit photo)"
    r"(?: (?:credits?|by|courtesy(?: of)?|illustration))?\s?[:©/|].+"
    r"|\(?(?:photo|picture|image) (?:by|courtesy of|credit) .{2,80}"
    r"|file photo\b.*|.{0,300}(?:/\s?getty images|getty images\)?|/\s?afp|reuters/[A-Z]\w+.{0,40}"
    r"|\(ap photo.{0,60}\)|ap photo/.{2,60}|via (?:ap|reuters|getty|afp)\)?|/\s?imago.{0,20})[.)]*",
    re.IGNORECASE,
)


def is_furniture(line: str) -> bool:
    """Tell whether *line* is wording of a page: a button, a menu, a notice, a copyright line."""
    if len(line) > _LONGEST:
        return len(line) < _LONGEST_ICONS and _is_icons(line.casefold())
    core = _core(line)
    if not core:
        return True
    if core in LINES or _NUMBERED.fullmatch(core):
        return True
    if _is_buttons(core) or _is_icons(core):
        return True
    if _openings().match(core):
        return True
    return _is_breadcrumb(line) or bool(_HANDLES.fullmatch(line))


def is_pointer(line: str) -> bool:
    """Tell whether *line* sends the reader to another story ("Read more: ...")."""
    if len(line) > _LONGEST:
        return False
    core = _core(line)
    before, colon, after = core.partition(":")
    pointing = _related().match(core)
    if colon and after and (_related().fullmatch(before) or _before_colon().fullmatch(before)):
        return word_count(line) <= 30
    if not pointing or word_count(line) > 14:
        return False
    return pointing.end() == len(core) or not ends_sentence(line)


def is_section(line: str) -> bool:
    """Tell whether *line* is the name of a section of a newspaper, as ``World``."""
    return _core(line) in SECTIONS


def is_caption(line: str) -> bool:
    """Tell whether *line* is the caption or the credit of a picture."""
    return len(line) < 600 and bool(_CAPTION.fullmatch(line.strip()))


def is_slashed_credit(line: str) -> bool:
    """Tell whether *line* is a credit as ``/ClubZ``."""
    return bool(_SLASHED.fullmatch(line))


def names_networks(line: str) -> bool:
    """Tell whether *line* names two or more social networks."""
    words = re.findall(r"\w+", line.casefold())
    return len(NETWORKS.intersection(words)) >= 2


def _is_breadcrumb(line: str) -> bool:
    """Tell whether *line* is a path through a site; with a date, it is a byline: A | B | 6.10."""
    return bool(_BREADCRUMB.fullmatch(line) and not ends_sentence(line) and not printed_dates(line))


def _core(line: str) -> str:
    return _EDGES.sub("", line).casefold().replace("’", "'")


def _is_buttons(core: str) -> bool:
    words = re.findall(r"[\w-]+", core)
    if not 1 <= len(words) <= 20 or not all(
        word in BUTTONS or word in NETWORKS or word in BETWEEN_BUTTONS for word in words
    ):
        return False
    return words[0] in BUTTONS or (len(words) > 1 and words[0] in NETWORKS)


def _is_icons(core: str) -> bool:
    if "icon" not in core and "svg" not in core and "arrow" not in core:
        return False
    words = core.split()
    named = sum(bool(_ICON.search(word)) for word in words)
    return named >= 3 and named >= 0.3 * len(words)


@cache
def _openings() -> re.Pattern[str]:
    return re.compile("|".join(OPENINGS).replace("’", "'"))


@cache
def _related() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(RELATED)})\b".replace("’", "'"))


@cache
def _before_colon() -> re.Pattern[str]:
    return re.compile("|".join(RELATED_BEFORE_COLON))
