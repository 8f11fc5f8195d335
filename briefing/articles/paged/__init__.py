"""From lines with places on pages to paragraphs, and the spans of the pages in them."""

from briefing.articles.paged.lines import PageLine
from briefing.articles.paged.text import Paged, paged

__all__ = ["PageLine", "Paged", "paged"]
