"""PDF by WeasyPrint: HTML and CSS with page-bottom footnotes, the same fonts."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import cast

from weasyprint import HTML

from benchmarks.long_memo import TITLE, LongMemo, Source

_STYLE = """
@page { size: A4; margin: 25mm; @top-right { content: "TLP:AMBER" }
        @bottom-right { content: "Page " counter(page) " of " counter(pages) } }
body { font: 10.5pt/15pt "Noto Serif"; text-align: justify; hyphens: auto }
h1, h2 { font-family: "Noto Sans"; text-align: left; break-after: avoid }
.note { float: footnote; font-size: 8.5pt }
"""


def prepare(memo: LongMemo) -> str:
    """Return *memo* as HTML."""
    return "\n".join(_lines(memo))


def write(html: str) -> bytes:
    """Return the PDF."""
    return cast(bytes, HTML(string=html).write_pdf())


def _lines(memo: LongMemo) -> Iterator[str]:
    yield f"<html lang=en-GB><head><title>{escape(TITLE)}</title>"
    yield f"<style>{_STYLE}</style></head><body>"
    yield f"<h1>{escape(TITLE)}</h1><ul>"
    for place, (heading, _) in enumerate(memo.sections):
        yield f"<li><a href='#h{place}'>{escape(heading)}</a></li>"
    yield "</ul>"
    for place, (heading, statements) in enumerate(memo.sections):
        yield f"<h2 id=h{place}>{escape(heading)}</h2>"
        for s in statements:
            place_of = f", {s.place} (statement {s.number})."
            note = f"<span class=note>{_citation(s.source)}{place_of}</span>"
            tag = f"(as reported by {escape(s.source.outlet)})"
            yield f"<p><b>{s.speaker}</b> “{escape(s.words)}”{note} {tag}</p>"
    yield "<h2>Sources</h2><ol>"
    yield from (f"<li>{_citation(source)}</li>" for source in memo.sources)
    yield "</ol></body></html>"


def _citation(source: Source) -> str:
    words = escape(f"{source.outlet}, “{source.title},” {source.day}, ")
    return f"{words}<a href='{source.url}'>{source.url}</a>"
