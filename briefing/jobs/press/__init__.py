"""Memos laid out and pages drawn in a process of their own, so that no one waits for them."""

from briefing.jobs.press.press import Press, Pressed

__all__ = ["Press", "Pressed"]
