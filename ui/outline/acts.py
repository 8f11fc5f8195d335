"""What keys and menus do in the outline: the keyboard's way for every drag, and the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from briefing.memos.edits import Edit, Insert, MemoEdit, Replace, removal, topmost
from briefing.memos.tree import Path, node_at
from briefing.memos.values import Cited, Entry, Memo, OwnKind, OwnText, Section
from briefing.templates.values import BriefingTemplate
from ui.outline import nudging, placing
from ui.outline.chooser import Choice, Chooser
from ui.outline.drops import new_id, onto_entry
from ui.outline.lines import Line, LineKind
from ui.outline.sorting import Sorting, keep_order
from ui.outline.view import OutlineView
from ui.outline.words import kind_words, tr
from ui.session import Session

_SHOWN = 60  # code points of an entry that name it in a list


class Acts(QObject):
    """Turns wishes of the hand into edits of the memo; each method is one action."""

    edit_requested = Signal(object, str)
    place_sought = Signal(str, int, int)  # article id, start, end
    edit_wanted = Signal(str)  # key of a line that shall be edited once it is there

    def __init__(self, session: Session, view: OutlineView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self.in_memo_order: Callable[[], bool] = lambda: True

    # Moving

    def up(self) -> None:
        """Move what is chosen one place up."""
        self._nudge(nudging.up)

    def down(self) -> None:
        """Move what is chosen one place down."""
        self._nudge(nudging.down)

    def out(self) -> None:
        """Move what is chosen out of its heading."""
        self._nudge(nudging.out)

    def inward(self) -> None:
        """Move what is chosen into the nearest heading below."""
        self._nudge(nudging.inward)

    def move_to(self) -> None:
        """Ask under which heading to move what is chosen."""
        self._choose(tr("Move to…"), self._headings(), self.move_under)

    def move_under(self, heading: Path) -> None:
        """Move what is chosen to the end of *heading*."""
        if (memo := self._session.memo) is None or not (paths := self.paths()):
            return
        slot = placing.end_of(memo, heading, node_at(memo, paths[0]))
        self._ask(placing.moved(memo, paths, slot), tr("Move"))

    def also_under(self) -> None:
        """Ask under which further heading to print what is chosen."""
        self._choose(tr("Also under…"), self._headings(), self.repeat_under)

    def repeat_under(self, heading: Path) -> None:
        """Print what is chosen also at the end of *heading*."""
        if (memo := self._session.memo) is None or not (paths := self.paths()):
            return
        slot = placing.end_of(memo, heading, node_at(memo, paths[0]))
        edit = placing.repeated(memo, paths, slot, new_id)
        self._ask(edit, tr("Put also under another heading"))

    def add_as_source(self) -> None:
        """Ask of which entry what is chosen shall be a source, or on which judgement it bears."""
        self._choose(tr("Add as source of, or rest on it…"), self._entries(), self.support)

    def support(self, target: Path) -> None:
        """Let the entry at *target* take up what is chosen, as a drop on its card does."""
        memo = self._session.memo
        if memo is None or not (paths := self.paths()):
            return
        line = Line("", LineKind.ENTRY, target, node_at(memo, target))
        if asked := onto_entry(memo, paths, line):
            self.edit_requested.emit(*asked)

    # The rest

    def remove(self) -> None:
        """Take what is chosen out of the memo, with every repeat of it."""
        memo, paths = self._session.memo, self.paths()
        if memo is not None and paths:
            self._ask(removal(memo, *paths), tr("Remove"))

    def accept(self) -> None:
        """Accept the drafts among what is chosen."""
        memo = self._session.memo
        if memo is None:
            return
        edits: list[MemoEdit] = []
        for path in self.paths():
            node = node_at(memo, path)
            if isinstance(node, Entry) and node.draft:
                edits.append(Replace(path, replace(node, draft=False)))
        self._ask(placing.several(edits), tr("Accept draft"))

    def add_own(self, kind: str) -> None:
        """Put own text of *kind*, a value of ``OwnKind``, behind the current entry, and open it."""
        memo, own = self._session.memo, OwnKind(kind)
        if memo is None:
            return
        entry = Entry(new_id(), OwnText(own, ""))
        edit = placing.inserted(memo, [entry], self._slot_for(memo, entry))
        if self._ask(edit, tr("Add: %1").replace("%1", kind_words(own))):
            self.edit_wanted.emit(entry.id)

    def add_heading(self) -> None:
        """Put a heading behind the current one, at its level, and open it."""
        memo = self._session.memo
        if memo is None:
            return
        line = self._view.current_line()
        section = Section(new_id(), "")
        slot: Path = (len(memo.opening) + len(memo.sections),)
        if line is not None and line.kind is LineKind.SECTION:
            slot = (*line.path[:-1], line.path[-1] + 1)
        if self._ask(Insert(slot, section), tr("Add heading")):
            self.edit_wanted.emit(section.id)

    def add_missing(self, line: Line, template: BriefingTemplate) -> None:
        """Add the heading that *template* requires and *line* stands for."""
        memo = self._session.memo
        form = template.section(line.key.partition(":")[2])
        if memo is None or form is None:
            return
        section = Section(new_id(), form.heading, key=form.id)
        slot = (len(memo.opening) + len(memo.sections),)
        self._ask(Insert(slot, section), tr("Add heading"))

    def keep(self, sorting: Sorting) -> None:
        """Make the order that is shown the memo's own."""
        memo = self._session.memo
        if memo is not None:
            self._ask(keep_order(memo, sorting), tr("Keep this order"))

    def show_source(self) -> None:
        """Ask for the place in its article from which the current entry was taken."""
        if (content := self._cited()) is not None:
            said = content.statements[0]
            self.place_sought.emit(said.article, said.anchor.start, said.anchor.end)

    # What can be done now

    def has_choice(self) -> bool:
        """Tell whether headings or entries are chosen."""
        return bool(self._view.selected_lines())

    def has_draft(self) -> bool:
        """Tell whether a draft is chosen."""
        nodes = [line.node for line in self._view.selected_lines()]
        return any(isinstance(node, Entry) and node.draft for node in nodes)

    def has_source(self) -> bool:
        """Tell whether the current entry was taken from an article."""
        return self._cited() is not None

    def is_sorted(self) -> bool:
        """Tell whether the entries are shown in another order than the memo's."""
        return not self.in_memo_order()

    def _cited(self) -> Cited | None:
        line = self._view.current_line()
        content = line.node.content if line and isinstance(line.node, Entry) else None
        return content if isinstance(content, Cited) else None

    def paths(self) -> list[Path]:
        """Return the paths of what is chosen, in reading order."""
        return sorted(line.path for line in self._view.selected_lines())

    def _nudge(self, way: Callable[[Memo, Sequence[Path]], MemoEdit | None]) -> None:
        memo = self._session.memo
        if memo is not None and self.in_memo_order():
            self._ask(way(memo, topmost(self.paths())), tr("Move"))

    def _ask(self, edit: Edit | None, name: str) -> bool:
        if edit is None or self._session.read_only:
            return False
        self.edit_requested.emit(edit, name)
        return True

    def _slot_for(self, memo: Memo, entry: Entry) -> Path:
        own = entry.content
        if isinstance(own, OwnText) and own.kind is OwnKind.BOTTOM_LINE:
            return (0,)
        line = self._view.current_line()
        if line is None or line.kind in (LineKind.MISSING, LineKind.OPENING):
            return (len(memo.opening),)
        if line.kind is LineKind.ENTRY:
            slot = (*line.path[:-1], line.path[-1] + 1)
        elif line.kind is LineKind.EMPTY:
            slot = (*line.path, 0)
        else:
            slot = placing.end_of(memo, line.path, entry)
        if placing.may_stand(entry, slot):
            return slot
        first = (len(memo.opening),)
        return placing.end_of(memo, first, entry) if memo.sections else slot

    def _choose(self, name: str, choices: list[Choice], chosen: Callable[[Path], object]) -> None:
        if self.paths():
            Chooser(name, choices, chosen, self._view).open_at_field()

    def _headings(self) -> list[Choice]:
        memo = self._session.memo
        if memo is None:
            return []
        found: list[Choice] = []
        for path in nudging.sections_of(memo):
            names = [node_at(memo, path[:n]) for n in range(1, len(path) + 1)]
            words = " › ".join(each.heading for each in names if isinstance(each, Section))
            number = path[0] - len(memo.opening) + 1
            found.append(Choice(f"{number}  {words}", path))
        return found

    def _entries(self) -> list[Choice]:
        memo = self._session.memo
        taken = set(self.paths())
        if memo is None:
            return []
        found: list[Choice] = []
        for entry in memo.entries():
            path = placing.id_path(memo, entry.id)
            words = _named(entry)
            if path and words and path not in taken:
                found.append(Choice(words, path))
        return found


def _named(entry: Entry) -> str:
    match entry.content:
        case Cited(statements=statements):
            return f"{statements[0].speaker}: {statements[0].shown[:_SHOWN]}"
        case OwnText(kind=OwnKind.JUDGEMENT | OwnKind.BOTTOM_LINE as kind, text=text):
            return f"{kind_words(kind)}: {text[:_SHOWN]}"
        case _:
            return ""
