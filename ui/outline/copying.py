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
    data = copied(session, memo, ids)
    if data.text().strip():  # an empty heading leaves the clipboard as it is
        QGuiApplication.clipboard().setMimeData(data)


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
    earlier = None if ids else _earlier(session, memo)
    articles = _cited(session, *filter(None, (memo, earlier)))
    day = day_of(whole, session.template, datetime.now().astimezone().date())
    document = compose(memo, articles, template, day, earlier=earlier)
    if ids and not spans_headings(whole, ids):
        document = without_headings(document)
    forms = clipboard_forms(document, template.sheet)
    data = QMimeData()
    data.setHtml(forms.html)
    data.setText(forms.text)
    return data


def _cited(session: Session, *memos: Memo) -> dict[str, Article]:
    """Return by id the articles that *memos* cite, as far as they are at hand."""
    articles: dict[str, Article] = {}
    for statement in (each for memo in memos for each in memo.statements()):
        try:
            articles[statement.article] = session.article(statement.article)
        except BriefingError:
            continue  # printed without a locator, never with an invented one
    return articles


def _earlier(session: Session, memo: Memo) -> Memo | None:
    """Return what *memo* may tell of the edition before it, if its template tells of it."""
    from briefing.jobs.editions import shown_of, tells_changes

    if not memo.follows or not tells_changes(session.template):
        return None
    try:
        earlier = session.shelf.reader.memo(memo.follows)
    except BriefingError:
        return None  # as on the pages: what has changed cannot be told
    return shown_of(earlier, memo, memo, session.template)
