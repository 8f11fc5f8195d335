"""The session: an edit shows at once, is on the disk soon, and no failure loses it."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.errors import BriefingError, NotFound
from briefing.memos.edits import Move, Remove, SetDetails, details_of
from briefing.store import Correct, Store, Withdraw
from ui.session import Session, event_of_articles

PATIENCE_MS = 30_000
AT = datetime(2022, 1, 3, 8, 0, tzinfo=UTC)


def retitled(session: Session, title: str) -> SetDetails:
    assert session.memo is not None
    return SetDetails(replace(details_of(session.memo), title=title))


def on_disk(path: Path):
    with Store.open(path, read_only=True) as store:
        return store.memo(store.memos()[0].id)


def settle(qtbot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.unwritten == 0, timeout=PATIENCE_MS)


def test_an_edit_shows_at_once_and_is_on_the_disk_soon(qtbot, opened, workspace):
    before = opened.memo
    with qtbot.waitSignal(opened.memo_changed) as changed:
        assert opened.edit(Remove((0,)), "Remove entry")
    assert changed.args == [before, opened.memo]
    assert opened.memo != before
    settle(qtbot, opened)
    assert on_disk(workspace) == opened.memo


def test_edits_reach_the_disk_in_their_order(qtbot, opened, workspace):
    for number in range(30):
        opened.edit(retitled(opened, f"Title {number}"), f"Title {number}")
    settle(qtbot, opened)
    assert on_disk(workspace).title == "Title 29"
    names = [step.name for step in opened.shelf.reader.history(opened.memo.id)]
    assert names[:30] == [f"Title {number}" for number in reversed(range(30))]


def test_undo_and_redo_name_their_steps_and_survive_a_new_start(qtbot, opened, workspace):
    before = opened.memo
    opened.edit(retitled(opened, "Changed"), "Retitle")
    settle(qtbot, opened)
    assert opened.undo_text == "Retitle"
    opened.close()
    again = Session()
    with qtbot.waitSignal(again.opened, timeout=PATIENCE_MS):
        again.open(workspace)
    assert again.undo_text == "Retitle"
    with qtbot.waitSignal(again.memo_changed, timeout=PATIENCE_MS):
        again.undo()
    assert again.memo == before
    assert again.redo_text == "Retitle"
    with qtbot.waitSignal(again.memo_changed, timeout=PATIENCE_MS):
        again.redo()
    assert again.memo.title == "Changed"
    again.close()


def test_what_is_asked_while_an_undo_is_on_its_way_waits_for_it(qtbot, opened, workspace):
    original = opened.memo.title
    opened.edit(retitled(opened, "First"), "First")
    settle(qtbot, opened)
    opened.undo()
    opened.edit(Remove((0,)), "Remove entry")
    qtbot.waitUntil(lambda: opened.undo_text == "Remove entry", timeout=PATIENCE_MS)
    settle(qtbot, opened)
    assert opened.memo.title == original
    assert on_disk(workspace) == opened.memo


def test_an_edit_that_does_not_fit_is_told_and_changes_nothing(qtbot, opened):
    before = opened.memo
    with qtbot.waitSignal(opened.problem) as told:
        assert not opened.edit(Move((99,), (0,)), "Move")
    assert isinstance(told.args[0], BriefingError)
    assert opened.memo == before
    assert opened.unwritten == 0


def test_when_the_file_is_gone_the_edits_wait_and_are_written_once_it_is_back(
    qtbot, opened, workspace
):
    away = workspace.with_name("away.briefing")
    workspace.rename(away)
    with qtbot.waitSignal(opened.stuck, timeout=PATIENCE_MS) as told:
        opened.edit(retitled(opened, "One"), "One")
    assert workspace.name in str(told.args[0])
    opened.edit(retitled(opened, "Two"), "Two")
    assert opened.unwritten == 2
    assert opened.memo.title == "Two"
    away.rename(workspace)
    with qtbot.waitSignal(opened.written, timeout=PATIENCE_MS, check_params_cb=bool):
        opened.retry_writing()
    assert on_disk(workspace).title == "Two"


def test_leaving_right_after_an_edit_waits_for_the_disk(qtbot, opened, workspace):
    other = sqlite3.connect(workspace, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    opened.edit(retitled(opened, "One"), "One")
    assert opened.unwritten == 1
    release = threading.Timer(0.3, other.execute, ("ROLLBACK",))
    release.start()
    assert opened.settle()
    release.join()
    other.close()
    assert on_disk(workspace).title == "One"


def test_what_waited_for_an_undo_is_written_before_the_workspace_closes(qtbot, opened, workspace):
    entries = len(tuple(opened.memo.entries()))
    opened.edit(retitled(opened, "One"), "One")
    settle(qtbot, opened)
    opened.undo()
    opened.edit(Remove((0,)), "Remove entry")
    assert opened.close()
    assert on_disk(workspace).title != "One"
    assert len(tuple(on_disk(workspace).entries())) < entries


def test_closing_with_changes_that_the_disk_refuses_says_that_they_are_not_written(
    qtbot, opened, workspace
):
    workspace.rename(workspace.with_name("away.briefing"))
    with qtbot.waitSignal(opened.stuck, timeout=PATIENCE_MS):
        opened.edit(retitled(opened, "One"), "One")
    assert opened.close() is False


def test_an_edit_of_a_memo_changed_elsewhere_is_refused_and_the_other_change_shown(
    qtbot, opened, workspace
):
    with Store.open(workspace) as other:
        memo, revision = other.memo_and_revision(opened.memo.id)
        elsewhere = SetDetails(replace(details_of(memo), title="Elsewhere"))
        other.apply_edit(memo.id, elsewhere, "Elsewhere", AT, revision)
    with qtbot.waitSignal(opened.problem, timeout=PATIENCE_MS) as told:
        opened.edit(retitled(opened, "Here"), "Here")
        opened.edit(Remove((0,)), "Remove")
    assert "changed by another program" in str(told.args[0])
    qtbot.waitUntil(lambda: opened.memo.title == "Elsewhere", timeout=PATIENCE_MS)
    settle(qtbot, opened)
    assert on_disk(workspace) == opened.memo
    assert opened.edit(retitled(opened, "Now"), "Now")
    settle(qtbot, opened)
    assert on_disk(workspace).title == "Now"


def test_a_change_by_another_program_is_noticed(qtbot, opened, workspace):
    for title in ("Before the first look", "After it"):
        with Store.open(workspace) as other:
            memo, revision = other.memo_and_revision(opened.memo.id)
            elsewhere = SetDetails(replace(details_of(memo), title=title))
            other.apply_edit(memo.id, elsewhere, "Elsewhere", AT, revision)
        with qtbot.waitSignal(opened.memo_changed, timeout=PATIENCE_MS):
            opened.look_elsewhere()
        assert opened.memo.title == title


def test_a_workspace_replaced_underneath_is_noticed(qtbot, opened, workspace):
    opened.edit(retitled(opened, "Before"), "Before")
    settle(qtbot, opened)
    beside = workspace.with_name("beside.briefing")
    shutil.copy(workspace, beside)
    beside.replace(workspace)
    told = []
    opened.problem.connect(lambda error: told.append(str(error)))
    opened.look_elsewhere()
    qtbot.waitUntil(lambda: any("replaced" in words for words in told), timeout=PATIENCE_MS)
    assert opened.memo.title == "Before"


def test_files_are_taken_in_and_each_is_told_of(qtbot, tmp_path, seeds):
    session = Session()
    with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
        session.create(tmp_path / "New.briefing")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    told = []
    session.file_added.connect(told.append)
    with qtbot.waitSignal(session.events_found, timeout=PATIENCE_MS):
        session.add_files([*sorted(seeds.glob("*.txt")), tmp_path / "picture.png"])
    assert [each.status for each in told] == ["added"] * 5 + ["refused"]
    assert len(session.rows) == 5
    days = [(str(event.on), len(event.articles)) for event in session.events]
    assert days == [("2021-12-07", 4), ("2021-12-30", 1)]
    assert session.undo_text
    session.problem.connect(print)
    session.undo()
    qtbot.waitUntil(lambda: session.rows == [], timeout=PATIENCE_MS)
    session.close()


def test_a_pasted_page_is_read_like_a_file_and_keeps_its_address(qtbot, opened):
    words = "The minister said on Tuesday that the talks would go on in Geneva next week. " * 8
    page = (
        '<html><head><link rel="canonical" href="https://example.org/talks">'
        f"<title>Talks go on</title></head><body><h1>Talks go on</h1><p>{words}</p></body></html>"
    )
    told = []
    opened.file_added.connect(told.append)
    with qtbot.waitSignal(opened.library_changed, timeout=PATIENCE_MS):
        opened.add_pasted(page.encode(), "Pasted page.html")
    assert [each.path.name for each in told] == ["Pasted page.html"]
    article = opened.article(told[0].article.id)
    assert article.source.url == "https://example.org/talks"
    assert "would go on in Geneva" in article.text


def test_a_bare_address_is_listed_without_a_word_that_could_be_quoted(qtbot, opened):
    with qtbot.waitSignal(opened.library_changed, timeout=PATIENCE_MS):
        opened.add_stub("https://example.org/talks")
    stub = next(row for row in opened.rows if row.title == "https://example.org/talks")
    assert stub.words == 0
    assert opened.article(stub.id).story_passages() == ()


def test_rows_show_the_details_that_the_memo_gives_its_sources(opened):
    by_outlet = {row.outlet: row for row in opened.rows}
    assert set(by_outlet) == {"Sputnik", "Meduza", "ClubZ", "RT", "Realnoe Vremya"}
    assert by_outlet["Sputnik"].guessed == ("published",)
    assert by_outlet["RT"].guessed == ("outlet",)


def test_rows_count_what_is_used_as_soon_as_an_edit_is_made(qtbot, opened):
    used = {row.id: row.used for row in opened.rows}
    with qtbot.waitSignal(opened.used_changed) as changed:
        section = len(opened.memo.opening)
        opened.edit(Remove((section,)), "Remove heading")
    for row in opened.rows:
        assert (row.used != used[row.id]) is (row.id in changed.args[0])
    settle(qtbot, opened)
    with Store.open(opened.path, read_only=True) as store:
        assert {r.id: r.used for r in store.articles()} == {r.id: r.used for r in opened.rows}


def test_aids_come_first_alone_and_then_compared(qtbot, opened):
    identity = opened.rows[0].id
    assert opened.aids(identity) is None
    qtbot.waitUntil(lambda: opened.aids(identity) is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: opened.aids(identity).compared, timeout=PATIENCE_MS)
    aids = opened.aids(identity)
    assert aids.sentences
    assert aids.statements
    assert all(any(p.article == identity for p in g.group.places) for g in aids.groups)
    assert aids.groups


def test_search_finds_words_in_the_text(qtbot, opened):
    found: list[str] = []
    opened.shelf.search("Ushakov", lambda ids: found.extend(ids))
    qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
    assert all("Ushakov" in opened.article(identity).text for identity in found)


def test_a_corrected_source_is_read_anew(qtbot, opened):
    article = opened.article(opened.rows[0].id)
    source = replace(article.source, outlet="Sputnik International")
    with qtbot.waitSignal(opened.library_changed, timeout=PATIENCE_MS):
        opened.edit_library(Correct(article.id, source), "Correct details")
    assert opened.article(article.id).source.outlet == "Sputnik International"
    assert opened.undo_text == "Correct details"


def test_an_article_taken_out_comes_back_with_undo(qtbot, opened):
    identity = opened.rows[0].id
    with qtbot.waitSignal(opened.library_changed, timeout=PATIENCE_MS):
        opened.edit_library(Withdraw((identity,)), "Take out")
    assert identity not in {row.id for row in opened.rows}
    with qtbot.waitSignal(opened.library_changed, timeout=PATIENCE_MS):
        opened.undo()
    assert identity in {row.id for row in opened.rows}


def test_a_new_workspace_holds_an_empty_memo_with_the_headings_of_its_form(qtbot, tmp_path):
    session = Session()
    with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
        session.create(tmp_path / "New.briefing", "policy-memo")
    headings = [form.heading for form in session.template.sections]
    assert [section.heading for section in session.memo.sections] == headings
    assert not list(session.memo.entries())
    session.close()


def test_a_file_that_is_no_workspace_is_told(qtbot, tmp_path):
    (tmp_path / "letter.briefing").write_text("Dear all")
    session = Session()
    with qtbot.waitSignal(session.problem, timeout=PATIENCE_MS) as told:
        session.open(tmp_path / "letter.briefing")
    assert "no workspace" in str(told.args[0])
    assert session.path is None
    session.close()


def test_the_next_edition_has_the_same_form_and_empty_headings(qtbot, opened):
    before = opened.memo
    with qtbot.waitSignal(opened.opened, timeout=PATIENCE_MS):
        opened.next_edition()
    assert opened.memo.edition == before.edition + 1
    assert opened.memo.follows == before.id
    assert [s.heading for s in opened.memo.sections] == [s.heading for s in before.sections]
    assert not list(opened.memo.statements())
    assert {row.id for row in opened.memos} == {before.id, opened.memo.id}


def test_what_was_said_of_an_article_is_known_in_the_next_edition(qtbot, opened):
    before = {(row.id, row.outlet, row.published, row.guessed) for row in opened.rows}
    assert "RT" in {outlet for _, outlet, _, _ in before}  # the page itself does not say so
    with qtbot.waitSignal(opened.opened, timeout=PATIENCE_MS):
        opened.next_edition()
    assert {(row.id, row.outlet, row.published, row.guessed) for row in opened.rows} == before


def test_another_template_is_a_step_that_can_be_undone(qtbot, opened):
    before = opened.memo.template
    other = "press-digest"
    with qtbot.waitSignal(opened.template_changed) as changed:
        assert opened.choose_template(other)
    assert changed.args[0].id == other == opened.template.id
    settle(qtbot, opened)
    with qtbot.waitSignal(opened.template_changed, timeout=PATIENCE_MS):
        opened.undo()
    assert opened.template.id == before


def test_an_article_that_is_not_there_raises_not_found(opened):
    with pytest.raises(NotFound):
        opened.article("0" * 64)


def test_articles_are_laid_to_the_event_that_most_of_their_statements_are_about(opened):
    events = event_of_articles(opened.memo)
    by_outlet = {row.outlet: events[row.id] for row in opened.rows}
    assert by_outlet["Sputnik"] == "call-1"
    assert by_outlet["RT"] == "call-2"
