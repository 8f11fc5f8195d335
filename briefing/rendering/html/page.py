"""Blocks as HTML, and the page around them."""

from __future__ import annotations

from base64 import b64encode

from briefing.document import (
    Attachment,
    Block,
    Cell,
    Contents,
    Document,
    Fields,
    Heading,
    NotePlace,
    NotesHere,
    Paragraph,
    Role,
    StyleSheet,
    Table,
    plain_text,
)
from briefing.document.direction import is_from_right, leads_from_right
from briefing.rendering.html.css import css
from briefing.rendering.html.words import WordWriter, escape

_DIRECT = frozenset({Role.QUOTATION_DIRECT, Role.QUOTATION_BLOCK})
_SOURCE = _DIRECT | {Role.STATEMENT_INDIRECT, Role.STATEMENT_REPORT, Role.TRANSLATION}
_OURS = frozenset(
    {
        Role.BOTTOM_LINE,
        Role.JUDGEMENT,
        Role.COMMENT,
        Role.ASSUMPTION,
        Role.GAP,
        Role.ALTERNATIVE,
        Role.INDICATOR,
        Role.ACTION,
        Role.BODY,
    }
)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def page(document: Document, sheet: StyleSheet) -> bytes:
    """Return *document* as a page in UTF-8."""
    return _Page(document, sheet).html().encode("utf-8", "replace")


class _Page:
    def __init__(self, document: Document, sheet: StyleSheet) -> None:
        self._document = document
        self._sheet = sheet
        self._rtl = is_from_right(document.language)
        self._words = WordWriter(document)
        self._names = {h.identity: f"h{n}" for n, h in enumerate(document.headings(9), 1)}
        self._notes_printed = False

    def html(self) -> str:
        document, furniture = self._document, self._document.furniture
        language = document.language
        direction = "rtl" if self._rtl else "ltr"
        blocks = document.blocks
        body = "\n".join(
            self._block(block, blocks[index + 1] if index + 1 < len(blocks) else None)
            for index, block in enumerate(blocks)
        )
        attached = "\n".join(map(_attached, document.attachments))
        return (
            f'<!DOCTYPE html>\n<html lang="{escape(language)}" dir="{direction}">\n<head>\n'
            f"{self._head()}</head>\n<body>\n"
            f'<header class="page"><span>{escape(furniture.head_first)}</span>{self._marking()}'
            f"</header>\n<main>\n{body}\n{self._notes()}\n</main>\n"
            f'<footer class="page"><span>{escape(furniture.foot)}</span>{self._marking()}'
            f"</footer>\n{attached}\n</body>\n</html>\n"
        )

    def _head(self) -> str:
        data = self._document.metadata
        named = (
            ("author", data.author),
            ("description", data.subject),
            ("keywords", ", ".join(data.keywords)),
        )
        metas = "".join(f'<meta name="{n}" content="{escape(v)}">\n' for n, v in named if v)
        return (
            '<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{escape(self._document.title)}</title>\n{metas}"
            f"<style>{css(self._sheet, self._document.furniture.banner)}</style>\n"
        )

    def _marking(self) -> str:
        banner = self._document.furniture.banner
        return f'<span class="marking">{escape(banner.text)}</span>' if banner else ""

    def _block(self, block: Block, below: Block | None) -> str:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                return self._paragraph(block, below)
            case Fields():
                return self._fields(block)
            case Table():
                return self._table(block)
            case Contents():
                return self._contents(block)
            case NotesHere():
                return self._notes()

    def _heading(self, block: Heading) -> str:
        name = f"h{min(max(block.level, 1) + 1, 6)}"  # the title is the page's h1
        words = self._words.write(block.content)
        aside = (
            f'<span class="aside">{self._words.write(block.aside)}</span>' if block.aside else ""
        )
        identity = self._names[block.identity]
        return f'<{name} id="{identity}" class="{block.role.value}">{words}{aside}</{name}>'

    def _paragraph(self, block: Paragraph, below: Block | None) -> str:
        role = block.role
        if role is Role.TITLE:
            return f"<h1>{self._words.write(block.content)}</h1>"
        words = self._words.write(block.content, quoted="q" if role in _DIRECT else "span")
        if role is Role.MEMO_KIND:
            return f'<p class="memo-kind">{words}</p>'
        if block.aside:
            words += f' <span class="aside">{self._words.write(block.aside)}</span>'
        element = "blockquote" if role in _DIRECT else "div"
        label = f'<p class="label">{self._words.write(block.label)}</p>' if block.label else ""
        words = f'<{element} class="words"><p{self._turned(block)}>{words}</p></{element}>'
        return f'<div class="{self._classes(block, below)}">{label}{words}</div>'

    def _turned(self, block: Paragraph) -> str:
        """Return the attribute of a paragraph that runs the other way than the page."""
        rtl = leads_from_right(block.content, otherwise=self._rtl)
        return "" if rtl is self._rtl else f' dir="{"rtl" if rtl else "ltr"}"'

    def _classes(self, block: Paragraph, below: Block | None) -> str:
        names = ["block", (block.box or block.role).value]
        names += ["source"] * (block.role in _SOURCE) + ["ours"] * (block.role in _OURS)
        names += ["boxed"] * (block.box is not None)
        names += ["joined"] * (isinstance(below, Paragraph) and below.box is not None)
        return " ".join(names)

    def _fields(self, block: Fields) -> str:
        rows = "".join(
            "<tr>"
            + "".join(
                f'<th scope="row">{escape(label)}</th><td>{self._words.write(value)}</td>'
                for label, value in row
            )
            + "</tr>"
            for row in block.rows
        )
        return f'<table class="fields"><tbody>{rows}</tbody></table>'

    def _table(self, table: Table) -> str:
        caption = f"<caption>{escape(table.caption)}</caption>" if table.caption else ""
        head = "".join(self._cell(cell, "th", ' scope="col"') for cell in table.head)
        head = f"<thead><tr>{head}</tr></thead>" if head else ""
        rows = "".join(
            f"<tr>{''.join(self._row_cell(cell) for cell in row)}</tr>" for row in table.rows
        )
        return f'<table class="{table.kind.value}">{caption}{head}<tbody>{rows}</tbody></table>'

    def _row_cell(self, cell: Cell) -> str:
        if cell.header:
            return self._cell(cell, "th", ' scope="row"')
        return self._cell(cell, "td", "")

    def _cell(self, cell: Cell, name: str, scope: str) -> str:
        paragraphs = "".join(
            f'<p class="{p.role.value}"{self._turned(p)}>'
            + (f"<strong>{self._words.write(p.label)}</strong> " if p.label else "")
            + f"{self._words.write(p.content)}</p>"
            for p in cell.paragraphs
        )
        return f"<{name}{scope}>{paragraphs}</{name}>"

    def _contents(self, block: Contents) -> str:
        entries = "".join(
            f'<li class="level-{h.level}"><a href="#{self._names[h.identity]}">'
            f"{escape(plain_text(h.content))}</a></li>"
            for h in self._document.headings(block.depth)
        )
        title = escape(self._document.words.contents)
        return (
            f'<nav class="contents" role="doc-toc" aria-label="{title}"><h2>{title}</h2>'
            f"<ol>{entries}</ol></nav>"
        )

    def _notes(self) -> str:
        """Return the notes where they stand: endnotes at their place, footnotes at the end."""
        document = self._document
        if self._notes_printed or not document.notes or document.note_place is NotePlace.INLINE:
            return ""
        self._notes_printed = True
        title = escape(document.words.footnotes)
        heading = f"<h2>{title}</h2>" if document.note_place is NotePlace.FOOTNOTES else ""
        items = "\n".join(
            f'<li id="note-{note.number}" value="{note.number}">{self._words.write(note.content)} '
            f'<a href="#mark-{note.number}" role="doc-backlink"'
            f' aria-label="{escape(document.words.back.format(number=note.number))}">↩</a></li>'
            for note in document.notes
        )
        return (
            f'<section class="notes" role="doc-endnotes" aria-label="{title}">{heading}'
            f"<ol>\n{items}\n</ol></section>"
        )


def _attached(attachment: Attachment) -> str:
    """Return the attachment as a data block: it is never run."""
    name = escape(attachment.name)
    try:
        text = attachment.data.decode()
    except UnicodeDecodeError:
        text = ""
    if attachment.media_type != "application/json" or not text:
        text = b64encode(attachment.data).decode()
        kind = escape(attachment.media_type)
        return f'<script type="{kind}" data-name="{name}" data-encoding="base64">{text}</script>'
    # "<" stands in JSON only within strings, where it may be written so.
    text = text.replace("<", "\\u003c")
    return f'<script type="application/json" data-name="{name}">{text}</script>'
