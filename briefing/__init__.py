"""Sourced briefing memos: the program without its window."""

__version__ = "0.1.0"
