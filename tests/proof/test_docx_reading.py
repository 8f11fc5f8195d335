"""What a colleague did to the words, in Word or in LibreOffice, is seen."""

import copy
import io
import re
import subprocess
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from briefing.document import HOUSE_STYLE, Document, NoteMark, Paragraph, Quotation, Role, Text
from briefing.errors import BriefingError
from briefing.proof.docx_reading import manifest, occurrences, printed_statements, read
from briefing.rendering.docx import render
from tests.printed_memos import BRIEF, COMMENT, MANIFEST, POLICY_MEMO
from tests.printed_scripts import SCRIPTS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMESPACE = f'xmlns:w="{W[1:-1]}"'
ORDER = [f"n{n}" for n in (1, 3, 4, 5, 6, 7, 8, 9, 10, 11)]


@pytest.fixture(scope="module")
def memo():
    return render(POLICY_MEMO, HOUSE_STYLE)


def edited(data, edit, part="word/document.xml"):
    """The file after *edit* has worked on the tree of a part."""
    old, new = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(new, "w") as archive:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                root = etree.fromstring(content)
                edit(root)
                content = etree.tostring(root)
            archive.writestr(name, content)
    return new.getvalue()


def control(root, statement):
    tags = (t for t in root.iter(W + "tag") if t.get(W + "val") == f"st:{statement}")
    return next(tags).getparent().getparent()


def paragraph_of(element):
    return next(e for e in element.iterancestors() if e.tag == W + "p")


def only(data, statement):
    (one,) = printed_statements(data)[statement]
    return one


def element(xml):
    return etree.fromstring(f"<x {NAMESPACE}>{xml}</x>")[0]


def without_tags(root):
    """What LibreOffice does to content controls when it saves."""
    for found in list(root.iter(W + "sdt")):
        content, parent = found.find(W + "sdtContent"), found.getparent()
        for child in list(content):
            parent.insert(parent.index(found), child)
        parent.remove(found)


def without_bookmarks(root):
    for found in list(root.iter(W + "bookmarkStart", W + "bookmarkEnd")):
        found.getparent().remove(found)


def as_exported(document):
    """The words of each quotation of *document* in order of reading."""
    return [
        (one.statement, "".join(text.text for text in one.content))
        for inlines in document.runs()
        for one in inlines
        if isinstance(one, Quotation)
    ]


@pytest.mark.parametrize("document", [POLICY_MEMO, BRIEF])
@pytest.mark.parametrize("damage", [lambda root: None, without_tags, without_bookmarks])
def test_either_anchor_alone_gives_every_statement_with_its_words(document, damage):
    found = occurrences(edited(render(document, HOUSE_STYLE), damage))
    assert [(o.statement, o.text) for o in found] == as_exported(document)
    assert [o.place for o in found] == list(range(len(found)))
    assert all(o.with_note for o in found)


def test_a_word_dropped_from_a_quotation_is_missed(memo):
    def drop_not(root):
        text = next(t for t in control(root, "n5").iter(W + "t"))
        text.text = text.text.replace("does not believe", "does believe")

    assert "does believe" in only(edited(memo, drop_not), "n5").text


def test_splitting_runs_and_restyling_change_nothing(memo):
    def split(root):
        run = next(control(root, "n5").iter(W + "r"))
        second = copy.deepcopy(run)
        run.find(W + "t").text, second.find(W + "t").text = (
            run.find(W + "t").text[:7],
            run.find(W + "t").text[7:],
        )
        run.insert(0, element("<w:rPr><w:b/></w:rPr>"))
        run.addnext(second)

    assert only(edited(memo, split), "n5") == only(memo, "n5")


def test_a_tracked_insertion_counts_and_a_tracked_deletion_does_not(memo):
    def track(root):
        run = next(control(root, "n5").iter(W + "r"))
        words = run.find(W + "t").text
        run.find(W + "t").text = words.replace("not ", "")
        run.addnext(element("<w:ins><w:r><w:t> soon</w:t></w:r></w:ins>"))
        run.addprevious(element("<w:del><w:r><w:delText>not </w:delText><w:tab/></w:r></w:del>"))
        run.addprevious(element("<w:moveFrom><w:r><w:t>never </w:t></w:r></w:moveFrom>"))

    assert only(edited(memo, track), "n5").text == (
        "the United States does believe Putin has decided whether to invade Ukraine soon"
    )


def test_words_made_invisible_are_not_there(memo):
    def hide(root):
        run = next(control(root, "n5").iter(W + "r"))
        run.insert(0, element("<w:rPr><w:vanish/></w:rPr>"))

    assert "n5" not in printed_statements(edited(memo, hide))


def test_words_slipped_in_between_control_and_bookmark_are_seen(memo):
    def slip(root):
        control(root, "n5").addnext(element("<w:r><w:t>, they claim</w:t></w:r>"))

    assert only(edited(memo, slip), "n5").text.endswith("invade Ukraine, they claim")


def test_a_deleted_paragraph_takes_its_statement_with_it(memo):
    def delete(root):
        paragraph = paragraph_of(control(root, "n5"))
        paragraph.getparent().remove(paragraph)

    found = printed_statements(edited(memo, delete))
    assert list(found) == [s for s in ORDER if s != "n5"]


def test_an_emptied_control_is_a_deleted_statement(memo):
    def empty(root):
        found = control(root, "n5")
        found.find(W + "sdtPr").append(etree.Element(W + "showingPlcHdr"))
        next(found.iter(W + "t")).text = "Click or tap here to enter text."
        bookmark = next(b for b in root.iter(W + "bookmarkStart") if b.get(W + "name") == "_st_n5")
        bookmark.getparent().remove(bookmark)

    assert "n5" not in printed_statements(edited(memo, empty))


def test_a_moved_paragraph_changes_the_order(memo):
    def move(root):
        paragraph = paragraph_of(control(root, "n5"))
        root.find(W + "body").insert(0, paragraph)

    assert [o.statement for o in occurrences(edited(memo, move))][:2] == ["n5", "n1"]


def test_a_copy_is_found_twice(memo):
    def paste(root):
        paragraph = paragraph_of(control(root, "n5"))
        pasted = copy.deepcopy(paragraph)
        without_bookmarks(pasted)  # Word moves them, it does not copy them
        paragraph.addnext(pasted)

    assert len(printed_statements(edited(memo, paste))["n5"]) == 2


def test_a_copy_made_in_libreoffice_is_found_twice(memo):
    def paste(root):
        without_tags(root)
        mark = next(b for b in root.iter(W + "bookmarkStart") if b.get(W + "name") == "_st_n5")
        paragraph = paragraph_of(mark)
        pasted = copy.deepcopy(paragraph)
        for start in pasted.iter(W + "bookmarkStart"):
            start.set(W + "name", start.get(W + "name") + "1")
            start.set(W + "id", "9" + start.get(W + "id"))
        for end in pasted.iter(W + "bookmarkEnd"):
            end.set(W + "id", "9" + end.get(W + "id"))
        paragraph.addnext(pasted)

    found = printed_statements(edited(memo, paste))
    assert len(found["n5"]) == 2
    assert all(len(found[s]) == 1 for s in ORDER if s != "n5")


def test_a_statement_without_its_mark_is_separated_from_its_note(memo):
    def delete_mark(root):
        paragraph = paragraph_of(control(root, "n5"))
        mark = next(paragraph.iter(W + "footnoteReference")).getparent()
        mark.getparent().remove(mark)

    found = printed_statements(edited(memo, delete_mark))
    assert [s for s in ORDER if not found[s][0].with_note] == ["n5"]


def test_a_note_without_words_is_no_note(memo):
    def empty(root):
        for note in root.iter(W + "footnote"):
            if note.get(W + "id") == "5":
                for text in note.iter(W + "t"):
                    text.text = " "

    assert not only(edited(memo, empty, "word/footnotes.xml"), "n5").with_note
    assert only(memo, "n5").with_note


def test_a_statement_that_never_had_a_note_misses_none():
    blocks = (Paragraph(Role.BODY, (Quotation("a", (Text("words"),)),)),)
    assert only(render(Document("t", "en", blocks), HOUSE_STYLE), "a").with_note


def test_renumbered_notes_are_still_the_notes(memo):
    """Word gives notes new ids when it saves."""

    def renumber(tag):
        def edit(root):
            for found in root.iter(W + tag):
                if int(found.get(W + "id")) > 0:
                    found.set(W + "id", str(int(found.get(W + "id")) + 40))

        return edit

    data = edited(memo, renumber("footnoteReference"))
    data = edited(data, renumber("footnote"), "word/footnotes.xml")
    assert all(o.with_note for o in occurrences(data))


def test_statements_in_notes_and_tables_are_read_too(memo):
    note = replace(POLICY_MEMO.notes[0], content=(Quotation("deep", (Text("in a note"),)),))
    data = render(replace(POLICY_MEMO, notes=(note, *POLICY_MEMO.notes[1:])), HOUSE_STYLE)
    assert occurrences(data)[-1].statement == "deep"
    assert only(data, "deep").text == "in a note"


@pytest.mark.parametrize("words", ["two\nlines", "a\ttab", "soft\u00adhyphen", "no\u00a0break"])
def test_characters_that_word_keeps_as_elements_come_back(words):
    blocks = (Paragraph(Role.BODY, (Quotation("a", (Text(words),)),)),)
    assert only(render(Document("t", "en", blocks), HOUSE_STYLE), "a").text == words


def test_ids_that_word_cannot_hold_come_back():
    identity = "article:12-90/" + "y" * 90
    blocks = (Paragraph(Role.BODY, (Quotation(identity, (Text("words"),)),)),)
    data = render(Document("t", "en", blocks), HOUSE_STYLE)
    for damage in (without_tags, without_bookmarks):
        assert only(edited(data, damage), identity).text == "words"


def test_the_manifest_is_read_byte_for_byte(memo):
    assert manifest(memo) == MANIFEST.data
    assert manifest(render(replace(POLICY_MEMO, attachments=()), HOUSE_STYLE)) is None


def test_a_manifest_that_xml_cannot_hold_as_text_comes_back_too():
    attachment = replace(MANIFEST, data=b'{"a":\r\n"\xff"}')
    data = render(replace(POLICY_MEMO, attachments=(attachment,)), HOUSE_STYLE)
    assert manifest(data) == attachment.data


def test_a_change_to_the_analysts_own_words_is_told_by_entry():
    own = Paragraph(Role.COMMENT, (Text(COMMENT),), label=(Text("Comment"),), entry="c1")
    cited = Paragraph(Role.BODY, (Quotation("q", (Text("words"),)),), entry="e1")
    data = render(Document("t", "en-GB", (own, cited)), HOUSE_STYLE)
    assert [(e.entry, e.text, e.changed) for e in read(data).entries] == [
        ("c1", COMMENT, False),
        ("e1", "words", None),
    ]

    def rewrite(root):
        text = next(t for t in root.iter(W + "t") if t.text == COMMENT)
        text.text = COMMENT.replace("Do not quote", "Quote")

    assert read(edited(data, rewrite)).entries[0].changed is True


def test_a_mark_inside_own_words_is_no_change():
    own = Paragraph(Role.COMMENT, (Text("We think so."), NoteMark(1)), entry="c1")
    document = replace(POLICY_MEMO, blocks=(own,), notes=POLICY_MEMO.notes[:1])
    assert read(render(document, HOUSE_STYLE)).entries[0].changed is False


def test_a_colleagues_comments_are_told_with_what_they_are_about(memo):
    docx = pytest.importorskip("docx")
    document = docx.Document(io.BytesIO(memo))
    paragraph = next(p for p in document.paragraphs if p.text.startswith("Comment"))
    document.add_comment(paragraph.runs, text="Says who?", author="B. Colleague", initials="B")
    out = io.BytesIO()
    document.save(out)

    def about_n5(root):
        found = control(root, "n5")
        found.addprevious(element('<w:commentRangeStart w:id="77"/>'))
        found.addnext(element('<w:commentRangeEnd w:id="77"/>'))

    def second(root):
        words = "<w:p><w:r><w:t>Check this.</w:t></w:r></w:p>"
        root.append(element(f'<w:comment w:id="77" w:author="C">{words}</w:comment>'))

    data = edited(edited(out.getvalue(), about_n5), second, "word/comments.xml")
    first, other = read(data).comments
    assert (first.author, first.text, first.statements) == ("B. Colleague", "Says who?", ())
    assert "Do not quote any of them" in first.about
    assert (other.text, other.statements, other.entries) == ("Check this.", ("n5",), ("n5",))


@pytest.mark.needs_tool("soffice")
@pytest.mark.slow
@pytest.mark.parametrize("document", [POLICY_MEMO, BRIEF, SCRIPTS])
def test_everything_is_there_after_libreoffice_has_saved_the_file(tmp_path, document):
    source, target = tmp_path / "memo.docx", tmp_path / "saved"
    source.write_bytes(render(document, HOUSE_STYLE))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", target, source]
    subprocess.run(command, capture_output=True, timeout=180, check=True)
    data = (target / "memo.docx").read_bytes()
    words = [(s, re.sub(r"\s+", " ", w)) for s, w in as_exported(document)]
    assert [(o.statement, re.sub(r"\s+", " ", o.text)) for o in occurrences(data)] == words
    assert all(o.with_note for o in occurrences(data))
    assert manifest(data) == MANIFEST.data


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_word_file_is_refused_in_a_sentence(data):
    with pytest.raises(BriefingError):
        occurrences(data)
