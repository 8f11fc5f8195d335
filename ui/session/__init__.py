"""The open workspace: its memo, its articles, and the way of every step to the disk."""

from ui.session.aids import ArticleAids
from ui.session.counting import Counts
from ui.session.rows import event_of_articles
from ui.session.session import Session

__all__ = ["ArticleAids", "Counts", "Session", "event_of_articles"]
