"""Drags over the outline, through the events that Qt sends, and what they make of the memo."""

import json
import subprocess
import sys

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt

from briefing.memos.edits import path_of
from briefing.memos.tree import node_at
from briefing.memos.values import Cited, Entry, Repeat, Section
from briefing.statements.values import StatementKind
from ui.outline.gaps import GAP
from ui.outline.payloads import ENTRIES, STATEMENTS
from ui.session.taking import STATEMENT_MIME, Taken, entry_of, payload_of
from ui.theme import scaled


def cited_of(memo, count, but=()):
    """Return the first *count* entries with one statement each that nothing repeats."""
    repeated = {e.content.of for e in memo.entries() if isinstance(e.content, Repeat)}
    return [
        entry.id
        for entry in memo.entries()
        if isinstance(entry.content, Cited)
        and len(entry.content.statements) == 1
        and entry.id not in repeated
        and entry.id not in but
    ][:count]


def statements(*given):
    data = QMimeData()
    data.setData(STATEMENTS, json.dumps(given).encode())
    return data


def test_a_card_dropped_below_another_of_its_heading_stands_behind_it(opened, pane, hand):
    first, second, third = cited_of(opened.memo, 3)
    place = path_of(opened.memo, third)
    assert hand.drag([first], third, 0.95)
    assert path_of(opened.memo, first) == place
    assert path_of(opened.memo, second) == (*place[:-1], place[-1] - 2)


def test_several_cards_go_together_into_another_heading_and_stay_chosen(opened, pane, hand):
    ids = cited_of(opened.memo, 3)
    last = [e for e in opened.memo.sections[-1].entries if isinstance(e.content, Cited)]
    target = last[-1].id if last else cited_of(opened.memo, 99)[-1]
    for id_ in ids:
        index = pane.model.index_of(id_)
        pane.view.selectionModel().select(index, pane.view.selectionModel().SelectionFlag.Select)
    assert hand.drag(ids, target, 0.95)
    places = [path_of(opened.memo, id_) for id_ in (target, *ids)]
    assert [place[-1] - places[0][-1] for place in places] == [0, 1, 2, 3]
    assert [line.key for line in pane.view.selected_lines()] == ids


def test_a_drag_with_ctrl_prints_the_entry_under_a_second_heading_too(opened, pane, hand):
    first, other = cited_of(opened.memo, 1)[0], cited_of(opened.memo, 99)[-1]
    assert hand.drag([first], other, 0.95, Qt.KeyboardModifier.ControlModifier)
    path = path_of(opened.memo, other)
    again = node_at(opened.memo, (*path[:-1], path[-1] + 1))
    assert isinstance(again, Entry)
    assert again.content == Repeat(first)


def test_a_card_dropped_on_another_becomes_a_further_source_of_it(opened, pane, hand):
    first, second = cited_of(opened.memo, 2)
    given = node_at(opened.memo, path_of(opened.memo, first)).content.statements[0]
    assert hand.drag([first], second, 0.5)
    content = node_at(opened.memo, path_of(opened.memo, second)).content
    assert content.statements[1] == given
    assert first not in {entry.id for entry in opened.memo.entries()}


def test_a_card_dropped_on_a_judgement_is_evidence_for_it(opened, pane, hand):
    judgement = node_at(opened.memo, path_of(opened.memo, "j1"))
    new = cited_of(opened.memo, 1, but=judgement.content.evidence)[0]
    assert hand.drag([new], "j1", 0.5)
    content = node_at(opened.memo, path_of(opened.memo, "j1")).content
    assert content.evidence == (*judgement.content.evidence, new)


def test_a_heading_is_dragged_before_another(opened, pane, hand):
    first, *_, last = opened.memo.sections
    pane.view.collapseAll()
    assert hand.drag([last.id], first.id, 0.1)
    assert [section.id for section in opened.memo.sections][:2] == [last.id, first.id]


def test_a_heading_is_not_dropped_into_itself(opened, pane, hand):
    section = next(s for s in opened.memo.sections if s.sections)
    before = opened.memo
    hand.drag([section.id], section.sections[0].id, 0.5)
    assert opened.memo is before


def test_a_sentence_from_the_text_is_filed_where_it_is_dropped(opened, pane, hand):
    row = opened.rows[0]
    text = opened.article(row.id).text
    start = text.index(". ") + 2
    end = text.index(". ", start) + 1
    below = cited_of(opened.memo, 1)[0]
    data = statements(
        {"article": row.id, "start": start, "end": end, "speaker": "Kremlin", "kind": "direct"}
    )
    path = path_of(opened.memo, below)
    assert hand.drop(data, hand.point(below, 0.05))
    entry = node_at(opened.memo, path)
    said = entry.content.statements[0]
    assert said.anchor.exact == text[start:end]
    assert said.kind is not StatementKind.DIRECT  # no quotation marks in the article there


@pytest.mark.parametrize(
    "given",
    [
        {"article": "no such", "start": 0, "end": 5},
        {"article": None, "start": 0, "end": 5},
        {"start": 0, "end": 5},
        [],
        "text",
        {"article": 0, "start": -5, "end": 10**9},
    ],
)
def test_a_payload_that_does_not_fit_the_library_is_refused(opened, pane, hand, given):
    if isinstance(given, dict) and given.get("article") == 0:
        given["article"] = opened.rows[0].id
    before = opened.memo
    assert not hand.drop(statements(given), hand.point("j1", 0.95))
    assert opened.memo is before


def test_noise_is_refused(opened, pane, hand):
    before = opened.memo
    for noise in (b"", b"{", b"[" * 100_000, b'{"ids": 3}', b'{"ids": ["x"], "memo": 1}'):
        for form in (STATEMENTS, ENTRIES, "text/plain"):
            data = QMimeData()
            data.setData(form, noise)
            hand.drop(data, hand.point("j1", 0.95))
    assert opened.memo is before


def test_a_drag_from_another_window_is_a_copy(opened, pane, hand):
    first, other = cited_of(opened.memo, 1)[0], cited_of(opened.memo, 99)[-1]
    line = pane.line(first)
    pane.drops.window = "another window"
    data = pane.drops.pack([line])
    pane.drops.window = "this window"
    count = sum(1 for _ in opened.memo.entries())
    assert hand.drop(data, hand.point(other, 0.95))
    path = path_of(opened.memo, other)
    copy = node_at(opened.memo, (*path[:-1], path[-1] + 1))
    assert sum(1 for _ in opened.memo.entries()) == count + 1
    assert copy.id != first
    assert copy.content.statements[0].anchor == line.node.content.statements[0].anchor


def test_a_copy_whose_quotation_was_tampered_with_is_refused(opened, pane, hand):
    first, other = cited_of(opened.memo, 1)[0], cited_of(opened.memo, 99)[-1]
    line = pane.line(first)
    pane.drops.window = "another window"
    data = pane.drops.pack([line])
    pane.drops.window = "this window"
    exact = line.node.content.statements[0].anchor.exact
    raw = json.loads(bytes(data.data(ENTRIES).data()))
    raw["nodes"] = [node.replace(exact[:20], exact[:19] + "#") for node in raw["nodes"]]
    data.setData(ENTRIES, json.dumps(raw).encode())
    before = opened.memo
    assert not hand.drop(data, hand.point(other, 0.95))
    assert opened.memo is before


def test_where_a_release_would_land_is_told_in_words(qtbot, opened, pane, hand):
    told = []
    pane.landing_changed.connect(told.append)
    first, _, third = cited_of(opened.memo, 3)
    hand.drag([first], third, 0.95)
    names = [node_at(opened.memo, path_of(opened.memo, third)[:n]) for n in (1, 2)]
    headings = [node.heading for node in names if isinstance(node, Section)]
    assert any(all(heading in words for heading in headings) for words in told)
    assert told[-1] == ""


_REAL = """
import sys
from pathlib import Path
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.outline import OutlinePane
from ui.outline.gaps import GAP
from ui.session import Session
from ui.theme import scaled
from briefing.memos.edits import path_of
from briefing.memos.values import Cited

app = QApplication([])
session = Session()
session.open(Path(sys.argv[1]))
while session.memo is None:
    QTest.qWait(20)
pane = OutlinePane(session)
pane.edit_requested.connect(session.edit)
pane.resize(412, 4000)
pane.show()
QTest.qWaitForWindowExposed(pane)
pane.view.expandAll()
QTest.qWait(50)
ids = [e.id for e in session.memo.entries() if isinstance(e.content, Cited)][:3]
view, window = pane.view, pane.windowHandle()
rect = lambda key: view.visualRect(pane.model.index_of(key))
at = lambda point: view.viewport().mapTo(pane, point)
start = at(rect(ids[0]).center())
left = Qt.MouseButton.LeftButton

def end():
    return at(QPoint(rect(ids[2]).center().x(), rect(ids[2]).bottom() - 4))

def stands_open():
    landing = view.guide.landing
    return landing and landing.after == ids[2] and view.delegate.gaps.of(ids[2]) == scaled(GAP)

def inside():
    if view.findChild(QDrag) is None:
        return
    begun.stop()
    for step in range(1, 7):
        QTest.mouseMove(window, start + (end() - start) * (step / 6), 10)
    while not stands_open():
        for aside in (1, 0):
            QTest.mouseMove(window, end() + QPoint(aside, 0), 10)
    QTest.mouseRelease(window, left, Qt.KeyboardModifier.NoModifier, end())

begun = QTimer(interval=10)  # a drag has an event loop of its own
begun.timeout.connect(inside)
begun.start()
before = session.memo
QTest.mousePress(window, left, Qt.KeyboardModifier.NoModifier, start)
for far in (5, 10, 15):
    QTest.mouseMove(window, start + QPoint(far, 0), 10)
while session.memo is before:
    QTest.qWait(10)
print([path_of(session.memo, id_)[-1] - path_of(session.memo, ids[0])[-1] for id_ in ids])
session.close()
"""


def test_a_real_drag_by_the_mouse_moves_the_card(workspace, project):
    done = subprocess.run(
        [sys.executable, "-c", _REAL, str(workspace)],
        cwd=project,
        env={"QT_QPA_PLATFORM": "minimal", "PATH": "/usr/bin", "HOME": str(workspace.parent)},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.stdout.strip().endswith("[0, -2, -1]"), done.stderr


def test_the_gap_of_a_drop_opens_little_by_little_and_closes_behind_it(qtbot, opened, pane, hand):
    first, second, third = cited_of(opened.memo, 3)
    gaps = pane.view.delegate.gaps
    low = pane.view.visualRect(pane.model.index_of(second)).height()
    hand.over(hand.pack([first]), hand.point(second, 0.97))
    assert gaps.of(second) < scaled(GAP)
    qtbot.waitUntil(lambda: gaps.of(second) == scaled(GAP))
    assert pane.view.visualRect(pane.model.index_of(second)).height() == low + scaled(GAP)
    hand.over(hand.pack([first]), hand.point(third, 0.97))
    qtbot.waitUntil(lambda: (gaps.of(second), gaps.of(third)) == (0, scaled(GAP)))
    pane.view.guide.leave()
    qtbot.waitUntil(lambda: gaps.of(third) == 0)


def test_nothing_moves_by_itself_where_the_platform_wants_it_still(opened, pane, hand, monkeypatch):
    monkeypatch.setattr("ui.outline.gaps.is_still", lambda: True)
    first, second = cited_of(opened.memo, 2)
    hand.over(hand.pack([first]), hand.point(second, 0.97))
    assert pane.view.delegate.gaps.of(second) == scaled(GAP)
    pane.view.guide.leave()
    assert pane.view.delegate.gaps.of(second) == 0


def test_speaker_channel_and_inner_speaker_arrive_with_a_statement(opened, pane, hand):
    row = opened.rows[0]
    text = opened.article(row.id).text
    start = text.index("\n") + 1
    taken = Taken(row.id, start, start + 40, "Kremlin", "Vladimir Putin", ("TASS", "Interfax"))
    data = QMimeData()
    data.setData(STATEMENT_MIME, payload_of([[taken]]))
    before = {entry.id for entry in opened.memo.entries()}
    assert hand.drop(data, hand.point(cited_of(opened.memo, 1)[0], 0.97))
    new = next(entry for entry in opened.memo.entries() if entry.id not in before)
    by_keys = entry_of([taken], opened.article, new.id)
    assert new == by_keys  # as the keys file it
    (said,) = new.content.statements
    assert (said.speaker, said.relays, said.via) == (
        "Kremlin",
        "Vladimir Putin",
        ("TASS", "Interfax"),
    )


def test_a_card_from_above_lands_in_the_subheading_on_whose_middle_it_is_dropped(
    qtbot, opened, pane, hand
):
    section = next(s for s in opened.memo.sections if s.entries and s.sections)
    card, below = cited_of(opened.memo, 99)[-1], section.sections[0].id
    above = pane.model.line(pane.view.indexAbove(pane.model.index_of(below))).key
    data, middle = hand.pack([card]), hand.point(below, 0.5)
    hand.over(data, hand.point(above, 0.97))  # on its way it opens the gap before the heading
    qtbot.waitUntil(lambda: pane.view.delegate.gaps.of(above) == scaled(GAP))
    told = []
    pane.landing_changed.connect(told.append)
    assert hand.drop(data, middle)
    assert section.sections[0].heading in next(filter(None, told))
    path = path_of(opened.memo, below)
    assert path_of(opened.memo, card) == (*path, 0)


def test_of_a_tall_card_only_a_strip_at_either_end_puts_a_drop_beside_it(opened, pane, hand):
    card = max(
        (e.id for e in opened.memo.entries() if isinstance(e.content, Cited)),
        key=lambda id_: pane.view.visualRect(pane.model.index_of(id_)).height(),
    )
    height = pane.view.visualRect(pane.model.index_of(card)).height()
    assert height > 200
    data = hand.pack([cited_of(opened.memo, 99, but=(card,))[-1]])
    landed = []
    for y in (20, 50, height - 50, height - 20):
        hand.over(data, hand.point(card, y / height))
        landed.append(pane.view.guide.landing.onto)
        pane.view.guide.leave()
    assert landed == ["", card, card, ""]


def test_while_a_drag_scrolls_the_place_that_is_told_goes_with_the_hand(qtbot, opened, pane, hand):
    pane.resize(412, 700)
    data = hand.pack([cited_of(opened.memo, 99)[-1]])
    view, bar = pane.view, pane.view.verticalScrollBar()
    at = QPoint(200, view.viewport().height() - 12)
    hand.over(data, at)
    for _ in range(3):
        before, told = bar.value(), view.guide.landing
        qtbot.waitUntil(lambda before=before: bar.value() > before + 250)
        landing = view.guide.landing
        assert landing != told
        key = landing.onto or landing.after
        place = view.visualRect(pane.model.index_of(key))
        assert place.top() - scaled(GAP) <= at.y() <= place.bottom() + 60
    view.guide.leave()
    assert not view.guide._scroll.isActive()
