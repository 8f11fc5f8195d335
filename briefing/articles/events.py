"""Articles grouped by the event that they report: the same day, and much the same words.

Two calls between the same people three weeks apart are told alike; what keeps
them apart is their day.  An article that does not say its day for certain
joins the event whose day its own words allow and whose articles it is like.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import log, sqrt

from briefing.articles.calendar.event_days import event_beside
from briefing.articles.calendar.names import WEEKDAYS
from briefing.articles.calendar.printed import printed_dates
from briefing.articles.dates import DateMention, resolve_dates
from briefing.articles.roles import LineRole, line_roles
from briefing.articles.values import Article, Moment

_ALIKE = 0.3  # cosine of two articles' words from which they may report one event
_LEAD = 6  # story lines in which an article says what it reports
_WORD = re.compile(r"[^\W\d_]{3,}")
_HEAVIEST = 30  # words of an article, of which it shares a few with any that is like it
_FEW = 3


@dataclass(frozen=True, slots=True)
class ReportedEvent:
    """An event and the ids of the articles that report it, in the order given.

    *name* is what most of them call it ("video call"), *on* its day with what
    is known of it.  *inferred* are the articles that joined by likeness: their
    own words leave the day open.
    """

    name: str
    on: Moment | None
    articles: tuple[str, ...]
    inferred: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Day:
    """What an article's own words say of its event's day: any of it may be wanting."""

    day: date | None = None
    month: int = 0
    number: int = 0
    weekday: int | None = None

    def allows(self, day: date) -> bool:
        if self.day:
            return self.day == day
        if self.month and (self.month, self.number) != (day.month, day.day):
            return False
        return self.weekday is None or self.weekday == day.weekday()


@dataclass(slots=True)
class _Reported:
    article: Article
    day: _Day
    names: list[str]
    words: dict[str, float]
    heaviest: frozenset[str] = frozenset()


def group(articles: Sequence[Article]) -> tuple[ReportedEvent, ...]:
    """Return the events that *articles* report, each article in just one, the earliest first.

    Articles whose own words give different days never come together.
    """
    reported = [_reported(article) for article in articles]
    _weigh(reported)
    groups: list[list[_Reported]] = []
    for each in sorted(reported, key=lambda each: each.day.day is None):
        home = max(
            (members for members in groups if _may_join(each, members)),
            key=lambda members: _likeness(each, members),
            default=None,
        )
        if home is None:
            groups.append([each])
        else:
            home.append(each)
    place = {article.id: number for number, article in enumerate(articles)}
    events = [_event(members, place) for members in groups]

    def order(event: ReportedEvent) -> tuple[str, int]:
        return (event.on.iso() if event.on else "undated", place[event.articles[0]])

    return tuple(sorted(events, key=order))


def _may_join(each: _Reported, members: list[_Reported]) -> bool:
    """Tell whether the days agree and the words are alike."""
    day = next((member.day.day for member in members if member.day.day), None)
    if day:
        agrees = each.day.allows(day)
    else:
        agrees = all(_agree(each.day, member.day) for member in members)
    near = agrees and any(len(each.heaviest & other.heaviest) >= _FEW for other in members)
    return near and _likeness(each, members) >= _ALIKE


def _agree(one: _Day, other: _Day) -> bool:
    months = 0 in (one.month, other.month) or (one.month, one.number) == (other.month, other.number)
    weekdays = None in (one.weekday, other.weekday) or one.weekday == other.weekday
    return months and weekdays


def _likeness(each: _Reported, members: list[_Reported]) -> float:
    """Return the greatest likeness to an article of the group, from 0 to 1."""
    return max(_cosine(each.words, member.words) for member in members)


def _cosine(one: dict[str, float], other: dict[str, float]) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[word] for word, weight in one.items() if word in other)


def _reported(article: Article) -> _Reported:
    story = [
        article.text[line.start : line.end]
        for line in line_roles(article.text)
        if line.role in (LineRole.TITLE, LineRole.STANDFIRST, LineRole.STORY)
        and not article.is_left_out(line.start, line.end)
    ]
    text = "\n".join(story)
    lead = sum(len(line) + 1 for line in story[: _LEAD + 1])
    mentions = resolve_dates(text, article.source.published)
    named = [(event_beside(text, each.start, each.end), each) for each in mentions]
    day = _main_day(text, named, lead, article.source.published)
    words = Counter(word.casefold()[:7] for word in _WORD.findall(text))
    names = [event for event, each in named if event and _fits(day, each)]
    return _Reported(article, day, names, {word: 1 + log(count) for word, count in words.items()})


def _fits(day: _Day, mention: DateMention) -> bool:
    if day.day:
        return mention.day == day.day
    return day.weekday is not None and WEEKDAYS.get(mention.text.lower()) == day.weekday


def _main_day(
    text: str, named: list[tuple[str, DateMention]], lead: int, published: Moment | None
) -> _Day:
    """Return the day of the event: the first in the lead that names it, or that is past."""
    written = published.date if published else None
    for only_named in (True, False):
        for event, mention in named:
            if mention.start >= lead or (only_named and not event):
                continue
            day = mention.day
            if day and (written is None or written - timedelta(10) <= day <= written):
                return _Day(day)
            weekday = WEEKDAYS.get(mention.text.lower())
            if not day and weekday is not None:
                return _Day(weekday=weekday)
    return _open_day(text)


def _open_day(text: str) -> _Day:
    """Return month and day of the one date without a year that the text names, if it is one."""
    days = {(each.month, each.day) for each in printed_dates(text) if not each.year}
    if len(days) == 1:
        month, number = days.pop()
        return _Day(month=month, number=number)
    return _Day()


def _weigh(reported: list[_Reported]) -> None:
    """Weigh each article's words: what nearly all articles hold tells little; length is 1."""
    holders = Counter(word for each in reported for word in each.words)
    many = max(len(reported), 10)
    for each in reported:
        weighed = {
            word: weight * log(1 + many / holders[word]) for word, weight in each.words.items()
        }
        length = sqrt(sum(weight * weight for weight in weighed.values())) or 1.0
        each.words = {word: weight / length for word, weight in weighed.items()}
        heaviest = sorted(each.words, key=lambda word: (-weighed[word], word))[:_HEAVIEST]
        each.heaviest = frozenset(heaviest)


def _event(members: list[_Reported], place: dict[str, int]) -> ReportedEvent:
    day = next((member.day.day for member in members if member.day.day), None)
    names = Counter(name for member in members for name in dict.fromkeys(member.names))
    ids = sorted((member.article.id for member in members), key=lambda each: place[each])
    inferred = [each.article.id for each in members if each.day.day is None and len(members) > 1]
    return ReportedEvent(
        _commonest(names) or members[0].article.source.title,
        Moment(day.year, day.month, day.day) if day else None,
        tuple(ids),
        frozenset(inferred),
    )


def _commonest(names: Counter[str]) -> str:
    """Return the name that most articles use, of equals the fullest; without its numbers."""
    best = max(names, key=lambda name: (names[name], len(name), name), default="")
    return " ".join(word for word in best.split() if not word[0].isdigit())
