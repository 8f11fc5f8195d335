"""Whatever is done, undone, redone and reopened: the workspace agrees with a plain model of it."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from briefing.articles.values import Article, Source
from briefing.errors import EditRefused
from briefing.memos.edits import (
    Insert,
    MemoEdit,
    Move,
    Remove,
    Replace,
    SetDetails,
    Several,
    details_of,
)
from briefing.memos.values import Entry, Memo, OwnKind, OwnText, Repeat, Section
from briefing.store import Correct, Store, Together, Withdraw

AT = datetime(2022, 1, 1, tzinfo=UTC)
MEMOS = ("memo-one", "memo-two")
TEXTS = ["Putin spoke.", "Biden warned.", "Kyiv was absent."]
CAPTURED = [
    (text.encode(), Article(sha256(text.encode()).hexdigest(), Source(title=text), text))
    for text in TEXTS
]


TITLES = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_PATHS = st.lists(st.integers(0, 3), min_size=1, max_size=3).map(tuple)
_NODES = st.one_of(
    st.builds(Section, st.uuids().map(str), TITLES),
    st.builds(Entry, st.uuids().map(str), st.builds(OwnText, st.just(OwnKind.GAP), TITLES)),
)
_ONE = st.one_of(
    st.builds(Insert, st.just((0,)), st.builds(Section, st.uuids().map(str), TITLES)),
    st.builds(Insert, _PATHS, _NODES),
    st.builds(Remove, _PATHS),
    st.builds(Move, _PATHS, _PATHS),
    st.builds(Replace, _PATHS, _NODES),
    TITLES.map(lambda title: SetDetails(details_of(Memo("", title)))),
)
EDITS = st.one_of(_ONE, st.builds(Several, st.lists(_ONE, max_size=3).map(tuple)))


@dataclass
class Scope:
    """What the model knows of the library or of one memo: states, and where it stands in them."""

    states: list[object]
    at: int = 0
    order: list[int] = field(default_factory=list)  # when each state was last made or left

    @property
    def now(self) -> object:
        return self.states[self.at]


class Workspace(RuleBasedStateMachine):
    """A store beside its model."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "model.briefing"
        self.store = Store.open(self.path, create=True)
        self.clock = 0
        self.seen: dict[int, Memo] = {}
        self.scopes = {"": Scope([{}], order=[0])}
        for name in MEMOS:
            memo = Memo(name, "new")
            self.seen[self.store.save_memo(memo, AT)] = memo
            self.scopes[name] = Scope([memo], order=[0])

    def _made(self, name: str, state: object) -> None:
        scope = self.scopes[name]
        del scope.states[scope.at + 1 :], scope.order[scope.at + 1 :]
        self.clock += 1
        scope.states.append(state)
        scope.order.append(self.clock)
        scope.at += 1

    @rule(name=st.sampled_from(MEMOS), edit=EDITS)
    def edit(self, name: str, edit: MemoEdit) -> None:
        memo, revision = self.store.memo_and_revision(name)
        try:
            changed, _ = edit.apply(memo)
        except EditRefused:
            with pytest.raises(EditRefused):
                self.store.apply_edit(name, edit, "Edit", AT, revision)
            return
        self._kept(name, self.store.apply_edit(name, edit, "Edit", AT, revision), changed)

    @rule(name=st.sampled_from(MEMOS), title=TITLES)
    def import_again(self, name: str, title: str) -> None:
        changed = Memo(name, title, opening=(Entry("e", Repeat("nothing")),))  # with a fault
        self._kept(name, (changed, self.store.save_memo(changed, AT)), changed)

    def _kept(self, name: str, result: tuple[Memo, int], changed: Memo) -> None:
        assert result[0] == changed
        self.seen[result[1]] = changed
        self._made(name, changed)

    @rule(which=st.sets(st.sampled_from(range(3)), min_size=1))
    def add(self, which: set[int]) -> None:
        listed = dict(self.scopes[""].now)
        added = self.store.add_articles([CAPTURED[number] for number in sorted(which)], AT)
        assert [result.new for result in added] == [n not in listed for n in sorted(which)]
        if which - listed.keys():
            stored = {n: self.store.article(CAPTURED[n][1].id).source.outlet for n in which}
            self._made("", {**stored, **listed})

    @precondition(lambda self: self.scopes[""].now)
    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        listed = dict(self.scopes[""].now)
        number = data.draw(st.sampled_from(sorted(listed)))
        self.store.withdraw([CAPTURED[number][1].id], AT)
        del listed[number]
        self._made("", listed)

    @precondition(lambda self: self.scopes[""].now)
    @rule(data=st.data(), outlet=st.sampled_from(["Meduza", "Sputnik"]))
    def correct(self, data: st.DataObject, outlet: str) -> None:
        listed = dict(self.scopes[""].now)
        number = data.draw(st.sampled_from(sorted(listed)))
        article = self.store.article(CAPTURED[number][1].id)
        self.store.edit_source(article.id, replace(article.source, outlet=outlet), AT)
        listed[number] = outlet
        self._made("", listed)

    @precondition(lambda self: 0 < len(self.scopes[""].now) < len(CAPTURED))
    @rule(data=st.data(), outlet=st.sampled_from(["Meduza", "Sputnik"]))
    def take_the_place(self, data: st.DataObject, outlet: str) -> None:
        listed = dict(self.scopes[""].now)
        gone = data.draw(st.sampled_from(sorted(listed)))
        fresh = data.draw(st.sampled_from(sorted(set(range(len(CAPTURED))) - listed.keys())))
        step = self.store.add_articles([CAPTURED[fresh]], AT)[0].step
        article = self.store.article(CAPTURED[fresh][1].id)
        edits = (
            Withdraw((CAPTURED[gone][1].id,)),
            Correct(article.id, replace(article.source, outlet=outlet)),
        )
        self.store.edit_library(Together(edits), "In its place", AT, step)
        del listed[gone]
        self._made("", {**listed, fresh: outlet})

    @rule(name=st.sampled_from(MEMOS))
    def undo(self, name: str) -> None:
        open_scopes = [(s.order[s.at], n) for n, s in self._seen_from(name) if s.at]
        stepped = self.store.undo(AT, name)
        assert (stepped is None) == (not open_scopes)
        if stepped:
            scope = self.scopes[max(open_scopes)[1]]
            self.clock += 1
            scope.order[scope.at] = self.clock
            scope.at -= 1
            self._turned(max(open_scopes)[1], stepped)

    @rule(name=st.sampled_from(MEMOS))
    def redo(self, name: str) -> None:
        open_scopes = [
            (s.order[s.at + 1], n) for n, s in self._seen_from(name) if s.at + 1 < len(s.states)
        ]
        stepped = self.store.redo(AT, name)
        assert (stepped is None) == (not open_scopes)
        if stepped:
            scope = self.scopes[max(open_scopes)[1]]
            scope.at += 1
            self.clock += 1
            scope.order[scope.at] = self.clock
            self._turned(max(open_scopes)[1], stepped)

    def _seen_from(self, name: str) -> list[tuple[str, Scope]]:
        return [("", self.scopes[""]), (name, self.scopes[name])]

    def _turned(self, name: str, stepped) -> None:
        assert (stepped.memo is None) == (name == "")
        if stepped.memo:
            assert stepped.memo == self.scopes[name].now
            self.seen[stepped.revision] = stepped.memo

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = Store.open(self.path)

    @rule(data=st.data())
    def look_back(self, data: st.DataObject) -> None:
        step = data.draw(st.sampled_from(sorted(self.seen)))
        assert self.store.memo_at(self.seen[step].id, step) == self.seen[step]

    @invariant()
    def the_store_agrees_with_the_model(self) -> None:
        if not hasattr(self, "store"):
            return
        for name in MEMOS:
            assert self.store.memo(name) == self.scopes[name].now
        ids = {article.id: number for number, (_, article) in enumerate(CAPTURED)}
        rows = {ids[row.id]: row.outlet for row in self.store.articles()}
        assert rows == self.scopes[""].now
        for number, word in enumerate(["putin", "biden", "kyiv"]):
            assert self.store.search_ids(word) == (
                [CAPTURED[number][1].id] if number in rows else []
            )
        for outlet in ("Meduza", "Sputnik"):
            assert {ids[i] for i in self.store.search_ids(outlet)} == {
                number for number, found in rows.items() if found == outlet
            }

    def teardown(self) -> None:
        if hasattr(self, "store"):
            with Store.open(self.path, read_only=True) as other:
                for name in MEMOS:
                    assert other.memo(name) == self.scopes[name].now
            self.store.close()
            self.folder.cleanup()


TestWorkspace = Workspace.TestCase
TestWorkspace.settings = settings(
    max_examples=40,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
