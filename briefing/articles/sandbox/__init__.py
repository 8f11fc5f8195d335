"""Hostile files are read here: in processes with limits, which can be killed."""

from briefing.articles.sandbox.files import Outcome, Sandbox, read_files

__all__ = ["Outcome", "Sandbox", "read_files"]
