"""What a language brings to the reading aids, as data that a contributor can add without code.

One YAML file for each language lies beside this module, named by its ISO 639
code.  Every key is optional; ``README.md`` there says what each one does.  A
value is a list of words or phrases separated by commas, except for ``saying``,
which gives for each verb its forms, and ``offices``, which gives for each body
the phrases that stand for it.

A language without a file still has its sentences cut by what all scripts
share, and is searched and compared; quotations are found by the marks that
all languages share, and nobody is named as speaker.  ``supported`` tells.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

from briefing.errors import BriefingError, Problem
from briefing.telling import Worded

FOLDER = Path(__file__).parent
PARSED = FOLDER / "parsed.json"  # written by ``make parsed``

_NOTHING: frozenset[str] = frozenset()


class LanguageFileError(BriefingError):
    """A language file is wrong; the message names the file and the key."""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The words of one language; sets hold lower-case words, phrases have single spaces."""

    code: str = ""
    name: str = ""
    quotation_marks: tuple[str, ...] = ("“”", "«»", '""')
    ordinal_dot: bool = False  # "7. Dezember": a dot after a number is no full stop
    inflected: bool = False  # names take endings: Песков, Пескова
    elided: tuple[str, ...] = ()  # articles that lean on the next word: l’, d’
    # sentences
    never_last: frozenset[str] = _NOTHING
    perhaps_last: frozenset[str] = _NOTHING
    before_number: frozenset[str] = _NOTHING  # abbreviations only before a number: no. 5
    starters: frozenset[str] = _NOTHING
    months: tuple[str, ...] = ()  # January first
    weekdays: frozenset[str] = _NOTHING
    # who says what
    saying: Mapping[str, str] = field(default_factory=dict[str, str])  # form -> verb
    weak: frozenset[str] = _NOTHING  # verbs that say something only with a quotation or "that"
    inverting: frozenset[str] = _NOTHING  # verbs before their subject: “…”, said Peskov
    verb_first: bool = False  # a subject may follow its verb anywhere: Am Montag sagte Peskow
    calling: frozenset[str] = _NOTHING  # verbs that name or judge: call, describe
    voicing: frozenset[str] = _NOTHING  # weak verbs that a named subject makes a statement
    silencing: frozenset[str] = _NOTHING  # before a bare verb: would, did not
    like_nouns: frozenset[str] = _NOTHING  # forms that are nouns too: claims, reports
    according: tuple[str, ...] = ()
    according_after: tuple[str, ...] = ()  # "Peskow zufolge"
    impersonal: tuple[str, ...] = ()  # "it is reported that"
    agents: frozenset[str] = _NOTHING  # before who spoke in a passive: described by
    authors: frozenset[str] = _NOTHING  # before whose text it is: a statement from
    hearsay: frozenset[str] = _NOTHING  # reportedly
    that: frozenset[str] = _NOTHING  # what opens the clause of what was said
    informed: tuple[str, ...] = ()  # people "briefed on" the talks said
    relaying: tuple[str, ...] = ()  # "quoted by" an agency
    citing: tuple[str, ...] = ()  # an agency "citing" a speaker
    # noun phrases
    determiners: frozenset[str] = _NOTHING
    articles: frozenset[str] = _NOTHING
    possessives: frozenset[str] = _NOTHING
    pronouns: frozenset[str] = _NOTHING
    personal: frozenset[str] = _NOTHING  # pronouns that stand for the last person named
    no_speaker: frozenset[str] = _NOTHING  # it, there, which
    linking: frozenset[str] = _NOTHING  # of, for: inside a noun phrase
    conjunctions: frozenset[str] = _NOTHING
    relatives: frozenset[str] = _NOTHING
    prepositions: frozenset[str] = _NOTHING
    before_objects: frozenset[str] = _NOTHING  # where the verb comes last: hatte er in Bonn gesagt
    auxiliaries: frozenset[str] = _NOTHING
    being: frozenset[str] = _NOTHING
    adverbs: frozenset[str] = _NOTHING
    time_words: frozenset[str] = _NOTHING
    name_particles: frozenset[str] = _NOTHING
    roles: frozenset[str] = _NOTHING  # spokesman, official: nouns of people who speak
    titles: frozenset[str] = _NOTHING  # words before a name that are no part of it
    title_endings: tuple[str, ...] = ()  # of titles in one word: Energieminister
    papers: frozenset[str] = _NOTHING  # statement, readout: a text that speaks for its author
    offices: Mapping[str, str] = field(default_factory=dict[str, str])  # phrase -> body that speaks
    bodies: frozenset[str] = _NOTHING  # words in names of bodies: ministry, times
    synonyms: Mapping[str, str] = field(default_factory=dict[str, str])  # aide -> adviser
    agencies: frozenset[str] = _NOTHING  # media that relay
    media_words: frozenset[str] = _NOTHING  # media, reports, agency
    # the same statement elsewhere
    stop_words: frozenset[str] = _NOTHING  # too common to compare by
    endings: tuple[str, ...] = ()  # cut from words before they are compared, the first that fits
    same: Mapping[str, str] = field(default_factory=dict[str, str])  # u.s. -> usa
    numbers: Mapping[str, str] = field(default_factory=dict[str, str])  # two -> 2
    scales: Mapping[str, str] = field(default_factory=dict[str, str])  # million -> 1000000
    zones: Mapping[str, str] = field(default_factory=dict[str, str])  # sofia time -> Europe/Sofia
    beginnings: frozenset[str] = _NOTHING  # began, started: what a time is the time of
    ends: frozenset[str] = _NOTHING
    tongues: Mapping[str, str] = field(default_factory=dict[str, str])  # kremlin -> ru
    circumstances: tuple[str, ...] = ()  # openings of what tells when, not what: if, ahead of
    about: tuple[str, ...] = ()
    at_least: tuple[str, ...] = ()
    at_most: tuple[str, ...] = ()
    # what a slice must not leave out
    negations: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


@cache
def codes() -> tuple[str, ...]:
    """Return the ISO 639 codes of the languages that have a file, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def supported(language: str) -> bool:
    """Tell whether *language* (``en``, ``en-GB``) has a file with its words."""
    return _base(language) in codes()


@cache
def words_of(language: str) -> Language:
    """Return the words of *language*; of none, with the marks that all share, if it has no file.

    Raises ``LanguageFileError`` if the file is there and wrong.
    """
    code = _base(language)
    if code not in codes():
        return Language(code=code)
    source = (FOLDER / f"{code}.yaml").read_text("utf-8")
    known = _parsed().get(code, {})
    if known.get("sha256") == digest(source):
        return _language(known["keys"], code)
    return parse(source, code)


@cache
def _parsed() -> dict[str, Any]:
    """Return what the files came to when they were last read ahead; no YAML parser is needed."""
    try:
        return json.loads(PARSED.read_text("utf-8"))
    except (OSError, ValueError):
        return {}


def digest(source: str) -> str:
    """Return what tells one version of a language's file from another."""
    return sha256(source.encode()).hexdigest()


def parse(source: str, code: str) -> Language:
    """Return the language that the YAML text *source* describes.

    Raises ``LanguageFileError`` for an unknown key or a value of the wrong form.
    """
    return _language(keys_of(source), code)


def keys_of(source: str) -> Any:
    """Return what stands in the YAML text *source*, all of it text, lists and mappings."""
    import yaml  # slow to import

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # makes text of everything
    return yaml.load(source, Loader=loader)  # noqa: S506


def _problem(code: str, message: str) -> Worded:
    """Return *message*, for who writes such files, with the place of the fault."""
    return Problem(f"{code}.yaml", 0, Worded("%1", message)).words


def _language(raw: Any, code: str) -> Language:
    if not isinstance(raw, dict):
        raise LanguageFileError(_problem(code, "this is no list of keys"))
    table = cast(dict[str, Any], raw)
    kinds = {spec.name.replace("_", "-"): str(spec.type) for spec in fields(Language)}
    for key in table:
        if key not in kinds or key == "code":
            message = f"unknown key {key!r}; the keys are {', '.join(sorted(kinds))}"
            raise LanguageFileError(_problem(code, message))
    values: dict[str, Any] = {
        key.replace("-", "_"): _value(code, key, kinds[key], table[key]) for key in table
    }
    return Language(code=code, **values)


def _value(code: str, key: str, kind: str, value: object) -> Any:
    if kind.startswith("Mapping"):
        return _forms(code, key, value)
    if not isinstance(value, str):
        message = f"{key!r} must be words separated by commas"
        raise LanguageFileError(_problem(code, message))
    if kind in ("str", "bool"):  # "yes" is text: nothing is converted by the YAML loader
        return value if kind == "str" else value == "yes"
    if key == "quotation-marks":
        return tuple(value.split())
    words = tuple(" ".join(word.split()) for word in value.split(",") if word.strip())
    lower = tuple(word.lower() for word in words)
    return lower if kind.startswith("tuple") else frozenset(lower)


def _forms(code: str, key: str, value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        message = f"{key!r} must give each verb its forms, as in 'say: says, said, saying'"
        raise LanguageFileError(_problem(code, message))
    table = cast(dict[str, str], value)
    return {
        " ".join(form.split()).lower(): verb
        for verb, forms in table.items()
        for form in forms.split(",")
        if form.strip()
    }


def _base(language: str) -> str:
    return language.replace("_", "-").split("-")[0].lower()
