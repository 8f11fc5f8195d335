"""The reader without its session: blocks, sentences, choices and offsets in any text."""

from __future__ import annotations

from dataclasses import replace
from unicodedata import bidirectional, category

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefing.articles.text import normalise
from briefing.articles.values import Article, ParagraphKind, Passage, Source
from briefing.statements.word_edges import is_inside_word
from ui.reader.blocks import LONGEST_PIECE, Block, Fold, blocks_of
from ui.reader.choosing import Chooser, whole_words
from ui.reader.flow import Flow
from ui.reader.laid import COLUMNS, Laid, Measures
from ui.reader.marks import Hits
from ui.reader.reading_view import ReadingView
from ui.reader.requests import joined, without
from ui.reader.sentences import Sentences
from ui.theme import READING, READING_TITLE, leading, type_font

PIECES = [
    "Moscow denied it.",
    "Он сказал: «нет».",
    "שלום עולם.",
    "😀 said 👩‍👩‍👧 no.",
    "قال لا.",
    "a\tb",
    "can't",
    "1,000",
]
texts = st.lists(
    st.sampled_from(PIECES) | st.text(st.characters(codec="utf-8"), max_size=12).map(normalise),
    max_size=12,
)


def article_of(paragraphs, kinds=(), left_out=()) -> Article:
    at, passages = 0, []
    for number, paragraph in enumerate(paragraphs):
        kind = kinds[number] if number < len(kinds) else ParagraphKind.BODY
        if paragraph.strip():
            passages.append(Passage(at, at + len(paragraph), kind))
        at += len(paragraph) + 2
    text = "\n\n".join(paragraphs)
    return Article(
        "a" * 64,
        Source(title="T", outlet="O", language="en"),
        text,
        tuple(passages),
        left_out=tuple(left_out),
    )


def chooser_of(article, shown=frozenset()):
    return Chooser(article.text, Sentences(article.text, "en", blocks_of(article, shown)))


def measures(width=470.0):
    return Measures(width, leading(READING), 12, type_font(READING), type_font(READING_TITLE))


articles = st.lists(texts.map(" ".join), max_size=6).map(article_of)


@given(articles)
def test_every_word_stands_in_one_block(article):
    covered = [0] * len(article.text)
    for block in blocks_of(article):
        for at in range(block.start, block.end):
            covered[at] += 1
    assert all(n == 1 or c.isspace() for n, c in zip(covered, article.text, strict=True))


def test_words_between_the_passages_are_shown_too():
    article = replace(article_of(["One.", "Two.", "Three."]), passages=(Passage(6, 10),))
    shown = [article.text[b.start : b.end] for b in blocks_of(article)]
    assert shown == ["One.", "Two.", "Three."]


def test_paragraphs_are_numbered_as_the_citations_count_them():
    kinds = [
        ParagraphKind.HEADING,
        ParagraphKind.FRONT,
        ParagraphKind.BODY,
        ParagraphKind.BODY,
        ParagraphKind.CAPTION,
        ParagraphKind.LIST_ITEM,
    ]
    words = ["Headline", "By X", "Menu", "One.", "Photo", "Two."]
    article = article_of(words, kinds, left_out=[(16, 20)])
    assert article.text[16:20] == "Menu"
    found = {b.start: b.number for b in blocks_of(article) if isinstance(b, Block)}
    assert found == {p.start: article.story_paragraph(p.start) for p in article.story_passages()}


def test_what_is_left_out_folds_into_one_line_until_it_is_shown():
    article = article_of(["Menu", "Login", "Story."], left_out=[(0, 4), (6, 11)])
    folded, story = blocks_of(article)
    assert isinstance(folded, Fold)
    assert folded.spans == ((0, 4), (6, 11))
    assert isinstance(story, Block)
    shown = blocks_of(article, frozenset({0}))
    assert [getattr(b, "left_out", None) for b in shown] == [None, True, True, False]


def test_a_passage_without_end_comes_in_pieces_parted_at_blanks():
    article = article_of(["word " * 4000 + "end"])
    pieces = blocks_of(article)
    assert len(pieces) == 4
    assert all(p.end - p.start <= LONGEST_PIECE for p in pieces)
    assert all(article.text[p.end - 1] == " " for p in pieces[:-1])
    assert [p.goes_on for p in pieces] == [True, True, True, False]
    assert [p.number for p in pieces] == [1, 0, 0, 0]


@given(articles)
@settings(max_examples=60)
def test_the_cursor_goes_through_every_sentence_and_back(article):
    chooser = chooser_of(article)
    down = []
    chooser.put(chooser.sentences.first())
    while chooser.span and (not down or chooser.span != down[-1]):
        down.append(chooser.span)
        chooser.move(1)
    assert down == sorted(set(down))
    words = "".join(article.text[slice(*span)] for span in down)
    assert [c for c in words if not c.isspace()] == [c for c in article.text if not c.isspace()]
    up = []
    while chooser.span and (not up or chooser.span != up[-1]):
        up.append(chooser.span)
        chooser.move(-1)
    assert up == down[::-1]


def test_the_cursor_passes_over_headings_and_begins_in_the_story():
    kinds = [ParagraphKind.HEADING, ParagraphKind.BODY, ParagraphKind.HEADING, ParagraphKind.BODY]
    article = article_of(["Headline", "One. Two.", "Section", "Three."], kinds)
    chooser = chooser_of(article)
    chooser.put(chooser.sentences.first())
    seen = []
    for _ in range(4):
        seen.append(article.text[slice(*chooser.span)])
        chooser.move(1)
    assert seen == ["One.", "Two.", "Three.", "Three."]


def test_extending_reaches_further_and_gives_up_again():
    article = article_of(["One. Two. Three."])
    chooser = chooser_of(article)
    chooser.put_at(0)
    chooser.extend(1)
    chooser.extend(1)
    assert article.text[slice(*chooser.span)] == "One. Two. Three."
    chooser.extend(-1)
    assert article.text[slice(*chooser.span)] == "One. Two."
    chooser.give_up()
    assert article.text[slice(*chooser.span)] == "Two."


@given(texts.map(" ".join).filter(lambda t: t.strip()), st.data())
def test_marking_takes_whole_words(text, data):
    one, other = (data.draw(st.integers(0, len(text))) for _ in range(2))
    start, end = whole_words(text, min(one, other), max(one, other))
    if start < end:
        assert not is_inside_word(text, start)
        assert not is_inside_word(text, end)
        assert not text[start].isspace()
        assert not text[end - 1].isspace()


@pytest.mark.parametrize(
    ("text", "one", "other", "words"),
    [
        ("in the U.S.-Russia relationship", 11, 18, "U.S.-Russia"),
        ("a “tête-à-tête”, they said", 8, 9, "tête-à-tête"),
        ("talks - the first", 0, 5, "talks"),
        ("well-known, they said", 0, 4, "well-known"),
    ],
)
def test_marking_takes_a_compound_whole(text, one, other, words):
    assert text[slice(*whole_words(text, one, other))] == words


def test_marking_exactly_cuts_where_it_is_told():
    chooser = chooser_of(article_of(["Moscow denied it."]))
    chooser.mark(2, 9, exactly=True)
    assert chooser.span == (2, 9)
    chooser.mark(2, 9)
    assert chooser.span == (0, 13)


def test_an_edge_of_the_choice_moves_word_by_word():
    article = article_of(["Moscow denied that it plans war."])
    chooser = chooser_of(article)
    chooser.put_at(0)
    chooser.nudge(-1, at_end=True)
    assert article.text[slice(*chooser.span)] == "Moscow denied that it plans"
    chooser.nudge(1, at_end=False)
    assert article.text[slice(*chooser.span)] == "denied that it plans"
    chooser.nudge(1, at_end=True)
    assert article.text[slice(*chooser.span)] == "denied that it plans war."


def behind_marks(text: str, at: int) -> int:
    """Return where the character at *at* ends together with the marks that it carries."""
    end = at + 1
    while end < len(text) and category(text[end]).startswith("M"):
        end += 1
    return end


@pytest.mark.usefixtures("qapp")
@example("Moscow denied it. 0\u0a3e")  # a digit that carries a Gurmukhi vowel sign
@given(texts.map(" ".join).filter(lambda t: t.strip()))
@settings(max_examples=80)
def test_a_point_in_a_word_leads_back_to_the_word(text):
    """Through UTF-16 and back: no position lands beside its own character.

    Only scripts that run from left to right; the others have a file of their own.
    """
    assume(not any(bidirectional(c) in ("R", "AL", "AN", "RLE", "RLO", "RLI") for c in text))
    laid = Laid(text, Block(0, len(text), ParagraphKind.BODY), measures())
    for at, character in enumerate(text):
        # marks and joined signs have no place of their own
        if not ((character.isascii() and character.isalnum()) or character == "😀"):
            continue
        for rect in laid.rects(at, at + 1):
            found = laid.position(rect.center())
            unseen = found < at and laid.rects(found, at) == []  # a soft hyphen has no width
            assert at <= found <= behind_marks(text, at) or unseen


@pytest.mark.usefixtures("qapp")
def test_no_line_is_longer_than_the_measure():
    text = "ill " * 300
    laid = Laid(text, Block(0, len(text), ParagraphKind.BODY), measures(470))
    lines = [laid.layout.lineAt(n) for n in range(laid.layout.lineCount())]
    assert (
        max(
            len(laid.layout.text()[x.textStart() : x.textStart() + x.textLength()].rstrip())
            for x in lines
        )
        <= COLUMNS
    )
    assert all(line.naturalTextWidth() <= 471 for line in lines)


@pytest.mark.usefixtures("qapp")
def test_signs_that_turn_text_round_are_shown_for_what_they_are():
    laid = Laid("no\u202etfel\U000e0041", Block(0, 8, ParagraphKind.BODY), measures())
    assert laid.layout.text() == "no\ufffdtfel\ufffd"


@pytest.mark.usefixtures("qapp")
def test_only_what_is_seen_is_laid_out_and_it_stays_where_it_is():
    article = article_of(["word " * 60] * 500)
    flow = Flow(article.text, blocks_of(article), measures(200))
    top = flow.lay(20_000, 20_800)
    assert len(flow._laid) < 20
    number = flow.number_at(top)
    below = flow.top(number) - top
    for above in range(number):
        flow.laid(above)
    assert flow.height > 0
    again = flow.lay(flow.top(number) - below, flow.top(number) - below + 800)
    assert flow.number_at(again) == number


def test_hits_are_whole_words_that_begin_as_the_query_does():
    text = "NATO's expansion; unexpanded. Expand!"
    assert [text[a:b] for a, b in Hits("expan nato").spans(text, 0, len(text))] == [
        "NATO",
        "expansion",
        "Expand",
    ]
    assert not Hits(" .* ")


spans = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 40)).filter(lambda s: s[0] < s[1]), max_size=5
)


@given(spans, spans)
def test_taking_back_leaves_out_just_the_rest(left_out, taken):
    inside = {at for a, b in left_out for at in range(a, b)} - {
        at for a, b in taken for at in range(a, b)
    }
    left = without(joined(left_out), taken)
    assert {at for a, b in left for at in range(a, b)} == inside
    assert list(left) == sorted(left)


@pytest.fixture
def view(qtbot):
    made = ReadingView()
    made.resize(760, 600)
    made.show()
    yield made
    made.hide()
    made.deleteLater()


def drag_over(qtbot, view, start, end, modifier=Qt.KeyboardModifier.NoModifier):
    """Press at one position of the text and let go at another, as a hand does."""
    points = [view.rects((at, at + 1))[0] for at in (start, end - 1)]
    first = QPointF(points[0].left() + 1, points[0].center().y()).toPoint()
    last = QPointF(points[1].right() - 1, points[1].center().y()).toPoint()
    port = view.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, modifier, first)
    for step in range(1, 6):
        at = first + (last - first) * step / 5
        _move(port, at, modifier)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, modifier, last)


def _move(port, at: QPoint, modifier):
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at),
        QPointF(port.mapToGlobal(at)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        modifier,
    )
    QApplication.sendEvent(port, event)


def test_a_click_takes_the_sentence_and_shift_extends(qtbot, view):
    view.show_article(article_of(["One is here. Two is there.", "Three 😀 is far. Four."]))
    text = view.article.text
    at = text.index("there")
    qtbot.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=view.rects((at, at + 5))[0].center().toPoint(),
    )
    assert text[slice(*view.chooser.span)] == "Two is there."
    at = text.index("far")
    qtbot.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ShiftModifier,
        view.rects((at, at + 3))[0].center().toPoint(),
    )
    assert text[slice(*view.chooser.span)] == "Two is there.\n\nThree 😀 is far."


def test_the_mouse_marks_whole_words_and_with_alt_exactly(qtbot, view):
    view.show_article(article_of(["First of all.", "😀😀 Moscow denied that 😀 it plans war."]))
    text = view.article.text
    start, end = text.index("scow"), text.index("nied")
    drag_over(qtbot, view, start, end)
    assert text[slice(*view.chooser.span)] == "Moscow denied"
    view.chooser.put_at(0)
    drag_over(qtbot, view, start, end, Qt.KeyboardModifier.AltModifier)
    assert text[slice(*view.chooser.span)] == "scow de"


def stroke(view, *points, modifier=Qt.KeyboardModifier.NoModifier, release=True):
    """Press at the first point and move over the others."""
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, modifier, points[0].toPoint())
    for point in points[1:]:
        _move(port, point.toPoint(), modifier)
    if release:
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, modifier, points[-1].toPoint())


def middle(view, word):
    at = view.article.text.index(word)
    return view.rects((at, at + len(word)))[0].center()


def test_the_sentence_at_the_cursor_is_dragged_once_the_mouse_leaves_it(qtbot, view):
    view.show_article(article_of(["First of all, nobody said it. Then they did, all of them."]))
    start, far = middle(view, "nobody"), QPointF(view.width() - 5, 300)
    asked = []
    view.drag_requested.connect(lambda: asked.append(view.chooser.span))
    stroke(view, start, start + QPointF(3, 0), middle(view, "said"), far)
    assert asked == [(0, 29)]  # whole, though words of it were marked on the way


def test_words_of_the_sentence_at_the_cursor_are_marked_by_a_stroke_within_it(qtbot, view):
    view.show_article(article_of(["First of all, nobody said it. Then they did, all of them."]))
    asked = []
    view.drag_requested.connect(lambda: asked.append(1))
    stroke(view, middle(view, "nobody"), middle(view, "nobody said"), middle(view, "said"))
    assert view.article.text[slice(*view.chooser.span)] == "nobody said"
    assert asked == []


def test_what_was_marked_is_dragged_at_once(qtbot, view):
    view.show_article(article_of(["First of all, nobody said it. Then they did, all of them."]))
    view.choose(14, 25)
    with qtbot.waitSignal(view.drag_requested):
        stroke(view, middle(view, "nobody"), middle(view, "said"))
    assert view.chooser.span == (14, 25)


def test_boilerplate_is_shown_and_hidden_by_a_click(qtbot, view):
    view.show_article(article_of(["Menu one", "Story here."], left_out=[(0, 8)]))
    fold = view.blocks[0]
    top = QPointF(view.left, view.flow.text_top(0) - view._top)
    x = next(x for x in range(400) if view.fold_at(top + QPointF(x, 5)))
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=(top + QPointF(x + 3, 5)).toPoint()
    )
    assert view.blocks[0] == replace(fold, shown=True)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    asked = []
    view.take_back_requested.connect(asked.append)
    links = [
        x for x in range(500) if (found := view.fold_at(top + QPointF(x, 5))) and found[1] == 1
    ]
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=(top + QPointF(links[9], 5)).toPoint()
    )
    assert asked == [view.blocks[0]]


def test_a_larger_text_keeps_its_place(view):
    view.show_article(article_of(["word " * 80] * 60))
    view.verticalScrollBar().setValue(4000)
    before = view.position_at(QPointF(view.left + 1, 1))
    view.set_zoom(1.6)
    after = view.position_at(QPointF(view.left + 1, 1))
    assert abs(after - before) < 80
    assert type_font(READING, 9).pixelSize() > view.flow.measures.font.pixelSize()


def test_the_text_stands_when_it_is_empty(qtbot, view):
    view.show_article(article_of([]))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_1, Qt.Key.Key_S):
        qtbot.keyClick(view, key)
    assert view.chooser.span is None


def test_the_tie_to_the_margin_strikes_no_words_through(view):
    view.show_article(article_of(["One. Two words of it. Three goes on to the end of its line."]))
    view.choose(5, 21)
    first = view.rects((5, 21))[0]
    end = view.end_of_line(first.center())
    assert end == pytest.approx(view.rects((0, len(view.article.text)))[0].right(), abs=1)
    clean = view.viewport().grab().toImage()
    view.tied_at = QPointF(end + 60, 0)
    tied = view.viewport().grab().toImage()
    changed = {
        x
        for x in range(clean.width())
        for y in range(int(first.top()), int(first.bottom()))
        if clean.pixel(x, y) != tied.pixel(x, y)
    }
    assert changed
    assert min(changed) >= end
