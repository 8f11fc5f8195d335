"""The title block: what kind of memo, to whom and when; and what stands around each page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from briefing.articles.values import Moment, Source
from briefing.composing.labels import filled
from briefing.composing.plan import Plan
from briefing.composing.sources import SourceWords
from briefing.composing.typography import set_own
from briefing.composing.wording_of_dates import long_date
from briefing.document import (
    Banner,
    Fields,
    Furniture,
    Inline,
    Paragraph,
    Role,
    Text,
    Tone,
)
from briefing.memos.values import Memo
from briefing.templates.values import BriefingTemplate, FieldForm, FieldKind, Grouping

_IN_THE_FOOTER = ("reference", "subject")
_Pair = tuple[str, tuple[Inline, ...]]


@dataclass(frozen=True, slots=True)
class OpeningWriter:
    """Sets title, fields and page furniture of one memo."""

    memo: Memo
    template: BriefingTemplate
    words: SourceWords
    day: date

    def title(self) -> tuple[Paragraph, ...]:
        """Return the template's name and the memo's title."""
        title = set_own(self.memo.title, self.words.marks)
        return (
            Paragraph(Role.MEMO_KIND, (Text(self.template.name),), keep_with_next=True),
            Paragraph(Role.TITLE, (Text(title),)),
        )

    def fields(self, sources: Mapping[str, Source], plan: Plan) -> Fields | None:
        """Return the field table, text left, dates and numbers right; None if it is empty."""
        left: list[_Pair] = []
        right: list[_Pair] = []
        for form in self._forms():
            value = self.value(form)
            if not value or form.id in _IN_THE_FOOTER:
                continue
            tone = Tone.STRONG if form.id == "to" else Tone.PLAIN
            side = right if form.kind in (FieldKind.DATE, FieldKind.NUMBER) else left
            side.append((form.label, (Text(value, tone),)))
        if self.memo.cut_off:
            label = self.words.labels["cut-off"]
            right.append((label, (Text(self.words.moment(self.memo.cut_off)),)))
        elif self.template.group_by is Grouping.OUTLET:
            right.append(self._counts(sources, plan))
        rows = tuple(
            tuple(pair for pair in row if pair is not None) for row in zip_longest(left, right)
        )
        return Fields(rows) if rows else None

    def value(self, form: FieldForm) -> str:
        """Return what is printed for field *form*, or ""."""
        text = self.memo.field(form.id)
        if form.id == "date":
            return long_date(self.day, self.words.language)
        if form.kind is FieldKind.DATE and text:
            try:
                return self.words.moment(Moment.parse(text))
            except ValueError:
                return text
        return text or ("" if form.default == "today" else form.default)

    def _forms(self) -> tuple[FieldForm, ...]:
        """The template's fields, then those of the memo that it lacks: kept, and printed after."""
        known = {form.id for form in self.template.fields}
        extra = (
            FieldForm(name, name.replace("-", " ").capitalize())
            for name, value in self.memo.fields
            if name not in known and value
        )
        return (*self.template.fields, *extra)

    def _counts(self, sources: Mapping[str, Source], plan: Plan) -> _Pair:
        articles = {statement.article for statement in plan.statements()}
        outlets = {self.words.outlet(sources[a]) for a in articles}
        label = "from-one-outlet" if len(outlets) == 1 else "from-outlets"
        text = filled(self.words.labels[label], articles=len(articles), outlets=len(outlets))
        return (self.words.labels["articles"], (Text(text),))

    def furniture(self, banner: Banner | None) -> Furniture:
        """Return what stands above and below the text of every page."""
        reference = self.memo.field("reference")
        edition = f"{self.words.labels['edition']} {self.memo.edition}"
        return Furniture(
            head_first=self.memo.field("from"),
            head=set_own(self.memo.title.partition(":")[0], self.words.marks),
            foot=f"{reference}, {edition}" if reference else edition.capitalize(),
            page=self.words.labels["page-of"],
            banner=banner,
        )
