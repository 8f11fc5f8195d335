"""The table of contents: the headings, their pages filled in when these are known."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.document import Contents, Document, Heading, Role, Text, plain_text
from briefing.rendering.pdf.copy import Copy, Kind, Owner, Run, to_place
from briefing.rendering.pdf.lines import Line
from briefing.rendering.pdf.paragraphs import Setter
from briefing.rendering.pdf.slabs import Column, Slab, TextSlab
from briefing.rendering.pdf.styles import Style

_PAGE_COLUMN = 30.0  # for the page's number, in points


class ContentsSetter:
    """Sets the table of contents of one document."""

    def __init__(self, document: Document, setter: Setter) -> None:
        self._document = document
        self._setter = setter
        self._waiting: list[tuple[str, TextSlab, Style, Owner]] = []

    def slabs(self, contents: Contents) -> list[Slab]:
        """Return a title and an entry for each heading; nothing without headings."""
        headings = list(self._document.headings(contents.depth))
        if not headings:
            return []
        title = Heading(1, (Text(self._document.words.contents),), "")
        entries = [self._entry(heading, contents.page_numbers) for heading in headings]
        first = self._setter.heading(title)
        first.bookmark = None
        return [first, *entries]

    def fill(self, pages: Mapping[str, int]) -> None:
        """Write the number of its page (from 1) behind every entry."""
        measure = self._setter.sheet.page.measure
        for identity, slab, style, owner in self._waiting:
            number = str(pages.get(identity, ""))
            run = Run(0, len(number), style, owner)
            width = style.width(number)
            line = Line(0, len(number), 0.0, width)
            slab.aside = Column(Copy(number, [run]), [line], measure - width)

    def _entry(self, heading: Heading, numbered: bool) -> TextSlab:
        sheet = self._setter.sheet
        look = sheet[Role.CONTENTS_1 if heading.level == 1 else Role.CONTENTS_2]
        words = plain_text(heading.content)
        measure = sheet.page.measure - look.indent - _PAGE_COLUMN
        body = self._setter.column((Text(words),), look, look.indent, measure)
        target = self._document.words.go_to.replace("{target}", words)
        owner = Owner(Kind.LINK, to_place(heading.identity), words=target)
        for run in body.copy.runs:
            run.owner = owner
        slab = TextSlab(
            before=look.space_before,
            after=look.space_after,
            size=look.size,
            leading=look.leading,
            body=body,
            tag="TOCI",
        )
        if numbered:
            self._waiting.append((heading.identity, slab, self._setter.styles.of(look), owner))
        return slab
