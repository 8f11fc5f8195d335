"""Entries, headings or the whole memo on the clipboard, ready to be pasted into a mail."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from briefing.articles.values import Article
from briefing.errors import BriefingError
from briefing.memos.values import Memo
from ui.session import Session


def copy(session: Session, memo: Memo, ids: Sequence[str]) -> None:
    """Put the entries and headings *ids* of *memo* on the clipboard; all of it for none."""
    QGuiApplication.clipboard().setMimeData(copied(session, memo, ids))


def copied(session: Session, memo: Memo, ids: Sequence[str]) -> QMimeData:
    """Return what copying *ids* of *memo* puts on the clipboard: HTML and plain text."""
    from briefing.composing import compose
    from briefing.composing.excerpts import (
        excerpt,
        excerpt_form,
        spans_headings,
        without_headings,
    )
    from briefing.jobs.naming import day_of
    from briefing.rendering.clipboard import clipboard_forms

    template, whole = session.template, memo
    if ids:
        memo, template = excerpt(memo, set(ids)), excerpt_form(template)
    articles: dict[str, Article] = {}
    for statement in memo.statements():
        try:
            articles[statement.article] = session.article(statement.article)
        except BriefingError:
            continue  # printed without a locator, never with an invented one
    day = day_of(whole, session.template, datetime.now().astimezone().date())
    document = compose(memo, articles, template, day)
    if ids and not spans_headings(whole, ids):
        document = without_headings(document)
    forms = clipboard_forms(document, template.sheet)
    data = QMimeData()
    data.setHtml(forms.html)
    data.setText(forms.text)
    return data
