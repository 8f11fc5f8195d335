"""References inside a memo: repeats, evidence and contradictions that lead nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from briefing.errors import Problem
from briefing.memos.values import Cited, Entry, Memo, OwnText, Repeat
from briefing.strict_yaml import nearest
from briefing.telling import Worded


def check_references(
    memo: Memo, lines: Mapping[str, int], file: str, refused: Collection[str] = ()
) -> Iterator[Problem]:
    """Yield a problem for each reference of *memo* to an entry that it does not have.

    A repeat of nothing is fatal, for there would be nothing to print; other
    references are warnings.  *lines* are those of the entries, by id.  The entries
    *refused* are in the file, and what is wrong with them is told there.
    """
    entries = {entry.id: entry for entry in memo.entries()}
    for entry in memo.entries():
        line = lines.get(entry.id, 0)
        for name, wanted in _references(entry):
            target = entries.get(wanted)
            if target is None and wanted in refused:
                continue
            if target is None:
                guess = nearest(wanted, tuple(entries))
                message = Worded('%1: there is no entry "%2"%3', name, wanted, guess)
                yield Problem(file, line, message, fatal=name == "repeat")
            elif name == "repeat" and isinstance(target.content, Repeat):
                yield Problem(file, line, Worded('repeat: "%1" is itself a repeat', wanted))


def _references(entry: Entry) -> Iterator[tuple[str, str]]:
    match entry.content:
        case Repeat(of=of):
            yield "repeat", of
        case OwnText(evidence=evidence):
            yield from (("evidence", id_) for id_ in evidence)
        case Cited(contradicts=contradicts):
            yield from (("contradicts", id_) for id_ in contradicts)
