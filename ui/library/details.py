"""Guesses confirmed and details corrected: the edits, and the form they are typed into."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from briefing.errors import BriefingError
from ui.dialogs import Sheet
from ui.theme import META, PlainLabel, scaled
from ui.wording import own_words, said, told

if TYPE_CHECKING:
    from briefing.articles.values import Article, Source
    from briefing.memos.edits import SetDetails
    from briefing.memos.values import Memo
    from briefing.store import Correct

_FIELDS = ("title", "outlet", "author", "published", "url", "language", "descriptor")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Details", text)


def confirmed(article: Article, fields: Iterable[str]) -> Correct | None:
    """Return the edit by which *fields* of an article are guesses no more; None if none was."""
    from briefing.store import Correct

    source = article.source
    left = source.guessed - frozenset(fields)
    return None if left == source.guessed else Correct(article.id, replace(source, guessed=left))


def confirmed_in_memo(memo: Memo | None, article: str, fields: Iterable[str]) -> SetDetails | None:
    """Return the edit by which the memo's own details of a source are guesses no more."""
    from briefing.memos.edits import SetDetails, details_of

    if memo is None:
        return None
    gone = set(fields)
    sources = tuple(
        replace(each, guessed=tuple(name for name in each.guessed if name not in gone))
        if each.article == article
        else each
        for each in memo.sources
    )
    if sources == memo.sources:
        return None
    return SetDetails(replace(details_of(memo), sources=sources))


def corrected(article: Article, typed: dict[str, str]) -> Correct | None:
    """Return the edit that gives an article the details that were *typed*; None if all stay.

    What was typed is no guess.  Raises ``BriefingError`` if a date is none.
    """
    from briefing.articles.values import Moment
    from briefing.store import Correct

    changed: dict[str, Any] = {}
    for name, text in typed.items():
        if text == text_of(article.source, name):
            continue
        if name == "published":
            try:
                changed[name] = Moment.parse(text) if text else None
            except ValueError as error:
                raise BriefingError(own_words(said(error))) from error
        else:
            changed[name] = text
    if not changed:
        return None
    guessed = article.source.guessed - changed.keys()
    return Correct(article.id, replace(article.source, guessed=guessed, **changed))


def text_of(source: Source, name: str) -> str:
    """Return a detail of *source* as it is typed."""
    value = getattr(source, name)
    return "" if value is None else str(value)


class DetailsForm(QWidget):
    """One line for each detail; a guess says so beside its label."""

    def __init__(self, article: Article) -> None:
        super().__init__()
        labels = {
            "title": _tr("Title"),
            "outlet": _tr("Outlet"),
            "author": _tr("Author"),
            "published": _tr("Published"),
            "url": _tr("Address"),
            "language": _tr("Language"),
            "descriptor": _tr("Description of the source"),
        }
        self.lines: dict[str, QLineEdit] = {}
        form = QFormLayout()
        for name in _FIELDS:
            line = QLineEdit(text_of(article.source, name))
            line.setAccessibleName(labels[name])
            guess = f" ({_tr('guess')})" if name in article.source.guessed else ""
            form.addRow(PlainLabel(labels[name] + guess), line)
            self.lines[name] = line
        self.lines["published"].setPlaceholderText("2021-12-31")
        self.error = PlainLabel("", META)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(self.error)
        self.setMinimumWidth(scaled(460))

    def typed(self) -> dict[str, str]:
        """Return what stands in the lines."""
        return {name: line.text().strip() for name, line in self.lines.items()}


def edit_details(
    article: Article, window: QWidget, changed: Callable[[Correct], None], focus: str = ""
) -> Sheet:
    """Open the form of *article*; *changed* hears the edit once it is accepted."""
    form = DetailsForm(article)
    sheet = Sheet(_tr("Details of the article"), form, window)
    sheet.buttons.setStandardButtons(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
    )

    def accept() -> None:
        try:
            edit = corrected(article, form.typed())
        except BriefingError as error:
            form.error.setText(told(error))
            return
        if edit is not None:
            changed(edit)
        sheet.accept()

    sheet.buttons.accepted.connect(accept)
    sheet.open()
    form.lines.get(focus, form.lines["title"]).setFocus()
    return sheet
