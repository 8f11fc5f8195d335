"""Export: one click each for Word and PDF, and the bar that says what was written."""

from ui.export.bar import ExportBar

__all__ = ["ExportBar"]
