"""Native footnotes and endnotes: the part that holds them, and its settings."""

from __future__ import annotations

from briefing.document import Document, Role
from briefing.rendering.docx.inlines import InlineWriter
from briefing.rendering.docx.namespaces import part
from briefing.rendering.docx.styles import Styles
from briefing.rendering.docx.variants import Place

SEPARATORS = (-1, 0)


def notes_part(document: Document, styles: Styles, inlines: InlineWriter, kind: str) -> bytes:
    """Return the part with the notes of *document*; *kind* is footnote or endnote."""
    endnotes = kind == "endnote"
    role = Role.ENDNOTE_TEXT if endnotes else Role.FOOTNOTE_TEXT
    style = styles.paragraph(role, Place(labelled=False))
    number = inlines.properties(inlines.tones.note_number(endnotes=endnotes))
    opening = (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r>{number}<w:{kind}Ref/></w:r>'
        "<w:r><w:tab/></w:r>"
    )
    pieces = [_separators(kind)]
    for note in document.notes:
        words = inlines.write(note.content)
        pieces.append(f'<w:{kind} w:id="{note.number}">{opening}{words}</w:p></w:{kind}>')
    return part(f"{kind}s", "".join(pieces))


def _separators(kind: str) -> str:
    """Return the two notes that draw the rule above; endnotes stand under a heading instead."""
    names = ("separator", "continuationSeparator")
    height = (
        'w:line="20" w:lineRule="exact"' if kind == "endnote" else 'w:line="240" w:lineRule="auto"'
    )
    return "".join(
        f'<w:{kind} w:type="{name}" w:id="{identity}"><w:p><w:pPr>'
        f'<w:spacing w:before="0" w:after="0" {height}/></w:pPr>'
        f"{'' if kind == 'endnote' else f'<w:r><w:{name}/></w:r>'}</w:p></w:{kind}>"
        for identity, name in zip(SEPARATORS, names, strict=True)
    )
