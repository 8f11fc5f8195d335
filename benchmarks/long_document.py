"""The long memo as the ``Document`` that our renderers set, with everything in it.

Contents, running head and marking, portion marks, labels, notes with links,
a list of sources and an attached manifest: what an exported memo carries.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from benchmarks.long_memo import TITLE, LongMemo, Source, Statement
from briefing.document import (
    Attachment,
    Banner,
    Block,
    Contents,
    Document,
    Fields,
    Furniture,
    Heading,
    Link,
    Note,
    NoteMark,
    Paragraph,
    Quotation,
    Role,
    Text,
    Tone,
)


def long_document(memo: LongMemo) -> Document:
    """Return *memo* as a document with a footnote for each statement."""
    return Document(
        title=TITLE,
        language="en-GB",
        blocks=tuple(_blocks(memo)),
        notes=tuple(_note(statement) for statement in memo.statements()),
        furniture=Furniture(
            head_first="Policy memo", head=TITLE, banner=Banner("TLP:AMBER", "#FFC000")
        ),
        attachments=(_manifest(memo),),
    )


def _blocks(memo: LongMemo) -> Iterator[Block]:
    yield Paragraph(Role.MEMO_KIND, (Text("Policy memo"),))
    yield Paragraph(Role.TITLE, (Text(TITLE),))
    yield Fields(rows=((("Date", (Text("31 December 2021"),)), ("To", (Text("The desk"),))),))
    yield Contents(depth=1)
    for place, (heading, statements) in enumerate(memo.sections):
        yield Heading(1, (Text(heading),), f"heading-{place}")
        yield from map(_entry, statements)
    yield Heading(1, (Text("Sources"),), "sources")
    for number, source in enumerate(memo.sources, start=1):
        yield Paragraph(Role.SOURCE_LIST, _citation(source), label=(Text(f"{number}."),))


def _entry(statement: Statement) -> Paragraph:
    words = Quotation(f"st-{statement.number}", (Text(statement.words),))
    tag = Text(f"(as reported by {statement.source.outlet})", Tone.SOURCE_TAG)
    return Paragraph(
        Role.QUOTATION_DIRECT,
        (Text("“"), words, Text("”"), NoteMark(statement.number), Text(" "), tag),
        label=(Text(statement.speaker, Tone.LABEL),),
        entry=f"entry-{statement.number}",
    )


def _note(statement: Statement) -> Note:
    place = Text(f", {statement.place} (statement {statement.number}).")
    return Note(statement.number, (*_citation(statement.source), place))


def _citation(source: Source) -> tuple[Text | Link, ...]:
    return (
        Text(f"{source.outlet}, “{source.title},” {source.day}, "),
        Link(source.url, source.url),
    )


def _manifest(memo: LongMemo) -> Attachment:
    rows = [
        {"id": f"st-{s.number}", "words": s.words, "source": s.source.url, "place": s.place}
        for s in memo.statements()
    ]
    data = json.dumps({"statements": rows}, ensure_ascii=False).encode()
    return Attachment("manifest.json", "application/json", data, "What each quotation rests on")
