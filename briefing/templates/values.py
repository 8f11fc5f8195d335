"""A briefing template as a value: the form of a memo, and nothing that computes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from briefing.document import HOUSE_STYLE, NotePlace, StyleSheet
from briefing.memos.values import Layout


class FieldKind(StrEnum):
    """What a field of the memo holds."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    LIST = "list"
    NUMBER = "number"
    DATE = "date"


class BlockKind(StrEnum):
    """A block of the printed memo; a template gives their order."""

    TITLE = "title"
    FIELDS = "fields"
    CONTENTS = "contents"
    BOTTOM_LINE = "bottom-line"
    JUDGEMENTS = "judgements"
    CHANGES = "changes"
    SECTIONS = "sections"
    SOURCE_SUMMARY = "source-summary"
    SOURCES = "sources"
    NOTES = "notes"
    LEGEND = "legend"
    ANNEX = "annex"


class Grouping(StrEnum):
    """By what the entries are grouped when they are printed."""

    HEADING = "heading"
    OUTLET = "outlet"
    SPEAKER = "speaker"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class FieldForm:
    """A field of the memo: *default* "today" of a date means the date of the build."""

    id: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    required: bool = False
    default: str = ""


@dataclass(frozen=True, slots=True)
class SectionForm:
    """A heading that the template proposes; *id* survives renaming and translation."""

    id: str
    heading: str
    guidance: str = ""
    keywords: tuple[str, ...] = ()
    required: bool = False
    layout: Layout | None = None  # None: as the memo has it


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a marking of one's own; *colour* as ``#RRGGBB``."""

    name: str
    colour: str = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class MarkingForm:
    """The marking: *scheme* is tlp, nato, own or none; *levels* lowest first, for ``own``."""

    scheme: str = "tlp"
    default: str = "TLP:CLEAR"
    portions: bool = False
    levels: tuple[Level, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """What a memo of this form should not exceed; 0 means no limit.

    *entries* counts the entries printed under one heading, *judgements* those
    in the block of judgements; those beyond are counted in a notice, so that
    nothing is cut silently.
    """

    pages: int = 0
    words: int = 0
    bottom_line_sentences: int = 0
    entries: int = 0
    judgements: int = 0


@dataclass(frozen=True, slots=True)
class EntryForms:
    """How an entry reads; see ``briefing.composing.forms`` for the notation.

    *label* stands in the left column, *aside* at the right margin.
    """

    label: str = "[{speaker}]"
    label_report: str = "{outlet}"
    direct: str = "“{quote}”{note-mark} ({outlet}[, through {via}])"
    indirect: str = "{quote}{note-mark} (as reported by {outlet}[, through {via}])"
    report: str = "{quote}{note-mark} (report[, citing {speaker}])"
    paraphrase: str = "{paraphrase}{note-mark} (our wording, after {outlet})"
    aside: str = ""


@dataclass(frozen=True, slots=True)
class CitationForms:
    """How a citation reads, the first time and again, and where it stands."""

    place: NotePlace = NotePlace.FOOTNOTES
    first: str = (
        "{outlet}, “{title}”[, {author}][, translated by {translator}], {published}"
        "[, {url}][, {locator}]"
    )
    repeated: str = "{outlet}, note {first-note}[, {locator}]"


@dataclass(frozen=True, slots=True)
class JudgementForm:
    """How judgements stand: *layout* list or table; *gathered* from all headings into the block.

    *range_as_label*: the range of the likelihood stands in the left column.
    """

    layout: Layout = Layout.LIST
    gathered: bool = False
    range_as_label: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """A column of a table of what each side says: the speakers who speak for it."""

    name: str
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the same memo: *essential* keeps only entries marked so."""

    name: str
    essential: bool = False
    blocks: tuple[BlockKind, ...] = ()


@dataclass(frozen=True, slots=True)
class BriefingTemplate:
    """The form of a memo.  *id* is the template's file name without its ending."""

    id: str
    name: str
    description: str = ""
    language: str = "en-GB"
    marking: MarkingForm = MarkingForm()
    fields: tuple[FieldForm, ...] = ()
    blocks: tuple[BlockKind, ...] = (
        BlockKind.TITLE,
        BlockKind.FIELDS,
        BlockKind.BOTTOM_LINE,
        BlockKind.JUDGEMENTS,
        BlockKind.SECTIONS,
        BlockKind.SOURCE_SUMMARY,
        BlockKind.SOURCES,
    )
    group_by: Grouping = Grouping.HEADING
    sections: tuple[SectionForm, ...] = ()
    limits: Limits = Limits()
    entry: EntryForms = EntryForms()
    quotation_marks: str = "typographic"  # typographic, straight, guillemets
    block_from: int = 40
    likelihood_scale: str = "icd203"
    likelihood_ranges: bool = True
    judgements: JudgementForm = JudgementForm()
    sides: tuple[Side, ...] = ()
    citations: CitationForms = CitationForms()
    versions: tuple[Version, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    sheet: StyleSheet = field(default=HOUSE_STYLE)

    def section(self, key: str) -> SectionForm | None:
        """Return the section form with id *key*, or None."""
        return next((form for form in self.sections if form.id == key), None)

    def section_for(self, key: str, heading: str) -> SectionForm | None:
        """Return the form of a memo's section: by its key, else by its heading."""
        return self.section(key) or next(
            (form for form in self.sections if form.heading.casefold() == heading.casefold()), None
        )
