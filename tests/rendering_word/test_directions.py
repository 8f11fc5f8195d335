"""Quotations that run from right to left in a memo that does not, and the other way round."""

import io
import json
import re
import subprocess
import unicodedata
from dataclasses import replace

import pypdfium2
import pytest

from briefing.document import (
    HOUSE_STYLE,
    Heading,
    Link,
    Note,
    NoteMark,
    Paragraph,
    Quotation,
    Role,
    Text,
    plain_text,
)
from briefing.proof import docx_reading
from briefing.proof.changes import page_changes
from briefing.proof.printed_lines import printed_page
from briefing.rendering.docx import render
from tests.printed_scripts import QUOTED, SCRIPTS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FROM_RIGHT, FROM_LEFT = {"R", "AL"}, {"L"}
MARKS = "\u200e\u200f"
ARABIC = QUOTED["arabic"][1]
ENGLISH = "legally fixed guarantees"
IN_ARABIC = replace(
    SCRIPTS,
    language="ar",
    title="مذكرة",
    blocks=(
        Paragraph(Role.TITLE, (Text("مكالمات Putin-Biden"),)),
        Heading(1, (Text("ضمانات"),), "h-1"),
        Paragraph(
            Role.QUOTATION_DIRECT,
            (Text("«"), Quotation("e", (Text(ENGLISH, language="en"),)), Text("»"), NoteMark(1)),
            label=(Text("الكرملين"),),
            entry="e-1",
        ),
        Paragraph(Role.COMMENT, (Text("تقول TASS كلمة واحدة."),), entry="e-2"),
    ),
    notes=(Note(1, (Text("TASS، 30 ديسمبر، "), Link("a.org/", "https://a.org/"))),),
)


def words_of(element):
    return "".join(t.text or "" for t in element.iter(W + "t"))


def control_of(file, statement):
    return next(
        control
        for control in file.body.iter(W + "sdt")
        if control.find(f"{W}sdtPr/{W}tag") is not None
        and control.find(f"{W}sdtPr/{W}tag").get(W + "val") == f"st:{statement}"
    )


def paragraph_of(file, statement):
    return next(control_of(file, statement).iterancestors(W + "p"))


def sides(text):
    kinds = set(map(unicodedata.bidirectional, text.strip(MARKS)))
    return {side for side, of in (("rtl", FROM_RIGHT), ("ltr", FROM_LEFT)) if kinds & of}


def runs_from_right(run):
    rtl = run.find(f"{W}rPr/{W}rtl")
    return rtl is not None and rtl.get(W + "val") != "0"


@pytest.mark.parametrize("statement", ["arabic", "vowels", "persian", "hebrew", "points"])
def test_a_quotation_from_the_right_turns_its_paragraph_by_a_style(word, statement):
    file = word(SCRIPTS)
    properties = paragraph_of(file, statement).find(W + "pPr")
    style = file.style(properties.find(W + "pStyle").get(W + "val"))
    assert style.find(f"{W}pPr/{W}bidi").get(W + "val") == "1"
    assert style.find(W + "basedOn").get(W + "val") == "QuotationDirect"
    indent = style.find(f"{W}pPr/{W}ind")
    assert (indent.get(W + "left"), indent.get(W + "right")) == ("0", "1701")  # 30 mm


@pytest.mark.parametrize("statement", ["english", "chinese", "hindi"])
def test_other_quotations_leave_theirs_as_it_is(word, statement):
    file = word(SCRIPTS)
    style = paragraph_of(file, statement).find(f"{W}pPr/{W}pStyle").get(W + "val")
    assert style.startswith("QuotationDirect")
    assert file.style(style).find(f"{W}pPr/{W}bidi") is None


def test_its_label_keeps_to_the_left_column_in_a_frame(word):
    file = word(SCRIPTS)
    label = paragraph_of(file, "arabic").getprevious()
    assert words_of(label) == "Kremlin"
    frame = label.find(f"{W}pPr/{W}framePr")
    assert (frame.get(W + "hAnchor"), frame.get(W + "xAlign")) == ("margin", "left")


def test_a_label_too_wide_for_its_column_stands_above(word, memo):
    said = Quotation("a", (Text(ARABIC, language="ar"),))
    label = (Text("The spokesman of the Ministry of Foreign Affairs"),)
    file = word(memo(Paragraph(Role.QUOTATION_DIRECT, (Text("“"), said, Text("”")), label=label)))
    above = paragraph_of(file, "a").getprevious()
    assert words_of(above) == plain_text(label)
    assert above.find(f"{W}pPr/{W}framePr") is None
    style = file.style(above.find(f"{W}pPr/{W}pStyle").get(W + "val"))
    assert style.find(f"{W}pPr/{W}keepNext") is not None


@pytest.mark.parametrize("document", [SCRIPTS, IN_ARABIC], ids=["English", "Arabic"])
def test_every_run_holds_letters_of_one_direction_and_says_which(word, document):
    seen = set()
    for part in word(document).trees().values():
        for run in part.iter(W + "r"):
            found = sides(words_of(run))
            assert len(found) < 2, words_of(run)
            if found:
                assert runs_from_right(run) == (found == {"rtl"}), words_of(run)
            seen |= found
    assert seen == {"rtl", "ltr"}


def test_runs_from_the_right_say_their_language_and_have_a_size_of_their_own(word):
    file = word(SCRIPTS)
    for statement in ("arabic", "persian", "hebrew"):
        runs = [r for r in control_of(file, statement).iter(W + "r") if runs_from_right(r)]
        told = {run.find(f"{W}rPr/{W}lang").get(W + "bidi") for run in runs}
        assert told == {QUOTED[statement][0]}
    title = next(r for r in file.tree("word/footnotes.xml").iter(W + "r") if runs_from_right(r))
    assert title.find(f"{W}rPr/{W}lang").get(W + "bidi") == "ar"
    style = file.style("QuotationDirect").find(W + "rPr")
    assert style.find(W + "szCs").get(W + "val") == style.find(W + "sz").get(W + "val") == "21"
    assert style.find(W + "rFonts").get(W + "cs") == "Times New Roman"


@pytest.mark.parametrize("statement", QUOTED)
def test_the_characters_of_a_quotation_are_those_of_the_source(word, statement):
    assert words_of(control_of(word(SCRIPTS), statement)) == QUOTED[statement][1]


def test_a_date_behind_an_arabic_title_is_kept_out_of_it_by_a_mark(word):
    note = words_of(word(SCRIPTS).tree("word/footnotes.xml"))
    assert "“\u200eالكرملين: ضمانات\u200e”, 1 December" in note


def test_a_quotation_that_ends_in_latin_letters_does_not_take_the_closing_mark_along(word, memo):
    said = Quotation("a", (Text("الحوار مع Joe Biden", language="ar"),))
    file = word(memo(Paragraph(Role.QUOTATION_DIRECT, (Text("“"), said, Text("”")))))
    assert words_of(paragraph_of(file, "a")).endswith("Joe Biden\u200f”")
    assert words_of(control_of(file, "a")).endswith("Joe Biden")


def test_a_quotation_within_our_own_words_is_an_embedding_between_marks(word, memo):
    said = Quotation("a", (Text("الحوار مع Joe Biden", language="ar"),))
    file = word(memo((Text("It wrote “"), said, Text("” 3 times."))))
    paragraph = paragraph_of(file, "a")
    assert words_of(paragraph) == "It wrote “\u200eالحوار مع Joe Biden\u200e” 3 times."
    assert [e.get(W + "val") for e in paragraph.iter(W + "dir")] == ["rtl"]


def test_a_tag_in_our_language_stays_whole_beside_an_arabic_quotation(word):
    runs = [words_of(run) for run in paragraph_of(word(SCRIPTS), "hebrew").iter(W + "r")]
    assert any(re.fullmatch("\u200e\\(as.reported.by.TASS\\)\u200e", words) for words in runs)


def test_an_english_quotation_in_an_arabic_memo_runs_from_the_left_its_label_on_the_right(word):
    file = word(IN_ARABIC)
    paragraph = paragraph_of(file, "e")
    style = file.style(paragraph.find(f"{W}pPr/{W}pStyle").get(W + "val"))
    assert style.find(f"{W}pPr/{W}bidi").get(W + "val") == "0"
    frame = paragraph.getprevious().find(f"{W}pPr/{W}framePr")
    assert frame.get(W + "xAlign") == "right"


def test_header_and_footer_in_arabic_run_from_the_right(word):
    furniture = replace(SCRIPTS.furniture, head_first="مكتب", page="صفحة {page} من {pages}")
    file = word(replace(IN_ARABIC, furniture=furniture))
    for part in ("header-first", "footer-default"):
        runs = [r for r in file.tree(f"word/{part}.xml").iter(W + "r") if sides(words_of(r))]
        rtl = [run for run in runs if sides(words_of(run)) == {"rtl"}]
        assert rtl
        assert all(map(runs_from_right, rtl))


@pytest.mark.needs_tool("ooxml-validator")
@pytest.mark.parametrize("document", [SCRIPTS, IN_ARABIC], ids=["English", "Arabic"])
def test_both_are_valid_for_microsoft_365(tmp_path, document):
    path = tmp_path / "memo.docx"
    path.write_bytes(render(document, HOUSE_STYLE))
    command = ["ooxml-validator", str(path), "--officeVersion", "Microsoft365"]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert json.loads(answer.stdout)["errors"] == []


@pytest.mark.parametrize("document", [SCRIPTS, IN_ARABIC], ids=["English", "Arabic"])
def test_none_of_the_faults_that_the_validator_misses(word, document):
    assert word(document).faults() == []


@pytest.mark.parametrize("document", [SCRIPTS, IN_ARABIC], ids=["English", "Arabic"])
def test_what_was_exported_reads_back_unchanged(document):
    read = docx_reading.read(render(document, HOUSE_STYLE))
    assert all(one.with_note for one in read.occurrences)
    assert not any(one.changed for one in read.entries)
    assert page_changes(printed_page(document), read.lines, read.entries) == ()


@pytest.fixture(scope="module")
def pages_of_writer(tmp_path_factory):
    """The memo in many scripts as LibreOffice prints it."""
    folder = tmp_path_factory.mktemp("writer")
    (folder / "memo.docx").write_bytes(render(SCRIPTS, HOUSE_STYLE))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
    subprocess.run([*command, folder / "memo.docx"], check=True, capture_output=True, timeout=180)
    return (folder / "memo.pdf").read_bytes()


@pytest.mark.needs_tool("soffice")
def test_libreoffice_sets_an_arabic_quotation_flush_right_its_label_left(pages_of_writer):
    pdf = pypdfium2.PdfDocument(io.BytesIO(pages_of_writer))
    text = pdf[0].get_textpage()
    boxes = [(text.get_text_range(at, 1), text.get_charbox(at)) for at in range(text.count_chars())]
    width = pdf[0].get_width()
    pdf.close()
    nato = boxes["".join(char for char, _ in boxes).index("NATO")][1]
    line = [(char, box) for char, box in boxes if abs(box[1] - nato[1]) < 4]
    arabic = [box for char, box in line if unicodedata.bidirectional(char) == "AL"]
    label = next(box for char, box in line if char == "K")
    assert label[0] == pytest.approx(HOUSE_STYLE.page.left, abs=2)
    assert max(box[2] for box in arabic) == pytest.approx(width - HOUSE_STYLE.page.right, abs=8)
    # "... guarantees (NATO) in ...": what comes before stands on the right of it.
    assert label[2] < min(box[0] for box in arabic) < nato[0] < max(box[2] for box in arabic)
    before = [box for char, box in line if char in "ضمن"]
    assert nato[2] < min(box[0] for box in before[:4])
