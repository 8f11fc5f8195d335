"""Documents in scripts that the bundled fonts lack: set by Typst, to the same standards."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from dataclasses import replace
from types import SimpleNamespace

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.document import (
    HOUSE_STYLE,
    Document,
    Furniture,
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
from briefing.errors import MissingGlyphs
from briefing.proof.pdf_reading import occurrences
from briefing.rendering.pdf import render
from briefing.rendering.pdf.typeset import advance_widths
from briefing.rendering.pdf.typesetting import render as render_own
from briefing.statements.nearest import same_words
from tests.printed_memos import BRIEF, POLICY_MEMO
from tests.printed_scripts import FONTS, QUOTED, SCRIPTS

pytestmark = pytest.mark.needs_font(*FONTS)

ENDNOTES = replace(SCRIPTS, note_place=NotePlace.ENDNOTES, blocks=(*SCRIPTS.blocks, NotesHere()))
CHINESE = Text("习")


@pytest.fixture(scope="session")
def scripts_pdf() -> bytes:
    """The memo in many scripts."""
    return render(SCRIPTS, HOUSE_STYLE)


def with_chinese(document: Document) -> Document:
    """Return *document* with a character at its end that the bundled fonts lack."""
    return replace(document, blocks=(*document.blocks, Paragraph(Role.NOTICE, (CHINESE,))))


def failures(data: bytes, tmp_path, profile: str) -> set[str]:
    page = pytest.importorskip("page", reason="page-validation is not installed")
    path = tmp_path / "memo.pdf"
    path.write_bytes(data)
    found = page.validate_pdf(str(path), profile=getattr(page.ValidationProfile, profile))
    return {failure.rule_id for failure in found.failures}


@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_3A"])
@pytest.mark.parametrize("document", [SCRIPTS, ENDNOTES], ids=["footnotes", "endnotes"])
def test_the_checker_of_both_standards_finds_nothing(document, profile, tmp_path):
    assert failures(render(document, HOUSE_STYLE), tmp_path, profile) == set()


@pytest.mark.parametrize("name", ["arabic", "hebrew", "chinese", "japanese", "korean", "hindi"])
def test_a_memo_wholly_in_one_of_them_passes_the_checker(name, tmp_path):
    language, words = QUOTED[name]
    blocks = (
        Paragraph(Role.TITLE, (Text(words),)),
        Heading(1, (Text(words[:12]),), "h-1"),
        Paragraph(Role.QUOTATION_DIRECT, (Quotation(name, (Text(words),)), NoteMark(1))),
        Paragraph(Role.JUDGEMENT, (Text(words),), label=(Text(words[:8]),)),
    )
    notes = (Note(1, (Text(words), Link("https://a.org/", "https://a.org/"))),)
    document = replace(SCRIPTS, title=words, language=language, blocks=blocks, notes=notes)
    data = render(document, HOUSE_STYLE)
    for profile in ("PDF_UA_1", "PDF_A_3A"):
        assert failures(data, tmp_path, profile) == set()


@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_3A"])
@pytest.mark.parametrize("document", [POLICY_MEMO, BRIEF], ids=["policy", "brief"])
def test_tables_boxes_and_scales_pass_the_checker_too(document, profile, tmp_path):
    assert failures(render(with_chinese(document), HOUSE_STYLE), tmp_path, profile) == set()


def test_the_widths_that_the_file_tells_are_those_of_the_fonts(scripts_pdf):
    from fontTools.cffLib import CFFFontSet
    from fontTools.pens.basePen import NullPen

    checked = 0
    with pikepdf.open(io.BytesIO(scripts_pdf)) as pdf:
        for font in pdf.objects:
            if not isinstance(font, pikepdf.Dictionary) or font.get("/Subtype") != "/CIDFontType0":
                continue
            fonts = CFFFontSet()
            fonts.decompile(io.BytesIO(font.FontDescriptor.FontFile3.read_bytes()), None)
            widths: dict[int, float] = {}
            listed = list(font.W)
            while listed:
                first, last, width, *listed = listed
                widths |= dict.fromkeys(range(int(first), int(last) + 1), float(width))
            for number, name in enumerate(fonts[0].charset):
                glyph = fonts[0].CharStrings[name]
                glyph.private = fonts[0].FDArray[fonts[0].FDSelect[number]].Private
                glyph.draw(NullPen())
                assert glyph.width == pytest.approx(widths[number], abs=1)
                checked += 1
    assert checked > 50


WIDTHS = {
    "PDF_UA_1": "PDFUA1-FONT-GLYPH-WIDTH-001",
    "PDF_A_3A": "PDFA3A-TRUETYPE-GLYPH-WIDTH-001",
}
EAST_ASIAN = "".join(QUOTED[name][1] for name in ("chinese", "japanese", "korean"))


@pytest.fixture(scope="module")
def of_typst() -> bytes:
    """A file as Typst alone writes it."""
    import typst

    fonts = '("Noto Serif CJK SC", "Noto Serif CJK JP", "Noto Serif CJK KR")'
    return typst.compile(f"#set text(font: {fonts})\n{EAST_ASIAN}".encode())


def levelled(data: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        advance_widths.level(pdf)
        pdf.save(out)
    return out.getvalue()


def picture(data: bytes) -> bytes:
    pdf = pypdfium2.PdfDocument(data)
    drawn = pdf[0].render(scale=1.5).to_numpy().tobytes()
    pdf.close()
    return drawn


@pytest.mark.parametrize("profile", WIDTHS)
def test_it_is_our_last_pass_that_satisfies_the_checker_of_widths(of_typst, profile, tmp_path):
    assert WIDTHS[profile] in failures(of_typst, tmp_path, profile)
    assert WIDTHS[profile] not in failures(levelled(of_typst), tmp_path, profile)


def test_a_wrong_width_in_the_file_is_still_seen(scripts_pdf, tmp_path):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(scripts_pdf)) as pdf:
        for font in pdf.objects:
            if isinstance(font, pikepdf.Dictionary) and font.get("/Subtype") == "/CIDFontType0":
                font.W = pikepdf.Array([0, 60000, 400])
        pdf.save(out)
    for profile, rule in WIDTHS.items():
        assert rule in failures(out.getvalue(), tmp_path, profile)


def test_glyphs_are_drawn_as_before_once_they_tell_their_widths(of_typst):
    assert levelled(of_typst) != of_typst
    assert picture(levelled(of_typst)) == picture(of_typst)


NUMBER = st.integers(-1131, 1131) | st.integers(-15_000, 15_000) | st.just(0.5)
TAKES = {"hstem": (2, 4), "hstemhm": (2,), "rmoveto": (2,), "hmoveto": (1,), "endchar": (0, 4)}


def charstring(*program: object) -> bytes:
    from fontTools.misc.psCharStrings import T2CharString

    made = T2CharString(program=list(program))
    made.compile()
    return made.bytecode


def program_of(code: bytes) -> list[object]:
    from fontTools.misc.psCharStrings import T2CharString

    read = T2CharString(code, private=SimpleNamespace(Subrs=[]), globalSubrs=[])
    read.decompile()
    return read.program


@given(st.data(), NUMBER, st.integers(0, 1500), st.integers(-500, 1500))
def test_a_charstring_tells_its_width_whole_and_draws_the_same(data, told, default, nominal):
    operator = data.draw(st.sampled_from(sorted(TAKES)))
    count = data.draw(st.sampled_from(TAKES[operator]))
    rest = [*data.draw(st.lists(NUMBER, min_size=count, max_size=count)), operator]
    rest += [] if operator == "endchar" else ["endchar"]
    for before, width in (([told, *rest], nominal + told), (rest, default)):
        changed = advance_widths.with_width(charstring(*before), default, nominal)
        assert changed is not None
        assert program_of(changed) == [width, *rest]


def test_a_charstring_that_begins_in_a_subroutine_is_left_alone():
    assert advance_widths.with_width(bytes([139, 10, 14]), 0, 0) is None


@pytest.mark.needs_tool("outloud")
@pytest.mark.parametrize("document", [SCRIPTS, ENDNOTES], ids=["footnotes", "endnotes"])
def test_a_reader_aloud_finds_neither_errors_nor_warnings(document, tmp_path):
    path = tmp_path / "memo.pdf"
    path.write_bytes(render(document, HOUSE_STYLE))
    result = subprocess.run(
        ["outloud", "-q", "--fail-on", "warning", path], capture_output=True, text=True
    )
    assert result.returncode == 0, result.stdout


@pytest.mark.needs_tool("qpdf")
def test_the_syntax_is_sound(scripts_pdf, tmp_path):
    path = tmp_path / "memo.pdf"
    path.write_bytes(scripts_pdf)
    result = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("document", [SCRIPTS, ENDNOTES], ids=["footnotes", "endnotes"])
def test_every_statement_reads_back_in_its_own_order_with_its_note(document):
    read = {one.statement: one for one in occurrences(render(document, HOUSE_STYLE))}
    assert read.keys() == QUOTED.keys()
    for statement, (_, words) in QUOTED.items():
        assert same_words(read[statement].text, words), statement
        assert read[statement].with_note, statement


def test_the_same_document_gives_the_same_bytes(scripts_pdf):
    assert render(SCRIPTS, HOUSE_STYLE) == scripts_pdf


def test_latin_documents_stay_with_our_own_layout():
    assert render(POLICY_MEMO, HOUSE_STYLE) == render_own(POLICY_MEMO, HOUSE_STYLE)


def test_a_latin_page_looks_the_same_in_both_layouts():
    """Where blocks begin: the same words stand at the same heights, but for a few points."""
    places = []
    for data in (render_own(BRIEF, HOUSE_STYLE), render(with_chinese(BRIEF), HOUSE_STYLE)):
        pdf = pypdfium2.PdfDocument(data)
        text = pdf[0].get_textpage()
        words = text.get_text_range()
        sought = ("Intelligence brief", "Bottom line", "Key judgements", "NATO guarantees")
        places.append([text.get_charbox(words.index(one))[:2] for one in sought])
        pdf.close()
    for ours, theirs in zip(*places, strict=True):
        assert ours == pytest.approx(theirs, abs=3)


def test_the_file_says_its_title_language_and_what_travels_inside(scripts_pdf):
    with pikepdf.open(io.BytesIO(scripts_pdf)) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert str(pdf.docinfo["/Title"]) == "What others say"
        assert pdf.Root.AF[0].AFRelationship == pikepdf.Name.Data
        assert b"pdfuaid:part" in pdf.Root.Metadata.read_bytes()
        assert "h-statements" in pikepdf.NameTree(pdf.Root.Names.Dests)
        with pdf.open_outline() as outline:
            assert [item.title for item in outline.root] == ["Statements", "Judgements"]
        links = [link for page in pdf.pages for link in page.get("/Annots", [])]
        assert {"Note 1", "Back to the text of note 1", "Go to Judgements"} <= {
            str(link.Contents) for link in links
        }


def test_quotations_say_their_language(scripts_pdf):
    with pikepdf.open(io.BytesIO(scripts_pdf)) as pdf:
        quoted = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/S" in o]
        languages = {str(o.Lang) for o in quoted if o.S == "/Quote" and "/Lang" in o}
    assert {"ar", "he", "fa", "hi", "ja", "ko", "zh-CN"} <= languages


def test_the_marking_and_the_page_stand_on_every_page(scripts_pdf):
    pdf = pypdfium2.PdfDocument(scripts_pdf)
    count = len(pdf)
    assert count > 1
    for number, page in enumerate(pdf, start=1):
        text = page.get_textpage().get_text_bounded()
        assert text.count("TLP:AMBER") == 2
        assert f"Page {number} of {count}" in text
    pdf.close()


def test_an_arabic_quotation_is_flush_right_and_its_translation_flush_left(scripts_pdf):
    pdf = pypdfium2.PdfDocument(scripts_pdf)
    page = pdf[0]
    right = page.get_width() - HOUSE_STYLE.page.right
    text = page.get_textpage()
    words = text.get_text_range()
    boxes = [text.get_charbox(at) for at, char in enumerate(words) if char in "ضقر"]
    assert max(box[2] for box in boxes) == pytest.approx(right, abs=8)
    translation = text.get_charbox(words.index("Russia wants"))
    left = HOUSE_STYLE.page.left + HOUSE_STYLE[Role.TRANSLATION].indent
    assert translation[0] == pytest.approx(left, abs=2)
    pdf.close()


def test_a_memo_in_arabic_is_a_mirrored_page(document_of):
    blocks = (Paragraph(Role.COMMENT, (Text("نص التعليق"),), label=(Text("تعليق"),)),)
    document = replace(document_of(blocks), language="ar", furniture=Furniture(foot="مكتب"))
    pdf = pypdfium2.PdfDocument(render(document, HOUSE_STYLE))
    page = pdf[0]
    bars = [item.get_bounds() for item in page.get_objects() if item.type == 2]
    assert any(left > page.get_width() / 2 for left, *_ in bars)
    pdf.close()


HOSTILE = [
    '#read("/etc/passwd")',
    '#include "/etc/passwd"',
    '#import "@preview/cetz:0.3.0": *',
    '#panic("no") #eval("1+1") #sys.inputs',
    "$x^2$ = heading\\ <label> @reference *strong* _emphasis_ `raw`",
    "- list + enum / term: // comment /* comment */ -- --- ... ~ https://example.org",
    '"); panic("out',
    "\\u{5d0} \\n {page} {number}",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_what_would_be_markup_is_printed_as_it_stands(document_of, said, words):
    paragraph = said(words, identity="st-1", label=words[:12])
    heading = Heading(1, (Text(words),), "h-1")
    made = document_of([heading, paragraph, Paragraph(Role.BODY, (CHINESE,))])
    document = replace(made, title=words, furniture=Furniture(words, words, words))
    data = render(document, HOUSE_STYLE)
    assert [one.text for one in occurrences(data)] == [words]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.docinfo["/Title"]) == words


# Whole words too, in scripts whose letters stand above, below and around each other.
WORDS = [word for _, text in QUOTED.values() for word in text.split()] + [
    "ประธานาธิบดี",
    "ປະທານາທິບໍດີກ່າວ",
    "ಕಾನೂನುಬದ್ಧ",
    "კანონი",
    "(NATO)",
    "30–31 %",
    "[…]",
]
letters = st.sampled_from(
    "אבגדשםאבגד ערבيةقالرئيس 0123 NATO abc ()[]«»“”.,:;-–/%\u200f\u202e\u2067"
)


lines = st.text(letters, min_size=1, max_size=60)
paragraphs = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join)


@pytest.mark.needs_font("Noto Sans Thai", "Noto Sans Lao", "Noto Sans Kannada")
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(lines | paragraphs, min_size=1, max_size=6))
def test_whatever_runs_both_ways_reads_back_as_it_was_given(texts):
    wanted = {f"st-{n}": text for n, text in enumerate(texts) if text.strip(" \u200f\u202e\u2067")}
    blocks = [
        Paragraph(
            Role.QUOTATION_DIRECT, (Text("“"), Quotation(statement, (Text(text),)), Text("”"))
        )
        for statement, text in wanted.items()
    ]
    document = Document("Title", "en-GB", (Paragraph(Role.TITLE, (Text("习"),)), *blocks))
    read = {one.statement: one.text for one in occurrences(render(document, HOUSE_STYLE))}
    assert read.keys() == wanted.keys()
    assert all(same_words(read[name], " ".join(text.split())) for name, text in wanted.items())


def test_a_character_that_no_font_holds_names_itself_and_its_statement(document_of, said):
    with pytest.raises(MissingGlyphs, match=r"no font.*U\+E000 .*st-7"):
        render(document_of([said("a \ue000", identity="st-7")]), HOUSE_STYLE)


def test_a_script_without_a_font_says_what_to_install(document_of, said):
    words = "\U0001e900\U0001e901 \ue001"  # Adlam, which may be there, and what nobody holds
    with pytest.raises(MissingGlyphs, match="Install a font"):
        render(document_of([said(words, identity="st-8")]), HOUSE_STYLE)


def test_the_form_reads_nothing_imports_nothing_and_evaluates_nothing(project):
    form = (project / "briefing/rendering/pdf/typeset/memo.typ").read_text(encoding="utf-8")
    code = "\n".join(line for line in form.splitlines() if not line.lstrip().startswith("//"))
    for name in ("read(", "include", "import", "eval(", "plugin(", "image(", "csv(", "yaml("):
        assert name not in code
    assert code.count("json(") == code.count("json(bytes(sys.inputs.memo))") == 1


def test_no_function_of_the_form_holds_the_whole_memo(project):
    """Typst hashes what a function holds whenever it meets one: minutes for a long memo."""
    form = (project / "briefing/rendering/pdf/typeset/memo.typ").read_text(encoding="utf-8")
    functions, _, _ = form.partition("#let index = 0")
    lines = [line for line in functions.splitlines() if re.search(r"\bmemo\b", line)]
    plain = re.compile(r"\s*//|#let memo = |#let [\w-]+ = memo\.|#set (document|text)\(")
    assert lines
    assert [line for line in lines if not plain.match(line)] == []


def test_typst_is_loaded_only_where_it_is_needed():
    program = (
        "import sys\n"
        "from tests.printed_memos import POLICY_MEMO\n"
        "from briefing.document import HOUSE_STYLE\n"
        "from briefing.rendering.pdf import render\n"
        "render(POLICY_MEMO, HOUSE_STYLE)\n"
        "print('typst' in sys.modules or 'fontTools' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "False"


ODD = {
    "surrogates": Paragraph(Role.BODY, (Text("a\ud800b习"),)),
    "a heading without words": Heading(2, (Text(""),), "h\ud800 é"),
    "one long word": Paragraph(Role.BODY, (Text("א" * 3000),)),
    "no words": Paragraph(Role.QUOTATION_DIRECT, (Quotation("s", (Text(""),)),)),
    "a mark twice": Paragraph(Role.BODY, (NoteMark(1), NoteMark(1))),
    "a note that is nowhere": Paragraph(Role.BODY, (NoteReference((9,), "note 9"),)),
    "a link that is none": Paragraph(Role.BODY, (Link("x", "javascript:alert(1)"),)),
    "a table of nothing": Table(TableKind.SCALE, (), (), (), caption="\ud800"),
}


@pytest.mark.parametrize("block", ODD.values(), ids=ODD.keys())
@pytest.mark.parametrize("place", [NotePlace.FOOTNOTES, NotePlace.ENDNOTES])
def test_odd_documents_are_set_all_the_same(block, place, tmp_path):
    first = Paragraph(Role.BODY, (CHINESE,))
    document = Document("", "en", (first, block), (Note(1, (CHINESE,)),), place)
    assert failures(render(document, HOUSE_STYLE), tmp_path, "PDF_A_3A") == set()


@pytest.mark.needs_tool("strace")
def test_nothing_is_asked_of_the_network_and_no_file_that_a_text_names_is_opened(tmp_path):
    program = (
        "from dataclasses import replace\n"
        "from briefing.document import HOUSE_STYLE, Paragraph, Role, Text\n"
        "from briefing.rendering.pdf import render\n"
        "from tests.printed_scripts import SCRIPTS\n"
        f'words = \'#read("{tmp_path}/secret") #import "@preview/cetz:0.3.0"\'\n'
        "hostile = Paragraph(Role.BODY, (Text(words),))\n"
        "render(replace(SCRIPTS, blocks=(*SCRIPTS.blocks, hostile)), HOUSE_STYLE)\n"
    )
    (tmp_path / "secret").write_text("secret")
    trace = tmp_path / "trace"
    command = ["strace", "-f", "-e", "trace=network,openat", "-o", trace, sys.executable, "-c"]
    run = subprocess.run([*command, program], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    traced = trace.read_text(errors="replace")
    assert "NotoNaskhArabic" in traced  # it was really watched
    assert "AF_INET" not in traced
    assert str(tmp_path / "secret") not in traced
