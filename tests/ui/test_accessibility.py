"""Each page and dialog: no nameless control, all reached by Tab, the focus seen, light and dark."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date

import docx
import pytest
from docx.oxml.ns import qn
from PySide6.QtCore import QDeadlineTimer, QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QWidget

from briefing.jobs.exporting import Order, printed_document
from briefing.memos.values import Cited, OwnKind, OwnText
from briefing.rendering import renderer_for
from ui.dialogs import question_box
from ui.gallery.deeds import name_dialog
from ui.outline.editors import EntryEditor

PATIENCE_MS = 30_000
MOST = 400  # presses of Tab
_R = QAccessible.Role
NEEDS_A_NAME = {
    _R.Button,
    _R.ButtonMenu,
    _R.CheckBox,
    _R.ComboBox,
    _R.EditableText,
    _R.Graphic,
    _R.Link,
    _R.List,
    _R.ListItem,
    _R.MenuItem,
    _R.PushButton,
    _R.RadioButton,
    _R.SpinBox,
    _R.Table,
    _R.Tree,
    _R.TreeItem,
}


def work(window) -> QWidget:
    return window


def side_by_side(window) -> QWidget:
    window.centre.show_both()
    return window


def statements(window) -> QWidget:
    window.rooms["reader"].statements.toggle()
    return window


def checks(window) -> QWidget:
    window.rooms["outline"].show_checks()
    return window.rooms["outline"].checks


def gallery(window) -> QWidget:
    window.centre.show_gallery()
    return window.rooms["gallery"]


def template_form(window) -> QWidget:
    gallery(window).deeds.edit()
    return dialog()


def welcome(window) -> QWidget:
    window.session.close()
    return window


def history(window) -> QWidget:
    window.show_history()
    return dialog()


def palette(window) -> QWidget:
    window.show_commands()
    return dialog()


def keys(window) -> QWidget:
    window.show_keys()
    return dialog()


def about(window) -> QWidget:
    window.show_about()
    return dialog()


def details(window) -> QWidget:
    window.rooms["outline"].edit_details()
    return dialog()


def export_options(window) -> QWidget:
    window.rooms["export"].show_options()
    return dialog()


def chooser(window) -> QWidget:
    outline = window.rooms["outline"]
    memo = window.session.memo
    outline.show_entry(next(e.id for e in memo.entries() if isinstance(e.content, Cited)))
    outline.acts.move_to()
    return dialog()


def problems(window) -> QWidget:
    from ui.library.problems import FileProblem, show_problems

    return show_problems([FileProblem("a.pdf", "It is encrypted.", True)], window)


def article_details(window) -> QWidget:
    window.rooms["library"].edit_details()
    return dialog()


def result(window) -> QWidget:
    bar = window.rooms["export"].result
    bar.tell("done", "Wrote", name="a.docx", deeds=(("Open", list), ("Show in folder", list)))
    return bar


def returned(window) -> QWidget:
    """Show what comes of a Word file that a colleague changed."""
    session = window.session
    memo = session.memo
    cited = {s.article for s in memo.statements()} | {s.article for s in memo.sources}
    articles = {each: session.article(each) for each in cited}
    order = Order(date(2021, 12, 31))
    document = printed_document(memo, articles, session.template, order)
    data = renderer_for(".docx")(document, session.template.sheet)
    came = docx.Document(io.BytesIO(data))
    for text in came.element.body.iter(qn("w:t")):
        text.text = (text.text or "").replace("a secure video call", "a video call")
    path = session.path.with_name("back.docx")
    came.save(str(path))
    window.centre.show_returned(path)
    panel = window.rooms["export"].returned
    deadline = QDeadlineTimer(PATIENCE_MS)
    while not panel.rows and not deadline.hasExpired():
        QTest.qWait(10)
    assert panel.rows
    return panel


def message(window) -> QWidget:
    window.tell("Something happened.")
    return window.rooms["messages"]


def entry_editor(window) -> QWidget:
    outline = window.rooms["outline"]
    memo = window.session.memo
    outline.show_entry(next(e.id for e in memo.entries() if isinstance(e.content, Cited)))
    outline.edit_current()
    return outline.view.findChild(EntryEditor)


def judgement_editor(window) -> QWidget:
    outline = window.rooms["outline"]
    own = (e for e in window.session.memo.entries() if isinstance(e.content, OwnText))
    outline.show_entry(next(e.id for e in own if e.content.kind is OwnKind.JUDGEMENT))
    outline.edit_current()
    return outline.view.findChild(EntryEditor)


def question(window) -> QWidget:
    box = question_box(window, "Delete it?", "Nothing else is lost.", "Delete")
    box.show()
    return box


def name_of_a_template(window) -> QWidget:
    asking = name_dialog(gallery(window), "Rename template", "Mine")
    asking.show()
    return asking


def search(window) -> QWidget:
    window.rooms["library"].head.field.setText("guarantees")
    return window


def search_in_vain(window) -> QWidget:
    window.rooms["library"].head.field.setText("xyzzy")
    return window.rooms["library"]


def pages(window) -> QWidget:
    window.centre.show_pages()
    return window


PAGES = (
    work,
    side_by_side,
    statements,
    checks,
    gallery,
    template_form,
    welcome,
    history,
    palette,
    keys,
    about,
    details,
    export_options,
    chooser,
    problems,
    article_details,
    result,
    returned,
    message,
    entry_editor,
    judgement_editor,
    question,
    name_of_a_template,
    search,
    search_in_vain,
    pages,
)
Page = Callable[[object], QWidget]


def dialog() -> QDialog:
    return next(
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, QDialog) and each.isVisible()
    )


@pytest.fixture(params=PAGES, ids=lambda page: page.__name__)
def page(request, qtbot, window):
    qtbot.wait(20)  # it comes back as it was left
    window.activateWindow()
    shown = request.param(window)
    qtbot.wait(50)
    yield shown
    window.rooms["outline"].editing.close()
    window.rooms["gallery"].pictures.cancel()
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QDialog):
            each.close()


def nameless(root: QWidget) -> list[str]:
    QAccessible.setActive(True)
    found, waiting = [], [QAccessible.queryAccessibleInterface(root)]
    while waiting:
        each = waiting.pop()
        if each is None or not each.isValid() or each.state().invisible:
            continue
        used = each.state().focusable or each.role() in NEEDS_A_NAME
        if used and not each.text(QAccessible.Text.Name).strip():
            found.append(f"{each.role()} {each.object()}")
        waiting += [each.child(n) for n in range(min(each.childCount(), 60))]
    return found


def stops(root: QWidget) -> set[QWidget]:
    """Return each control of *root* that takes the focus from the keyboard, as it is shown."""
    tab = Qt.FocusPolicy.TabFocus
    return {
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & tab == tab
        and widget.focusProxy() is None
        and not isinstance(widget.parentWidget(), QAbstractScrollArea)
    }


def test_no_control_is_nameless(page):
    assert nameless(page) == []


def test_each_control_is_reached_by_tab(qtbot, page):
    top = page.window()
    top.activateWindow()
    wanted = stops(page)
    reached: set[QWidget] = set()
    first = next(iter(stops(top)), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(MOST):
        focused = top.focusWidget()
        if focused is None or wanted <= reached:
            break
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        if top.focusWidget() is focused:  # a list that keeps Tab: the next control all the same
            top.focusNextPrevChild(True)
    left = {f"{type(each).__name__} {each.accessibleName()}" for each in wanted - reached}
    assert left == set()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_seen(qtbot, window, page, scheme):
    getattr(window.look, f"use_{scheme}")()
    top = page.window()
    top.activateWindow()
    qtbot.wait(50)
    unseen = []
    for widget in stops(page):
        top.setFocus()
        before = picture(top, widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if widget.hasFocus() and picture(top, widget) == before:
            unseen.append(f"{type(widget).__name__} {widget.accessibleName()}")
    assert unseen == []


def picture(top: QWidget, widget: QWidget) -> QImage:
    """Return how *widget* looks, with what its parent paints around it."""
    corner = widget.mapTo(top, QPoint(0, 0))
    return top.grab(widget.rect().translated(corner).adjusted(-3, -3, 3, 3)).toImage()
