"""Every key that a briefing template may hold; ``docs/templates.md`` tabulates the same."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.document import Role
from briefing.memos.likelihood import SCALES
from briefing.strict_yaml import Checked, Choice, Flag, Key, ListOf, Record, Table, Text, Whole
from briefing.telling import Worded, words_of
from briefing.templates.forms import FormError, parse_form
from briefing.templates.look import CHOICES, LOOK_KEYS, MARGINS, PAPERS, length, look_value
from briefing.templates.values import BlockKind, FieldKind, Grouping

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")

DETAILS = frozenset(
    {
        "accessed",
        "author",
        "credibility",
        "credit",
        "descriptor",
        "event",
        "first-note",
        "grade",
        "handle",
        "heading",
        "information-date",
        "kind",
        "locator",
        "note",
        "note-mark",
        "office",
        "origin",
        "outlet",
        "ownership",
        "paraphrase",
        "published",
        "quote",
        "relays",
        "reliability",
        "source-language",
        "speaker",
        "title",
        "translation",
        "translator",
        "url",
        "via",
    }
)


def _matching(pattern: re.Pattern[str], told: Callable[[str], Worded]) -> Callable[[str], str]:
    def convert(text: str) -> str:
        if not pattern.fullmatch(text.strip()):
            raise ValueError(told(text))
        return text.strip()

    return convert


def _form(text: str) -> str:
    """Check a form: brackets and braces in pairs, and only details that there are."""
    from briefing.strict_yaml import nearest

    try:
        parts = parse_form(text)
    except FormError as error:
        raise ValueError(words_of(error)) from error
    for part in parts:
        for name in part.names:
            if name not in DETAILS:
                guess = nearest(name, sorted(DETAILS))
                raise ValueError(Worded("there is no detail {%1}%2", name, guess))
    return text


def _no_id(text: str) -> Worded:
    return Worded('"%1" is no short name (a-z, 0-9, hyphens)', text)


def _no_language(text: str) -> Worded:
    return Worded('"%1" is no language tag', text)


def _no_colour(text: str) -> Worded:
    return Worded('"%1" is no colour; write it as #1B365D', text)


_ID = Checked(Worded("short name"), _matching(_NAME, _no_id), "a-z, 0-9, -")
_LANGUAGE_TAG = Checked(Worded("language"), _matching(_LANGUAGE, _no_language), "BCP 47: en-GB")
_COLOUR_VALUE = Checked(Worded("colour"), _matching(_COLOUR, _no_colour), "#RRGGBB")
_LENGTH = Checked(Worded("length"), length, "with its unit: pt, mm, cm, in")
_FORM = Checked(Worded("form"), _form, "details in {braces}, optional parts in [brackets]")


def _look_checked(kind: str) -> Checked:
    allowed = ", ".join(CHOICES[kind]) if kind in CHOICES else ""
    if kind == "length":
        return _LENGTH
    return Checked(
        kind, lambda text: _Chosen(look_value(kind, text)), allowed or _LOOK_ALLOWED[kind]
    )


class _Chosen:
    """A look's value; ``None`` (no bar) is a value too, and ``Checked`` drops a bare None."""

    def __init__(self, value: object) -> None:
        self.value = value


_LOOK_ALLOWED = {
    "colour": "#RRGGBB",
    "tint": "none, or #RRGGBB",
    "bar": "none, or width, solid, dotted or dashed, colour",
    "rule": "none, or width",
}


def chosen(value: object) -> object:
    """Return the value of a look's key as ``Look`` holds it."""
    return value.value if isinstance(value, _Chosen) else value


LOOK = Record(
    "look", tuple(Key(name, _look_checked(kind)) for name, (kind, _) in LOOK_KEYS.items())
)
PAGE = Record(
    "page",
    (
        Key("size", Choice(*PAPERS), default="A4", about="The paper."),
        Key(
            "margins",
            Record("margins", tuple(Key(name, _LENGTH) for name in MARGINS)),
            about="Each with its unit.",
        ),
    ),
)
MARKING = Record(
    "marking",
    (
        Key("scheme", Choice("tlp", "nato", "own", "none"), default="tlp"),
        Key("default", Text(), about="The marking of a memo, and of an entry, that has none."),
        Key("portions", Flag(), default="false", about="A mark before each entry."),
        Key(
            "levels",
            ListOf(
                Record("level", (Key("name", Text(), required=True), Key("colour", _COLOUR_VALUE)))
            ),
            about="Of a scheme of one's own, the lowest first.",
        ),
    ),
)
FIELD = Record(
    "field",
    (
        Key("id", _ID, required=True),
        Key("label", Text(), required=True),
        Key("kind", Choice(*FieldKind), default="text"),
        Key("required", Flag(), default="false"),
        Key("default", Text(), about="For a date: today."),
    ),
)
SECTION = Record(
    "section",
    (
        Key("id", _ID, required=True, about="Survives renaming and translation."),
        Key("heading", Text(), required=True),
        Key("guidance", Text(), about="What belongs here, shown where the heading is empty."),
        Key("keywords", ListOf(Text()), about="From which headings are suggested."),
        Key("required", Flag(), default="false"),
        Key("layout", Choice("list", "table", "timeline"), about="Wins over the memo's."),
    ),
)
LIMITS = Record(
    "limits",
    (
        Key("pages", Whole(1)),
        Key("words", Whole(1)),
        Key("bottom-line-sentences", Whole(1)),
        Key("entries", Whole(1), about="Printed under a heading; the others are counted."),
        Key("judgements", Whole(1), about="Printed in their block; the others are counted."),
    ),
)
ENTRY = Record(
    "entry",
    (
        Key("label", _FORM, about="Stands in the left column."),
        Key("label-report", _FORM, about="The same, of an outlet's own statement."),
        Key("direct", _FORM),
        Key("indirect", _FORM),
        Key("report", _FORM),
        Key("paraphrase", _FORM),
        Key("aside", _FORM, about="Stands at the right margin."),
    ),
)
CITATIONS = Record(
    "citations",
    (
        Key("place", Choice("footnotes", "endnotes", "inline"), default="footnotes"),
        Key("first", _FORM, about="A source's first citation."),
        Key("repeated", _FORM, about="Each later one."),
    ),
)
VERSION = Record(
    "version",
    (
        Key("entries", Choice("all", "essential"), default="all"),
        Key("blocks", ListOf(Choice(*BlockKind))),
    ),
)
SIDE = Record(
    "side",
    (Key("name", Text(), required=True), Key("speakers", ListOf(Text()), required=True)),
)
DOCX = Record(
    "docx",
    (
        Key("reference", Text(), about="A house's own .docx or .dotx beside the template."),
        Key("styles", Table(Text(), "role"), about="The name of a role's style in Word."),
        Key("fonts", Record("fonts", (Key("serif", Text()), Key("sans", Text())))),
    ),
)
TEMPLATE = Record(
    "template",
    (
        Key("briefing-template", Whole(1), required=True, about="The version of this form: 1."),
        Key("name", Text(), required=True, about="For people; the id is the file name."),
        Key("description", Text()),
        Key("extends", Text(), about="A template whose values hold where this one is silent."),
        Key("language", _LANGUAGE_TAG, default="en-GB"),
        Key("page", PAGE),
        Key("marking", MARKING),
        Key("fields", ListOf(FIELD)),
        Key("blocks", ListOf(Choice(*BlockKind)), about="The blocks of the memo, in order."),
        Key("group-by", Choice(*Grouping), default="heading"),
        Key("sections", ListOf(SECTION)),
        Key("limits", LIMITS, about="A limit warns and counts the overflow; nothing is cut."),
        Key("entry", ENTRY),
        Key(
            "quotation",
            Record(
                "quotation",
                (
                    Key("marks", Choice("typographic", "straight", "guillemets")),
                    Key("block-from", Whole(1), default="40", about="Words."),
                ),
            ),
        ),
        Key(
            "likelihood",
            Record(
                "likelihood",
                (Key("scale", Choice(*SCALES), default="icd203"), Key("ranges", Flag())),
            ),
        ),
        Key(
            "judgements",
            Record(
                "judgements",
                (
                    Key("layout", Choice("list", "table"), default="list"),
                    Key("gathered", Flag(), default="false", about="From all headings."),
                    Key("label", Choice("word", "range"), default="word", about="At the left."),
                ),
            ),
        ),
        Key("sides", ListOf(SIDE), about="The columns of a table of what each side says."),
        Key("citations", CITATIONS),
        Key("versions", Table(VERSION), about="Versions of the same memo: short."),
        Key("labels", Table(Text(), "label"), about="The words that the program prints."),
        Key("look", Table(LOOK, "role"), about="What differs from the house's own look."),
        Key("docx", DOCX),
    ),
)
ROLES = tuple(role.value for role in Role)
