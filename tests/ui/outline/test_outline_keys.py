"""Every drag has its way by keys, and both build the same memo."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from briefing.errors import EditRefused
from briefing.memos.edits import path_of
from briefing.memos.tree import children, node_at
from briefing.memos.values import Cited, Entry, Section
from tests.strategies import memos, paths
from ui.outline import nudging, placing
from ui.outline.sorting import Order, Sorting, SourceFacts, keep_order
from ui.theme import theme_of


def by_keys(memo, source, parent, row):
    """Return *memo* with the entry at *source* moved by "Move to…", then Alt+Up."""
    node = node_at(memo, source)
    if (edit := placing.moved(memo, [source], placing.end_of(memo, parent, node))) is not None:
        memo, _ = edit.change(memo)
    at = path_of(memo, node.id)
    while at[-1] > row:
        memo, _ = nudging.up(memo, [at]).change(memo)
        at = path_of(memo, node.id)
    return memo


@given(st.data())
@settings(deadline=None)
def test_move_to_and_alt_up_build_what_any_drag_of_an_entry_builds(data):
    memo = data.draw(memos().filter(lambda memo: len({e.id for e in memo.entries()}) > 1))
    ids = [node_at(memo, path).id for path in paths(memo)]
    sources = [
        path
        for path in paths(memo)
        if len(path) > 1
        and isinstance(node_at(memo, path), Entry)
        and ids.count(node_at(memo, path).id) == 1
    ]
    if not sources:
        return
    source = data.draw(st.sampled_from(sources))
    parent = data.draw(st.sampled_from(nudging.sections_of(memo)))
    border = sum(isinstance(c, Entry) for c in children(node_at(memo, parent)))
    row = data.draw(st.integers(0, border))
    edit = placing.moved(memo, [source], (*parent, row))
    dragged = edit.change(memo)[0] if edit else memo
    place = path_of(dragged, node_at(memo, source).id)
    assert by_keys(memo, source, parent, place[-1]) == dragged


@given(st.data())
@settings(deadline=None)
def test_moving_many_keeps_them_together_and_in_order(data):
    memo = data.draw(memos().filter(lambda memo: memo.sections))
    everything = [node_at(memo, path).id for path in paths(memo)]
    if len(everything) != len(set(everything)):
        return
    entries = [p for p in paths(memo) if len(p) > 1 and isinstance(node_at(memo, p), Entry)]
    if not entries:
        return
    chosen = data.draw(st.lists(st.sampled_from(entries), min_size=1, unique=True))
    ids = [node_at(memo, path).id for path in sorted(chosen)]
    parent = data.draw(st.sampled_from(nudging.sections_of(memo)))
    section = node_at(memo, parent)
    row = data.draw(st.integers(0, len(section.entries)))
    staying = [e.id for e in section.entries[:row] if e.id not in ids]
    edit = placing.moved(memo, chosen, (*parent, row))
    try:
        after = edit.apply(memo)[0] if edit else memo
    except EditRefused:
        return
    found = node_at(after, path_of(after, section.id))
    assert [e.id for e in found.entries][len(staying) : len(staying) + len(ids)] == ids
    assert sorted(node_at(after, path).id for path in paths(after)) == sorted(everything)


def test_alt_down_in_the_tree_does_what_a_drag_behind_the_next_card_does(qtbot, opened, pane, hand):
    section = next(s for s in opened.memo.sections[0].sections if len(s.entries) > 1)
    first, second = (entry.id for entry in section.entries[:2])
    pane.view.show_line(first)
    qtbot.keyClick(pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    by_key = opened.memo
    with qtbot.waitSignal(opened.memo_changed, timeout=10_000):
        opened.undo()
    assert [e.id for e in node_at(opened.memo, path_of(opened.memo, section.id)).entries][:2] == [
        first,
        second,
    ]
    assert hand.drag([first], second, 0.95)
    assert opened.memo == by_key
    assert pane.view.current_line().key == first


def test_move_to_finds_a_heading_as_one_types(qtbot, opened, pane):
    cited = next(e for e in opened.memo.entries() if isinstance(e.content, Cited))
    target = opened.memo.sections[-1]
    pane.view.show_line(cited.id)
    qtbot.keyClick(pane.view, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    from ui.outline.chooser import Chooser

    chooser = pane.findChild(Chooser)
    qtbot.keyClicks(chooser.field, target.heading.lower())
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert path_of(opened.memo, cited.id)[:1] == path_of(opened.memo, target.id)


def test_a_list_that_holds_nothing_of_what_is_typed_says_so_and_enter_chooses_nothing(
    qtbot, opened, pane
):
    from ui.outline.chooser import Chooser

    before = opened.memo
    pane.view.show_line(next(e for e in before.entries() if isinstance(e.content, Cited)).id)
    pane.acts.also_under()
    chooser = pane.findChild(Chooser)
    qtbot.keyClicks(chooser.field, "zzz")
    assert [chooser.list.item(n).text() for n in range(chooser.list.count())] == [
        "Nothing here holds “zzz”."
    ]
    shown = chooser.list.item(0).foreground().color()
    assert shown == theme_of(chooser.palette()).muted  # not the platform's fainter grey
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    qtbot.mouseClick(
        chooser.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=chooser.list.visualItemRect(chooser.list.item(0)).center(),
    )
    assert opened.memo is before
    assert chooser.isVisible()
    chooser.close()


def test_the_keyboard_adds_a_source_as_a_drop_on_the_card_does(qtbot, opened, pane, hand):
    one, two = [
        entry.id
        for entry in opened.memo.entries()
        if isinstance(entry.content, Cited) and len(entry.content.statements) == 1
    ][:2]
    before = opened.memo
    pane.view.show_line(one)
    pane.acts.support(path_of(before, two))
    by_key = opened.memo
    assert by_key is not before
    with qtbot.waitSignal(opened.memo_changed, timeout=10_000):
        opened.undo()
    assert hand.drag([one], two, 0.5)
    assert opened.memo == by_key


def test_delete_takes_the_card_and_every_repeat_of_it_out_and_undo_brings_them_back(
    qtbot, opened, pane
):
    cited = next(e for e in opened.memo.entries() if isinstance(e.content, Cited))
    before = opened.memo
    pane.view.show_line(cited.id)
    pane.acts.repeat_under(path_of(before, before.sections[-1].id))
    qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    left = {entry.id for entry in opened.memo.entries()}
    assert cited.id not in left
    for _ in range(2):
        with qtbot.waitSignal(opened.memo_changed, timeout=10_000):
            opened.undo()
    assert opened.memo == before


@given(st.data())
@settings(deadline=None)
def test_keeping_an_order_makes_the_memo_what_was_shown(data):
    memo = data.draw(memos().filter(lambda memo: memo.sections))
    ids = [node_at(memo, path).id for path in paths(memo)]
    if len(ids) != len(set(ids)):
        return
    order = data.draw(st.sampled_from([o for o in Order if o is not Order.MEMO]))
    articles = {s.article for s in memo.statements()}
    facts = {a: SourceFacts(a[:1], f"2021-12-{n + 1:02d}") for n, a in enumerate(sorted(articles))}
    sorting = Sorting(order, facts, {}, {e.id: e for e in memo.entries()})
    edit = keep_order(memo, sorting)
    after = edit.apply(memo)[0] if edit else memo
    for before_path in nudging.sections_of(memo):
        section, now = node_at(memo, before_path), node_at(after, before_path)
        assert isinstance(section, Section)
        assert list(now.entries) == [placed.entry for placed in sorting.sorted(section.entries)]
    assert keep_order(after, sorting) is None
