"""The memo for the clipboard and for a mail's body: HTML with inline styles, and plain text.

Mail programs and word processors throw away style sheets, classes and links
within the page, so each element carries its own look and notes, at the end, are
numbers in brackets.  No images, nothing fetched.  Source: what Outlook (Word's
HTML) and Writer keep of pasted HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import zip_longest

from briefing.document import (
    Block,
    Document,
    Fields,
    Heading,
    Inline,
    LineBreak,
    Link,
    Look,
    NoteMark,
    NoteReference,
    NotesHere,
    Paragraph,
    Quotation,
    Role,
    StyleSheet,
    Table,
    Text,
    Tone,
)

_SAFE = ("http://", "https://", "mailto:")
_QUIET = "color:#5A6169"
_RULE = "1px solid #8A929C"
_NEARLY = 0.99  # of the text's size: a link's, which has to differ and is not seen to
_RAISED = 0.75  # of the text's size: the number of a note
_BOLD = frozenset({Tone.STRONG, Tone.LABEL, Tone.GRADE, Tone.PORTION})
_FONTS = {"serif": "'Noto Serif',Georgia,serif", "sans": "'Noto Sans',Calibri,sans-serif"}


@dataclass(frozen=True, slots=True)
class ClipboardForms:
    """The same words twice: *html*, a fragment in one ``div``, and *text*."""

    html: str
    text: str


def clipboard_forms(
    document: Document, sheet: StyleSheet, *, marked: bool = False
) -> ClipboardForms:
    """Return *document* as it goes to the clipboard, without page furniture and attachments.

    *marked*: with the marking as first and last line, as the body of a mail has
    it, where no page carries it.
    """
    blocks = tuple(_flowing(document.blocks))
    html = [part for block in blocks for part in _block_html(block, sheet)]
    text = [part for block in blocks for part in _block_text(block)]
    look = sheet[Role.ENDNOTE_TEXT]
    if document.notes:
        html.append(f'<hr style="border:0;border-top:{_RULE}">')
        text.append("")
    for note in document.notes:
        words = _html(note.content, look)
        html.append(f'<p style="{_style(look)}">[{note.number}] {words}</p>')
        text.append(f"[{note.number}] {_text(note.content)}")
    if marked and (banner := document.furniture.banner):
        line = f'<p style="{_style(sheet[Role.BODY])}"><b>{escape(banner.text)}</b></p>'
        html, text = [line, *html, line], [banner.text, "", *text, "", banner.text]
    language = escape(document.language, quote=True)
    body = "\n".join(html)
    return ClipboardForms(
        f'<div lang="{language}">\n{body}\n</div>', "\n".join(text).strip() + "\n"
    )


def _flowing(blocks: Sequence[Block]) -> Iterable[Block]:
    """Yield *blocks* without the place of the notes and its heading: here they stand at the end."""
    for block, following in zip_longest(blocks, blocks[1:]):
        heads_notes = isinstance(block, Heading) and isinstance(following, NotesHere)
        if not heads_notes and not isinstance(block, NotesHere):
            yield block


def _block_html(block: Block, sheet: StyleSheet) -> Iterable[str]:
    match block:
        case Heading(level=level, content=content, aside=aside, role=role):
            name = f"h{min(max(level, 1) + 1, 6)}"
            words = _html(content, sheet[role]) + _quiet(aside, sheet[role])
            yield f'<{name} style="{_style(sheet[role])}">{words}</{name}>'
        case Paragraph():
            yield _paragraph(block, sheet)
        case Fields(rows=rows):
            cells = ((label, value) for row in rows for label, value in row)
            lines = "".join(
                f'<tr><td style="{_style(sheet[Role.FIELD_LABEL])};padding-right:12pt">'
                f'{escape(label)}</td><td style="{_style(sheet[Role.FIELD_VALUE])}">'
                f"{_html(value, sheet[Role.FIELD_VALUE])}</td></tr>"
                for label, value in cells
            )
            yield f'<table style="border-collapse:collapse">{lines}</table>'
        case Table():
            yield _table(block, sheet)
        case _:
            pass  # contents and the place of notes mean nothing without pages


def _paragraph(block: Paragraph, sheet: StyleSheet) -> str:
    look = sheet[block.role]
    label = f"<b>{_html(block.label, look)}{_parted(block)}</b> " if block.label else ""
    style = _style(look)
    if look.tint:
        style += f";background:{look.tint};padding:{max(look.padding, 4):g}pt"
    if look.bar:
        style += f";border-left:{look.bar.width:g}pt solid {look.bar.colour};padding-left:6pt"
    name = "h1" if block.role is Role.TITLE else "p"
    words = f"{label}{_html(block.content, look)}{_quiet(block.aside, look)}"
    return f'<{name} style="{style}">{words}</{name}>'


def _table(table: Table, sheet: StyleSheet) -> str:
    border = f"border:{_RULE};padding:4pt;vertical-align:top"
    rows = [(cell, "th") for cell in table.head], *([(c, "td") for c in row] for row in table.rows)
    lines: list[str] = []
    for row in rows:
        cells = "".join(
            f'<{name} style="{border};text-align:left">'
            + "".join(_paragraph(each, sheet) for each in cell.paragraphs)
            + f"</{name}>"
            for cell, name in row
        )
        lines.append(f"<tr>{cells}</tr>" if cells else "")
    return f'<table style="border-collapse:collapse">{"".join(lines)}</table>'


def _style(look: Look) -> str:
    parts = [
        _type(look),
        f"font-weight:{'bold' if look.bold else 'normal'}",
        f"color:{look.colour}",
        # each side by itself: Writer takes the first of four for the left one too
        f"margin-top:{look.space_before:g}pt",
        f"margin-bottom:{max(look.space_after, 3):g}pt",
        "margin-left:0",
        "margin-right:0",
    ]
    if look.italic:
        parts.append("font-style:italic")
    return ";".join(parts)


def _type(look: Look, size: float = 1.0) -> str:
    family = _FONTS.get(look.font, _FONTS["sans"])
    return f"font-family:{family};font-size:{look.size * size:.3g}pt"


def _parted(paragraph: Paragraph) -> str:
    """Return what parts a label from what follows it, here on one line."""
    label = _text(paragraph.label)
    if label.isdigit():
        return "."
    return ":" if label[-1:].isalnum() else ""


def _quiet(inlines: Iterable[Inline], look: Look) -> str:
    words = _html(inlines, look)
    return f' <span style="{_QUIET}">{words}</span>' if words else ""


def _html(inlines: Iterable[Inline], look: Look) -> str:
    return "".join(_inline_html(inline, look) for inline in inlines)


def _inline_html(inline: Inline, look: Look) -> str:
    match inline:
        case Text():
            return _toned(inline)
        case Link(text=text, url=url):
            if not url.strip().lower().startswith(_SAFE):
                return escape(text)
            # Writer drops from a link what the paragraph says too, and sets it large
            words = f'<span style="{_type(look, _NEARLY)}">{escape(text)}</span>'
            return f'<a href="{escape(url.strip(), quote=True)}">{words}</a>'
        case Quotation(content=content):
            return _html(content, look)
        case NoteMark() | NoteReference():
            marks = _marks(inline)
            if marks[:1] != "[":
                return escape(marks)
            small = f"font-size:{look.size * _RAISED:.3g}pt;line-height:0"
            return f'<sup><span style="{small}">{escape(marks)}</span></sup>'
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


def _block_text(block: Block) -> Iterable[str]:
    match block:
        case Heading(level=level, content=content, aside=aside):
            words = " ".join(filter(None, (_text(content), _text(aside))))
            yield from ("", words.upper() if level == 1 else words, "")
        case Paragraph():
            yield from (_line(block), "")
        case Fields(rows=rows):
            yield from (f"{label}: {_text(value)}" for row in rows for label, value in row)
            yield ""
        case Table(head=head, rows=rows):
            for row in (head, *rows):
                yield " | ".join(" ".join(map(_line, cell.paragraphs)) for cell in row)
            yield ""
        case _:
            pass


def _line(paragraph: Paragraph) -> str:
    label = f"{_text(paragraph.label)}{_parted(paragraph)}"
    return " ".join(filter(None, (label, _text(paragraph.content), _text(paragraph.aside))))


def _text(inlines: Iterable[Inline]) -> str:
    return "".join(map(_inline_text, inlines)).strip()


def _inline_text(inline: Inline) -> str:
    match inline:
        case Text(text=text):
            return text
        case Link(text=text, url=url):
            return text if url in text or not url.lower().startswith(_SAFE) else f"{text} <{url}>"
        case Quotation(content=content):
            return "".join(run.text for run in content)
        case LineBreak():
            return "\n"
        case NoteMark() | NoteReference():
            return _marks(inline)


def _marks(inline: NoteMark | NoteReference) -> str:
    if isinstance(inline, NoteMark):
        return f"[{inline.number}]"
    if inline.raised:
        return "".join(f"[{number}]" for number in inline.numbers)
    return inline.text
