"""Where an article comes from: title, outlet, author, date, kind, language, each with its evidence.

From a page's own marks first, then from the text; guesses are marked as such.
"""

from briefing.articles.details.from_text import from_text
from briefing.articles.details.language import language

__all__ = ["from_text", "language"]
