"""What a screen reader hears of the text: the sentence at the cursor, and how it stands."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from ui.reader.advice import Advice
from ui.reader.marks import Mark


def tell(view: QWidget, words: str, used: Mark | None, advice: Advice) -> None:
    """Let *words*, the sentence chosen in *view*, be read aloud with what is marked beside it."""
    told = [words]
    if used is not None:
        told.append(_tr("In the memo under heading %1.").replace("%1", str(used.number)))
    if advice.cut_off is not None:
        told.append(_tr("Cuts off “%1”.").replace("%1", advice.cut_off.words))
    if advice.collation is not None:
        count = str(len(advice.collation.renderings))
        told.append(_tr("%1 outlets have it.").replace("%1", count))
    description = " ".join(told)
    if description == view.accessibleDescription():
        return
    view.setAccessibleDescription(description)
    if QAccessible.isActive():
        QAccessible.updateAccessibility(
            QAccessibleEvent(view, QAccessible.Event.DescriptionChanged)
        )
        announcement = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
        if announcement is not None:  # Qt 6.8
            QAccessible.updateAccessibility(announcement(view, description))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reader", text)
