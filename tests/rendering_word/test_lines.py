"""What is done so that Word's own lines neither gape nor part the tags that name a source."""

import pytest

from briefing.document import (
    HOUSE_STYLE,
    Banner,
    Furniture,
    Link,
    NoteMark,
    Paragraph,
    Quotation,
    Role,
    Text,
    Tone,
)
from briefing.rendering.docx.tags import TagPlace
from briefing.rendering.docx.widths import Ruler

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MEASURE = 368.5  # points: 130 mm
LOOK = HOUSE_STYLE[Role.QUOTATION_DIRECT]
EVEN = "it is so as we do it " * 12
GAPING = "responsibilities notwithstanding counterproductive misunderstandings " * 4
FULL_LINE = "words " * 8 + "that fill a line"


def said(*inlines):
    return Paragraph(Role.QUOTATION_DIRECT, inlines, label=(Text("Kremlin", Tone.LABEL),))


def style_of(word, document):
    (paragraph,) = word(document).body.iter(W + "p")
    return paragraph.find(f"{W}pPr/{W}pStyle").get(W + "val")


def statement(words, tag=" (as reported by Meduza)"):
    quotation = Quotation("s1", (Text(words.strip()),))
    return (quotation, NoteMark(1), Text(tag, Tone.SOURCE_TAG))


def test_a_statement_whose_lines_would_gape_is_set_flush_left(word, memo):
    document = memo(said(*statement(GAPING)), notes=["n"])
    assert style_of(word, document) == "QuotationDirectFlushLeft"
    style = word(document).style("QuotationDirectFlushLeft")
    assert style.find(W + "basedOn").get(W + "val") == "QuotationDirect"
    assert style.find(f"{W}pPr/{W}jc").get(W + "val") == "left"


def test_a_statement_that_fills_its_lines_is_justified(word, memo):
    document = memo(said(*statement(EVEN)), notes=["n"])
    assert style_of(word, document) == "QuotationDirect"


def test_spaces_open_by_what_the_line_lacks():
    ruler = Ruler()
    four = ruler.width("four", 10.5, "serif")
    space = ruler.width(" ", 10.5, "serif")
    measure = 3 * four + 4 * space  # three words, and a space too much on each gap
    laid = ruler.lay((Text("four four four four"),), LOOK, measure)
    assert (laid.lines, laid.widest) == (2, pytest.approx(2.0))
    assert laid.reach == pytest.approx(four)


@pytest.mark.parametrize(
    ("words", "place"),
    [("A few words", TagPlace.WHOLE), (FULL_LINE, TagPlace.BELOW)],
)
def test_a_tag_stands_behind_the_words_or_below_them(words, place):
    assert Ruler().lay(statement(words), LOOK, MEASURE).tag is place


def test_a_tag_as_wide_as_the_column_may_break(word, memo):
    tag = " (report, citing " + "somebody and " * 8 + "others)"
    document = memo(said(*statement("Words", tag)), notes=["n"])
    texts = [t.text for t in word(document).body.iter(W + "t")]
    assert texts[-1] == tag


def test_a_tag_below_the_words_begins_a_line_of_its_own_that_does_not_break(word, memo):
    words = statement(FULL_LINE)[:2]
    outlet = Link("Meduza", "https://example.org/", Tone.SOURCE_TAG)
    opening, closing = " (as reported by ", ", through TASS)"
    tag = (Text(opening, Tone.SOURCE_TAG), outlet, Text(closing, Tone.SOURCE_TAG))
    document = memo(said(*words, *tag), notes=["n"])
    (paragraph,) = word(document).body.iter(W + "p")
    shown = "".join(
        "\n" if e.tag == W + "br" else e.text or "" for e in paragraph.iter(W + "br", W + "t")
    )
    assert shown.endswith("line\n(as\u00a0reported\u00a0by\u00a0Meduza,\u00a0through\u00a0TASS)")


def test_a_title_too_long_for_the_header_ends_in_an_ellipsis(word, memo):
    head = "The talks of December " + "and what was said of them " * 9
    furniture = Furniture(head=head, banner=Banner("TLP:AMBER+STRICT"))
    (line,) = word(memo(furniture=furniture)).tree("word/header-default.xml").iter(W + "p")
    words = next(t.text for t in line.iter(W + "t"))
    assert words.endswith("…")
    assert head.startswith(words[:-1])
    assert Ruler().width(words, 8.5, "sans") < 325  # points that the marking leaves


def test_a_box_of_some_lines_stays_whole_and_a_long_statement_may_part(word, memo):
    eight = (Text("words enough to fill some eight lines of it " * 12),)
    document = memo(Paragraph(Role.BOTTOM_LINE, eight), Paragraph(Role.QUOTATION_DIRECT, eight))
    box, statement = word(document).body.iter(W + "p")
    assert box.find(f"{W}pPr/{W}keepLines") is not None
    assert statement.find(f"{W}pPr/{W}keepLines") is None
