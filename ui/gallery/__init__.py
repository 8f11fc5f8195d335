"""The gallery: templates as first pages of this memo, chosen, saved, edited, shared."""

from ui.gallery.page import GalleryPage

__all__ = ["GalleryPage"]
