"""The same statement elsewhere: found, grouped, and compared word by word and figure by figure."""

from briefing.statements.similar.contradictions import Contradiction, contradictions
from briefing.statements.similar.differing_words import Difference, differing_words
from briefing.statements.similar.figures import Figure, FigureKind, figures_in
from briefing.statements.similar.groups import Group, groups
from briefing.statements.similar.index import Match, SimilarIndex
from briefing.statements.similar.origins import Origin, Told, independent, origins
from briefing.statements.similar.places import THRESHOLD, Place

__all__ = [
    "THRESHOLD",
    "Contradiction",
    "Difference",
    "Figure",
    "FigureKind",
    "Group",
    "Match",
    "Origin",
    "Place",
    "SimilarIndex",
    "Told",
    "contradictions",
    "differing_words",
    "figures_in",
    "groups",
    "independent",
    "origins",
]
