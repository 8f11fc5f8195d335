"""The status bar counts what the list before sending holds, in the user's language."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from briefing.errors import BriefingError
from briefing.files import resource
from briefing.memos.edits import Insert, SetDetails, details_of, removal
from briefing.memos.values import Entry, OwnKind, OwnText
from briefing.telling import Worded
from ui.wording import said, told

PATIENCE_MS = 15_000


@pytest.fixture
def german(qapp):
    translator = QTranslator()
    assert translator.load(str(resource("translations/briefing_de.qm")))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def number(window) -> int:
    words = window.rooms["status"]._checks.text()
    return int(words.split()[0]) if window.rooms["status"]._checks.isVisible() else 0


def test_the_status_bar_counts_drafts_and_unsourced_quotations_and_empty_fields(qtbot, window):
    session, outline = window.session, window.rooms["outline"]
    qtbot.waitUntil(lambda: outline.proving._work is None, timeout=PATIENCE_MS)
    before = number(window)
    assert before == len(outline.proving.checks)
    first = len(session.memo.opening)
    draft = Entry("draft-1", OwnText(OwnKind.COMMENT, "To be accepted."), draft=True)
    session.edit(Insert((first, 0), draft), "Draft")
    own = Entry("own-1", OwnText(OwnKind.COMMENT, "He spoke of “a bridge of glass over Geneva”."))
    session.edit(Insert((first, 0), own), "Comment")
    fields = tuple(pair for pair in session.memo.fields if pair[0] != "to")
    session.edit(SetDetails(replace(details_of(session.memo), fields=fields)), "Field")
    qtbot.waitUntil(lambda: number(window) == before + 3, timeout=PATIENCE_MS)
    outline.show_checks()
    assert outline.checks.list.count() == before + 3
    listed = [outline.checks.list.item(n).text() for n in range(outline.checks.list.count())]
    assert any("bridge of glass" in words for words in listed)
    assert any("draft" in words for words in listed)


def test_pages_beyond_the_limit_are_counted_once_they_are_laid_out(qtbot, window):
    session, outline = window.session, window.rooms["outline"]
    session.choose_template("ministerial-note")
    most = session.template.limits.pages
    assert most
    outline.take_pages(most + 2)
    qtbot.waitUntil(
        lambda: any(f"2 more than {most}" in check.words for check in outline.proving.checks),
        timeout=PATIENCE_MS,
    )


def test_where_nothing_is_to_check_one_line_says_so_and_no_empty_list_stands_there(qtbot, window):
    session, outline = window.session, window.rooms["outline"]
    panel = outline.checks
    qtbot.waitUntil(lambda: outline.proving._work is None, timeout=PATIENCE_MS)
    assert outline.proving.checks == ()
    outline.show_checks()
    qtbot.waitUntil(lambda: 0 < panel.height() < 60, timeout=PATIENCE_MS)
    assert not panel.list.isVisible()
    assert window.focusWidget() is panel.close_button
    first = len(session.memo.opening)
    draft = Entry("draft-1", OwnText(OwnKind.COMMENT, "To be accepted."), draft=True)
    session.edit(Insert((first, 0), draft), "Draft")
    qtbot.waitUntil(panel.list.isVisible, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: 60 < panel.height() < 120, timeout=PATIENCE_MS)  # one line, no more
    panel.list.setFocus()
    session.undo()
    qtbot.waitUntil(lambda: not panel.list.isVisible(), timeout=PATIENCE_MS)
    assert window.focusWidget() is panel.close_button


def shown_pages(window) -> str:
    return window.rooms["status"]._numbers.text().rpartition("·")[2].strip()


def test_pages_are_counted_and_checked_though_nobody_looks_at_them(qtbot, window):
    session, outline = window.session, window.rooms["outline"]
    session.pressroom.make_ready(session.path, session.memo, session.template)
    most = session.template.limits.pages
    qtbot.waitUntil(lambda: "pages" in shown_pages(window), timeout=PATIENCE_MS)
    before = int(shown_pages(window).split()[0])
    assert before > most
    qtbot.waitUntil(
        lambda: any(f"{before - most} more than {most}" in c.words for c in outline.proving.checks),
        timeout=PATIENCE_MS,
    )
    assert window.rooms.there("preview") is None
    session.edit(removal(session.memo, *((len(session.memo.opening) + n,) for n in (1, 2))), "Cut")
    qtbot.waitUntil(lambda: int(shown_pages(window).split()[0]) < before, timeout=PATIENCE_MS)


def test_a_memo_that_cannot_be_laid_out_has_no_number_of_pages(qtbot, window):
    session = window.session
    session.pressroom.make_ready(session.path, session.memo, session.template)
    qtbot.waitUntil(lambda: "pages" in shown_pages(window), timeout=PATIENCE_MS)
    session.edit(SetDetails(replace(details_of(session.memo), title="Talks \U000f1234")), "Title")
    qtbot.waitUntil(lambda: "page" not in shown_pages(window), timeout=PATIENCE_MS)


def test_what_the_core_says_is_said_in_german(german):
    form = 'the heading "%1" is required and empty'
    assert (
        said(Worded(form, "50 %1 Ukraine"))
        == "die Überschrift „50 %1 Ukraine“ ist verlangt und leer"
    )
    assert (
        said(BriefingError(Worded("%1 words, %2 more than %3", 9, 2, 7)))
        == "9 Wörter, 2 mehr als 7"
    )
    assert said(BriefingError("as it is")) == "as it is"


def test_an_error_whose_sentence_is_english_is_told_in_a_german_frame(german):
    from briefing.errors import WorkspaceDamaged

    words = told(WorkspaceDamaged("a.briefing is empty; it is no workspace."))
    assert words.startswith("Die Datei ist keine Arbeitsmappe")
    assert words.endswith("a.briefing is empty; it is no workspace.")


def test_in_english_an_error_is_told_as_it_is(qapp):
    assert told(BriefingError("It is so.")) == "It is so."


def test_each_kind_of_error_is_told_in_german(german):
    def kinds(above: type[BriefingError]) -> list[type[BriefingError]]:
        return [each for sub in above.__subclasses__() for each in (sub, *kinds(sub))]

    for kind in kinds(BriefingError):
        if kind.__module__ == "briefing.errors" and kind.__name__ != "Cancelled":
            error = kind.__new__(kind)
            Exception.__init__(error, "X.")
            assert "Im englischen Wortlaut" in told(error), kind


def test_the_list_takes_no_room_beside_its_lines(qtbot, window):
    outline = window.rooms["outline"]
    qtbot.waitUntil(lambda: outline.proving._work is None, timeout=PATIENCE_MS)
    draft = Entry("draft-1", OwnText(OwnKind.COMMENT, "To be accepted."), draft=True)
    window.session.edit(Insert((len(window.session.memo.opening), 0), draft), "Draft")
    qtbot.waitUntil(lambda: outline.checks.list.count() == 1, timeout=PATIENCE_MS)
    outline.show_checks()
    qtbot.waitUntil(lambda: outline.checks.height() > 60, timeout=PATIENCE_MS)
    QCoreApplication.processEvents()
    column = outline.column
    cell = column.itemAt(column.indexOf(outline.checks)).geometry()
    assert cell.height() == outline.checks.height()
    assert outline.checks.geometry().top() == outline.view.geometry().bottom() + 1
