"""The analyst's own words in a PDF: what another hand changed on its pages is told."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest

from briefing.document import (
    HOUSE_STYLE,
    Document,
    NotePlace,
    NotesHere,
    Paragraph,
    Role,
    Table,
    Text,
)
from briefing.proof.pdf_changes import changes_in_pdf
from briefing.proof.pdf_lines import lines_of
from briefing.proof.printed_lines import printed_page
from briefing.rendering.pdf import render
from tests.printed_memos import BRIEF, POLICY_MEMO
from tests.printed_scripts import FONTS, SCRIPTS

ENDNOTES = replace(SCRIPTS, note_place=NotePlace.ENDNOTES, blocks=(*SCRIPTS.blocks, NotesHere()))
COMMENT = next(b for b in POLICY_MEMO.blocks if getattr(b, "role", None) is Role.COMMENT)


def told(data: bytes, sent: Document = POLICY_MEMO) -> list[tuple[str, str, str, str]]:
    """Return what the pages of *data* have otherwise than *sent*."""
    found = changes_in_pdf(printed_page(sent), lines_of(data))
    return [(one.kind, one.part, one.text, one.expected) for one in found]


def with_blocks(change: Callable[[list], None]) -> bytes:
    """Return the memo as somebody would have it who changed its blocks."""
    blocks = list(POLICY_MEMO.blocks)
    change(blocks)
    return render(replace(POLICY_MEMO, blocks=tuple(blocks)), HOUSE_STYLE)


def overlaid(content: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(render(POLICY_MEMO, HOUSE_STYLE))) as pdf:
        page = pdf.pages[0]
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name.Helvetica,
            ToUnicode=pdf.make_stream(b"1 beginbfrange <20> <7e> <0020> endbfrange"),
        )
        page.obj.Resources.Font.Typed = font
        page.contents_add(content)
        pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize("document", [POLICY_MEMO, BRIEF], ids=["policy", "brief"])
def test_a_pdf_as_it_was_exported_has_no_changes(document):
    assert told(render(document, HOUSE_STYLE), document) == []


@pytest.mark.needs_font(*FONTS)
@pytest.mark.parametrize("document", [SCRIPTS, ENDNOTES], ids=["footnotes", "endnotes"])
def test_nor_has_one_that_typst_set_in_many_scripts(document):
    assert told(render(document, HOUSE_STYLE), document) == []


def test_a_changed_word_of_a_comment_is_told_with_its_entry():
    words = COMMENT.content[0].text
    entry = replace(COMMENT, entry="c-1")
    sent = replace(
        POLICY_MEMO, blocks=tuple(entry if b is COMMENT else b for b in POLICY_MEMO.blocks)
    )
    changed = replace(COMMENT, content=(Text(words.replace("a", "o", 1)), *COMMENT.content[1:]))
    data = with_blocks(lambda blocks: blocks.__setitem__(blocks.index(COMMENT), changed))
    (change,) = changes_in_pdf(printed_page(sent), lines_of(data))
    assert (change.kind, change.entry) == ("changed", "c-1")
    assert words.replace("a", "o", 1) in change.text
    assert "{-" in change.difference


def test_a_number_in_our_own_words_counts():
    data = render(
        replace(
            POLICY_MEMO, blocks=(*POLICY_MEMO.blocks, Paragraph(Role.BODY, (Text("15 tanks"),)))
        ),
        HOUSE_STYLE,
    )
    sent = replace(
        POLICY_MEMO, blocks=(*POLICY_MEMO.blocks, Paragraph(Role.BODY, (Text("51 tanks"),)))
    )
    assert told(data, sent) == [("changed", "text", "15 tanks", "51 tanks")]


def test_a_paragraph_taken_out_and_one_put_in_are_told():
    gone = with_blocks(lambda blocks: blocks.remove(COMMENT))
    assert [one[:2] for one in told(gone)] == [("removed", "text")]
    new = Paragraph(Role.COMMENT, (Text("Kyiv denies all of this."),))
    put_in = with_blocks(lambda blocks: blocks.append(new))
    assert [one[:3] for one in told(put_in)] == [("added", "text", "Kyiv denies all of this.")]


def test_a_changed_note_and_a_changed_title_are_told():
    note = replace(POLICY_MEMO.notes[0], content=(Text("Another source."),))
    notes = render(replace(POLICY_MEMO, notes=(note, *POLICY_MEMO.notes[1:])), HOUSE_STYLE)
    assert {one[1] for one in told(notes)} == {"note"}
    title = Paragraph(Role.TITLE, (Text("What nobody said in December 2021"),))
    titled = with_blocks(
        lambda blocks: blocks.__setitem__(
            next(i for i, b in enumerate(blocks) if getattr(b, "role", None) is Role.TITLE), title
        )
    )
    assert [one[:3] for one in told(titled)] == [
        ("changed", "title", "What nobody said in December 2021")
    ]


def test_what_another_program_typed_onto_a_page_is_told():
    data = overlaid(b"BT /Typed 11 Tf 100 400 Td (Approved by the Minister.) Tj ET")
    assert told(data) == [("added", "text", "Approved by the Minister.", "")]


def test_words_among_the_furniture_of_a_page_are_told():
    typed = b"/Artifact BMC BT /Typed 11 Tf 100 800 Td (Cleared by the Minister) Tj ET EMC"
    ((kind, part, text, _),) = told(overlaid(typed))
    assert (kind, part) == ("added", "header")
    assert "Cleared by the Minister" in text


def test_a_table_whose_head_is_said_again_on_one_page_of_many_is_no_change():
    table = next(block for block in BRIEF.blocks if isinstance(block, Table))
    long = replace(table, rows=table.rows * 4)
    much = Paragraph(Role.BODY, (Text("Much more is to be said of it. " * 60),))
    sent = replace(BRIEF, blocks=(*BRIEF.blocks, *[much] * 5, long, *[much] * 5))
    assert told(render(sent, HOUSE_STYLE), sent) == []


def test_furniture_of_a_page_alone_tells_no_number_as_typed():
    alone = replace(POLICY_MEMO, blocks=POLICY_MEMO.blocks[:2], notes=())
    assert told(render(alone, HOUSE_STYLE), alone) == []


def test_what_is_drawn_invisibly_is_no_text():
    assert told(overlaid(b"BT /Typed 11 Tf 3 Tr 100 400 Td (Approved.) Tj ET")) == []


def test_a_structure_without_an_end_is_read_to_some_end():
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(render(POLICY_MEMO, HOUSE_STYLE))) as pdf:
        root = pdf.Root.StructTreeRoot
        loop = pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.P))
        loop.K = pikepdf.Array([loop])
        root.K = pikepdf.Array([root.K, loop])
        pdf.save(out)
    assert isinstance(told(out.getvalue()), list)


def test_another_document_under_the_same_manifest_is_told_whole():
    many = tuple(
        Paragraph(Role.BODY, (Text(f"Paragraph {n} of a long text."),)) for n in range(1200)
    )
    others = tuple(replace(one, content=(Text(one.content[0].text[::-1]),)) for one in many)
    sent = replace(POLICY_MEMO, blocks=many, notes=())
    found = told(render(replace(sent, blocks=others), HOUSE_STYLE), sent)
    assert [one[0] for one in found].count("removed") == len(many)
    assert [one[0] for one in found].count("added") == len(many)
