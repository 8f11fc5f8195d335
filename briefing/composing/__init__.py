"""Memo and articles in the form of a template: ``compose`` gives the printed document."""

from briefing.composing.compose import compose
from briefing.composing.forms import FormError, parse_form
from briefing.composing.sources import effective_source, effective_sources

__all__ = ["FormError", "compose", "effective_source", "effective_sources", "parse_form"]
