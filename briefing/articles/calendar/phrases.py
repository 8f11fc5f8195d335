"""Words that name a time by its distance from another: what they are, and what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from briefing.articles.calendar.names import MONTHS, SHORT_WEEKDAYS, WEEKDAYS

_ENGLISH_NUMBERS = "one two three four five six seven eight nine ten eleven twelve"
NUMBERS = {"a": 1, "an": 1} | {
    word: number for number, word in enumerate(_ENGLISH_NUMBERS.split(), 1)
}

# Days from the day of the text; ``None`` where the words do not say which day.
DAYS: dict[str, int | None] = {
    "the day before yesterday": -2, "yesterday": -1, "last night": -1, "overnight": None,
    "earlier today": 0, "later today": 0, "today": 0, "tonight": 0, "this morning": 0,
    "this afternoon": 0, "this evening": 0, "just now": 0,
    "the day after tomorrow": 2, "tomorrow": 1,
    "позавчера": -2, "вчера": -1, "накануне": None, "сегодня": 0, "завтра": 1, "послезавтра": 2,
    "позавчора": -2, "вчора": -1, "напередодні": None, "сьогодні": 0, "післязавтра": 2,
    "vorgestern": -2, "gestern": -1, "heute": 0, "übermorgen": 2,
    "avant-hier": -2, "hier": -1, "aujourd'hui": 0, "aujourd’hui": 0, "demain": 1,
    "après-demain": 2,
}  # fmt: skip

# A kind of period, and how many of them from the one of the text.
PERIODS = {
    "last week": ("week", -1), "this week": ("week", 0), "next week": ("week", 1),
    "last month": ("month", -1), "this month": ("month", 0), "next month": ("month", 1),
    "last year": ("year", -1), "this year": ("year", 0), "next year": ("year", 1),
    "на прошлой неделе": ("week", -1), "на этой неделе": ("week", 0),
    "на следующей неделе": ("week", 1), "в прошлом месяце": ("month", -1),
    "в прошлом году": ("year", -1), "в этом году": ("year", 0), "в следующем году": ("year", 1),
    "минулого тижня": ("week", -1), "цього тижня": ("week", 0), "наступного тижня": ("week", 1),
    "минулого року": ("year", -1), "цього року": ("year", 0), "наступного року": ("year", 1),
    "letzte woche": ("week", -1), "diese woche": ("week", 0), "nächste woche": ("week", 1),
    "la semaine dernière": ("week", -1), "cette semaine": ("week", 0),
    "la semaine prochaine": ("week", 1),
}  # fmt: skip
UNITS = {
    "minute": "minute", "минут": "minute", "хвилин": "minute",
    "hour": "hour", "час": "hour", "годин": "hour",
    "day": "day", "дн": "day", "ден": "day", "tag": "day", "jour": "day",
    "week": "week", "недел": "week", "тиж": "week", "month": "month", "year": "year",
}  # fmt: skip

EVENTS = (
    "talks", "call", "phone call", "video call", "conversation", "meeting", "summit", "vote",
    "negotiations", "visit", "election", "elections", "referendum", "hearing", "session",
    "conference", "attack", "strike", "strikes", "explosion", "earthquake", "crash", "protest",
    "ceremony", "briefing", "debate", "verdict", "trial", "decision",
)  # fmt: skip

# Before the name of a day, or behind it at the head of a sentence: the day lies ahead.
AHEAD = re.compile(
    r"\b(?:will|would|shall|(?:is|are|was|were|be|been)\s+(?:to|due|set|scheduled|expected|planned"
    r"|slated|going)\b|plans?|planned|intends?|scheduled|upcoming|due|ahead\s+of|until|till"
    r"|состо(?:ится|ятся)|пройд[её]т|пройдут|буд(?:ет|ут)|намерен\w*|планиру\w+"
    r"|відбуд(?:еться|уться)|буде|планує\w*|wird|werden|soll|sollen|sera|seront|aura)\b",
    re.IGNORECASE,
)
# Names with a weekday in them, which are no day of the week of the text.
NO_DAY_BEFORE = re.compile(
    r"\b(?:black|good|bloody|super|ash|palm|easter|holy|shrove|giving|cyber|maundy|casual|fat"
    r"|sheffield|every|each|per)\s+$",
    re.IGNORECASE,
)
NO_DAY_AFTER = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Mail|Express|Morning|Night|Post|Herald|Agreement)\b"
)


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern for any of *words*, the longest first."""
    names = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names)


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns with the name of what each finds, the longer readings first.

    Groups: ``month year which`` of month and part; ``which name`` of weekday;
    ``number unit`` of ago; ``day`` and ``last`` with month and year of range.
    """
    weekday = alternatives(name for name in WEEKDAYS if name not in SHORT_WEEKDAYS)
    month = f"(?P<month>{alternatives(name for name in MONTHS if len(name) > 3 or name == 'may')})"
    number = rf"(?P<number>\d{{1,3}}|{alternatives(NUMBERS)})"
    year = r"(?P<year>(?:19|20)\d\d)"
    which = r"(?P<which>last|this|next)"
    two = r"(?P<day>\d{1,2})\s*(?:[-–—]|and|to|or|und|et|и|та)\s*(?P<last>\d{1,2})"
    part = (
        r"(?:early|mid|late|first\s+half\s+of|second\s+half\s+of"
        r"|(?:the\s+)?(?:beginning|start|middle|end)\s+of)[-\s]+"
    )
    eve = r"(?:on\s+the\s+eve\s+of|the\s+day\s+before)\s+(?:the|this|their|its)\s+"
    within = r"(?:in|since|until|during|im|en|в|у)"
    whichever = r"(?P<which>last|next|this|past|coming)"
    nothing = r"(?P<year>(?!))?(?P<which>(?!))?"
    texts = (
        ("range", rf"(?<!\w){month}\.?\s+{two}(?!\d|[:.]\d|%)(?:,?\s+{year}\b)?"),
        ("range", rf"(?<![\d:.,]){two}\.?\s+{month}(?!\w)(?:,?\s+{year}\b)?"),
        ("eve", rf"{eve}(?:[\w-]+\s+){{0,2}}?(?P<event>{alternatives(EVENTS)})\b"),
        ("ago", rf"(?<!\w){number}\s+(?P<unit>hour|minute|day|week|month|year)s?\s+ago\b"),
        ("ago", rf"(?<!\w){number}\s+(?P<unit>{alternatives(UNITS)})\w{{0,4}}\s+(?:назад|тому)\b"),
        ("day", rf"(?<![\w-])(?:{alternatives(DAYS)})(?![\w-])"),
        ("period", rf"(?<!\w)(?:{alternatives(PERIODS)})(?!\w)"),
        ("part", rf"(?<!\w){part}{month}(?!\w)(?:,?\s+(?:of\s+)?(?:{year}\b|{which}\s+year))?"),
        ("month", rf"(?<!\w){month}(?!\w)\.?,?\s+(?:of\s+)?(?:{year}(?!\d)|{which}\s+year)"),
        ("month", rf"(?<!\w){within}\s+{month}(?!\w)(?!\.?\s+\d){nothing}"),
        ("weekday", rf"(?<!\w)(?:{whichever}\s+)?(?P<name>{weekday})(?!\w)"),
    )
    return tuple((name, re.compile(text, re.IGNORECASE)) for name, text in texts)
