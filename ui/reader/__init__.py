"""The text of an article: read, choose, take, see what others say of the same."""

from ui.reader.pane import ReaderPane

__all__ = ["ReaderPane"]
