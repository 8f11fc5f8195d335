"""Nothing above a marking is anywhere in a file, and the banner stands on every page."""

from __future__ import annotations

import re
import zipfile
from datetime import date

import pytest
from lxml import etree

from tests.unpacked import found_in

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ENDINGS = (".docx", ".pdf", ".html", ".md", ".zip")
ARTICLE = """\
The minister spoke on Tuesday in the old town hall.

“CANARYQUOTE is agreed in full,” said the minister on Tuesday, and nobody asked.

“CANARYALSO is agreed in part,” said the deputy on Wednesday, and somebody asked.

“The talks go on as planned,” said the spokesman on Thursday in the same place.
"""
MEMO = """\
briefing-memo: 1
id: memo-1
title: A note
template: policy-memo
marking: TLP:GREEN
fields: {to: The desk, from: The office, date: 2022-01-07}
events: {e1: {name: CANARYEVENT, on: 2022-01-01}}
articles:
  open: {path: open.txt, outlet: The Open}
  secret: {path: secret.txt, outlet: CANARYOUTLET, title: CANARYTITLE, author: CANARYAUTHOR,
    url: "https://example.org/CANARYURL", descriptor: CANARYDESCRIPTOR, ownership: CANARYOWNERSHIP,
    translator: CANARYTRANSLATORS, credit: CANARYCREDIT, origin: CANARYORIGIN,
    information-date: 2021-12-24}
  spare: {path: spare.txt, outlet: CANARYSPARE}
judgements:
  - {judgement: CANARYJUDGEMENT is likely., likelihood: likely, confidence: low,
     basis: CANARYBASIS, evidence: [n1], marking: "TLP:RED", id: j1}
  - {judgement: Talks are likely to go on., likelihood: likely, confidence: low, basis: one report,
     evidence: [n1, n2], id: j2}
sections:
  - heading: Talks
    id: s1
    entries:
      - quote: CANARYQUOTE is agreed in full
        id: n1
        from: secret
        also: [{from: secret, quote: CANARYALSO is agreed in part}]
        speaker: CANARYSPEAKER
        relays: CANARYRELAYS
        via: [CANARYVIA]
        event: e1
        paraphrase: CANARYPARAPHRASE
        note: CANARYNOTE
        translation: {text: CANARYTRANSLATION, by: CANARYTRANSLATOR}
        marking: TLP:AMBER+STRICT
      - {quote: The talks go on as planned, id: n2, from: open, speaker: The spokesman,
         contradicts: [n1]}
      - {comment: CANARYCOMMENT, marking: "TLP:AMBER", id: c1}
      - {assumption: CANARYASSUMPTION, if-wrong: CANARYWRONG, marking: "TLP:RED", id: a1}
      - {action: CANARYACTION, owner: CANARYOWNER, due: 2022-02-01, marking: "TLP:RED", id: x1}
      - {gap: CANARYGAP, marking: "TLP:RED", id: g1}
      - {repeat: n1, id: r1}
      - {alternative: CANARYALTERNATIVE, marking: "TLP:RED", id: v1}
      - {indicator: CANARYINDICATOR, marking: "TLP:RED", id: i1}
      - {comment: What stays is said., id: c2}
  - heading: CANARYHEADING
    id: s2
    sections:
      - heading: CANARYSUBHEADING
        id: s3
        entries:
          - {comment: CANARYBELOW, marking: "TLP:RED", id: c3}
"""
EARLIER = """\
briefing-memo: 1
id: memo-1
title: A note
template: everything.yaml
marking: TLP:RED
fields: {to: The desk, from: The office, date: 2022-01-06}
articles:
  secret: {path: secret.txt, outlet: CANARYOUTLET, title: CANARYTITLE}
sections:
  - heading: Talks
    id: s1
    entries:
      - {comment: CANARYEARLIER, marking: "TLP:RED", id: c9}
      - {comment: CANARYREWORDED, marking: "TLP:RED", id: c2}
      - {quote: CANARYALSO is agreed in part, from: secret, id: n9, marking: "TLP:RED"}
"""
EVERYTHING = """\
briefing-template: 1
name: Everything
extends: policy-memo
marking: {scheme: tlp, default: "TLP:GREEN", portions: true}
blocks: [title, fields, contents, changes, bottom-line, judgements, sections, source-summary,
  sources, legend, annex]
"""
PLACES = sorted(set(re.findall("CANARY[A-Z]+", MEMO)))


@pytest.fixture
def marked(tmp_path):
    folder = tmp_path / "marked"
    folder.mkdir()
    (folder / "memo.yaml").write_text(MEMO, "utf-8")
    (folder / "everything.yaml").write_text(EVERYTHING, "utf-8")
    (folder / "earlier.yaml").write_text(EARLIER, "utf-8")
    (folder / "secret.txt").write_text(ARTICLE, "utf-8")
    (folder / "spare.txt").write_text(ARTICLE.replace("CANARY", "Anything "), "utf-8")
    (folder / "open.txt").write_text(ARTICLE.replace("CANARY", "Something "), "utf-8")
    return folder / "memo.yaml"


@pytest.mark.parametrize("ending", ENDINGS)
def test_nothing_of_what_is_marked_higher_is_anywhere_in_the_file(
    briefing, tmp_path, marked, ending
):
    target = tmp_path / f"memo{ending}"
    answer = briefing("build", marked, "-o", target, "--max-marking", "TLP:GREEN")
    assert answer.status == 0, answer.err
    assert found_in(target, ["CANARY", "TLP:RED", "TLP:AMBER"]) == set()
    assert found_in(target, ["The talks go on as planned", "What stays is said"]) != set()


@pytest.mark.parametrize("ending", ENDINGS)
def test_uncut_the_same_memo_prints_what_the_other_test_does_not_find(
    briefing, tmp_path, marked, ending
):
    """Without this, a canary that is never printed would prove nothing."""
    target = tmp_path / f"memo{ending}"
    assert briefing("build", marked, "-o", target).status == 0
    unseen = {"CANARYEVENT", "CANARYRELAYS", "CANARYOWNERSHIP"}  # printed by other templates
    if ending == ".md":  # carries no manifest, and the form of a paraphrase names no relay
        unseen |= {"CANARYVIA", "CANARYTRANSLATORS", "CANARYCREDIT", "CANARYORIGIN"}
        unseen.add("CANARYSPARE")
    missing = {place for place in PLACES if not found_in(target, [place])}
    assert missing <= unseen


@pytest.mark.parametrize("template", ["intelligence-brief", "ministerial-note", "press-digest"])
@pytest.mark.parametrize("ending", [".docx", ".pdf"])
def test_no_template_prints_what_is_marked_higher(briefing, tmp_path, marked, template, ending):
    target = tmp_path / f"memo{ending}"
    options = ("--max-marking", "GREEN", "--template", template)
    answer = briefing("build", marked, "-o", target, *options)
    assert answer.status == 0, answer.err
    assert found_in(target, ["CANARY", "TLP:RED", "TLP:AMBER"]) == set()


@pytest.mark.parametrize("version", ["", "short"])
@pytest.mark.parametrize("ending", ENDINGS)
def test_no_block_and_no_version_prints_what_is_marked_higher(
    briefing, tmp_path, marked, ending, version
):
    memo = marked.read_text("utf-8").replace("policy-memo", "everything.yaml")
    marked.write_text(memo.replace("marking:", "follows: earlier.yaml\nmarking:", 1), "utf-8")
    target = tmp_path / f"memo{ending}"
    options = ("--version", version) if version else ()
    answer = briefing("build", marked, "-o", target, "--max-marking", "TLP:GREEN", *options)
    assert answer.status == 0, answer.err
    assert found_in(target, ["CANARY", "TLP:RED", "TLP:AMBER"]) == set()
    whole = tmp_path / f"whole{ending}"
    assert briefing("build", marked, "-o", whole, *options).status == 0
    assert found_in(whole, ["CANARYCOMMENT"]) or version


@pytest.mark.parametrize("form", ["mail", "clipboard"])
def test_no_text_for_another_program_holds_what_is_marked_higher(marked, form):
    from briefing.jobs.exporting import Order, printed_document
    from briefing.jobs.preparing import prepare
    from briefing.progress import Progress
    from briefing.rendering.clipboard import clipboard_forms

    prepared = prepare(marked, Progress())
    for level, wanted in (("TLP:GREEN", False), ("TLP:RED", True)):
        order = Order(date(2022, 1, 7), max_marking=level)
        document = printed_document(prepared.memo, prepared.articles, prepared.template, order)
        made = clipboard_forms(document, prepared.template.sheet, marked=form == "mail")
        assert ("CANARY" in repr(made)) is wanted


@pytest.mark.parametrize(
    "template", ["policy-memo", "intelligence-brief", "ministerial-note", "press-digest"]
)
def test_the_banner_stands_twice_on_every_page_of_the_pdf(briefing, tmp_path, files, template):
    target = tmp_path / "memo.pdf"
    assert briefing("build", files / "memo.yaml", "-o", target, "--template", template).status == 0
    pdf = pytest.importorskip("pypdfium2").PdfDocument(target)
    texts = [page.get_textpage().get_text_range() for page in pdf]
    pdf.close()
    assert texts
    assert all(text.count("TLP:CLEAR") >= 2 for text in texts)


@pytest.mark.parametrize(
    "template", ["policy-memo", "intelligence-brief", "ministerial-note", "press-digest"]
)
def test_the_banner_stands_in_every_header_and_footer_of_every_section_in_word(
    briefing, tmp_path, files, template
):
    target = tmp_path / "memo.docx"
    assert briefing("build", files / "memo.yaml", "-o", target, "--template", template).status == 0
    with zipfile.ZipFile(target) as parts:
        body = etree.fromstring(parts.read("word/document.xml"))
        relations = etree.fromstring(parts.read("word/_rels/document.xml.rels"))
        settings = etree.fromstring(parts.read("word/settings.xml"))
        goal = {one.get("Id"): one.get("Target") for one in relations}
        sections = list(body.iter(W + "sectPr"))
        assert sections[0].find(W + "titlePg") is not None
        assert all(one.find(W + "titlePg") is None for one in sections[1:])
        in_force = {"header": {}, "footer": {}}  # a section inherits what it does not name
        for section in sections:
            for kind, named in in_force.items():
                named |= {
                    reference.get(W + "type"): next(v for k, v in reference.items() if "id" in k)
                    for reference in section.iter(f"{W}{kind}Reference")
                }
                assert set(named) == {"default", "first", "even"}
                for identity in named.values():
                    part = etree.fromstring(parts.read(f"word/{goal[identity]}"))
                    text = "".join(t.text or "" for t in part.iter(W + "t"))
                    assert "TLP:CLEAR" in text.replace("\u00a0", "")
        assert settings.find(W + "evenAndOddHeaders") is not None


def test_a_banner_is_the_highest_marking_that_remains(briefing, tmp_path, marked):
    for level, banner in (("GREEN", "TLP:GREEN"), ("AMBER", "TLP:AMBER"), ("RED", "TLP:RED")):
        target = tmp_path / f"{level}.md"
        assert briefing("build", marked, "-o", target, "--max-marking", level).status == 0
        assert target.read_text("utf-8").startswith(f"**{banner}**")
