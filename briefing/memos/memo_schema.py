"""What a memo file may hold: every key with its value, default and meaning.

``docs/memo-file.md`` prints these tables, and a test compares the two.
"""

from __future__ import annotations

import re

from briefing.articles.values import Moment, SourceKind
from briefing.memos.markings import TLP
from briefing.memos.values import Layout
from briefing.statements.values import StatementKind
from briefing.strict_yaml import (
    Checked,
    Choice,
    Either,
    Flag,
    Key,
    ListOf,
    Record,
    Table,
    Text,
    Value,
    Variants,
    Whole,
    nearest,
)
from briefing.telling import Worded

VERSION = 1


def _moment_text(text: str) -> str:
    Moment.parse(text)
    return text.strip()


def _span_text(text: str) -> str:
    for part in text.split("/", 1):
        Moment.parse(part)
    return text.strip()


def _marking_text(text: str) -> str:
    names = tuple(level.name for level in TLP.levels)
    marking = text.strip()
    if re.match(r"(?i)tlp\b", marking) and marking not in names:
        guess = nearest(marking, names)
        raise ValueError(
            Worded('"%1" is no TLP marking; they are %2%3', text, ", ".join(names), guess)
        )
    return marking


def _version(text: str) -> int:
    if text.strip() != str(VERSION):
        raise ValueError(
            Worded('this program reads version %1, and the file says "%2"', VERSION, text)
        )
    return VERSION


TEXT = Text()
MOMENT = Checked(Worded("date"), Moment.parse, "2021, 2021-12-31, 2021-12-31T04:08+03:00")
DAY = Checked(Worded("date"), _moment_text, "2021, 2021-12-31, 2021-12-31T04:08+03:00")
SPAN = Checked(Worded("date or date/date"), _span_text, "2022-01-09, 2022-01-09/2022-01-13")
MARKING = Checked(Worded("text"), _marking_text, "a level of the template's marking")
IDS = ListOf(Text(Worded("id")), or_one=True)
RELIABILITY = Choice("A", "B", "C", "D", "E", "F")
CREDIBILITY = Whole(1, 6)

DETAILS: tuple[tuple[str, Value], ...] = (
    ("outlet", TEXT),
    ("credit", TEXT),
    ("title", TEXT),
    ("author", TEXT),
    ("translator", TEXT),
    ("published", DAY),
    ("accessed", DAY),
    ("information-date", DAY),
    ("url", TEXT),
    ("language", TEXT),
    ("kind", Choice(*SourceKind)),
    ("ownership", TEXT),
    ("origin", TEXT),
    ("reliability", RELIABILITY),
    ("descriptor", TEXT),
    ("handle", TEXT),
    ("office", TEXT),
)
_ABOUT_DETAILS = {
    "outlet": "who published it",
    "credit": "whom the page credits, where that is not the outlet",
    "published": "day, or day and time with zone",
    "accessed": "printed only when given or stored",
    "information-date": "when the information dates from, if long before",
    "ownership": "of the outlet",
    "origin": "whose text it repeats: a readout, an agency",
    "reliability": "F: not judged",
    "descriptor": "one or two sentences on the quality of the source",
    "handle": "of a post",
    "office": "that issued an official text",
}
_DETAIL_DEFAULTS = {"kind": "the article's", "reliability": "F"}

ARTICLE = Record(
    "article",
    (
        Key("path", TEXT, about="a file beside the memo file"),
        Key("id", TEXT, about="of an article in the workspace, instead of path"),
        *(
            Key(
                name,
                value,
                default=_DETAIL_DEFAULTS.get(name, ""),
                about=_ABOUT_DETAILS.get(name, ""),
            )
            for name, value in DETAILS
        ),
        Key(
            "guessed",
            ListOf(Choice(*(name for name, _ in DETAILS)), or_one=True),
            about="details given here, yet not confirmed: printed in brackets",
        ),
    ),
)
EVENT = Record(
    "event",
    (Key("name", TEXT, required=True), Key("on", SPAN, about="when it took place")),
)
TRANSLATION = Record(
    "translation",
    (Key("text", TEXT, required=True), Key("by", TEXT, about="who translated it")),
)

_PLACE = (
    Key("from", TEXT, required=True, about="the short name of an article"),
    Key("occurrence", Whole(1), about="where the words stand more than once: which, from 1"),
    Key("prefix", TEXT, about="the words before it, instead of occurrence"),
    Key("suffix", TEXT, about="the words after it, instead of occurrence"),
)
_SAID = (
    Key("speaker", TEXT, about="who said it; the outlet is the source"),
    Key("relays", TEXT, about="whose words the speaker passes on"),
    Key("via", ListOf(TEXT, or_one=True), about="relayed through, outermost last"),
    Key("event", TEXT, about="the short name of an event"),
    Key(
        "kind",
        Choice(*StatementKind),
        default="computed",
        about="direct only inside the outlet's own quotation marks",
    ),
    Key(
        "credibility",
        CREDIBILITY,
        default="6",
        about="that this was said as rendered, not that it is true; 6: not judged",
    ),
    Key("reliability", RELIABILITY, default="the article's", about="for this statement"),
    Key("translation", TRANSLATION),
)
_ENTRY = (
    Key("id", TEXT, default="computed from place and content"),
    Key("marking", MARKING, default="the template's"),
    Key("note", TEXT, about="printed in the note, or after the analyst's own text"),
    Key("essential", Flag(), default="false", about="kept in the short version"),
    Key("draft", Flag(), default="false", about="not yet accepted; cannot be exported"),
)
_EVIDENCE = Key("evidence", IDS, about="ids of the entries that it rests on")

ALSO = Record(
    "further evidence",
    (
        Key("quote", TEXT, required=True, about="the source's own words"),
        *_PLACE,
        *_SAID,
    ),
)
CITED = Record(
    "statement",
    (
        Key("quote", TEXT, required=True, about="the source's own words; […], [inserted], [sic]"),
        *_ENTRY[:1],
        *_PLACE,
        Key(
            "also",
            ListOf(ALSO),
            about="further evidence; speaker and event as in the entry, unless given",
        ),
        *_SAID,
        Key("paraphrase", TEXT, about="the analyst's wording, printed instead of the quotation"),
        Key("contradicts", IDS, about="ids of entries"),
        Key("on", SPAN, about="when what is said takes place, for a timeline"),
        *_ENTRY[1:],
    ),
)
REPEAT = Record(
    "repeat",
    (Key("repeat", TEXT, required=True, about="the id of an entry"), *_ENTRY),
)
JUDGEMENT = Record(
    "judgement",
    (
        Key("judgement", TEXT, required=True),
        *_ENTRY[:1],
        Key(
            "likelihood",
            TEXT,
            about="a term of the template's scale, in English or the memo's language",
        ),
        Key("confidence", Choice("high", "moderate", "low")),
        Key("basis", TEXT, about="what the confidence rests on"),
        _EVIDENCE,
        *_ENTRY[1:],
    ),
)
BOTTOM_LINE = Record(
    "bottom line", (Key("text", TEXT, required=True), *_ENTRY[:1], _EVIDENCE, *_ENTRY[1:])
)


def _own(name: str, *more: Key) -> Record:
    return Record(
        name, (Key(name, TEXT, required=True), *_ENTRY[:1], *more, _EVIDENCE, *_ENTRY[1:])
    )


OWN_RECORDS = {
    "judgement": JUDGEMENT,
    "comment": _own("comment"),
    "assumption": _own("assumption", Key("if-wrong", TEXT, about="what follows if it is wrong")),
    "gap": _own("gap"),
    "alternative": _own("alternative"),
    "indicator": _own("indicator"),
    "action": _own("action", Key("owner", TEXT), Key("due", TEXT)),
}
ENTRY = Variants("entry", {"quote": CITED, "repeat": REPEAT, **OWN_RECORDS})
SECTION = Record(
    "section",
    lambda: (
        Key("heading", TEXT, required=True),
        Key("id", TEXT, default="computed from place and content"),
        Key("key", TEXT, about="the id of the template's section that this one is"),
        Key("layout", Choice(*Layout), default="list"),
        Key("entries", ListOf(Either(TEXT, ENTRY)), about="plain text is a comment"),
        Key("sections", ListOf(SECTION), about="subsections"),
    ),
)
MEMO = Record(
    "memo",
    (
        Key("briefing-memo", Checked(Worded("number"), _version, "1"), required=True),
        Key("id", TEXT, default="computed from the content"),
        Key("title", TEXT, required=True),
        Key("template", TEXT, default="policy-memo", about="a name, or a path beside this file"),
        Key("language", TEXT, default="en-GB", about="of the memo"),
        Key("edition", Whole(1), default="1"),
        Key("follows", TEXT, about="the edition before, for changes since"),
        Key("marking", MARKING, default="the template's"),
        Key("cut-off", MOMENT, about="of the information"),
        Key("fields", Table(Either(TEXT, ListOf(TEXT)), "field"), about="a list: one item a line"),
        Key("events", Table(Either(TEXT, EVENT), "event"), about="what the articles report on"),
        Key("articles", Table(Either(TEXT, ARTICLE), "article"), required=True),
        Key("bottom-line", Either(TEXT, BOTTOM_LINE)),
        Key("judgements", ListOf(Either(TEXT, JUDGEMENT)), about="the block of that name"),
        Key("source-summary", TEXT, default="computed"),
        Key("sections", ListOf(SECTION), required=True),
    ),
)
