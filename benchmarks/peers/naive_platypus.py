"""PDF by reportlab's Platypus as its manual shows it: endnotes, no tags, the same fonts."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from benchmarks.long_memo import TITLE, LongMemo, Source
from briefing.files import font_file

_BODY = ParagraphStyle(
    "body", fontName="Serif", fontSize=10.5, leading=15, spaceAfter=7.5, alignment=TA_JUSTIFY
)
_NOTE = ParagraphStyle("note", fontName="Serif", fontSize=8.5, leading=11.75, spaceAfter=2.5)
_HEADING = ParagraphStyle("heading", fontName="Serif-Bold", fontSize=13, leading=18, keepWithNext=1)


def prepare(memo: LongMemo) -> LongMemo:
    """Register the fonts and return *memo* as it is."""
    pdfmetrics.registerFont(TTFont("Serif", font_file("NotoSerif-Regular.ttf")))
    pdfmetrics.registerFont(TTFont("Serif-Bold", font_file("NotoSerif-Bold.ttf")))
    pdfmetrics.registerFontFamily(
        "Serif", normal="Serif", bold="Serif-Bold", italic="Serif", boldItalic="Serif-Bold"
    )
    return memo


def write(memo: LongMemo) -> bytes:
    """Return the PDF."""
    target = BytesIO()
    SimpleDocTemplate(target, pagesize=A4, title=TITLE).build(list(_story(memo)))
    return target.getvalue()


def _story(memo: LongMemo) -> Iterator[Paragraph]:
    yield Paragraph(escape(TITLE), _HEADING)
    for heading, statements in memo.sections:
        yield Paragraph(escape(heading), _HEADING)
        for s in statements:
            words = f"<b>{s.speaker}</b> “{escape(s.words)}”<super>{s.number}</super>"
            yield Paragraph(f"{words} (as reported by {escape(s.source.outlet)})", _BODY)
    yield Paragraph("Notes", _HEADING)
    for s in memo.statements():
        yield Paragraph(f"{s.number}. {_citation(s.source)}, {s.place}.", _NOTE)
    yield Paragraph("Sources", _HEADING)
    for number, source in enumerate(memo.sources, start=1):
        yield Paragraph(f"{number}. {_citation(source)}", _NOTE)


def _citation(source: Source) -> str:
    words = escape(f"{source.outlet}, “{source.title},” {source.day}, ")
    return f"{words}<a href='{source.url}'>{source.url}</a>"
