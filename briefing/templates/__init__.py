"""Briefing templates: the form of a memo as data, found, read and saved."""

from briefing.templates.library import (
    TemplateFile,
    find_template,
    named_template,
    read_template,
    template_files,
)
from briefing.templates.values import BriefingTemplate

__all__ = [
    "BriefingTemplate",
    "TemplateFile",
    "find_template",
    "named_template",
    "read_template",
    "template_files",
]
