"""A PDF is read as a reader sees its pages: what is not seen, or stands elsewhere, is told."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest

from briefing.document import HOUSE_STYLE, plain_text, quotations
from briefing.errors import BriefingError
from briefing.proof.pdf_order import moved_on_pages
from briefing.proof.pdf_reading import occurrences
from briefing.proof.pdf_seen import seen_occurrences
from briefing.proof.pdf_sight import sighted
from briefing.proof.printed_lines import printed_page
from briefing.rendering.pdf import render
from tests.printed_memos import BRIEF, POLICY_MEMO

QUOTED = {q.statement: plain_text((q,)) for run in POLICY_MEMO.runs() for q in quotations(run)}
FIRST = next(iter(QUOTED))


@pytest.fixture(scope="module")
def data() -> bytes:
    """A memo as it was exported."""
    return render(POLICY_MEMO, HOUSE_STYLE)


def part_of(statement: str) -> re.Pattern[bytes]:
    """Match the marked content of *statement*."""
    name = re.escape(statement.encode())
    return re.compile(rb"/Quote <</MCID \d+/Statement \(%b\).*?BDC.*?EMC" % name, re.DOTALL)


def with_pages(data, change, also=lambda pdf: None):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.obj.Contents.write(change(page.obj.Contents.read_bytes()))
        also(pdf)
        pdf.save(out)
    return out.getvalue()


def with_statement(data, before, after, statement=FIRST):
    """The PDF with operators before and after those of a statement's words."""
    return with_pages(
        data,
        lambda content: part_of(statement).sub(
            lambda m: m[0].replace(b"BDC", b"BDC " + before, 1)[:-3] + after + b" EMC", content
        ),
    )


def wrapped(data, operators, statement=FIRST, change=lambda drawn: drawn):
    """The PDF with the words of a statement drawn in a state that *operators* set up."""

    def wrap(content):
        drawn = part_of(statement).search(content)
        if not drawn:
            return content
        before = content[: drawn.start()]
        state = re.findall(rb"/\S+ [\d.]+ Tf", before)[-1]
        place = re.findall(rb"1 0 0 1 [\d.-]+ [\d.-]+ Tm", before)[-1]
        own = change(drawn[0].replace(b"BDC", b"BDC " + place, 1))
        inside = b"ET q %b BT %b %b ET Q BT %b %b" % (operators, state, own, state, place)
        return before + inside + content[drawn.end() :]

    return with_pages(data, wrap)


def read(data):
    return {one.statement: one for one in seen_occurrences(occurrences(data), sighted(data))}


def areas(data, statement):
    return [place.area for place in sighted(data) if place.statement == statement]


def covered(data, box, colour=b"1 1 1 rg", annotation=False, page=0):
    """The PDF with a rectangle over *box* (left, top, right, bottom) of a page."""

    def cover(pdf):
        target = pdf.pages[page]
        height = float(target.MediaBox[3])
        left, top, right, bottom = box
        rectangle = [left, height - bottom, right - left, bottom - top]
        drawn = b"%b %.2f %.2f %.2f %.2f re f" % (colour, *rectangle)
        if not annotation:
            target.contents_add(pdf.make_stream(b"q " + drawn + b" Q"))
            return
        corners = [left, height - bottom, right, height - top]
        form = pdf.make_stream(
            drawn, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=corners
        )
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Square,
            Rect=corners,
            F=4,
            AP=pikepdf.Dictionary(N=form),
        )
        target.obj.Annots = pdf.make_indirect([*target.obj.get("/Annots", []), note])

    return with_pages(data, lambda content: content, cover)  # fmt: skip


def test_an_export_is_seen_as_it_was_written(data):
    for document, file in ((POLICY_MEMO, data), (BRIEF, render(BRIEF, HOUSE_STYLE))):
        words = {q.statement: plain_text((q,)) for run in document.runs() for q in quotations(run)}
        assert {key: one.text for key, one in read(file).items()} == words
        assert not any(one.unseen for one in read(file).values())
        assert moved_on_pages(printed_page(document), sighted(file)) == frozenset()


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        (b"1 1 1 rg", b"0 g", "colour of its background"),
        (b"0.95 g", b"0 g", "colour of its background"),
        (b"3 Tr", b"0 Tr", "drawn invisibly"),
    ],
)
def test_words_that_leave_no_ink_are_not_there(data, before, after, why):
    found = read(with_statement(data, before, after))
    assert found[FIRST].text == ""
    assert why in found[FIRST].unseen
    assert {k: v.text for k, v in found.items() if k != FIRST} == {
        k: v for k, v in QUOTED.items() if k != FIRST
    }


@pytest.mark.parametrize(
    ("operators", "why"),
    [
        (b"1 0 0 1 -3000 0 cm", "covered, cut off"),
        (b"1 0 0 1 0 5000 cm", "covered, cut off"),
        (b"0 0 1 1 re W n", "covered, cut off"),
        (b"0.1 0 0 0.1 60 60 cm", "pt high"),
        (b"0.02 0 0 1 60 0 cm", "squeezed"),
    ],
)
def test_words_beyond_the_page_cut_off_or_too_small_to_read_are_not_there(data, operators, why):
    found = read(wrapped(data, operators))
    assert found[FIRST].text == ""
    assert why in found[FIRST].unseen


def test_words_squeezed_into_a_line_of_ink_are_not_there(data):
    squeezed = wrapped(data, b"", change=lambda d: re.sub(rb"[\d.]+ Tz", b"1 Tz", b"1 Tz " + d))
    assert read(squeezed)[FIRST].text == ""


@pytest.mark.parametrize("annotation", [False, True])
@pytest.mark.parametrize("colour", [b"1 1 1 rg", b"0 0 0 rg"])
def test_words_under_a_rectangle_are_not_there(data, annotation, colour):
    area = areas(data, FIRST)[0]
    box = (area.left - 2, area.top - 2, area.right + 2, area.bottom + 40)
    found = read(covered(data, box, colour, annotation, area.page))
    assert found[FIRST].text != QUOTED[FIRST]
    assert found[FIRST].unseen


def test_one_covered_word_is_missing_and_named(data):
    pdfium = pytest.importorskip("pypdfium2")
    area = areas(data, FIRST)[0]
    pdf = pdfium.PdfDocument(data)
    text = pdf[area.page].get_textpage()
    height = pdf[area.page].get_height()
    words = re.findall(r"[A-Za-z]{3,}", QUOTED[FIRST])[:4]
    found = text.search(words[2])
    index, count = found.get_next()
    boxes = [text.get_charbox(index + n) for n in range(count)]
    box = (
        min(b[0] for b in boxes), height - max(b[3] for b in boxes),
        max(b[2] for b in boxes), height - min(b[1] for b in boxes),
    )  # fmt: skip
    pdf.close()
    one = read(covered(data, box, page=area.page))[FIRST]
    assert one.unseen.startswith(f"“{words[2]}” is covered")
    assert words[2] not in one.text.split()[: words.index(words[2]) + 1]
    assert len(one.text.replace(" ", "")) == len(QUOTED[FIRST].replace(" ", "")) - len(words[2])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"0.8 0 0 rg", b"0 g"),
        (b"0.6 g", b"0 g"),
        (b"2 Tr 0.2 w", b"0 Tr"),
        (b"70 Tz", b"100 Tz"),
        (b"0.5 Tc", b"0 Tc"),
    ],
)
def test_restyled_words_are_seen(data, before, after):
    assert read(with_statement(data, before, after))[FIRST].text == QUOTED[FIRST]


def test_white_words_on_a_dark_ground_are_seen(data):
    area = areas(data, FIRST)[0]
    white = with_statement(data, b"1 1 1 rg", b"0 g")

    def darken(pdf):
        page = pdf.pages[area.page]
        ground = b"q 0 0 0.5 rg 0 0 700 900 re f Q"
        page.contents_add(pdf.make_stream(ground), prepend=True)

    assert read(with_pages(white, lambda c: c, darken))[FIRST].text == QUOTED[FIRST]


@pytest.mark.parametrize("kind", ["Highlight", "Underline", "StrikeOut"])
def test_a_colleagues_marks_over_the_words_hide_none(data, kind):
    area = areas(data, FIRST)[0]

    def mark(pdf):
        page = pdf.pages[area.page]
        height = float(page.MediaBox[3])
        corners = [area.left, height - area.bottom, area.right, height - area.top]
        line = b"0.8 0 0 RG 0.6 w %.2f %.2f m %.2f %.2f l S" % (
            corners[0], (corners[1] + corners[3]) / 2, corners[2], (corners[1] + corners[3]) / 2,
        )  # fmt: skip
        tint = b"/G gs 1 1 0 rg %.2f %.2f %.2f %.2f re f" % (
            corners[0], corners[1], corners[2] - corners[0], corners[3] - corners[1],
        )  # fmt: skip
        states = pikepdf.Dictionary(G=pikepdf.Dictionary(BM=pikepdf.Name.Multiply))
        form = pdf.make_stream(
            tint if kind == "Highlight" else line, Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Form, BBox=corners,
            Resources=pikepdf.Dictionary(ExtGState=states),
        )  # fmt: skip
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name("/" + kind), Rect=corners, F=4,
            AP=pikepdf.Dictionary(N=form), Contents="Really?",
        )  # fmt: skip
        page.obj.Annots = pdf.make_indirect([*page.obj.get("/Annots", []), note])

    assert read(with_pages(data, lambda c: c, mark))[FIRST].text == QUOTED[FIRST]


def test_pages_drawn_through_forms_are_seen_and_hidden_alike(data):
    def through_form(pdf):
        for page in pdf.pages:
            form = pdf.make_stream(
                page.obj.Contents.read_bytes(), Subtype=pikepdf.Name.Form,
                BBox=page.obj.MediaBox, Resources=page.obj.Resources,
            )  # fmt: skip
            name = page.add_resource(form, pikepdf.Name.XObject)
            page.obj.Contents = pdf.make_stream(b"q %b Do Q" % str(name).encode())

    found = read(with_pages(data, lambda content: content, through_form))
    assert {key: one.text for key, one in found.items()} == QUOTED
    white = with_statement(data, b"1 1 1 rg", b"0 g")
    assert read(with_pages(white, lambda content: content, through_form))[FIRST].text == ""


def test_a_statement_in_a_hidden_layer_is_not_there(data):
    def change(content):
        return part_of(FIRST).sub(lambda m: b"/OC /Layer BDC " + m[0] + b" EMC", content)

    def layer(pdf):
        group = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Layer"))
        off = pikepdf.Dictionary(OFF=[group], Order=[group])
        pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=[group], D=off)
        for page in pdf.pages:
            page.obj.Resources.Properties = pikepdf.Dictionary(Layer=group)

    assert read(with_pages(data, change, layer))[FIRST].text == ""


def moved(data, document=POLICY_MEMO):
    return moved_on_pages(printed_page(document), sighted(data))


def test_a_statement_under_another_heading_has_moved(data):
    places = [one for one in sighted(data) if one.area.page == 0 and not one.furniture]
    turns = [(one.statement, one.baseline) for one in places]
    heading = max(
        n for n, (statement, _) in enumerate(turns) if not statement and n + 1 < len(turns)
    )
    statement, height = turns[heading + 1]
    higher = int(height - turns[heading][1]) + 12
    assert moved(wrapped(data, b"1 0 0 1 0 %d cm" % higher, statement)) == {statement}
    assert moved(wrapped(data, b"1 0 0 1 0 0 cm", statement)) == frozenset()


def test_pages_in_another_order_have_moved_statements(data):
    def swap(pdf):
        first = pdf.pages[0]
        pdf.pages.append(first)
        del pdf.pages[0]

    swapped = with_pages(data, lambda content: content, swap)
    assert moved(swapped)
    assert {key: one.text for key, one in read(swapped).items()} == QUOTED


def test_a_page_of_a_size_that_no_machine_holds_is_refused_in_a_sentence(data):
    def widen(pdf):
        pdf.pages[0].MediaBox = [0, 0, 10_000_000, 20_000]

    with pytest.raises(BriefingError, match="too large to be looked at"):
        sighted(with_pages(data, lambda content: content, widen))


def turned(pdf):
    for page in pdf.pages:
        page.rotate(90, relative=True)


def without_margins(pdf):
    for page in pdf.pages:
        page.CropBox = [40, 20, 570, 830]


def elsewhere_on_the_sheet(pdf):
    for page in pdf.pages:
        page.MediaBox = [100, 50, 695.28, 891.89]
        moved = b"1 0 0 1 100 50 cm " + page.obj.Contents.read_bytes()
        page.obj.Contents.write(moved)


@pytest.mark.parametrize("change", [turned, without_margins, elsewhere_on_the_sheet])
def test_pages_turned_cropped_or_shifted_alarm_nobody(data, change):
    changed = with_pages(data, lambda content: content, change)
    assert {key: one.text for key, one in read(changed).items()} == QUOTED
    assert moved(changed) == frozenset()


def test_words_cropped_away_are_not_there(data):
    area = areas(data, FIRST)[0]

    def crop(pdf):
        page = pdf.pages[area.page]
        page.CropBox = [0, 0, (area.left + area.right) / 2, float(page.MediaBox[3])]

    one = read(with_pages(data, lambda content: content, crop))[FIRST]
    assert len(one.text) < len(QUOTED[FIRST])
    assert "cut off" in one.unseen
