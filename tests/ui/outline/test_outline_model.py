"""The tree of the memo under Qt's own tester, through random edits and their undos."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTreeView

from briefing.errors import EditRefused
from briefing.memos.edits import Move
from briefing.memos.values import Entry, Memo, OwnKind, OwnText, Section
from briefing.templates.values import BriefingTemplate, SectionForm
from tests.strategies import edits, memos
from ui.outline.lines import LineKind, Lines, lines_of, walk
from ui.outline.model import OutlineModel
from ui.outline.sorting import NO_SORTING

TEMPLATE = BriefingTemplate(
    "t", "T", sections=(SectionForm("nato", "NATO", "What was said.", required=True),)
)


@pytest.fixture(autouse=True)
def application(qapp):
    """Views want an application."""


def shown(model, parent=None):
    """Return the keys of the model as nested lists."""
    parent = parent or model.index(-1, -1)
    rows = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
    return [(model.line(index).key, shown(model, index)) for index in rows]


def wanted(lines):
    return [(line.key, wanted(line.children)) for line in lines]


class EditedOutline(RuleBasedStateMachine):
    @initialize(memo=memos())
    def begin(self, memo):
        self.memo, self.undos, self.lines = memo, [], Lines()
        self.model = OutlineModel()
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        self.tester = QAbstractItemModelTester(self.model, mode)
        self.view = QTreeView()
        self.view.setModel(self.model)
        self._show(memo)

    @rule(data=st.data())
    def edit(self, data):
        edit = data.draw(edits(self.memo))
        try:
            after, back = edit.apply(self.memo)
        except EditRefused:
            return
        self.undos.append(back)
        self._show(after)

    @rule(data=st.data())
    def come_to_another_state(self, data):
        """As when an earlier state is restored: much is moved, added and gone at once."""
        memo = self.memo
        for _ in range(4):
            try:
                memo, _ = data.draw(edits(memo)).apply(memo)
            except EditRefused:
                continue
        self.undos.clear()
        self._show(memo)

    @precondition(lambda self: self.undos)
    @rule()
    def undo(self):
        after, _ = self.undos.pop().apply(self.memo)
        self._show(after)

    @precondition(lambda self: self.model.rowCount())
    @rule(data=st.data())
    def choose_and_expand(self, data):
        keys = sorted(self.model.keys())
        index = self.model.index_of(data.draw(st.sampled_from(keys)))
        self.view.setCurrentIndex(index)
        self.view.expand(index)

    def _show(self, memo):
        lines = self.lines.of(memo, TEMPLATE, NO_SORTING)
        assert lines == lines_of(memo, TEMPLATE)  # also those that were made for another state
        held = {
            key: QPersistentModelIndex(self.model.index_of(key)) for key in tuple(self.model.keys())
        }
        expanded = {key for key, index in held.items() if self.view.isExpanded(index)}
        current = self.model.line(self.view.currentIndex())
        self.model.show(lines)
        self.memo = memo
        staying = {line.key for line in walk(lines)}
        for key, index in held.items():
            assert index.isValid() is (key in staying)
            if index.isValid():
                assert self.model.line(index).key == key
                assert self.view.isExpanded(index) is (key in expanded)
        if current is not None and current.key in staying:
            assert self.model.line(self.view.currentIndex()).key == current.key

    @invariant()
    def the_tree_is_the_memo(self):
        assert shown(self.model) == wanted(lines_of(self.memo, TEMPLATE))


class RearrangedOutline(EditedOutline):
    """Every row that moves does so in one step, as when hundreds of them do."""

    @initialize(memo=memos())
    def begin(self, memo):
        super().begin(memo)
        self.model.many = 0


TestEditedOutline = EditedOutline.TestCase
TestRearrangedOutline = RearrangedOutline.TestCase
TestEditedOutline.settings = TestRearrangedOutline.settings = settings(
    deadline=None, max_examples=40, stateful_step_count=12, print_blob=True
)


def _comments(*names):
    return tuple(Entry(name, OwnText(OwnKind.COMMENT, name)) for name in names)


def test_moving_one_entry_is_one_move_of_one_row(qtbot):
    memo = Memo("m", "M", sections=(Section("s", "S", _comments("a", "b", "c", "d")),))
    model = OutlineModel()
    model.show(lines_of(memo, BriefingTemplate("t", "T", blocks=())))
    steps = []
    model.rowsMoved.connect(lambda *step: steps.append("move"))
    model.rowsInserted.connect(lambda *step: steps.append("insert"))
    model.rowsRemoved.connect(lambda *step: steps.append("remove"))
    for move in (Move((0, 0), (0, 3)), Move((0, 3), (0, 0))):
        memo, _ = move.apply(memo)
        model.show(lines_of(memo, BriefingTemplate("t", "T", blocks=())))
    assert steps == ["move", "move"]


def test_a_required_heading_that_is_empty_shows_its_guidance():
    memo = Memo("m", "M", sections=(Section("s", "NATO", key="nato"),))
    line = lines_of(memo, TEMPLATE)[-1].children[0]
    assert (line.kind, line.words) == (LineKind.EMPTY, "What was said.")


def test_a_required_heading_that_the_memo_lacks_is_shown_as_missing():
    assert [line.key for line in lines_of(Memo("m", "M"), TEMPLATE)][-1] == "missing:nato"


def test_another_order_of_many_rows_is_one_step_that_keeps_the_choice():
    entries = _comments(*map(str, range(40)))
    model, form = OutlineModel(), BriefingTemplate("t", "T", blocks=())
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    view = QTreeView()
    view.setModel(model)
    steps = []
    model.show(lines_of(Memo("m", "M", sections=(Section("s", "S", entries),)), form))
    model.layoutChanged.connect(lambda: steps.append("order"))
    model.rowsMoved.connect(lambda: steps.append("move"))
    view.setCurrentIndex(model.index_of("7"))
    held = {key: QPersistentModelIndex(model.index_of(key)) for key in map(str, range(40))}
    model.show(lines_of(Memo("m", "M", sections=(Section("s", "S", entries[::-1]),)), form))
    assert steps == ["order"]
    assert view.currentIndex().row() == 32
    assert all(index.row() == 39 - int(key) for key, index in held.items())
    assert tester.model() is model


def test_many_entries_that_change_their_headings_move_in_one_step():
    entries = _comments(*map(str, range(60)))
    model, form = OutlineModel(), BriefingTemplate("t", "T", blocks=())
    steps = []
    memo = Memo("m", "M", sections=tuple(Section(f"s{n}", "S", entries[n::6]) for n in range(6)))
    model.show(lines_of(memo, form))
    model.layoutChanged.connect(lambda: steps.append("all"))
    model.rowsMoved.connect(lambda: steps.append("move"))
    parts = [entries[10 * n : 10 * n + 10] for n in range(6)]
    memo = Memo("m", "M", sections=tuple(Section(f"s{n}", "S", parts[n]) for n in range(6)))
    model.show(lines_of(memo, form))
    assert steps == ["all"]
    assert shown(model) == wanted(lines_of(memo, form))


def test_hundreds_of_entries_that_go_here_and_there_go_and_come_in_a_few_steps():
    entries = _comments(*map(str, range(200)))
    model, form = OutlineModel(), BriefingTemplate("t", "T", blocks=())
    whole = Memo("m", "M", sections=(Section("s", "S", entries),))
    half = Memo("m", "M", sections=(Section("s", "S", entries[::2]),))
    model.show(lines_of(whole, form))
    steps = []
    for signal in (model.rowsInserted, model.rowsRemoved, model.rowsMoved, model.layoutChanged):
        signal.connect(lambda *_: steps.append("step"))
    for memo in (half, whole):
        model.show(lines_of(memo, form))
        assert shown(model) == wanted(lines_of(memo, form))
    assert len(steps) == 4


def test_a_heading_that_comes_above_those_that_it_was_below_takes_them_in():
    model, form = OutlineModel(), BriefingTemplate("t", "T", blocks=())
    model.many = 0
    inner = Section("q", "Q", _comments("a"), (Section("r", "R", _comments("b")),))
    model.show(lines_of(Memo("m", "M", sections=(inner,)), form))
    turned = Section("r", "R", _comments("b"), (Section("q", "Q", _comments("a")),))
    memo = Memo("m", "M", sections=(Section("new", "New", (), (turned,)),))
    model.show(lines_of(memo, form))
    assert shown(model) == wanted(lines_of(memo, form))


def test_what_is_added_behind_a_row_that_moved_down_stands_behind_it():
    model, form = OutlineModel(), BriefingTemplate("t", "T", blocks=())
    places = []
    model.rowsInserted.connect(lambda _, first, last: places.append((first, last)))
    for names in ("abc", "bcad"):
        memo = Memo("m", "M", sections=(Section("s", "S", _comments(*names)),))
        model.show(lines_of(memo, form))
        assert shown(model) == [("s", [(name, []) for name in names])]
    assert places == [(0, 0), (0, 2), (3, 3)]
