"""What kind of source a text is, and the details that only its kind has."""

from __future__ import annotations

import re
from collections import Counter

from briefing.articles.calendar.printed import publication_date
from briefing.articles.details.evidence import Evidence
from briefing.articles.details.posts import read_post
from briefing.articles.roles import Line, LineRole
from briefing.articles.values import SourceKind

_OFFICIAL_TITLE = re.compile(
    r"(?:readout of|joint (?:statement|declaration|communiqué)\b|statements? (?:by|from|of|on)\b"
    r"|press (?:release|statement)|remarks (?:by|of)|fact sheet|background press call|proclamation"
    r"|press briefing by|communiqué|message from the president|телефонный разговор с|заявление"
    r"|пресс-релиз|заява|прес-реліз|pressemitteilung|communiqué de presse)",
    re.IGNORECASE,
)
_OFFICIAL_LINE = re.compile(
    r"(?:for immediate release|statements and releases|briefing room|press release"
    r"|readouts?|presidential actions|office of the (?:press secretary|spokesperson))",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:the )?(?:white house|kremlin|élysée(?: palace)?|elysee|bundesregierung|downing street"
    r"|president of (?:the )?(?:russia|ukraine|united states|european commission)"
    r"|(?:office|press service|administration|executive office) of the [\w’' ]{3,60}"
    r"|(?:u\.?s\.? )?(?:department|ministry) of (?:state|foreign affairs|defen[cs]e|the [\w ]{3,40}"
    r"|[\w ]{3,40})|[\w’'. ]{2,40} (?:ministry of foreign affairs|foreign ministry|foreign office)"
    r"|european (?:commission|council|parliament|external action service)|nato|osce|united nations"
    r"|government of [\w ]{3,40}|администрация президента(?: \w+)?|президент россии|кремль"
    r"|мид россии|министерство [\w ]{3,60}|офіс президента(?: \w+)?|міністерство [\w ]{3,60}"
    r"|auswärtiges amt|bundeskanzleramt)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?P<name>Q|A|[A-ZА-ЯЁІЇЄҐ][A-ZА-ЯЁІЇЄҐ.’' -]{1,40}|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3})"
    r"(?: \([^)\n]{1,40}\))?[:.]?(?:\s|(?<=:)$)"
)
_MOSTLY = 0.5  # of the story's lines
_INTERVIEW = re.compile(r"\binterviews?\b|интервью|інтерв[’']ю", re.IGNORECASE)
_TRANSCRIPT = re.compile(r"\btranscript\b|стенограмма|стенограма", re.IGNORECASE)


def offer_kind(found: Evidence, text: str, lines: tuple[Line, ...]) -> None:
    """Offer the kind of an official text, a transcript or an interview, and the issuing office."""
    title = str(found.value("title") or "")
    _offer_office(found, text, lines, title)
    if _TRANSCRIPT.search(title) or _labels(text, lines) >= _MOSTLY:
        asked = bool(_INTERVIEW.search(title))
        kind = SourceKind.INTERVIEW if asked else SourceKind.TRANSCRIPT
        found.offer("kind", kind, "the speakers' names before what they say", 0.75)
    dated = publication_date(title)
    if dated and found.value("kind"):
        found.offer("published", dated.moment(), "the headline", 0.7)


def offer_post(found: Evidence, text: str, lines: tuple[Line, ...]) -> Line | None:
    """Offer what a post tells of itself; return the first line of its words, if it is one."""
    post = read_post(text, lines)
    if post is None:
        return None
    where = f"the line with {post.handle}"
    found.offer("kind", SourceKind.POST, where, 0.85)
    found.offer("handle", post.handle, where, 0.9)
    found.offer("author", post.name, where, 0.85)
    found.offer("published", post.published, f"the line “{post.stamp}”", 0.9)
    return post.first


def _offer_office(found: Evidence, text: str, lines: tuple[Line, ...], title: str) -> None:
    """Offer the issuing office of an official text: named on a line of its own."""
    short = [text[line.start : line.end] for line in lines if line.end - line.start < 90]
    formal = bool(_OFFICIAL_TITLE.match(title))
    stamped = any(_OFFICIAL_LINE.fullmatch(each.strip(" .:|")) for each in short)
    if not formal and not stamped:
        return
    offices = [each.strip(" .:|") for each in short if _OFFICE.fullmatch(each.strip(" .:|"))]
    if offices:
        found.offer("office", offices[0], f"the line “{offices[0]}”", 0.8)
        found.offer("outlet", offices[0], f"the line “{offices[0]}”", 0.7)
    sureness = 0.85 if offices and formal else 0.6
    found.offer(
        "kind", SourceKind.OFFICIAL, "the form of the title" if formal else "its head", sureness
    )


def _labels(text: str, lines: tuple[Line, ...]) -> float:
    """Return the share of story lines that open with a speaker's name, of two or more speakers."""
    story = [text[line.start : line.end] for line in lines if line.role is LineRole.STORY]
    names = Counter(
        found["name"]
        for each in story
        if (found := _LABEL.match(each)) and (":" in found.group() or found["name"] in "QA")
    )
    repeated = sum(count for count in names.values() if count > 1)
    return repeated / len(story) if len(story) >= 4 and len(names) >= 2 else 0.0
