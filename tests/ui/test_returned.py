"""The Word file comes back: each change told, each taken singly, nothing merged by itself."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import docx
import pytest
from PySide6.QtGui import QGuiApplication

from briefing.jobs.exporting import Order, printed_document
from briefing.jobs.returning import Fate, is_export
from briefing.jobs.taking_back import revised_text
from briefing.memos.edits import SetDetails, details_of, path_of
from briefing.memos.tree import node_at
from briefing.rendering import renderer_for
from ui.export.returned import ReturnedPanel
from ui.export.summary import shortened

PATIENCE_MS = 30_000
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def sent(opened) -> bytes:
    memo = opened.memo
    cited = {s.article for s in memo.statements()} | {s.article for s in memo.sources}
    articles = {i: opened.article(i) for i in cited}
    document = printed_document(memo, articles, opened.template, Order(date(2021, 12, 31)))
    return renderer_for(".docx")(document, opened.template.sheet)


@pytest.fixture
def panel(qtbot, opened):
    made = ReturnedPanel(opened)
    made.edit_requested.connect(opened.edit)
    made.resize(740, 400)
    yield made
    made.runner.shut_down()
    made.hide()
    made.deleteLater()


def edited(data: bytes, changes: dict[str, str], comment: tuple[str, str] = ("", "")) -> bytes:
    """Return the file with words replaced as a colleague would, and a comment on a paragraph."""
    file = docx.Document(io.BytesIO(data))
    missing = set(changes)
    for text in file.element.body.iter(f"{W}t"):
        for old, new in changes.items():
            if old in (text.text or ""):
                text.text = text.text.replace(old, new)
                missing.discard(old)
    assert not missing, missing
    about, words = comment
    if about:
        paragraph = next(
            p for p in file.paragraphs if about in "".join(t.text or "" for t in p._p.iter(f"{W}t"))
        )
        file.add_comment(paragraph.runs, text=words, author="Director")
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def open_returned(qtbot, panel, tmp_path, data: bytes):
    path = tmp_path / "back.docx"
    path.write_bytes(data)
    panel.open_file(path)
    qtbot.waitUntil(
        lambda: panel.runner.running == 0 and panel.returned is not None, timeout=PATIENCE_MS
    )


def row(panel, title):
    return next(row for row in panel.rows if row.title.startswith(title))


def press(row, words):
    next(link for link in row.links if link.text() == words).click()


def test_a_file_that_came_back_untouched_has_nothing_to_decide(
    qtbot, panel, opened, sent, tmp_path
):
    open_returned(qtbot, panel, tmp_path, edited(sent, {}))
    assert panel.rows == []
    assert panel.returned.count(Fate.INTACT) == len(panel.returned.statements)
    assert panel.returned.texts == ()


def test_an_altered_quotation_is_told_with_both_wordings_and_restored(
    qtbot, panel, opened, sent, tmp_path
):
    before = opened.memo
    open_returned(qtbot, panel, tmp_path, edited(sent, {"a secure video call": "a video call"}))
    assert "1 altered: 'secure' removed" in panel.summary
    altered = row(panel, "Altered")
    assert "removed: secure" in altered.wordings.accessibleName()
    press(altered, "Restore")
    assert altered.is_settled
    assert opened.memo == before  # it never left the memo


def test_an_altered_quotation_becomes_a_paraphrase_in_one_step(
    qtbot, panel, opened, sent, tmp_path
):
    open_returned(qtbot, panel, tmp_path, edited(sent, {"a secure video call": "a video call"}))
    altered = row(panel, "Altered")
    press(altered, "Make it a paraphrase")
    entry = node_at(opened.memo, path_of(opened.memo, "n1"))
    assert "held a video call" in entry.content.paraphrase
    assert "a secure video call" in entry.content.statements[0].anchor.exact
    assert altered.links == []


def test_a_reply_to_the_colleague_is_copied_and_nothing_is_decided(
    qtbot, panel, opened, sent, tmp_path
):
    open_returned(qtbot, panel, tmp_path, edited(sent, {"a secure video call": "a video call"}))
    altered = row(panel, "Altered")
    press(altered, "Reply")
    assert "held a secure video call" in QGuiApplication.clipboard().text()
    assert not altered.is_settled
    assert "reply copied" in altered._head.text()
    assert "1 altered" in panel._summary.text()
    press(altered, "Restore")
    assert altered._head.text().endswith("restored")


def test_a_visible_shortening_can_be_taken_over(qtbot, panel, opened, sent, tmp_path):
    open_returned(qtbot, panel, tmp_path, edited(sent, {"a secure video call": "a […] call"}))
    shortened = row(panel, "Shortened visibly")
    press(shortened, "Shorten here too")
    statement = next(s for s in opened.memo.statements() if s.id == "n1")
    assert "a […] call" in statement.shown
    assert "a secure video call" in statement.anchor.exact


def test_a_change_of_own_text_is_taken_singly_and_keeps_the_rest(
    qtbot, panel, opened, sent, tmp_path
):
    changes = {"not towards each other": "not to each other", "Neither call is": "No call is"}
    open_returned(qtbot, panel, tmp_path, edited(sent, changes))
    texts = [row for row in panel.rows if row.title == "Own text changed"]
    assert len(texts) == 2
    before = opened.memo.opening[0].content.text
    press(texts[0], "Take the change")
    assert opened.memo.opening[0].content.text == before.replace("towards", "to")
    assert "Neither call is likely" in str(opened.memo.sections)
    press(texts[1], "Keep ours")
    assert "Neither call is likely" in str(opened.memo.sections)


def test_a_change_is_made_of_what_the_entry_says_by_then(qtbot, panel, opened, sent, tmp_path):
    changes = {"not towards each other": "not to each other"}
    open_returned(qtbot, panel, tmp_path, edited(sent, changes))
    opened.edit(SetDetails(replace(details_of(opened.memo), title="Since")), "Retitle")
    press(row(panel, "Own text changed"), "Take the change")
    assert opened.memo.title == "Since"
    assert "not to each other" in opened.memo.opening[0].content.text


def test_the_directors_comment_stands_beside_what_it_is_about(qtbot, panel, opened, sent, tmp_path):
    data = edited(sent, {}, ("held a secure video call", "Who says so?"))
    open_returned(qtbot, panel, tmp_path, data)
    assert "1 comment" in panel.summary
    (told,) = panel.rows
    assert told.title.startswith("Comment on “")
    assert "\t" not in told.title
    with qtbot.waitSignal(panel.entry_sought) as sought:
        told.shown.emit("n1")
    assert sought.args == ["n1"]


def test_an_entry_that_is_gone_since_is_told_and_nothing_breaks(
    qtbot, panel, opened, sent, tmp_path
):
    open_returned(qtbot, panel, tmp_path, edited(sent, {"a secure video call": "a video call"}))
    from briefing.jobs.taking_back import take_removal

    opened.edit(take_removal(opened.memo, "n1"), "Remove")
    with qtbot.waitSignal(opened.problem):
        press(row(panel, "Altered"), "Make it a paraphrase")
    assert not row(panel, "Altered").is_settled


def test_the_file_of_another_memo_can_only_be_looked_at(qtbot, panel, opened, sent, tmp_path):
    from briefing.memos.values import Memo

    other = Memo("other", "Other")
    from ui.export.returned import read_file

    path = tmp_path / "back.docx"
    path.write_bytes(edited(sent, {"a secure video call": "a video call"}))
    from briefing.progress import Progress

    returned = read_file(path, opened.path, other, opened.template, Progress())
    assert returned.memo_id == opened.memo.id != other.id
    panel.show_returned(replace(returned, memo_id="elsewhere"))
    assert "another memo" in panel.summary
    assert all(not row.links for row in panel.rows)


def test_a_word_file_of_someone_elses_is_told_apart(qtbot, panel, opened, tmp_path, sent):
    out = io.BytesIO()
    docx.Document().save(out)
    assert not is_export(out.getvalue())
    assert not is_export(b"PK\x03\x04 broken")
    assert is_export(edited(sent, {}))
    path = tmp_path / "theirs.docx"
    path.write_bytes(out.getvalue())
    with qtbot.waitSignal(opened.problem, timeout=PATIENCE_MS) as problem:
        panel.open_file(path)
    assert "no manifest" in str(problem.args[0])


@pytest.mark.parametrize(
    ("own", "sent_words", "came", "taken"),
    [
        (
            "It's likely.",
            "It’s likely (55–80\u202f%).",
            "It’s likely (55–80\u202f%).",
            "It's likely.",
        ),
        ("A b c.", "Comment: A b c.", "Comment: A x c.", "A x c."),
        ("A b c.", "Comment: A b c.", "Remark: A b c.", None),
        (
            "A b c.",
            "A b c. (our wording, after X)",
            "A b c. Indeed. (our wording, after X)",
            "A b c. Indeed.",
        ),
        ("A b\n\nc d", "A b c d", "A c d", "A c d"),
        ("A b\n\nc d", "A b c d", "A b c e", "A b\n\nc e"),
        ("A b c", "A c", "A d", None),
    ],
)
def test_only_changes_of_the_entrys_own_words_reach_it(own, sent_words, came, taken):
    if taken == own:
        assert revised_text(own, sent_words, came) in (own, None)
    else:
        assert revised_text(own, sent_words, came) == taken


def typed_between(data: bytes, about: str, words: str) -> bytes:
    """Return the file with a paragraph typed behind the one that holds *about*."""
    file = docx.Document(io.BytesIO(data))
    paragraph = next(
        p for p in file.paragraphs if about in "".join(t.text or "" for t in p._p.iter(f"{W}t"))
    )
    paragraph._p.addnext(
        docx.oxml.parse_xml(f'<w:p xmlns:w="{W[1:-1]}"><w:r><w:t>{words}</w:t></w:r></w:p>')
    )
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def test_a_paragraph_typed_between_entries_is_told_and_taken_over_as_a_comment(
    qtbot, panel, opened, sent, tmp_path
):
    words = "The minister asks for a line on energy prices here."
    before = {entry.id for entry in opened.memo.entries()}
    open_returned(qtbot, panel, tmp_path, typed_between(sent, "a secure video call", words))
    assert "1 other change" in panel.summary
    typed = row(panel, "Paragraph: typed in")
    assert words in typed.wordings.accessibleName()
    assert {entry.id for entry in opened.memo.entries()} == before  # nothing merges by itself
    press(typed, "Take it over as a comment")
    new = next(entry for entry in opened.memo.entries() if entry.id not in before)
    assert new.content.text == words
    behind = path_of(opened.memo, new.id)
    quoted = node_at(opened.memo, (*behind[:-1], behind[-1] - 1))
    assert "a secure video call" in quoted.content.statements[0].shown
    assert typed.is_settled


def test_a_title_changed_in_word_is_taken_by_a_click_only(qtbot, panel, opened, sent, tmp_path):
    before = opened.memo.title
    file = docx.Document(io.BytesIO(sent))
    words = next(t for t in file.element.body.iter(f"{W}t") if "each side" in (t.text or ""))
    words.text = words.text.replace("each side", "either side")
    out = io.BytesIO()
    file.save(out)
    changed = out.getvalue()
    open_returned(qtbot, panel, tmp_path, changed)
    title = row(panel, "Title: changed")
    assert opened.memo.title == before
    press(title, "Take the change")
    assert opened.memo.title.replace("\u00a0", " ").endswith("what either side says was said")


def test_a_tracked_change_is_told_with_its_author(qtbot, panel, opened, sent, tmp_path):
    file = docx.Document(io.BytesIO(sent))
    run = next(
        r
        for p in file.paragraphs
        for r in p.runs
        if "Neither call" in r.text or "Between 7 and 30 December" in r.text
    )
    insertion = docx.oxml.parse_xml(
        f'<w:ins xmlns:w="{W[1:-1]}" w:id="901" w:author="Director" w:date="2022-01-03T08:00:00Z">'
        "<w:r><w:t>perhaps </w:t></w:r></w:ins>"
    )
    run._r.addnext(insertion)
    out = io.BytesIO()
    file.save(out)
    open_returned(qtbot, panel, tmp_path, out.getvalue())
    assert "1 change tracked" in panel.summary
    tracked = row(panel, "Inserted by Director")
    assert "perhaps" in tracked.wordings.accessibleName()
    press(tracked, "Seen")
    assert tracked.is_settled


@pytest.mark.parametrize("width", [740, 416, 330])
def test_every_deed_is_in_sight_however_narrow_the_panel_is(
    qtbot, panel, opened, sent, tmp_path, width
):
    open_returned(qtbot, panel, tmp_path, edited(sent, {"a secure video call": "a video call"}))
    panel.resize(width, 400)
    panel.show()
    altered = row(panel, "Altered")
    qtbot.waitUntil(lambda: altered.width() <= width)
    tops = {link.geometry().top() for link in altered.links}
    for link in altered.links:
        assert 0 <= link.geometry().left() <= link.geometry().right() < altered.width()
    below = altered._head.geometry().bottom() < min(tops)
    assert below is (width < 740)
    assert altered.wordings.geometry().top() > max(tops)


def test_words_are_told_without_the_marks_beside_them_and_of_one_alteration_only(
    qtbot, panel, sent, tmp_path
):
    quick = {"respond decisively": "respond quickly"}
    open_returned(qtbot, panel, tmp_path, edited(sent, quick))
    assert "1 altered: 'decisively' removed, 'quickly' added" in panel.summary
    seize = {"is making dangerous attempts to seize": "is making attempts to seize"}
    open_returned(qtbot, panel, tmp_path, edited(sent, quick | seize))
    assert panel.summary.endswith("2 altered")
    assert row(panel, "Altered: 'decisively' removed, 'quickly' added")
    assert row(panel, "Altered: 'dangerous' removed")


def test_what_a_comment_is_about_is_told_in_whole_words():
    about = "Comment\tThree outlets render “one” sentence of the Kremlin’s readout with three verbs"
    assert shortened(about) == "Comment Three outlets render ‘one’ sentence of the…"
