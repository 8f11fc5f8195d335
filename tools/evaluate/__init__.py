"""Scores of the reading aids on labelled data, each beside the bound it must reach."""

from __future__ import annotations

Scores = dict[str, tuple[float, float]]
"""Name of a figure, its value, and the bound; more is better in all of them."""
