"""Names of authors, cleared of what pages put around them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.articles.calendar.printed import printed_dates

_LONGEST = 90
_PREFIX = re.compile(
    r"^\W*(?:(?:story|written|posted|reported|words|text|published)\s+)?"
    r"(?:by|von|par|por|автор|di)\b[:\s]+|^(?:authors?|автор)\s*:\s*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+\.\w+|(?<!\w)@\w+|www\.\S+")
_JOB = (
    r"(?:writer|reporter|editor|correspondent|contributor|columnist|journalist|producer|fellow"
    r"|bureau chief|analyst|anchor|host)s?\b"
)
_RANK = (
    r"(?:staff|senior|special|chief|contributing|associate|deputy|political|politics|national"
    r"|foreign|international|business|opinion|news|white house|washington)"
)
_OFFICE = re.compile(
    rf"\s*[,|•·/(–—-]\s*(?:{_RANK}\s+)*{_JOB}.*$|\s+{_RANK}\s+(?:\w+\s+){{0,2}}{_JOB}.*$"
    r"|\s+contributor$|\s*\b\d+[- ]min(?:ute)?s? read.*$"
    r"|\s+(?:more (?:stories |posts )?(?:by|from)|view (?:all|profile)|see all|tags:|follow\b).*$"
    r"|\s+[·|•]\s+.*$",
    re.IGNORECASE,
)
_INVERTED = re.compile(r"([A-Z][\w’'-]+), ([A-Z][\w’'-]+)")
_NOBODY = re.compile(
    r"(?:admin(?:istrator)?|editor(?:s|ial)?(?: team| staff| board)?|staff(?: writer| reporter)?s?"
    r"|web ?master|guest|unknown|anonymous|newsroom|news ?desk|redaktion|редакция|author|null|none"
    r"|n/?a|user|root|super user|online|more|follow|about the author)",
    re.IGNORECASE,
)


def people(names: Iterable[str], outlet: str) -> str:
    """Return *names* as one text, ``A, B and C``; ``""`` if none of them names anybody.

    The outlet itself, "Staff" and "admin" name nobody.  A single text that
    already lists several is kept as the page has it.
    """
    kept: list[str] = []
    for name in names:
        cleared = _cleared(name)
        known = cleared.casefold() in {other.casefold() for other in kept}
        if cleared and not known and cleared.casefold() != outlet.casefold():
            kept.append(cleared)
    if len(kept) < 2:
        return "".join(kept)
    return f"{', '.join(kept[:-1])} and {kept[-1]}"


def _cleared(name: str) -> str:
    name = _PREFIX.sub("", " ".join(_ADDRESS.sub(" ", name).split()))
    dates = printed_dates(name)
    if dates:
        name = name[: dates[0].start]
    name = _OFFICE.sub("", name).strip(" ,;|•·/–—-()[]:")
    name = _INVERTED.sub(r"\2 \1", name) if _INVERTED.fullmatch(name) else name
    if not 2 < len(name) <= _LONGEST or _NOBODY.fullmatch(name) or name.isdigit():
        return ""
    return name if any(character.isalpha() for character in name) else ""
