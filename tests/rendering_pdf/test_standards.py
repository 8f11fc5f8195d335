"""PDF/UA-1 and PDF/A-3a, judged by others; and each judge shown a file that it must refuse."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Name

page = pytest.importorskip("page", reason="page-validation is not installed")
UA, A = page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A


def failures(path: Path, profile) -> list[str]:
    return sorted(
        {failure.rule_id for failure in page.validate_pdf(str(path), profile=profile).failures}
    )


@pytest.fixture(params=["policy_pdf", "brief_pdf"])
def path(request, tmp_path) -> Path:
    """A file on the disk for the checkers."""
    found = tmp_path / f"{request.param}.pdf"
    found.write_bytes(request.getfixturevalue(request.param))
    return found


@pytest.mark.parametrize("profile", [UA, A], ids=["PDF/UA-1", "PDF/A-3a"])
def test_the_checker_of_both_standards_finds_nothing(path, profile):
    assert failures(path, profile) == []


@pytest.mark.needs_tool("outloud")
def test_a_reader_aloud_finds_neither_errors_nor_warnings(path):
    result = subprocess.run(
        ["outloud", "-q", "--fail-on", "warning", path], capture_output=True, text=True
    )
    assert result.returncode == 0, result.stdout


@pytest.mark.needs_tool("qpdf")
def test_the_syntax_is_sound(path):
    result = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr


def no_language(pdf):
    del pdf.Root.Lang


def untagged_text(pdf):
    added = pdf.make_stream(b"BT 50 50 Td (X) Tj ET")
    pdf.pages[0].obj.Contents = pikepdf.Array([pdf.pages[0].obj.Contents, added])


def no_description_of_links(pdf):
    for link in pdf.pages[0].Annots:
        del link.Contents


def no_way_back_into_the_tree(pdf):
    del pdf.Root.StructTreeRoot.ParentTree


def no_font_program(pdf):
    font = next(iter(pdf.pages[0].Resources.Font.values()))
    del font.FontDescriptor.FontFile2


def a_heading_left_out(pdf):
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == Name.H2:
            item.S = Name.H4
            return


def no_tree(pdf):
    del pdf.Root.StructTreeRoot


def no_profile(pdf):
    del pdf.Root.OutputIntents


def no_relationship(pdf):
    del pdf.Root.Names.EmbeddedFiles.Names[1].AFRelationship


def elements(pdf, kind):
    """The structure elements of a kind; a defect that changes none would prove nothing."""
    found = [e for e in pdf.objects if isinstance(e, pikepdf.Dictionary) and e.get("/S") == kind]
    assert found
    return found


def no_mark_of_being_tagged(pdf):
    del pdf.Root.MarkInfo


def no_title_in_the_window(pdf):
    del pdf.Root.ViewerPreferences


def no_metadata(pdf):
    del pdf.Root.Metadata


def without_in_metadata(pattern):
    def defect(pdf):
        before = pdf.Root.Metadata.read_bytes()
        after = re.sub(pattern, b"", before, flags=re.DOTALL)
        assert after != before
        pdf.Root.Metadata.write(after)

    return defect


no_title = without_in_metadata(rb"<dc:title>.*?</dc:title>")
no_claim = without_in_metadata(rb'pdfuaid:part="1"|<pdfuaid:part>1</pdfuaid:part>')


def notes_without_ids(pdf):
    for note in elements(pdf, Name.Note):
        del note.ID


def notes_of_one_id(pdf):
    for note in elements(pdf, Name.Note):
        note.ID = pikepdf.String("note")


def head_cells_of_nothing(pdf):
    for cell in elements(pdf, Name.TH):
        if "/A" in cell:
            del cell.A


def a_row_that_is_none(pdf):
    elements(pdf, Name.TR)[0].S = Name.P


def quotations_of_an_unknown_kind(pdf):
    for quotation in elements(pdf, Name.Quote):
        quotation.S = Name.Sayings


def links_that_are_none(pdf):
    for link in elements(pdf, Name.Link):
        link.S = Name.Span


def keys_that_follow_no_order(pdf):
    for leaf in pdf.pages:
        del leaf.obj.Tabs


def glyphs_without_text(pdf):
    for leaf in pdf.pages:
        for font in leaf.Resources.Font.values():
            if "/ToUnicode" in font:
                del font.ToUnicode


def furniture_that_is_none(pdf):
    content = pdf.pages[0].obj.Contents
    content.write(content.read_bytes().replace(b"/Artifact", b"/Furniture"))


def a_script(pdf):
    pdf.Root.OpenAction = pikepdf.Dictionary(S=Name.JavaScript, JS="app.alert(1)")


@pytest.mark.parametrize(
    ("defect", "profile"),
    [
        (no_language, UA),
        (untagged_text, UA),
        (no_description_of_links, UA),
        (no_way_back_into_the_tree, UA),
        (no_font_program, UA),
        (a_heading_left_out, UA),
        (no_tree, UA),
        (no_mark_of_being_tagged, UA),
        (no_mark_of_being_tagged, A),
        (no_title_in_the_window, UA),
        (no_metadata, UA),
        (no_metadata, A),
        (no_title, UA),
        (no_claim, UA),
        (notes_without_ids, UA),
        (notes_of_one_id, UA),
        (head_cells_of_nothing, UA),
        (a_row_that_is_none, UA),
        (quotations_of_an_unknown_kind, UA),
        (links_that_are_none, UA),
        (keys_that_follow_no_order, UA),
        (glyphs_without_text, UA),
        (glyphs_without_text, A),
        (furniture_that_is_none, UA),
        (a_script, A),
        (no_profile, A),
        (no_relationship, A),
        (no_font_program, A),
    ],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
def test_a_defect_is_found(policy_pdf, rewritten, tmp_path, defect, profile):
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(rewritten(policy_pdf, defect))
    assert failures(bad, profile)


def test_the_structure_says_what_each_block_is(policy_pdf):
    with pikepdf.open(io.BytesIO(policy_pdf)) as pdf:
        kinds = [
            str(e.S)[1:] for e in pdf.objects if isinstance(e, pikepdf.Dictionary) and "/S" in e
        ]
    for kind in ("Document", "H1", "H2", "P", "Quote", "Reference", "Link", "Note", "Lbl", "Table"):
        assert kind in kinds
