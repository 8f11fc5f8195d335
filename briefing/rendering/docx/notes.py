"""Native footnotes and endnotes: the part that holds them.

LibreOffice before 24.8 prints native endnotes on pages of its own, without the
memo's header and footer, and so without its marking.  So each mark and the list
of endnotes stand twice in the body, as alternatives (ECMA-376, part 3, 10.2.1):
Word takes the native ones; LibreOffice, which does not know the namespace that
they require, takes the list as paragraphs where the memo has it.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.document import Document, NotePlace, Role
from briefing.document.direction import is_from_right
from briefing.rendering.docx.characters import run
from briefing.rendering.docx.inlines import InlineWriter, alternative
from briefing.rendering.docx.namespaces import part
from briefing.rendering.docx.styles import Styles
from briefing.rendering.docx.variants import Place

SEPARATORS = (-1, 0)
LISTED_HERE = "\0notes\0"  # where the body has its endnotes; no text can hold it


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of a document: the part, and the list that stands in the body for endnotes."""

    kind: str = ""  # footnote or endnote; "" without notes
    part: bytes = b""
    listed: str = ""


def write_notes(document: Document, styles: Styles, inlines: InlineWriter) -> Notes:
    """Return the notes of *document*."""
    endnotes = document.note_place is NotePlace.ENDNOTES
    kind = "endnote" if endnotes else "footnote"
    role = Role.ENDNOTE_TEXT if endnotes else Role.FOOTNOTE_TEXT
    turned = "ltr" if is_from_right(document.language) else "rtl"
    number = inlines.properties(inlines.tones.note_number(endnotes=endnotes))
    pieces = [_separators(kind)]
    listed: list[str] = []
    for note in document.notes:
        turns = inlines.turns(note.content)
        style = styles.paragraph(role, Place(turned=turned if turns else ""))
        opening = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        words = f"<w:r><w:tab/></w:r>{inlines.write(note.content, turned=turns)}"
        pieces.append(
            f'<w:{kind} w:id="{note.number}">{opening}<w:r>{number}<w:{kind}Ref/></w:r>'
            f"{words}</w:p></w:{kind}>"
        )
        if endnotes:
            whole = inlines.listed_note(note.number, f"{run(str(note.number), number)}{words}")
            listed.append(f"{opening}{whole}</w:p>")
    in_body = alternative("", "".join(listed)) if listed else ""
    return Notes(kind, part(f"{kind}s", *pieces), in_body)


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
