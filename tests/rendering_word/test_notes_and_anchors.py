"""Notes, cross-references, contents, tables, and the anchors of statements."""

from dataclasses import replace

import pytest
from lxml import etree

from briefing.document import (
    Cell,
    Contents,
    Heading,
    Link,
    Note,
    NoteMark,
    NotePlace,
    NoteReference,
    NotesHere,
    Paragraph,
    Quotation,
    Role,
    Table,
    TableKind,
    Text,
)
from briefing.errors import RenderError
from tests.printed_memos import BRIEF, POLICY_MEMO

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def words_of(element):
    return "".join(t.text or "" for t in element.iter(W + "t"))


def test_footnotes_are_words_own(word):
    file = word(POLICY_MEMO)
    marks = file.values("footnoteReference", "id")
    assert marks == [str(n) for n in range(1, 12)]
    notes = {n.get(W + "id"): words_of(n) for n in file.tree("word/footnotes.xml")}
    assert notes["5"] == "ClubZ, note\u00a03, para. 16."
    assert {"-1", "0"} < set(notes)


def test_endnotes_stand_at_the_end_of_their_section_in_arabic_numerals(word):
    file = word(BRIEF)
    assert len(file.values("endnoteReference", "id")) == 5
    for part in ("word/document.xml", "word/settings.xml"):
        found = file.tree(part).findall(f".//{W}endnotePr")
        assert found
        for properties in found:
            assert properties.find(W + "pos").get(W + "val") == "sectEnd"
            assert properties.find(W + "numFmt").get(W + "val") == "decimal"


def test_what_follows_the_endnotes_stands_in_a_section_that_goes_on_the_same_page(word):
    file = word(BRIEF)
    paragraphs = file.body.findall(f"{W}body/{W}p")  # without LibreOffice's own list
    ends = [p for p in paragraphs if p.find(f"{W}pPr/{W}sectPr") is not None]
    assert len(ends) == 1
    listed = ends[0].getprevious()
    assert listed.tag == f"{MC}AlternateContent"  # between the heading and the section's end
    assert words_of(listed.getprevious()) == "Endnotes"
    last = file.body.find(f"{W}body/{W}sectPr")
    assert last.find(W + "type").get(W + "val") == "continuous"
    assert last.find(W + "titlePg") is None
    after = words_of(paragraphs[paragraphs.index(ends[0]) + 1])
    assert after == "Scales used"


def test_a_reader_that_knows_only_the_fallback_finds_each_endnote_where_the_memo_lists_them(word):
    file = word(BRIEF)
    body = file.body
    lists = body.findall(f"{W}body/{MC}AlternateContent")
    assert len(lists) == 1
    native, listed = lists[0]
    assert (native.get("Requires"), len(native)) == ("w15", 0)
    assert words_of(lists[0].getprevious()) == "Endnotes"
    own = [words_of(n) for n in file.tree("word/endnotes.xml") if int(n.get(W + "id")) > 0]
    assert [words_of(p) for p in listed] == [f"{n}{words}" for n, words in enumerate(own, 1)]
    names = {p.find(W + "bookmarkStart").get(W + "name") for p in listed}
    marks = [m for m in body.iter(f"{MC}Fallback") if m is not listed]
    assert {m.find(W + "hyperlink").get(W + "anchor") for m in marks} == names
    assert [words_of(m) for m in marks] == ["1", "2", "3", "4", "5"]


def test_a_link_in_an_endnote_leads_somewhere_in_both_places(word, memo):
    note = Note(1, (Link("a page", "https://example.org/x"),))
    document = memo((Text("a"), NoteMark(1)), NotesHere(), note_place=NotePlace.ENDNOTES)
    file = word(replace(document, notes=(note,)))
    for part in ("document", "endnotes"):
        used = {h.get(R + "id") for h in file.tree(f"word/{part}.xml").iter(W + "hyperlink")}
        relations = file.tree(f"word/_rels/{part}.xml.rels")
        found = {r.get("Id"): r.get("Target") for r in relations}
        assert [found[identity] for identity in used - {None}] == ["https://example.org/x"]


def test_footnotes_have_no_second_list(word):
    assert not list(word(POLICY_MEMO).body.iter(f"{MC}AlternateContent"))


def test_endnotes_at_the_very_end_need_no_further_section(word, memo):
    document = memo(
        (Text("a"), NoteMark(1)), NotesHere(), notes=["n"], note_place=NotePlace.ENDNOTES
    )
    assert len(list(word(document).body.iter(W + "sectPr"))) == 1


def test_a_later_citation_refers_to_the_mark_of_the_first(word):
    file = word(POLICY_MEMO)
    fields = file.tree("word/footnotes.xml").findall(f".//{W}fldSimple")
    assert fields[0].get(W + "instr").strip() == "NOTEREF _Ref_note_3 \\h"
    assert words_of(fields[0]) == "3"
    assert "_Ref_note_3" in file.values("bookmarkStart", "name")


def test_raised_references_look_like_marks(word, memo):
    reference = NoteReference((1, 2), raised=True)
    file = word(
        memo((Text("a"), NoteMark(1), NoteMark(2)), (Text("b"), reference), notes=["x", "y"])
    )
    printed = [words_of(paragraph) for paragraph in file.body.iter(W + "p")]
    assert printed == ["a, ", "b1, 2"]  # Word sets the numbers of marks


@pytest.mark.parametrize("marks", [(), (1, 1), (1, 2)])
def test_marks_and_notes_that_do_not_fit_each_other_are_refused(word, memo, marks):
    with pytest.raises(RenderError, match="note"):
        word(memo((Text("a"), *map(NoteMark, marks)), notes=["only one"]))


def test_a_reference_to_a_note_that_is_not_there_is_refused(word, memo):
    with pytest.raises(RenderError, match="note 7"):
        word(memo((NoteReference((7,), "note 7"),)))


def test_without_notes_there_is_no_part_for_them(word, memo):
    parts = word(memo((Text("a"),))).parts
    assert not any("notes" in name for name in parts)


def test_each_statement_stands_in_a_control_and_a_bookmark(word):
    file = word(POLICY_MEMO)
    assert file.values("tag")[:2] == ["st:n1", "st:n3"]
    assert file.values("bookmarkStart", "name").count("_st_n1") == 1
    control = next(file.body.iter(W + "sdt"))
    assert words_of(control).startswith("Biden expressed deep concerns")
    assert control.getprevious().tag == W + "bookmarkStart"
    assert control.getnext().tag == W + "bookmarkEnd"


def test_a_repeated_statement_has_the_same_tag_and_another_bookmark(word, memo):
    said = (Quotation("n1", (Text("words"),)),)
    file = word(memo(said, said))
    assert file.values("tag") == ["st:n1", "st:n1"]
    assert file.values("bookmarkStart", "name") == ["_st_n1", "_st_n1_2"]
    assert file.faults() == []


def test_ids_that_word_cannot_hold_are_named_by_a_hash_and_listed(word, memo):
    identity = "article/ö:12-345" + "x" * 80
    file = word(memo((Quotation(identity, (Text("words"),)),)))
    (bookmark,) = file.values("bookmarkStart", "name")
    (tag,) = file.values("tag")
    assert len(bookmark) <= 40
    assert len(tag) <= 64
    listed = etree.fromstring(file.parts["customXml/item1.xml"])[0]
    assert (listed.get("id"), listed.get("tag"), listed.get("bookmark")) == (
        identity,
        tag,
        bookmark,
    )


def test_ids_that_differ_in_case_alone_have_bookmarks_that_word_tells_apart(word, memo):
    file = word(memo((Quotation("ab", (Text("x"),)),), (Quotation("AB", (Text("y"),)),)))
    assert file.faults() == []


def test_contents_are_links_and_hold_page_numbers_only_where_these_are_known(word, memo):
    blocks = (Contents(2), Heading(1, (Text("One"),), "a"), Heading(2, (Text("Two"),), "b"))
    file = word(memo(*blocks))
    links = list(file.body.iter(W + "hyperlink"))
    assert [words_of(link) for link in links] == ["One", "Two"]
    assert [link.get(W + "anchor") for link in links] == ["_Toc_a", "_Toc_b"]
    assert " TOC " in words_of_instructions(file)
    file = word(memo(*blocks), pages={"a": 3, "b": 12})
    assert [words_of(link) for link in file.body.iter(W + "hyperlink")] == ["One3", "Two12"]
    assert [f.strip() for f in file.values("fldSimple", "instr")] == [
        "PAGEREF _Toc_a \\h",
        "PAGEREF _Toc_b \\h",
    ]
    assert file.faults() == []
    assert b"updateFields" not in file.parts["word/settings.xml"]


def words_of_instructions(file):
    return "".join(i.text for i in file.body.iter(W + "instrText"))


def test_tables_repeat_their_head_break_no_row_and_tell_what_they_are(word):
    file = word(BRIEF)
    table = list(file.body.iter(W + "tbl"))[1]
    rows = table.findall(W + "tr")
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    heads = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
    assert heads == rows[:1]
    caption = table.find(f"{W}tblPr/{W}tblCaption").get(W + "val")
    assert caption == "Key judgements with likelihood and confidence"
    widths = [int(c.get(W + "w")) for c in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    assert sum(widths) == 9071


def test_a_table_at_the_end_or_before_another_is_followed_by_a_paragraph(word, memo):
    cell = Cell((Paragraph(Role.TABLE_CELL, (Text("x"),)),))
    table = Table(TableKind.SIDES, (100.0,), (), ((cell,),))
    file = word(memo(table, table))
    tags = [e.tag.removeprefix(W) for e in file.body.find(W + "body")]
    assert tags == ["tbl", "p", "tbl", "p", "sectPr"]


def test_an_empty_cell_holds_a_paragraph(word, memo):
    table = Table(TableKind.SIDES, (50.0, 50.0), (), ((Cell(()), Cell(())),))
    assert all(c.find(W + "p") is not None for c in word(memo(table)).body.iter(W + "tc"))


def test_a_long_plain_id_has_a_bookmark_that_word_can_hold(word, memo):
    file = word(memo((Quotation("x" * 50, (Text("words"),)),)))
    (bookmark,) = file.values("bookmarkStart", "name")
    assert len(bookmark) <= 40
    assert bookmark.startswith("_st_")
