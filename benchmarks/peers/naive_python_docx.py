"""Word by python-docx as its manual shows it: ``add_paragraph``, notes as paragraphs at the end."""

from __future__ import annotations

from io import BytesIO

import docx

from benchmarks.long_memo import TITLE, LongMemo, Source


def prepare(memo: LongMemo) -> LongMemo:
    """Return *memo* as it is."""
    return memo


def write(memo: LongMemo) -> bytes:
    """Return the Word file."""
    document = docx.Document()
    document.add_heading(TITLE, 0)
    for heading, statements in memo.sections:
        document.add_heading(heading, 1)
        for s in statements:
            paragraph = document.add_paragraph()
            paragraph.add_run(f"{s.speaker} ").bold = True
            paragraph.add_run(f"“{s.words}”")
            paragraph.add_run(str(s.number)).font.superscript = True
            paragraph.add_run(f" (as reported by {s.source.outlet})")
    document.add_heading("Notes", 1)
    for s in memo.statements():
        document.add_paragraph(f"{s.number}. {_citation(s.source)}, {s.place}.")
    document.add_heading("Sources", 1)
    for number, source in enumerate(memo.sources, start=1):
        document.add_paragraph(f"{number}. {_citation(source)}")
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _citation(source: Source) -> str:
    return f"{source.outlet}, “{source.title},” {source.day}, {source.url}"
