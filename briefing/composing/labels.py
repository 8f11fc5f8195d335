"""The words that the program itself prints, by language; a template may replace each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from briefing.templates.values import BriefingTemplate

_ENGLISH = {
    "bottom-line": "Bottom line",
    "judgement": "Judgement",
    "judgements": "Key judgements",
    "likelihood": "Likelihood",
    "judgement-and-basis": "Judgement and basis",
    "confidence": "Confidence",
    "comment": "Comment",
    "assumption": "Assumption",
    "if-wrong": "If wrong:",
    "gap": "Gap",
    "alternative": "Alternative",
    "indicator": "Indicator",
    "action": "Action",
    "owner": "Owner:",
    "due": "Due:",
    "cut-off": "Cut-off",
    "articles": "Articles",
    "in-this-digest": "In this digest",
    "source-summary": "Source summary statement",
    "sources": "Sources",
    "endnotes": "Endnotes",
    "footnotes": "Footnotes",
    "contents": "Contents",
    "legend": "Scales used",
    "annex": "Full quotations by source",
    "changes": "Changes since the last edition",
    "no-changes": "Nothing has changed since edition {edition}.",
    "change-added": "New",
    "change-changed": "Changed",
    "change-dropped": "Dropped",
    "a-statement": "Statement",
    "was-is": "{what}: was {was}, is now {now}.",
    "before": "Before",
    "source": "Source",
    "statement": "Statement",
    "sides": "What each side says",
    "timeline": "What comes next",
    "date": "Date",
    "what": "What",
    "who": "Where or who",
    "note": "note",
    "notes": "notes",
    "para": "para.",
    "page": "p.",
    "edition": "edition",
    "page-of": "Page {page} of {pages}",
    "not-stated": "not stated",
    "outlet-not-stated": "outlet not stated",
    "author-not-stated": "author not stated",
    "undated": "undated",
    "not-mentioned": "not mentioned",
    "other-speakers": "Others",
    "no-speaker": "No speaker named",
    "no-event": "No event named",
    "own-text": "Our own remarks",
    "untitled": "untitled",
    "paraphrase-of": "Paraphrase of",
    "also": "Also",
    "with-the-words": "with the words",
    "brackets": "Brackets in the source.",
    "translation-by": "translated by {by}",
    "translated-original": "Original:",
    "contradicts": "Contradicts {who}, {note}.",
    "contradicted": "Contradicted by {who}, {note}.",
    "another-entry": "another entry",
    "source-grade": "Source {grade}, {words}",
    "further-one": "1 further statement",
    "further-many": "{count} further statements",
    "further-judgement-one": "1 further judgement",
    "further-judgement-many": "{count} further judgements",
    "further-own-one": "1 remark of our own",
    "further-own-many": "{count} remarks of our own",
    "in-full-memo": "{what} in the full memo",
    "statements": "{list} statements",
    "from-outlets": "{articles}, from {outlets} outlets",
    "capture": "Captured text {capture}.",
    "back": "Back to the text of note {number}",
    "go-to": "Go to {target}",
    "note-title": "Note {number}",
}

_GERMAN = {
    "bottom-line": "Fazit",
    "judgement": "Bewertung",
    "judgements": "Kernbewertungen",
    "likelihood": "Wahrscheinlichkeit",
    "judgement-and-basis": "Bewertung und Grundlage",
    "confidence": "Sicherheit",
    "comment": "Anmerkung",
    "assumption": "Annahme",
    "if-wrong": "Falls falsch:",
    "gap": "Lücke",
    "alternative": "Alternative",
    "indicator": "Indikator",
    "action": "Maßnahme",
    "owner": "Zuständig:",
    "due": "Fällig:",
    "cut-off": "Stand",
    "source-summary": "Quellenlage",
    "sources": "Quellen",
    "endnotes": "Anmerkungen",
    "footnotes": "Fußnoten",
    "contents": "Inhalt",
    "legend": "Verwendete Skalen",
    "annex": "Zitate nach Quellen",
    "changes": "Änderungen seit der letzten Ausgabe",
    "no-changes": "Seit Ausgabe {edition} hat sich nichts geändert.",
    "change-added": "Neu",
    "change-changed": "Geändert",
    "change-dropped": "Entfallen",
    "a-statement": "Aussage",
    "was-is": "{what}: war {was}, ist jetzt {now}.",
    "before": "Vorher",
    "source": "Quelle",
    "statement": "Aussage",
    "note": "Anm.",
    "notes": "Anm.",
    "para": "Abs.",
    "page": "S.",
    "edition": "Ausgabe",
    "page-of": "Seite {page} von {pages}",
    "not-stated": "nicht angegeben",
    "outlet-not-stated": "Medium nicht angegeben",
    "author-not-stated": "Autor nicht angegeben",
    "undated": "undatiert",
    "not-mentioned": "nicht erwähnt",
    "no-speaker": "Ohne genannten Sprecher",
    "no-event": "Ohne genanntes Ereignis",
    "own-text": "Eigene Bemerkungen",
    "paraphrase-of": "Wiedergabe von",
    "also": "Ebenso",
    "with-the-words": "mit den Worten",
    "brackets": "Klammern im Original.",
    "translation-by": "übersetzt von {by}",
    "contradicts": "Widerspricht {who}, {note}.",
    "contradicted": "Widersprochen von {who}, {note}.",
    "further-one": "1 weitere Aussage",
    "further-many": "{count} weitere Aussagen",
    "further-judgement-one": "1 weitere Bewertung",
    "further-judgement-many": "{count} weitere Bewertungen",
    "further-own-one": "1 eigene Bemerkung",
    "further-own-many": "{count} eigene Bemerkungen",
    "in-full-memo": "{what} in der vollen Fassung",
}

_LANGUAGES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {"en": MappingProxyType(_ENGLISH), "de": MappingProxyType({**_ENGLISH, **_GERMAN})}
)

LABEL_NAMES = tuple(_ENGLISH)


_DETAIL = re.compile(r"\{([a-z-]+)\}")


def filled(label: str, **details: object) -> str:
    """Return *label* with its ``{details}`` put in.

    A template may bring labels of its own, which are data: what names no detail
    stands as it is, and nothing in a label is computed, as ``str.format`` would.
    """
    return _DETAIL.sub(lambda found: str(details.get(found[1], found[0])), label)


def labels_of(template: BriefingTemplate, language: str) -> Mapping[str, str]:
    """Return every label for *language* (BCP 47), the template's own winning over ours."""
    known = _LANGUAGES.get(language.partition("-")[0].lower(), _LANGUAGES["en"])
    return {**known, **dict(template.labels)}
