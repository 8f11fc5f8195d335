"""What a colleague did to an exported file, in Word or LibreOffice, is told by verify."""

from __future__ import annotations

import copy
import io
import subprocess
import zipfile

import pikepdf
import pytest
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMESPACE = f'xmlns:w="{W[1:-1]}"'
BODY, NOTES, STYLES = "word/document.xml", "word/footnotes.xml", "word/styles.xml"


def element(xml):
    return etree.fromstring(f"<x {NAMESPACE}>{xml}</x>")[0]


def rewrite(path, **parts):
    """Change parts of the Word file: each of *parts* is a function on the tree of one."""
    names = {"body": BODY, "notes": NOTES, "styles": STYLES}
    edits = {names[part]: edit for part, edit in parts.items()}
    before = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            data = before.read(name)
            if name in edits:
                root = etree.fromstring(data)
                edits[name](root)
                data = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
            after.writestr(name, data)


def control(root, statement):
    tags = (t for t in root.iter(W + "tag") if t.get(W + "val") == f"st:{statement}")
    return next(tags).getparent().getparent()


def paragraph_of(found):
    return next(e for e in found.iterancestors() if e.tag == W + "p")


def paragraph_with(root, words):
    return next(p for p in root.iter(W + "p") if words in "".join(p.itertext()))


def replace_text(root, old, new):
    text = next(t for t in root.iter(W + "t") if old in (t.text or ""))
    text.text = text.text.replace(old, new)


def drop_not(root):
    replace_text(control(root, "n7"), "does not believe", "does believe")


def delete_paragraph(root):
    found = paragraph_of(control(root, "n7"))
    found.getparent().remove(found)


def move_paragraph(root):
    root.find(W + "body").insert(0, paragraph_of(control(root, "n7")))


def copy_and_paste(root):
    found = paragraph_of(control(root, "n7"))
    pasted = copy.deepcopy(found)
    for mark in list(pasted.iter(W + "bookmarkStart", W + "bookmarkEnd")):
        mark.getparent().remove(mark)  # Word moves bookmarks, it does not copy them
    found.addnext(pasted)


def delete_footnote(root):
    mark = next(paragraph_of(control(root, "n7")).iter(W + "footnoteReference"))
    mark.getparent().getparent().remove(mark.getparent())


def split_runs(root):
    for run in list(root.iter(W + "r")):
        text = run.find(W + "t")
        if text is not None and len(text.text or "") > 1:
            second = copy.deepcopy(run)
            half = len(text.text) // 2
            second.find(W + "t").text = text.text[half:]
            text.text = text.text[:half]
            for one in (text, second.find(W + "t")):
                one.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.addnext(second)


def restyle(root):
    for style in root.iter(W + "pStyle"):
        style.set(W + "val", "BodyText")
    for run in root.iter(W + "r"):
        if run.find(W + "rPr") is None:
            run.insert(0, element('<w:rPr><w:b/><w:sz w:val="30"/></w:rPr>'))


def other_fonts(root):
    for fonts in root.iter(W + "rFonts"):
        fonts.set(W + "ascii", "Comic Sans MS")


@pytest.fixture
def exported(briefing, tmp_path, files):
    target = tmp_path / "memo.docx"
    assert briefing("build", files / "memo.yaml", "-o", target).status == 0
    return target


def unlike(answer, usual="verbatim"):
    """The statements that are not *usual*, with what became of them."""
    return {s["id"]: s["status"] for s in answer.json["statements"] if s["status"] != usual}


@pytest.mark.parametrize(
    ("edit", "status", "exit_status"),
    [
        (drop_not, "altered", 1),
        (delete_paragraph, "deleted", 1),
        (delete_footnote, "detached", 1),
        (copy_and_paste, "doubled", 1),
        (move_paragraph, "moved", 0),
    ],
)
def test_what_a_colleague_did_to_a_statement_is_named(
    briefing, exported, workspace, edit, status, exit_status
):
    rewrite(exported, body=edit)
    answer = briefing("verify", exported, "--workspace", workspace, "--json")
    assert answer.status == exit_status
    assert unlike(answer) == {"n7": status}
    assert answer.json["own_text"] == []


def test_the_words_that_were_dropped_are_told(briefing, exported):
    rewrite(exported, body=drop_not)
    answer = briefing("verify", exported)
    assert "n7: altered" in answer.err
    assert "{+not+}" in answer.err or "{-not-}" in answer.err


def test_a_footnote_emptied_of_its_words_is_separated_from_its_statement(briefing, exported):
    def empty(root):
        for text in root.findall(f"{W}footnote[@{W}id='7']//{W}t"):
            text.text = ""

    rewrite(exported, notes=empty)
    assert unlike(briefing("verify", exported, "--json")) == {"n7": "detached"}


def test_restyling_alone_alarms_nobody(briefing, exported, workspace):
    rewrite(exported, body=lambda root: (split_runs(root), restyle(root)), styles=other_fonts)
    answer = briefing("verify", exported, "--workspace", workspace)
    assert (answer.status, answer.err) == (0, "")
    assert answer.out == "51 statements in 40 entries: 51 verbatim\n"


def test_a_shortening_that_a_reader_sees_is_an_edit_and_no_alteration(briefing, exported):
    def shorten(root):
        replace_text(control(root, "n7"), "Putin has decided whether", "[…]")

    rewrite(exported, body=shorten)
    answer = briefing("verify", exported, "--json")
    assert answer.status == 0
    assert unlike(answer) == {"n7": "edited"}


def test_changed_own_text_and_comments_are_told_by_entry(briefing, exported):
    def change(root):
        replace_text(root, "Neither call is ", "Each call is ")
        gone = paragraph_with(root, "No source from Kyiv")
        gone.getparent().remove(gone)

    rewrite(exported, body=change)
    docx = pytest.importorskip("docx")
    document = docx.Document(str(exported))
    about = next(p for p in document.paragraphs if "three verbs" in p.text)
    document.add_comment(about.runs, text="Says who?", author="B. Colleague", initials="B")
    document.save(str(exported))
    answer = briefing("verify", exported, "--json")
    assert answer.status == 0  # the quotations are as they were
    changed, gone = answer.json["own_text"]
    assert (changed["entry"], gone["entry"], gone["text"]) == ("j1", "g1", "")
    assert "Each" in changed["difference"]
    assert "Neither" in changed["difference"]
    assert gone["expected"].startswith("No source from Kyiv")
    (comment,) = answer.json["comments"]
    assert (comment["author"], comment["text"]) == ("B. Colleague", "Says who?")
    assert comment["entries"] == ["c1"]
    plain = briefing("verify", exported).err
    assert "own text of j1: " in plain
    assert "own text of g1: deleted" in plain
    assert "comment by B. Colleague on c1: Says who?" in plain


def test_notes_that_word_numbers_anew_change_no_own_text(briefing, exported):
    def renumber(root):
        for field in root.iter(W + "fldSimple"):
            for text in field.iter(W + "t"):
                text.text = str(int(text.text) + 1)

    rewrite(exported, body=renumber)
    assert briefing("verify", exported, "--json").json["own_text"] == []


def test_words_hidden_where_a_notes_number_belongs_are_a_change(briefing, exported):
    def hide(root):
        next(next(root.iter(W + "fldSimple")).iter(W + "t")).text = " perhaps"

    rewrite(exported, body=hide)
    (changed,) = briefing("verify", exported, "--json").json["own_text"]
    assert "perhaps" in changed["text"]


def test_a_comment_in_a_pdf_is_told(briefing, tmp_path, files):
    target = tmp_path / "memo.pdf"
    assert briefing("build", files / "memo.yaml", "-o", target).status == 0
    with pikepdf.open(target, allow_overwriting_input=True) as pdf:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Text,
            Rect=[10, 10, 30, 30],
            T="B. Colleague",
            Contents="Says who?",
            M="D:20220103101500+01'00'",
        )
        page = pdf.pages[0]
        page.obj.Annots = pdf.make_indirect(
            pikepdf.Array([*page.obj.get("/Annots", []), pdf.make_indirect(note)])
        )
        pdf.save(target)
    answer = briefing("verify", target, "--json")
    assert answer.status == 0
    (comment,) = answer.json["comments"]
    assert (comment["author"], comment["text"]) == ("B. Colleague", "Says who?")
    assert comment["date"] == "2022-01-03T10:15:00+01:00"
    assert answer.json["own_text"] == []


def test_without_a_workspace_it_says_what_it_vouches_for(briefing, exported, workspace):
    without = briefing("verify", exported)
    assert without.status == 0
    assert "not with the captured articles" in without.err
    assert "not for its sources" in without.err
    assert briefing("verify", exported, "--workspace", workspace).err == ""


@pytest.mark.needs_tool("soffice")
@pytest.mark.slow
@pytest.mark.parametrize("template", ["policy-memo", "intelligence-brief", "press-digest"])
def test_saved_again_by_libreoffice_nothing_alarms(briefing, tmp_path, files, workspace, template):
    target = tmp_path / "memo.docx"
    briefing("build", files / "memo.yaml", "-o", target, "--template", template)
    saved = saved_by_libreoffice(target)
    answer = briefing("verify", saved, "--workspace", workspace, "--json")
    assert (answer.status, unlike(answer)) == (0, {})
    assert answer.json["own_text"] == []


@pytest.mark.needs_tool("soffice")
@pytest.mark.slow
def test_changes_are_seen_through_libreoffice(briefing, exported, workspace):
    def change(root):
        drop_not(root)
        replace_text(root, "Neither call is ", "Each call is ")
        found = paragraph_of(control(root, "n1"))
        found.getparent().remove(found)
        mark = next(paragraph_of(control(root, "n5")).iter(W + "footnoteReference"))
        mark.getparent().getparent().remove(mark.getparent())

    rewrite(exported, body=change)
    saved = saved_by_libreoffice(exported)
    answer = briefing("verify", saved, "--workspace", workspace, "--json")
    assert answer.status == 1
    assert unlike(answer) == {"n1": "deleted", "n5": "detached", "n7": "altered"}
    assert [own["entry"] for own in answer.json["own_text"]] == ["j1"]


def saved_by_libreoffice(path):
    folder = path.parent / "saved"
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", folder, path]
    subprocess.run(command, capture_output=True, timeout=180, check=True)
    return folder / path.name
