"""The pages on real paper."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ui.preview.printing_office import Edition, PrintingOffice

_FINEST = 300  # dots an inch; finer than this shows nothing more of text


def print_pages(window: QWidget, office: PrintingOffice) -> None:
    """Ask for a printer, and print the pages that *office* laid out last."""
    edition = office.edition
    if edition is None:
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(edition.wanted.memo.title)
    fit_paper(printer, edition)
    dialog = QPrintDialog(printer, window)
    dialog.setMinMax(1, len(edition.pages.sizes))
    if dialog.exec() == QPrintDialog.DialogCode.Accepted:
        office.run(lambda _: paint_pages(printer, edition))


def fit_paper(printer: QPrinter, edition: Edition) -> None:
    """Set paper of the size of the first page, all of it to be printed on."""
    if edition.pages.sizes:
        printer.setPageSize(QPageSize(QSizeF(*edition.pages.sizes[0]), QPageSize.Unit.Point))
    printer.setFullPage(True)


def paint_pages(printer: QPrinter, edition: Edition) -> None:
    """Paint the pages that *printer* is asked for."""
    first, last = printer.fromPage() or 1, printer.toPage() or len(edition.pages.sizes)
    resolution = min(_FINEST, printer.resolution())
    painter = QPainter(printer)
    for page in range(first - 1, min(last, len(edition.pages.sizes))):
        if page >= first:
            printer.newPage()
        picture = edition.pages.picture(page, resolution / 72)
        size = (picture.width, picture.height, picture.stride)
        image = QImage(picture.data, *size, QImage.Format.Format_RGB32)
        pixels = printer.resolution() / 72
        width, height = (length * pixels for length in edition.pages.sizes[page])
        painter.drawImage(QRectF(0, 0, width, height), image)
    painter.end()
