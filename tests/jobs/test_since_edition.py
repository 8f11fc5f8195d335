"""What is new since the edition before, and what of it says what that edition cited."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from briefing.articles.reading import read_article
from briefing.files import seeds_folder
from briefing.jobs.memos import import_memo
from briefing.jobs.since_edition import SaidAgain, since_edition
from briefing.memos.edits import SetDetails, details_of
from briefing.memos.next_edition import next_edition
from briefing.memos.values import Cited, Entry, Memo, Section
from briefing.progress import Progress
from briefing.statements.anchors import make_anchor
from briefing.statements.values import Statement, StatementKind
from briefing.store import Store, Withdraw

AT = datetime(2021, 12, 31, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
RAIN = "Rain in Lisbon\n\nIt rained all over Lisbon on Sunday, and trams stood still for hours.\n"
HARBOUR = """Harbour strike ends

Dockers in Rotterdam went back to work on Thursday after nine days on strike.
Union leaders had asked for shorter night shifts and a second crane driver.
The company promised to hire forty people before the summer begins.
Ships had waited outside the port for as long as a week.
A spokesman said that the backlog would be gone by the end of the month.
"""
PROMISE = "The company promised to hire forty people before the summer begins."


@pytest.fixture(scope="module")
def sample(tmp_path_factory) -> bytes:
    path = tmp_path_factory.mktemp("since") / "sample.briefing"
    with Store.open(path, create=True) as store:
        import_memo(store, seeds_folder() / "memo.yaml", AT, Progress())
    return path.read_bytes()


@pytest.fixture
def store(sample, tmp_path):
    path = tmp_path / "calls.briefing"
    path.write_bytes(sample)
    with Store.open(path) as opened:
        yield opened


def add(store: Store, name: str, text: str, hours: float) -> str:
    data = text.encode()
    return store.add_article(data, read_article(data, name), AT + hours * HOUR).id


def follow(store: Store, hours: float, day: date = date(2022, 1, 1)):
    memo = next_edition(store.memo(store.memos()[0].id), day)
    store.save_memo(memo, AT + hours * HOUR)
    return memo


def said(store: Store, memo) -> dict[str, set[str]]:
    since = SaidAgain().find(store, since_edition(store, memo), Progress())
    return {id_: {s.shown for s in statements} for id_, statements in since.articles.items()}


def test_what_came_in_after_the_edition_before_is_new_be_it_before_or_after_the_next(store):
    first = add(store, "rain.txt", RAIN, 1)
    memo = follow(store, 2)
    second = add(store, "more.txt", RAIN.replace("Sunday", "Monday"), 3)
    since = since_edition(store, memo)
    assert set(since.articles) == {first, second}
    assert (since.before.edition, since.days) == (1, 1)


def test_what_the_first_edition_of_all_holds_is_not_new(store):
    assert since_edition(store, store.memo(store.memos()[0].id)) is None


def test_what_came_in_while_the_edition_before_was_worked_on_is_not_new(store):
    add(store, "rain.txt", RAIN, 1)
    memo, revision = store.memo_and_revision(store.memos()[0].id)
    edit = SetDetails(details_of(memo))
    store.apply_edit(memo.id, edit, "Work goes on", AT + 2 * HOUR, revision)
    assert not since_edition(store, follow(store, 3)).articles


def test_an_old_edition_that_is_corrected_later_takes_nothing_from_what_is_new(store):
    new = add(store, "rain.txt", RAIN, 1)
    memo = follow(store, 2)
    before, revision = store.memo_and_revision(memo.follows)
    store.apply_edit(before.id, SetDetails(details_of(before)), "Late", AT + 3 * HOUR, revision)
    assert set(since_edition(store, memo).articles) == {new}


def test_what_was_taken_out_is_not_new(store):
    new = add(store, "rain.txt", RAIN, 1)
    memo = follow(store, 2)
    store.edit_library(Withdraw((new,)), "Take out", AT + 3 * HOUR)
    assert not since_edition(store, memo).articles


def test_a_new_article_with_the_same_statement_says_which_statements_it_says_again(store):
    memo = store.memo(store.memos()[0].id)
    statement = max(memo.statements(), key=lambda one: len(one.anchor.exact))
    words = statement.anchor.exact
    again = add(store, "again.txt", f"{HARBOUR}\n{words}\n", 1)
    other = add(store, "rain.txt", RAIN, 1)
    found = said(store, follow(store, 2))
    assert statement.shown in found[again]
    assert found[other] == set()


def quoting(store: Store, text: str, words: str) -> Memo:
    """Return a memo, stored, that cites *words* of an article."""
    article = store.article(add(store, "harbour.txt", text, 0))
    anchor = make_anchor(article.text, start := article.text.index(words), start + len(words))
    said = Statement("s", article.id, anchor, StatementKind.REPORT)
    section = Section("h", "News", (Entry("e", Cited((said,))),))
    memo = Memo("m", "Ports", fields=(("date", "2021-12-31"),), sections=(section,))
    store.save_memo(memo, AT)
    return memo


def test_a_corrected_version_says_what_was_taken_from_the_article_though_it_reads_otherwise(store):
    memo = quoting(store, HARBOUR, PROMISE)
    changed = HARBOUR.replace(PROMISE, "Nobody knows yet what was agreed upon.")
    new = add(store, "corrected.txt", changed, 1)
    following = next_edition(memo, date(2022, 1, 1))
    store.save_memo(following, AT + 2 * HOUR)
    assert said(store, following)[new] == {PROMISE}


@pytest.mark.parametrize(("day", "days"), [(date(2022, 1, 1), 1), (date(2022, 1, 9), 9)])
def test_the_days_between_two_editions_are_those_of_their_dates(store, day, days):
    assert since_edition(store, follow(store, 1, day)).days == days


def test_the_same_is_found_after_a_new_start(store):
    add(store, "rain.txt", RAIN, 1)
    memo = follow(store, 2)
    found = since_edition(store, memo)
    path = Path(store.path)
    store.close()
    with Store.open(path, read_only=True) as again:
        assert since_edition(again, memo) == found


def touch(store: Store, hours: float) -> None:
    memo, revision = store.memo_and_revision(store.memos()[0].id)
    store.apply_edit(memo.id, SetDetails(details_of(memo)), "Edit", AT + hours * HOUR, revision)


def test_what_came_in_overnight_is_new_though_yesterdays_edition_was_corrected_in_the_morning(
    store,
):
    evening = add(store, "rain.txt", RAIN, 5)
    touch(store, 6)
    night = add(store, "night.txt", RAIN.replace("Sunday", "Monday"), 16)
    touch(store, 19)
    memo = follow(store, 20)
    assert set(since_edition(store, memo).articles) == {night}
    west = timezone(timedelta(hours=-10))  # there it was one long day
    assert not since_edition(store, memo, west).articles
    assert evening not in since_edition(store, memo).articles


def test_a_second_edition_of_the_same_day_counts_from_the_last_change_of_the_first(store):
    touch(store, 20)
    add(store, "rain.txt", RAIN, 21)
    touch(store, 22)
    assert not since_edition(store, follow(store, 23, date(2021, 12, 31))).articles


def test_all_that_is_new_is_compared_the_latest_first(store, monkeypatch):
    monkeypatch.setattr("briefing.jobs.since_edition._AT_ONCE", 2)
    memo = store.memo(store.memos()[0].id)
    words = max(memo.statements(), key=lambda one: len(one.anchor.exact)).anchor.exact
    added = [add(store, f"{n}.txt", f"{HARBOUR}\n{words}\n\nPart {n}.\n", 1) for n in range(5)]
    since, comparing, waiting = since_edition(store, follow(store, 2)), SaidAgain(), []
    while since.waiting:
        since = comparing.find(store, since, Progress())
        waiting.append(sorted(added.index(each) for each in since.waiting))
    assert waiting == [[0, 1, 2], [0], []]
    assert all(since.articles.values())
