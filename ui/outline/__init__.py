"""The memo as a tree: drag and drop, cards, editing in place."""

from ui.outline.pane import OutlinePane

__all__ = ["OutlinePane"]
