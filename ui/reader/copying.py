"""What is chosen as it leaves the window: a quotation with its citation, by clipboard or drag."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from briefing.articles.values import Article
from briefing.memos.values import Memo
from ui.session.taking import STATEMENT_MIME, Taken, payload_of
from ui.theme import (
    LINE_ICON,
    META_BOLD,
    QUOTATION,
    RADIUS_CARD,
    S2,
    S3,
    leading,
    scaled,
    theme_of,
    type_font,
)
from ui.wording import date_words

_CARD = 290


def quotation_of(article: Article, taken: Taken, memo: Memo | None, paragraph: str) -> str:
    """Return the slice in quotation marks, then whose words, where and when they are printed.

    *paragraph* is the word before its number.  What is not known is left out.
    """
    from briefing.composing import effective_source

    given = next((s for s in memo.sources if s.article == article.id), None) if memo else None
    source = effective_source(article.source, given)
    number = article.story_paragraph(taken.start)
    published = date_words(source.published.iso()) if source.published else ""
    parts = [
        taken.speaker,
        source.outlet or source.credit,
        f"“{source.title}”" if source.title else "",
        published,
        f"{paragraph} {number}" if number else "",
        source.url,
    ]
    quoted = " ".join(article.text[taken.start : taken.end].split())
    return f"“{quoted}” — {', '.join(part for part in parts if part)}"


def carried(entries: Sequence[Sequence[Taken]], quotation: str) -> QMimeData:
    """Return *entries*, each with its slices, as a drag or the clipboard carries them."""
    data = QMimeData()
    data.setData(STATEMENT_MIME, payload_of(entries))
    data.setText(quotation)
    return data


def picture_of(view: QWidget, quotation: str, about: str) -> QPixmap:
    """Return the card that follows the mouse in a drag; *about* says what it is."""
    width = scaled(_CARD)
    height = leading(QUOTATION) + (leading(META_BOLD) if about else 0) + 2 * scaled(S2)
    ratio = view.devicePixelRatioF()
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    theme = theme_of(view.palette())
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.card)
    painter.setPen(theme.accent)
    box = QRectF(0, 0, width, height).adjusted(LINE_ICON, LINE_ICON, -LINE_ICON, -LINE_ICON)
    painter.drawRoundedRect(box, RADIUS_CARD, RADIUS_CARD)
    font = type_font(QUOTATION)
    room = box.adjusted(scaled(S3), scaled(S2), -scaled(S3), 0)
    painter.setFont(font)
    painter.setPen(theme.text)
    words = QFontMetrics(font).elidedText(quotation, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room.topLeft() + QPoint(0, QFontMetrics(font).ascent()), words)
    if about:
        painter.setFont(type_font(META_BOLD))
        line = room.adjusted(0, leading(QUOTATION), 0, 0)
        painter.drawText(line, Qt.AlignmentFlag.AlignTop, about)
    painter.end()
    return picture
