"""Every failure that a user can act on, as one tree.

Tree::

    BriefingError                 a sentence written for the person at the keyboard
    |- ArticleRefused             a file could not be taken in as an article
    |- QuotationRefused           a quotation does not stand in its article as given
    |  |- QuotationNotFound       ... the nearest passage is shown
    |  `- QuotationAmbiguous      ... the places are named
    |- AnchorLost                 an anchor no longer fits the article it was made for
    |- FileProblems               a memo file or a template is wrong; all problems at once
    |  |- MemoFileError
    |  `- TemplateError
    |- EditRefused                an edit does not fit the memo
    |- RenderError                a format cannot hold this document
    |  `- MissingGlyphs           ... for want of glyphs in the fonts
    |- ExportRefused              an export would not be what it claims to be
    |- FileNotWritten             the disk, a permission or a path stood in the way
    |- NotFound                   nothing of that name; the nearest names are given
    |- StoreError                 the workspace cannot be used as asked
    |  |- WorkspaceBusy           another program is writing
    |  |- WorkspaceTooNew         made by a later version
    |  |- WorkspaceDamaged        no workspace, or not whole
    |  `- StaleMemo               somebody else changed the memo first
    |- WrongUse                   a command line asks for what cannot be done
    `- Cancelled                  the user stopped the work

Anything else that escapes is a bug and goes to the crash reporter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing.telling import Worded, lines


class BriefingError(Exception):
    """A failure whose message tells what happened, to what, and what to do."""

    def __init__(self, message: Worded) -> None:
        super().__init__(message)
        self.words = message


class ArticleRefused(BriefingError):
    """A file could not be taken in as an article; the message is the reason alone."""


class QuotationRefused(BriefingError):
    """A quotation does not stand in its article as it was given."""


class QuotationNotFound(QuotationRefused):
    """The words are not there; the message shows the nearest passage."""


class QuotationAmbiguous(QuotationRefused):
    """The words stand there more than once; the message names the places."""


class AnchorLost(BriefingError):
    """An anchor no longer fits the article that it was made for."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a file that people write.

    *line* counts from 1; 0 means the file as a whole.  A *fatal* problem
    refuses the file, any other is a warning.
    """

    file: str
    line: int
    message: Worded
    fatal: bool = True

    def __str__(self) -> str:
        return str(self.words)

    @property
    def words(self) -> Worded:
        """The message with the place where the problem is."""
        if self.line:
            return Worded("%1, line %2: %3", self.file, self.line, self.message)
        return Worded("%1: %2", self.file, self.message) if self.file else self.message


class FileProblems(BriefingError):
    """Everything that is wrong in one file, told at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(lines(problem.words for problem in self.problems))


class MemoFileError(FileProblems):
    """A memo file is wrong."""


class TemplateError(FileProblems):
    """A briefing template is wrong."""


class EditRefused(BriefingError):
    """An edit does not fit the memo that it was applied to."""


class RenderError(BriefingError):
    """A format cannot hold this document."""


class MissingGlyphs(RenderError):
    """The fonts lack characters of this document; *characters* tells where each stands first."""

    def __init__(self, message: Worded, characters: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.characters: Mapping[str, str] = characters or {}


class ExportRefused(BriefingError):
    """An export would not be what it claims to be."""


class FileNotWritten(BriefingError):
    """The disk, a permission or a path stood in the way; the earlier file is whole."""


class NotFound(BriefingError):
    """There is nothing of that name; the message gives the nearest ones."""


class StoreError(BriefingError):
    """The workspace cannot be used as asked."""


class WorkspaceBusy(StoreError):
    """Another program is writing to the workspace."""


class WorkspaceTooNew(StoreError):
    """The workspace was made by a later version of the program."""


class WorkspaceDamaged(StoreError):
    """The file is no workspace, or not a whole one."""


class StaleMemo(StoreError):
    """Somebody else changed the memo since it was read."""


class WrongUse(BriefingError):
    """A command line asks for what cannot be done; it is told there, in English."""

    def __init__(self, message: str) -> None:
        super().__init__(Worded("%1", message))


class Cancelled(BriefingError):
    """The user stopped the work."""

    def __init__(self) -> None:
        super().__init__(Worded("Stopped. What was finished before is kept."))
