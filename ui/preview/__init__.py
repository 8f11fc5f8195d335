"""The preview: the pages themselves as they will be exported."""

from ui.preview.pane import PreviewPane

__all__ = ["PreviewPane"]
