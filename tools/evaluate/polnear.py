"""Scores on PolNeAR: direct speech with the right speaker, indirect speech with cue and speaker.

The measure is that of the labelled data's own scorer: a prediction is right if
its source overlaps the labelled one; for direct speech the last word of one
source in the other will do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from briefing.statements.attribution import Attributed
from tools.evaluate import Scores

Span = Sequence[int]

_QUOTATION = re.compile(r"“[^”“]*[”\"]|\"[^\"“”]*\"|''.*?''", re.DOTALL)
_SPEECH = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|add(?:s|ed|ing)?|not(?:e|es|ed|ing)"
    r"|stat(?:e|es|ed|ing)|claim(?:s|ed|ing)?|argu(?:e|es|ed|ing)|warn(?:s|ed|ing)?|announc\w+"
    r"|declar\w+|den(?:y|ies|ied)|admit\w*|acknowledg\w+|suggest\w*|urg(?:e|es|ed|ing)|accus\w+"
    r"|reject\w*|dismiss\w*|insist\w*|assert\w*|explain\w*|confirm\w*|maintain\w*"
    r"|continu(?:e|es|ed)|conclud\w+|repl(?:y|ies|ied)|respond\w*|ask(?:s|ed|ing)?"
    r"|wr(?:ite|ites|ote)|tweet\w*|recall\w*|reiterat\w+|pointed out|pledg\w+|promis\w+|vow\w*"
    r"|predict\w*|joke[ds]?|inform\w*|report(?:s|ed|ing)?|reveal\w*|indicat\w+|highlight\w*"
    r"|propos\w+|express\w*|voic\w+|describ\w+|critici[sz]\w+|prais\w+|condemn\w*|according to"
    r"|call(?:s|ed|ing)?|testif\w+|contend\w*|emphasi[sz]\w+|stress\w*|caution\w*|lament\w*"
    r"|quipp?\w*)\b",
    re.IGNORECASE,
)


def polnear_scores(
    documents: dict[str, Any], statements_of: Callable[[str], tuple[Attributed, ...]]
) -> Scores:
    """Return the scores on *documents*: {id: {"text", "attributions"}}."""
    count: Counter[str] = Counter()
    for document in documents.values():
        text = document["text"]
        found = [one for one in statements_of(text) if one.speaker_span]
        quoted = [
            match.span()
            for match in _QUOTATION.finditer(text)
            if len(match.group().split()) >= 4 and "\n\n" not in match.group()
        ]
        labelled = [a for a in document["attributions"] if a["source"]]
        for attribution in labelled:
            if attribution["content"]:
                _count_recall(text, attribution, found, quoted, count)
        _count_precision(found, labelled, count)
    return {
        "speakers: PolNeAR direct, right speaker": (count["direct right"] / count["direct"], 0.84),
        "speakers: PolNeAR direct, precision": (count["ok"] / count["predicted direct"], 0.96),
        "speakers: PolNeAR indirect, cue and speaker": (
            count["indirect right"] / count["indirect"],
            0.69,
        ),
    }


def _count_recall(
    text: str,
    label: dict[str, Any],
    found: Sequence[Attributed],
    quoted: Sequence[Span],
    count: Counter[str],
) -> None:
    size = sum(end - start for start, end in label["content"])
    if _overlap(label["content"], quoted) >= 0.6 * size:
        count["direct"] += 1
        count["direct right"] += _direct_is_right(text, label, found, size)
    elif _SPEECH.search(_words(text, label["cue"])):
        count["indirect"] += 1
        count["indirect right"] += any(
            one.cue_span
            and _overlap([one.cue_span], label["cue"])
            and _overlap([one.speaker_span or (0, 0)], label["source"])
            for one in found
        )


def _direct_is_right(
    text: str, label: dict[str, Any], found: Sequence[Attributed], size: int
) -> bool:
    shared = [(_overlap([(one.start, one.end)], label["content"]), one) for one in found]
    covered = sum(length for length, _ in shared)
    if covered < 0.5 * size:
        return False
    right = sum(length for length, one in shared if length and _same_source(text, label, one))
    return right >= 0.5 * covered


def _same_source(text: str, label: dict[str, Any], one: Attributed) -> bool:
    if one.speaker_span and _overlap([one.speaker_span], label["source"]):
        return True
    wanted, given = _words(text, label["source"]), one.speaker_text
    return _last_word_in(wanted, given) or _last_word_in(given, wanted)


def _last_word_in(one: str, other: str) -> bool:
    words = re.findall(r"\w+", one)
    return bool(words) and len(words[-1]) > 3 and words[-1].lower() in other.lower()


def _count_precision(
    found: Sequence[Attributed], labelled: Sequence[dict[str, Any]], count: Counter[str]
) -> None:
    for one in found:
        if one.kind != "direct":
            continue
        count["predicted direct"] += 1
        count["ok"] += any(_is_labelled(one, label) for label in labelled)


def _is_labelled(one: Attributed, label: dict[str, Any]) -> bool:
    if not _overlap([one.speaker_span or (0, 0)], label["source"]):
        return False
    if one.cue_span is None or _overlap([one.cue_span], label["cue"]):
        return True
    return bool(_overlap([(one.start, one.end)], label["content"]))


def _overlap(one: Iterable[Span], other: Sequence[Span]) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)


def _words(text: str, spans: Iterable[Span]) -> str:
    return " ".join(text[start:end] for start, end in spans)
