"""The library: articles as rows, search, what is to be reviewed; what drops here is taken in."""

from ui.library.pane import LibraryPane

__all__ = ["LibraryPane"]
