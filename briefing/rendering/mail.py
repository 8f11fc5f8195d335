"""The memo as the body of an e-mail: HTML whose every style is inline, and plain text.

Mail programs drop style sheets and know little of CSS; Outlook lays out with
Word.  So: paragraphs, lists and tables, borders and colours in place, notes
numbered at the end with their numbers in brackets, no images, nothing fetched.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from briefing.document import (
    Block,
    Document,
    Fields,
    Heading,
    Inline,
    LineBreak,
    Link,
    NoteMark,
    NoteReference,
    Paragraph,
    Quotation,
    Role,
    Table,
    Tone,
    plain_text,
)
from briefing.document.inlines import Text

_FONT = "font-family:Calibri,'Segoe UI',Arial,sans-serif;font-size:11pt;color:#1D1E20"
_SAFE = ("http://", "https://", "mailto:")
_QUIET = "color:#5A5C60;font-size:9pt"
_OURS = frozenset(
    {Role.BOTTOM_LINE, Role.JUDGEMENT, Role.BASIS, Role.COMMENT, Role.ASSUMPTION, Role.GAP}
    | {Role.ALTERNATIVE, Role.INDICATOR, Role.ACTION}
)
_BAR = "border-left:3px solid #1B365D;padding-left:8px"
_CELL = "border:1px solid #8A929C;padding:3px 6px;vertical-align:top"
_BOLD = frozenset({Tone.STRONG, Tone.LABEL, Tone.GRADE, Tone.PORTION})


@dataclass(frozen=True, slots=True)
class MailBody:
    """The same words twice: for programs that show HTML, and for those that do not."""

    html: str
    text: str


def mail_body(document: Document) -> MailBody:
    """Return *document* as the body of an e-mail."""
    banner = document.furniture.banner
    parts = [_marking(banner.text)] if banner else []
    parts += [_block(block) for block in document.blocks]
    notes = "".join(
        f'<p style="{_margins(0, 2)};font-size:9pt">[{note.number}] {_html(note.content)}</p>'
        for note in document.notes
    )
    if notes:
        parts.append(f'<hr style="border:0;border-top:1px solid #8A929C">{notes}')
    parts += [_marking(banner.text)] if banner else []
    language = escape(document.language, quote=True)
    html = f'<div lang="{language}" style="{_FONT}">{"".join(parts)}</div>'
    return MailBody(html, _plain(document))


def _margins(above: float, below: float) -> str:
    """Return margins in points, each by itself: Writer takes the first of four for the left one."""
    return f"margin-top:{above:g}pt;margin-bottom:{below:g}pt;margin-left:0;margin-right:0"


def _marking(text: str) -> str:
    return f'<p style="{_margins(0, 6)}"><b>{escape(text)}</b></p>'


def _block(block: Block) -> str:
    match block:
        case Heading(level=level, content=content, aside=aside):
            size = {1: 14, 2: 12}.get(level, 11)
            quiet = f' <span style="{_QUIET}">{_html(aside)}</span>' if aside else ""
            style = f"{_margins(12, 4)};font-size:{size}pt;color:#1B365D"
            return f'<h{level + 1} style="{style}">{_html(content)}{quiet}</h{level + 1}>'
        case Paragraph():
            return _paragraph(block)
        case Table():
            return _table(block)
        case Fields(rows=rows):
            cells = "".join(
                f'<tr><td style="{_QUIET};padding-right:12px">{escape(label)}</td>'
                f"<td>{_html(value)}</td></tr>"
                for row in rows
                for label, value in row
            )
            return f'<table style="{_FONT};border-collapse:collapse">{cells}</table>'
        case _:
            return ""


def _paragraph(paragraph: Paragraph) -> str:
    words = _html(paragraph.content)
    if paragraph.label:
        words = f"<b>{_html(paragraph.label)}:</b> {words}"
    if paragraph.aside:
        words += f' <span style="{_QUIET}">{_html(paragraph.aside)}</span>'
    if paragraph.role is Role.TITLE:
        return f'<h1 style="{_margins(0, 6)};font-size:17pt">{words}</h1>'
    bar = f";{_BAR}" if paragraph.role in _OURS or paragraph.box else ""
    return f'<p style="{_margins(0, 6)}{bar}">{words}</p>'


def _table(table: Table) -> str:
    def row(cells: Iterable[tuple[str, bool]]) -> str:
        marked = ((words, "th" if head else "td") for words, head in cells)
        return "".join(f'<{tag} align="left" style="{_CELL}">{w}</{tag}>' for w, tag in marked)

    lines = [row(("".join(map(_paragraph, c.paragraphs)), True) for c in table.head)]
    lines += [
        row(("".join(map(_paragraph, c.paragraphs)), c.header) for c in cells)
        for cells in table.rows
    ]
    body = "".join(f"<tr>{line}</tr>" for line in lines if line)
    return f'<table style="{_FONT};border-collapse:collapse;{_margins(0, 6)}">{body}</table>'


def _html(inlines: Iterable[Inline]) -> str:
    return "".join(_inline(inline) for inline in inlines)


def _inline(inline: Inline) -> str:
    match inline:
        case Text():
            return _toned(inline)
        case Link(text=text, url=url):
            if not url.strip().lower().startswith(_SAFE):
                return escape(text)
            return f'<a href="{escape(url, quote=True)}">{escape(text)}</a>'
        case Quotation(content=content):
            return "".join(_toned(run) for run in content)
        case NoteMark(number=number):
            return f"<sup>[{number}]</sup>"
        case NoteReference():
            words = escape(_reference(inline))
            return f"<sup>{words}</sup>" if inline.raised else words
        case LineBreak():
            return "<br>"


def _toned(run: Text) -> str:
    words = escape(run.text).replace("\n", "<br>")
    if run.language:
        words = f'<span lang="{escape(run.language, quote=True)}">{words}</span>'
    if run.tone in _BOLD:
        return f"<b>{words}</b>"
    if run.tone is Tone.EMPHASIS:
        return f"<i>{words}</i>"
    if run.tone in (Tone.QUIET, Tone.SOURCE_TAG):
        return f'<span style="{_QUIET}">{words}</span>'
    return words


def _reference(reference: NoteReference) -> str:
    if not reference.raised:
        return reference.text
    return f"[{', '.join(map(str, reference.numbers))}]"


def _plain(document: Document) -> str:
    banner = document.furniture.banner
    lines = [banner.text, ""] if banner else []
    for block in document.blocks:
        match block:
            case Heading(level=level, content=content):
                words = _text(content)
                lines += ["", words.upper() if level == 1 else words]
            case Paragraph():
                lines += [_line(block), ""]
            case Fields(rows=rows):
                lines += [f"{label}: {_text(value)}" for row in rows for label, value in row] + [""]
            case Table(head=head, rows=rows):
                for cells in (head, *rows):
                    lines.append(" | ".join(" ".join(map(_line, c.paragraphs)) for c in cells))
                lines.append("")
            case _:
                pass
    lines += [f"[{note.number}] {_text(note.content)}" for note in document.notes]
    lines += ["", banner.text] if banner else []
    return "\n".join(lines).strip() + "\n"


def _line(paragraph: Paragraph) -> str:
    label = f"{_text(paragraph.label)}: " if paragraph.label else ""
    aside = f" ({_text(paragraph.aside)})" if paragraph.aside else ""
    return f"{label}{_text(paragraph.content)}{aside}"


def _text(inlines: Iterable[Inline]) -> str:
    parts: list[str] = []
    for inline in inlines:
        match inline:
            case NoteMark(number=number):
                parts.append(f"[{number}]")
            case NoteReference():
                parts.append(_reference(inline))
            case Link(text=text, url=url) if text != url:
                parts.append(f"{text} <{url}>")
            case _:
                parts.append(plain_text((inline,)))
    return "".join(parts)
