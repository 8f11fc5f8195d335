"""Scripts that run from right to left, and lines that run both ways: what is drawn is meant.

Every check looks at painted pixels: Qt's own positions do not agree there with what it draws.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextLayout

from briefing.articles.values import Article, ParagraphKind, Passage, Source
from ui.reader.blocks import Block
from ui.reader.laid import Laid, Measures
from ui.reader.marks import Hits, Mark
from ui.reader.reading_view import ReadingView
from ui.theme import READING, READING_TITLE, leading, type_font

WORD = re.compile(r"\w[\w\u0591-\u05c7\u064b-\u0652]*")  # with the signs above and below
WIDTH, PAD = 470, 20
OVERHANG = 2  # pixels by which a glyph may reach over its own place
LINES = [
    "قال الرئيس إن NATO وافق على 1,000 جندي في Kyiv اليوم.",
    "שלום עולם, אמר Biden ב-7 בדצמבר 2021 (בערך).",
    "The minister said «قال الرئيس» and then שלום עולם in 2021, twice.",
    "لا إله 😀 إلا (Joe Biden) 12:30 a.m.",
    "Первый 👩‍👩‍👧 сказал: אמר לי 7.5% ולא 8%!",
    "مِنْ أَنْ يَقُولَ لِلصَّحَفِيِّينَ إِنَّ RT (formerly Russia Today) نشرت ذلك في 30/12/2021.",
    "\u200fגם NATO וגם EU אמרו: no comment, והלכו.",
]
# Without signs above and below: Qt does not always draw those in the colour of their letter.
PLAIN = [
    word for line in LINES for word in line.split(" ") if not re.search("[\u064b-\u0652]", word)
]
PIECES = [*PLAIN, "Moscow", "1,000", "7", "(no)"]
mixed = st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map(" ".join).filter(WORD.search)

pytestmark = pytest.mark.usefixtures("qapp")


def laid_of(text: str) -> Laid:
    measures = Measures(WIDTH, leading(READING), 12, type_font(READING), type_font(READING_TITLE))
    return Laid(text, Block(0, len(text), ParagraphKind.BODY), measures)


def ink_of(laid: Laid, text: str, start: int, end: int) -> tuple[set, set]:
    """Return the pixels of the glyphs of ``text[start:end]``, and of all others, as drawn."""
    units = [len(text[:at].encode("utf-16-le")) // 2 for at in (start, end)]
    red = QTextLayout.FormatRange()
    red.start, red.length = units[0], units[1] - units[0]
    red.format.setForeground(QColor(255, 0, 0))
    image = QImage(WIDTH + 2 * PAD, int(laid.height) + 2, QImage.Format.Format_RGB32)
    image.fill(QColor(255, 255, 255))
    painter = QPainter(image)
    painter.setPen(QColor(0, 0, 0))
    laid.layout.draw(painter, QPointF(PAD, 0), [red])
    painter.end()
    inside, outside = set(), set()
    for x, y, colour in _pixels(image):
        if colour.red() > 200 and colour.green() < 130:
            inside.add((x - PAD, y))
        elif colour.red() < 130 and colour.green() < 130:
            outside.add((x - PAD, y))
    return inside, outside


def _pixels(image: QImage):
    data, line = bytes(image.constBits()), image.bytesPerLine()
    for y in range(image.height()):
        row = data[y * line : y * line + 4 * image.width()]
        if row.strip(b"\xff"):
            for x in range(image.width()):
                blue, green, red = row[4 * x : 4 * x + 3]
                if blue < 255 or green < 255 or red < 255:
                    yield x, y, QColor(red, green, blue)


def holds(rects, x, y, by=0):
    return any(
        r.left() - by <= x + 0.5 <= r.right() + by and r.top() <= y < r.bottom() for r in rects
    )


@given(mixed, st.data())
@settings(max_examples=60, deadline=None)
def test_the_place_of_a_slice_is_where_its_glyphs_are_drawn(text, data):
    words = [match.span() for match in WORD.finditer(text)]
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, min(first + 6, len(words) - 1)))
    start, end = words[first][0], words[last][1]
    laid = laid_of(text)
    inside, outside = ink_of(laid, text, start, end)
    rects = laid.rects(start, end)
    assert [p for p in inside if not holds(rects, *p, by=OVERHANG)] == []
    assert [p for p in outside if holds(rects, *p, by=-OVERHANG - 1)] == []


@given(mixed, st.data())
@settings(max_examples=60, deadline=None)
def test_a_click_on_a_drawn_word_takes_that_word(text, data):
    word = data.draw(st.sampled_from([match.span() for match in WORD.finditer(text)]))
    laid = laid_of(text)
    rects = laid.rects(*word)
    clear = [  # of the ink of its neighbours
        p for p in ink_of(laid, text, *word)[0] if holds(rects, *p, by=-OVERHANG)
    ]
    for x, y in clear:
        assert word[0] <= laid.character(QPointF(x + 0.5, y)) < word[1]
        assert word[0] <= laid.position(QPointF(x + 0.5, y)) <= word[1]


@pytest.mark.parametrize("line", LINES)
def test_every_character_is_found_where_it_stands(line):
    laid = laid_of(line)
    for at, character in enumerate(line):
        if not character.isalnum():
            continue
        places = laid.rects(at, at + 1)
        assert len(places) == 1, (line, character)
        found = laid.character(places[0].center())
        assert found == at or laid.rects(found, found + 1) == places  # one glyph for both


def test_a_paragraph_that_runs_from_right_to_left_begins_at_the_right():
    laid = laid_of("\n".join([LINES[0], LINES[1]]))
    assert laid.leftwards
    first = laid.rects(0, 1)[0]
    assert WIDTH - 8 < first.right() <= WIDTH
    assert laid_of(LINES[2]).leftwards is False


def test_a_word_at_the_end_has_its_place_whatever_stands_before_it():
    """Units and code points are not mixed up where blanks are cut off."""
    for text in ("😀😀😀 abc", "😀😀😀 אבג"):
        laid = laid_of(text)
        assert len(laid.rects(4, 7)) == 1
        assert laid.rects(4, 7)[0].width() > 15


@pytest.fixture
def view(qtbot):
    made = ReadingView()
    made.resize(760, 400)
    made.show()
    text = "\n\n".join(LINES)
    spans = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    source = Source(title="T", outlet="O", language="ar")
    made.show_article(Article("a" * 64, source, text, tuple(Passage(*span) for span in spans)))
    made.chooser.put(None)
    made.set_choice(None)
    yield made
    made.hide()
    made.deleteLater()


def changed(one: QImage, other: QImage) -> set[tuple[int, int]]:
    return {
        (x, y)
        for y in range(one.height())
        for x in range(one.width())
        if one.pixel(x, y) != other.pixel(x, y)
    }


@pytest.mark.parametrize("word", ["الرئيس", "Kyiv", "1,000", "בדצמבר", "עולם in", "Joe Biden"])
@pytest.mark.parametrize("way", ["used", "hit", "under the mouse"])
def test_a_tint_covers_the_glyphs_of_its_slice_and_no_others(view, word, way):
    text = view.article.text
    start = text.index(word)
    span = (start, start + len(word))
    view.scene.choice = None
    before = view.viewport().grab().toImage()
    paper = before.pixel(2, 2)
    if way == "used":
        view.set_marks([Mark(*span, 1, "entry")])
    elif way == "hit":
        view.set_hits(Hits(word))
        span = None
    else:
        view.scene.hover = span
    tinted = changed(before, view.viewport().grab().toImage())
    spans = [span] if span else Hits(word).spans(text, 0, len(text))
    rects = [rect for one in spans for rect in view.rects(one)]
    text_only = [p for p in tinted if p[0] >= view.left - 2]  # the gutter has the heading's chip
    assert [p for p in text_only if not holds(rects, *p, by=2)] == []
    for rect in rects:
        middle = int(rect.center().y())
        row = range(int(rect.left()) + 1, int(rect.right()))
        blank = {x for x in row if before.pixel(x, middle) == paper}
        assert len(blank) > 2
        assert blank <= {x for x, y in tinted if y == middle}


@pytest.mark.parametrize("line", LINES)
def test_a_click_takes_the_sentence_that_is_drawn_there(qtbot, view, line):
    start = view.article.text.index(line)
    for match in WORD.finditer(line):
        rect = view.rects((start + match.start(), start + match.end()))[0]
        view.chooser.put(None)
        point = rect.center().toPoint()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
        chosen = view.chooser.span
        assert chosen[0] <= start + match.start() < start + match.end() <= chosen[1]


@pytest.mark.parametrize("word", ["الرئيس", "Kyiv", "בדצמבר", "Biden", "إله"])
def test_a_stroke_over_a_word_marks_that_word(qtbot, view, word):
    start = view.article.text.index(word)
    rect = view.rects((start, start + len(word)))[0]
    y, none = rect.center().y(), Qt.KeyboardModifier.NoModifier
    view._pointing.press(QPointF(rect.left() + 1, y), none)
    view._pointing.move(QPointF(rect.right() + 20, y), none)
    view._pointing.move(QPointF(rect.right() - 1, y), none)
    view._pointing.release(QPointF(rect.right() - 1, y))
    assert view.article.text[slice(*view.chooser.span)] == word


def test_the_arrow_extends_the_way_the_words_run(qtbot, view):
    text = view.article.text
    for word, key in (("الرئيس", Qt.Key.Key_Left), ("minister", Qt.Key.Key_Right)):
        start = text.index(word)
        view.choose(start, start + len(word))
        qtbot.keyClick(view, key, Qt.KeyboardModifier.ShiftModifier)
        longer = view.chooser.span
        assert longer[0] == start
        assert longer[1] > start + len(word)
