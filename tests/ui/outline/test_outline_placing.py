"""Where nodes land when many of them move or go at once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import EditRefused
from briefing.memos.edits import Insert, Remove, removal, topmost
from briefing.memos.tree import children, node_at
from briefing.memos.values import Entry, Memo, OwnKind, OwnText, Repeat, Section
from tests.strategies import memos
from ui.outline.placing import id_paths, moved


def all_paths(parent, at=()):
    found = []
    for row, child in enumerate(children(parent)):
        found.append((*at, row))
        if isinstance(child, Section):
            found += all_paths(child, (*at, row))
    return found


def ids_below(parent):
    below = [child for child in children(parent) if isinstance(child, Section)]
    return [child.id for child in children(parent)], {each.id: ids_below(each) for each in below}


def one_by_one(memo, paths, slot):
    """Return *memo* with the entries at *paths* taken out and put before what stands at *slot*."""
    nodes = [node_at(memo, path) for path in topmost(paths)]
    parent = node_at(memo, slot[:-1])
    follows = [child.id for child in children(parent)[slot[-1] :]]
    gone = {node.id for node in nodes}
    for node in nodes:
        memo, _ = Remove(id_paths(memo)[node.id]).change(memo)
    above = id_paths(memo)[parent.id]
    left = children(node_at(memo, above))
    place = next((n for n, c in enumerate(left) if c.id in follows and c.id not in gone), len(left))
    entries = sum(isinstance(child, Entry) for child in left)
    place = min(place, entries)
    for number, node in enumerate(nodes):
        memo, _ = Insert((*above, place + number), node).change(memo)
    return memo


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_entries_from_anywhere_land_together_in_their_order(data):
    memo = data.draw(memos())
    paths = [path for path in all_paths(memo) if len(path) > 1]
    entries = [path for path in paths if isinstance(node_at(memo, path), Entry)]
    sections = [path for path in all_paths(memo) if isinstance(node_at(memo, path), Section)]
    if not entries or not sections:
        return
    chosen = data.draw(st.lists(st.sampled_from(entries), min_size=1, unique=True))
    into = data.draw(st.sampled_from(sections))
    slot = (*into, data.draw(st.integers(0, len(node_at(memo, into).entries))))
    edit = moved(memo, chosen, slot)
    after = memo if edit is None else edit.apply(memo)[0]
    assert ids_below(after) == ids_below(one_by_one(memo, chosen, slot))


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_what_is_removed_together_is_gone_with_every_repeat_and_comes_back(data):
    memo = data.draw(memos())
    paths = all_paths(memo)
    if not paths:
        return
    chosen = data.draw(st.lists(st.sampled_from(paths), min_size=1, unique=True))
    gone = {node_at(memo, path).id for path in chosen}
    try:
        after, back = removal(memo, *chosen).apply(memo)
    except EditRefused:
        return
    assert not gone & set(id_paths(after))
    left = {entry.id for entry in after.entries()}
    assert all(
        entry.content.of in left for entry in after.entries() if isinstance(entry.content, Repeat)
    )
    assert back.apply(after)[0] == memo


def test_nothing_but_what_was_chosen_and_its_repeats_is_removed():
    own = Entry("a", OwnText(OwnKind.COMMENT, "a"))
    first = Section("s", "S", (own, Entry("b", OwnText(OwnKind.COMMENT, "b"))))
    second = Section("t", "T", (Entry("r", Repeat("a")), Entry("c", OwnText(OwnKind.COMMENT, "c"))))
    memo = Memo("m", "M", sections=(first, second))
    after, _ = removal(memo, (0, 0), (1, 1)).apply(memo)
    assert [entry.id for entry in after.entries()] == ["b"]
