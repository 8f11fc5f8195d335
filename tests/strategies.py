"""Random memos, sound ones, whose statements stand in three small articles; and edits of them."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from hypothesis import strategies as st

from briefing.articles.text import normalise
from briefing.articles.values import Article, Moment, Passage, Source
from briefing.memos.edits import (
    Insert,
    Move,
    Remove,
    Replace,
    SetDetails,
    Several,
    details_of,
    removal,
)
from briefing.memos.identity import statement_id
from briefing.memos.tree import children, node_at
from briefing.memos.values import (
    Cited,
    Entry,
    Event,
    Layout,
    Memo,
    MemoSource,
    OwnKind,
    OwnText,
    Repeat,
    Section,
)
from briefing.statements.anchors import make_anchor
from briefing.statements.finding import Finder, Found
from briefing.statements.kinds import KindReader
from briefing.statements.values import Statement, StatementKind, Translation

_TEXTS = (
    "Talks 😀 were held.\r\n\r\n“We agree,\u00a0and will not sign,” he said. We agree. We agree.",
    "قال الرئيس «لن نوقع» اليوم — e\u0301 नमस्ते\u200b and [NATO’s] plan: 100,000 men, can't wait.",
    "\"One [sic] thing is 'clear',\" she said; the other, non-nuclear, isn't… <b>&amp; {{ x }}</b>",
)


def _article(raw: str) -> Article:
    text = normalise(raw)
    ends = [n for n, character in enumerate(text) if character == "\n"] + [len(text)]
    passages = tuple(
        Passage(start, end)
        for start, end in zip([0, *(end + 1 for end in ends)], ends, strict=False)
        if text[start:end].strip()
    )
    return Article(sha256(raw.encode()).hexdigest(), Source(), text, passages)


ARTICLES = {article.id: article for article in map(_article, _TEXTS)}
_FINDERS = {id_: Finder(article) for id_, article in ARTICLES.items()}
_KINDS = {id_: KindReader(article) for id_, article in ARTICLES.items()}

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.text(
    st.sampled_from("ab :#-[]{}\"'&*!|>%@`?,\n\t \u00a0\u2028é😀~"), max_size=30
)
names = texts.filter(bool)
ids = st.uuids().map(lambda value: value.hex[:8])
markings = st.sampled_from(["", "TLP:GREEN", "TLP:RED", "NATO RESTRICTED", "in house: #2"])
_spans = st.sampled_from(["", "2022", "2022-01-09", "2022-01-09/2022-01-13"])
_grades = st.sampled_from(["", "A", "B", "F"])


@st.composite
def _places(draw) -> tuple[str, Found]:
    """A run of words of an article, sometimes with a visible edit in it."""
    id_ = draw(st.sampled_from(sorted(ARTICLES)))
    words = ARTICLES[id_].text.split()
    first = draw(st.integers(0, len(words) - 1))
    run = words[first : draw(st.integers(first + 1, len(words)))]
    if len(run) > 4 and draw(st.booleans()):
        edited = [*run[:2], draw(st.sampled_from(["[…]", "[they]"])), *run[3:]]
        if places := _FINDERS[id_].places(" ".join(edited)):
            return id_, draw(st.sampled_from(places))
    return id_, draw(st.sampled_from(_FINDERS[id_].places(" ".join(run))))


@st.composite
def statements(draw, id_: str) -> Statement:
    article, found = draw(_places())
    speaker = draw(st.sampled_from(["", "Kremlin", "NO", "White House: #1"]))
    kind = _KINDS[article].kind(found.start, found.end, speaker)
    if kind is not StatementKind.DIRECT:
        kind = draw(st.sampled_from([StatementKind.INDIRECT, StatementKind.REPORT]))
    return Statement(
        id_,
        article,
        make_anchor(ARTICLES[article].text, found.start, found.end),
        kind,
        speaker,
        draw(texts),
        tuple(draw(st.lists(texts, max_size=2))),
        draw(st.sampled_from(["", "call-1"])),
        found.edits,
        draw(st.integers(1, 6)),
        draw(_grades),
        draw(st.none() | st.builds(Translation, texts, texts)),
    )


@st.composite
def cited(draw, entry: str) -> Cited:
    count = draw(st.integers(1, 3))
    said = tuple(draw(statements(statement_id(entry, n))) for n in range(count))
    against = tuple(draw(st.lists(ids, max_size=2)))
    return Cited(said, draw(texts), against, draw(_spans))


@st.composite
def own_texts(draw, kind: OwnKind) -> OwnText:
    own = OwnText(kind, draw(texts), evidence=tuple(draw(st.lists(ids, max_size=2))))
    match kind:
        case OwnKind.JUDGEMENT:
            confidence = draw(st.sampled_from(["", "high", "low"]))
            return replace(own, likelihood=draw(texts), confidence=confidence, basis=draw(texts))
        case OwnKind.ASSUMPTION:
            return replace(own, if_wrong=draw(texts))
        case OwnKind.ACTION:
            return replace(own, owner=draw(texts), due=draw(texts))
        case _:
            return own


@st.composite
def entries(draw, kinds: tuple[OwnKind | None, ...] = (None, *list(OwnKind)[1:])) -> Entry:
    id_, kind = draw(ids), draw(st.sampled_from(kinds))
    content = draw(own_texts(kind)) if kind else draw(cited(id_))
    flags = draw(st.booleans()), draw(st.booleans())
    return Entry(id_, content, draw(markings), draw(texts), *flags)


def _sections(depth: int) -> st.SearchStrategy[Section]:
    below = st.lists(_sections(depth - 1), max_size=2) if depth else st.just([])
    return st.builds(
        Section,
        ids,
        texts,
        st.lists(entries(), max_size=3).map(tuple),
        below.map(tuple),
        st.sampled_from(Layout),
        st.sampled_from(["", "nato"]),
    )


sections = _sections(2)


@st.composite
def sources(draw) -> tuple[MemoSource, ...]:
    keys = draw(st.lists(names, min_size=len(ARTICLES), max_size=len(ARTICLES), unique=True))
    details = st.fixed_dictionaries(
        {},
        optional={
            "outlet": names,
            "title": names,
            "published": st.sampled_from(["2021", "2021-12-31T04:08+03:00"]),
            "kind": st.sampled_from(["post", "official"]),
            "reliability": st.sampled_from("ABF"),
            "descriptor": names,
        },
    ).map(lambda found: tuple(found.items()))
    guessed = st.lists(st.sampled_from(["outlet", "published"]), unique=True).map(tuple)
    return tuple(
        MemoSource(key, id_, draw(texts), draw(details), draw(guessed))
        for key, id_ in zip(keys, ARTICLES, strict=True)
    )


@st.composite
def memos(draw) -> Memo:
    bottom = draw(st.lists(entries((OwnKind.BOTTOM_LINE,)), max_size=1))
    judged = draw(st.lists(entries((OwnKind.JUDGEMENT,)), max_size=2))
    pairs = st.dictionaries(names, texts, max_size=2).map(lambda found: tuple(found.items()))
    memo = Memo(
        draw(ids),
        draw(texts),
        draw(names),
        "de",
        draw(st.integers(1, 9)),
        draw(texts),
        draw(markings),
        draw(st.none() | st.just(Moment.parse("2021-12-31T12:00Z"))),
        draw(pairs),
        (Event("call-1", draw(texts), draw(_spans)),),
        draw(sources()),
        (*bottom, *judged),
        draw(texts),
        tuple(draw(st.lists(sections, max_size=3))),
    )
    wanted = [entry.id for entry in memo.entries()]
    if not wanted or not memo.sections or draw(st.booleans()):
        return memo
    repeat = Entry(draw(ids), Repeat(draw(st.sampled_from(wanted))))
    first = memo.sections[0]
    grown = replace(first, entries=(*first.entries, repeat))
    return replace(memo, sections=(grown, *memo.sections[1:]))


def paths(parent, at=()):
    """Yield the path of every node below *parent*."""
    for row, child in enumerate(children(parent)):
        yield (*at, row)
        yield from paths(child, (*at, row))


def slots(parent, node, at=()):
    """Yield every path at which *node* could be put below *parent*."""
    below = children(parent)
    border = sum(isinstance(child, Entry) for child in below)
    if not isinstance(parent, Entry):
        rows = range(border + 1) if isinstance(node, Entry) else range(border, len(below) + 1)
        yield from ((*at, row) for row in rows)
    for row, child in enumerate(below):
        yield from slots(child, node, (*at, row))


@st.composite
def edits(draw, memo: Memo, deep: bool = True):
    """An edit whose paths lead somewhere; the memo may still have a reason to refuse it."""
    here = list(paths(memo))
    kinds = ["insert", "set"] + ["remove", "removal", "move", "replace"] * bool(here)
    match draw(st.sampled_from(kinds + ["several"] * deep)):
        case "insert":
            node = draw(entries() | sections)
            return Insert(draw(st.sampled_from(list(slots(memo, node)))), node)
        case "set":
            changed = replace(details_of(memo), title=draw(texts), cut_off=None)
            return SetDetails(changed)
        case "remove":
            return Remove(draw(st.sampled_from(here)))
        case "removal":
            return removal(memo, draw(st.sampled_from(here)))
        case "move":
            source = draw(st.sampled_from(here))
            without, _ = Remove(source).change(memo)
            targets = list(slots(without, node_at(memo, source)))
            return Move(source, draw(st.sampled_from(targets)))
        case "replace":
            path = draw(st.sampled_from(here))
            kind = type(node_at(memo, path))
            return Replace(path, draw(sections if kind is Section else entries()))
        case _:
            one = draw(edits(memo, deep=False))
            two = draw(edits(one.change(memo)[0], deep=False))
            return Several((one, two))
