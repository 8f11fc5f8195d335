"""``briefing statements WORKSPACE [ARTICLE] --json``; ``--speaker`` corrects one of them."""

from __future__ import annotations

import argparse
from typing import Any

from briefing.articles.values import Article
from briefing.cli.answers import print_json, warn
from briefing.cli.arguments import add_articles, add_json, add_workspace
from briefing.cli.library import now, workspace_path
from briefing.errors import WrongUse
from briefing.jobs.aids import correct_speaker, place_id, workspace_aids
from briefing.statements.attribution import Attributed
from briefing.store import Store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_workspace(parser)
    add_articles(parser)
    add_json(parser)
    parser.add_argument("--correct", metavar="ID", help="a statement whose speaker is wrong")
    parser.add_argument("--speaker", metavar="NAME", help="with --correct: who said it")


def run(arguments: argparse.Namespace) -> int:
    """List who says what; or keep a correction, which wins from then on."""
    if (arguments.correct is None) != (arguments.speaker is None):
        raise WrongUse("--correct names a statement, --speaker who said it: give both.")
    if arguments.correct is not None:
        return _correct(arguments)
    answers: list[dict[str, Any]] = []
    with Store.open(workspace_path(arguments.workspace), read_only=True) as store:
        for article, aids in workspace_aids(store, arguments.articles):
            if not aids.understood:
                language = article.source.language or "unknown"
                warn(
                    f"{article.id[:8]}: nothing is known of how its language ({language}) tells "
                    "who says what; its sentences and search work all the same."
                )
            for one in aids.statements:
                if arguments.json:
                    answers.append(_answer(article, one))
                else:
                    who = one.speaker or "unknown"
                    said = " ".join(article.text[one.start : one.end].split())
                    print(f"{article.id[:8]} {one.start}-{one.end} {one.kind.value}, {who}: {said}")
    if arguments.json:
        print_json(answers)
    return 0


def _correct(arguments: argparse.Namespace) -> int:
    article, _, span = arguments.correct.partition(":")
    with Store.open(workspace_path(arguments.workspace)) as store:
        id_ = f"{store.article_id(article)}:{span}"
        ids = {
            place_id(found.id, s.start, s.end)
            for found, aids in workspace_aids(store, [article])
            for s in aids.statements
        }
        if id_ not in ids:
            raise WrongUse(
                f"There is no statement {arguments.correct}; briefing statements lists them."
            )
        correct_speaker(store, id_, arguments.speaker, now())
    print(f"{arguments.correct}: {arguments.speaker or 'unknown'}")
    return 0


def _answer(article: Article, one: Attributed) -> dict[str, Any]:
    return {
        "id": place_id(article.id, one.start, one.end),
        "article": article.id,
        "start": one.start,
        "end": one.end,
        "text": article.text[one.start : one.end],
        "kind": one.kind.value,
        "speaker": one.speaker,
        "speaker_text": one.speaker_text,
        "speaker_span": list(one.speaker_span) if one.speaker_span else None,
        "inner_speaker": one.inner_speaker,
        "via": list(one.via),
        "cue": one.cue,
        "cue_span": list(one.cue_span) if one.cue_span else None,
        "quotations": [list(span) for span in one.quotations],
        "confidence": round(one.confidence, 3),
    }
