"""Memo and articles in the form of a template: ``compose`` gives the printed document."""

from briefing.composing.compose import compose
from briefing.composing.sources import effective_source, effective_sources

__all__ = ["compose", "effective_source", "effective_sources"]
