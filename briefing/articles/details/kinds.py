"""What kind of source a text is, and the details that only its kind has."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from briefing.articles.calendar.printed import publication_date
from briefing.articles.details.evidence import Evidence
from briefing.articles.roles import Line, LineRole
from briefing.articles.values import SourceKind

_HANDLE_LINE = re.compile(r"(?:[^@\n]{0,60}\(?)?(@\w{2,30})\)?(?:\s*[·•|-]\s*(.{1,40}))?")
_EMBEDDED = re.compile(r"[—–-]\s?[^@\n]{1,60}\((@\w{2,30})\)\s+(\S.{5,30})")
_POST_LINES = 30
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
_INTERVIEW = re.compile(r"\binterviews?\b|интервью|інтерв[’']ю", re.IGNORECASE)
_TRANSCRIPT = re.compile(r"\btranscript\b|стенограмма|стенограма", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Post:
    handle: str
    stamp: str


def offer_kind(found: Evidence, text: str, lines: tuple[Line, ...]) -> None:
    """Offer kind, handle, office and the time of a post, as far as *text* shows them."""
    post = _post(text, lines)
    if post:
        found.offer("kind", SourceKind.POST, "the handle beside the text", 0.85)
        found.offer("handle", post.handle, f"the line with {post.handle}", 0.9)
        printed = publication_date(post.stamp)
        moment = printed.moment() if printed else None
        found.offer("published", moment, f"the line “{post.stamp}”", 0.85)
        return
    title = str(found.value("title") or "")
    _offer_office(found, text, lines, title)
    labels = _labels(text, lines)
    if _TRANSCRIPT.search(title) or labels >= 0.5:
        asked = bool(_INTERVIEW.search(title))
        kind = SourceKind.INTERVIEW if asked else SourceKind.TRANSCRIPT
        found.offer("kind", kind, "the speakers' names before what they say", 0.75)


def _post(text: str, lines: tuple[Line, ...]) -> _Post | None:
    """Return the handle of a post and the line with its time, if the text is a short post."""
    if not 1 < len(lines) <= _POST_LINES or len(text) > 4_000:
        return None
    texts = [text[line.start : line.end] for line in lines]
    handle = stamp = ""
    for each in texts:
        embedded = _EMBEDDED.fullmatch(each)
        named = embedded or _HANDLE_LINE.fullmatch(each)
        if named and not handle and (embedded or each.startswith("@") or "(@" in each or named[2]):
            handle, stamp = named[1], named[2] or ""
    if not handle:
        return None
    dated = (each for each in texts if len(each) < 80 and publication_date(each))
    return _Post(handle, stamp if publication_date(stamp) else next(dated, ""))


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
