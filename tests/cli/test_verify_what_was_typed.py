"""What a colleague typed or changed beside the quotations of a Word file is told by verify."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMESPACE = f'xmlns:w="{W[1:-1]}"'
BODY, NOTES = "word/document.xml", "word/footnotes.xml"


def element(xml):
    return etree.fromstring(f"<x {NAMESPACE}>{xml}</x>")[0]


def rewrite(path, part, edit):
    before = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            data = before.read(name)
            if name == part:
                root = etree.fromstring(data)
                edit(root)
                data = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
            after.writestr(name, data)


def with_words(root, words):
    return next(t for t in root.iter(W + "t") if words in (t.text or ""))


def paragraph_of(found):
    return next(e for e in found.iterancestors() if e.tag == W + "p")


def replaced(old, new):
    def edit(root):
        text = with_words(root, old)
        text.text = text.text.replace(old, new)

    return edit


@pytest.fixture
def exported(briefing, tmp_path, files):
    def build(*options, name="memo.docx"):
        target = tmp_path / name
        answer = briefing("build", files / "memo.yaml", "-o", target, *options)
        assert answer.status == 0, answer.err
        return target

    return build


def changes(briefing, path):
    answer = briefing("verify", path, "--json")
    assert answer.status == 0
    return answer.json["changes"]


@pytest.mark.parametrize(
    "template", ["policy-memo", "intelligence-brief", "ministerial-note", "press-digest"]
)
@pytest.mark.parametrize("name", ["memo.docx", "memo.pdf"])
def test_a_file_as_it_was_exported_has_no_changes(briefing, exported, template, name):
    assert changes(briefing, exported("--template", template, name=name)) == []


@pytest.mark.parametrize("name", ["memo.docx", "memo.pdf"])
def test_every_kind_of_block_is_listed_as_it_is_printed(briefing, exported, files, name):
    (files / "everything.yaml").write_text(
        "briefing-template: 1\nname: Everything\nextends: policy-memo\n"
        'marking: {scheme: tlp, default: "TLP:CLEAR", portions: true}\n'
        "blocks: [title, fields, contents, changes, bottom-line, judgements, sections,\n"
        "  source-summary, sources, legend, annex]\ncitations: {place: endnotes}\n",
        "utf-8",
    )
    assert changes(briefing, exported("--template", files / "everything.yaml", name=name)) == []


def test_a_paragraph_typed_between_two_entries_is_told_with_its_place(briefing, exported):
    path = exported()

    def type_one(root):
        above = paragraph_of(with_words(root, "(Meduza)"))
        above.addnext(element("<w:p><w:r><w:t>Kyiv has denied all of this.</w:t></w:r></w:p>"))

    rewrite(path, BODY, type_one)
    (change,) = changes(briefing, path)
    assert (change["kind"], change["part"]) == ("added", "text")
    assert change["text"] == "Kyiv has denied all of this."
    assert change["after"]
    assert change["before"]
    told = briefing("verify", path).err
    between = f"between {change['after']} and {change['before']}"
    assert f"typed {between}: “Kyiv has denied all of this.”" in told


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("The Putin-Biden calls of 7 and 30", "The Putin-Biden calls of 8 and 30", "title"),
        ("12:00", "21:00", "field"),
        ("Director, Europe", "Minister", "field"),
        ("NATO guarantees", "Ukraine’s guarantees", "heading"),
        ("Policy memo", "Decision memo", "kind"),
    ],
)
def test_a_change_of_the_title_block_or_a_heading_is_told(briefing, exported, old, new, part):
    path = exported()
    rewrite(path, BODY, replaced(old, new))
    (change,) = changes(briefing, path)
    assert (change["kind"], change["part"]) == ("changed", part)
    assert old in change["expected"]
    assert new in change["text"]
    assert change["difference"]


def test_another_speaker_put_before_a_quotation_is_told(briefing, exported):
    path = exported()
    rewrite(path, BODY, replaced("Jen Psaki", "Maria Zakharova"))
    (change,) = changes(briefing, path)
    assert (change["kind"], change["part"]) == ("changed", "text")
    assert "Psaki" in change["difference"]
    assert change["entry"]


def test_a_new_footnote_and_a_changed_one_are_told(briefing, exported):
    path = exported()
    note = "<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> See also our cable.</w:t></w:r></w:p>"

    def add_mark(root):
        run = with_words(root, "(Meduza)").getparent()
        run.addnext(element('<w:r><w:footnoteReference w:id="990"/></w:r>'))

    def add_note(root):
        root.append(element(f'<w:footnote w:id="990">{note}</w:footnote>'))
        replaced("Olga Korelina", "Olga Somebody")(root)

    rewrite(path, BODY, add_mark)
    rewrite(path, NOTES, add_note)
    changed, added = sorted(changes(briefing, path), key=lambda one: one["kind"], reverse=True)
    changed, added = (changed, added) if changed["kind"] == "changed" else (added, changed)
    assert (changed["part"], added["part"], added["kind"]) == ("note", "note", "added")
    assert "Korelina" in changed["difference"]
    assert "See also our cable." in added["text"]


def test_a_document_put_in_whole_is_told(briefing, exported):
    path = exported()
    chunk = element('<w:altChunk w:id="x"/>')
    rewrite(path, BODY, lambda root: root.find(W + "body").insert(5, chunk))
    (change,) = changes(briefing, path)
    assert (change["kind"], change["text"]) == ("added", "[a document put in whole]")


@pytest.mark.parametrize("part", ["word/header-default.xml", "word/footer-first.xml"])
def test_a_marking_that_was_lowered_anywhere_is_told(briefing, exported, files, part):
    memo = files / "memo.yaml"
    memo.write_text(memo.read_text("utf-8").replace("TLP:CLEAR", "TLP:AMBER"), "utf-8")
    path = exported()
    rewrite(path, part, replaced("TLP:AMBER", "TLP:GREEN"))
    (change,) = changes(briefing, path)
    assert (change["part"], change["expected"]) == ("marking", "TLP:AMBER")
    assert "TLP:GREEN" in change["text"]
    assert "marking changed: TLP:AMBER was printed" in briefing("verify", path).err


def test_a_header_that_was_taken_out_took_the_marking_with_it(briefing, exported):
    path = exported()

    def take_out(root):
        for reference in list(root.iter(W + "headerReference")):
            reference.getparent().remove(reference)

    rewrite(path, BODY, take_out)
    assert {change["part"] for change in changes(briefing, path)} == {"marking", "header"}


def test_a_marking_that_nobody_sees_is_none(briefing, exported):
    path = exported()

    def hide(root):
        run = with_words(root, "TLP:CLEAR").getparent()
        run.find(W + "rPr").append(element("<w:vanish/>"))

    rewrite(path, "word/header-first.xml", hide)
    (change,) = changes(briefing, path)
    assert (change["part"], change["text"]) == ("marking", "Eastern Europe desk")


def test_paragraphs_split_joined_or_carried_elsewhere_are_no_changed_words(briefing, exported):
    path = exported()

    def rearrange(root):
        text = with_words(root, "Washington says it has conceded")
        first, second = text.text.split("Washington", 1)
        text.text = first
        words = f"<w:p><w:r><w:t>Washington{second}</w:t></w:r></w:p>"
        paragraph = paragraph_of(text)
        rest = element(words)
        for run in list(text.getparent().itersiblings()):
            rest.append(run)
        paragraph.addnext(rest)
        summary = paragraph_of(with_words(root, "No source from Kyiv"))
        root.find(W + "body").insert(2, summary)

    rewrite(path, BODY, rearrange)
    answer = briefing("verify", path, "--json")
    assert [c for c in answer.json["changes"] if c["part"] != "text"] == []
    assert [c["text"] for c in answer.json["changes"] if c["kind"] == "added"] == []


def test_a_heading_typed_into_the_contents_is_told(briefing, exported, files):
    (files / "listed.yaml").write_text(
        "briefing-template: 1\nname: Listed\nextends: policy-memo\n"
        "blocks: [title, fields, contents, bottom-line, sections]\n",
        "utf-8",
    )
    path = exported("--template", files / "listed.yaml")
    assert changes(briefing, path) == []

    def rename(root):
        entry = next(p for p in root.iter(W + "p") if "NATO guarantees" in "".join(p.itertext()))
        next(t for t in entry.iter(W + "t") if t.text == "NATO guarantees").text = "NATO threats"

    rewrite(path, BODY, rename)
    (change,) = changes(briefing, path)
    assert (change["kind"], change["part"]) == ("added", "contents")


def test_what_was_tracked_is_told_with_its_author(briefing, exported):
    path = exported()

    def track(root):
        run = with_words(root, "(Meduza)").getparent()
        run.addnext(
            element(
                '<w:ins w:id="900" w:author="B. Colleague" w:date="2026-01-02T03:04:05Z">'
                "<w:r><w:t> [doubtful]</w:t></w:r></w:ins>"
            )
        )

    rewrite(path, BODY, track)
    (tracked,) = briefing("verify", path, "--json").json["tracked"]
    assert (tracked["kind"], tracked["author"]) == ("insertion", "B. Colleague")
    assert tracked["text"] == "[doubtful]"
    assert tracked["entries"]
    assert "insertion tracked by B. Colleague" in briefing("verify", path).err


def test_a_house_forms_own_header_is_no_change_and_its_marking_is_watched(
    briefing, exported, files
):
    docx = pytest.importorskip("docx")
    form = docx.Document()
    form.sections[0].header.paragraphs[0].text = "Ministry of Examples"
    form.save(str(files / "house.docx"))
    (files / "house.yaml").write_text(
        "briefing-template: 1\nname: House\nextends: policy-memo\ndocx: {reference: house.docx}\n",
        "utf-8",
    )
    path = exported("--template", files / "house.yaml")
    assert changes(briefing, path) == []
    rewrite(path, "word/header-default.xml", replaced("TLP:CLEAR", "TLP:RED"))
    assert [change["part"] for change in changes(briefing, path)] == ["marking"]
