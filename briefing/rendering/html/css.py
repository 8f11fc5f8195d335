"""The page's own style, its colours taken from the style sheet."""

from __future__ import annotations

import re

from briefing.document import Banner, Role, StyleSheet

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")

_RULES = """
:root { color-scheme: light dark; --ink: %(ink)s; --navy: %(navy)s; --grey: %(grey)s;
  --tint: %(tint)s; --line: #8A929C; --paper: #FFFFFF; }
@media (prefers-color-scheme: dark) { :root { --ink: #E6E8EB; --navy: #9DBBE6; --grey: #A9B0B9;
  --tint: #232A33; --line: #5B646F; --paper: #15181C; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.45 "Noto Sans", "Segoe UI", system-ui, sans-serif; }
header.page, main, footer.page { max-width: 52rem; margin: 0 auto; padding: 0 1.5rem; }
header.page, footer.page { display: flex; justify-content: space-between; gap: 1rem;
  padding-top: 1rem; padding-bottom: 1rem; color: var(--grey); font-size: .85rem; }
.marking { %(marking)s font-weight: 700; font-size: 1.15rem; padding: .1em .5em; }
h1 { font: 700 1.9rem/1.25 "Noto Serif", Georgia, serif; margin: .2rem 0 1rem; }
h2 { color: var(--navy); font-size: 1.25rem; border-top: 1px solid var(--navy);
  margin: 1.8rem 0 .6rem; padding-top: .35rem; display: flex; justify-content: space-between; }
h3, h4 { font-size: 1rem; margin: 1.1rem 0 .4rem; }
.aside { color: var(--grey); font: 400 .8rem/1.6 "Noto Sans", sans-serif; }
.memo-kind { color: var(--navy); font-weight: 700; font-size: .85rem; margin: 0; }
.block { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0 1rem; margin: .55rem 0;
  padding-inline-start: .75rem; border-inline-start: .2rem solid transparent; }
.block > .label { font-weight: 700; font-size: .85rem; line-height: 1.7; margin: 0; }
.block > .words { grid-column: 2; margin: 0; }
.block > .words p { margin: 0; }
.source { font-family: "Noto Serif", Georgia, serif; font-size: 1.05rem; }
.ours > .label { color: var(--navy); }
.bottom-line, .judgement { background: var(--tint); padding: .6rem .75rem; }
.bottom-line { font-size: 1.1rem; border-inline-start: .3rem solid var(--navy); }
.judgement, .comment, .alternative, .indicator, .action { border-inline-start-color: var(--navy); }
.assumption { border-inline-start: .2rem dotted var(--navy); }
.gap { border-inline-start: .2rem dashed var(--navy); }
.joined { margin-bottom: 0; padding-bottom: 0; }
.boxed { margin-top: 0; font-size: .92rem; }
q { quotes: none; } q::before, q::after { content: none; }
[data-statement] { white-space: pre-line; }
.source-tag, .quiet { color: var(--grey); font: 400 .8rem "Noto Sans", sans-serif; }
.grade, .portion { font: 700 .8rem "Noto Sans", sans-serif; }
sup { font: 700 .7em "Noto Sans", sans-serif; line-height: 0; }
a { color: var(--navy); } sup a { text-decoration: none; }
table { border-collapse: collapse; width: 100%%; margin: .6rem 0 1rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%%); }
th, td { text-align: start; vertical-align: top; padding: .35rem 0; padding-inline-end: .7rem;
  border-bottom: 1px solid var(--line); }
thead th { border-bottom-color: var(--ink); font-size: .85rem; }
td p, th p { margin: 0; } .basis { color: var(--grey); font-size: .9em; }
table.fields { border-top: 2px solid var(--ink); border-bottom: 1px solid var(--ink); }
table.fields th, table.fields td { border: 0; padding: .15rem 0; padding-inline-end: 1rem; }
table.fields th { color: var(--grey); font-weight: 400; font-size: .85rem; }
table.scale td { border: 1px solid var(--line); padding: .35rem; font-size: .8rem; }
.notes { font: .88rem/1.4 "Noto Serif", Georgia, serif; }
.notes li::marker { font: 700 .85rem "Noto Sans", sans-serif; }
.notes li:target, sup:target { background: var(--tint); }
.contents ol { list-style: none; padding-inline-start: 1.2rem; } .contents > ol { padding: 0; }
@media (max-width: 40rem) { .block { grid-template-columns: 1fr; } .block > .words {
  grid-column: 1; } }
@media print { :root { --ink: #000; --paper: #fff; --tint: #EDF0F4; --grey: #333;
  --navy: #1B365D; } h2, h3, h4 { break-after: avoid; } .block, tr { break-inside: avoid; }
  .marking { print-color-adjust: exact; } }
"""


def css(sheet: StyleSheet, banner: Banner | None) -> str:
    """Return the rules of the page, for screens light and dark, narrow and wide, and for paper."""
    tint = sheet[Role.JUDGEMENT].tint or sheet[Role.BOTTOM_LINE].tint
    return _RULES % {
        "ink": _colour(sheet[Role.BODY].colour, "#14171A"),
        "navy": _colour(sheet[Role.HEADING_1].colour, "#1B365D"),
        "grey": _colour(sheet[Role.SOURCE_TAG].colour, "#4A5058"),
        "tint": _colour(tint, "#EDF0F4"),
        "marking": _marking(banner),
    }


def _marking(banner: Banner | None) -> str:
    if banner is None:
        return ""
    colour, background = _colour(banner.colour, "#FFFFFF"), _colour(banner.background, "#000000")
    return f"color: {colour}; background: {background};"


def _colour(colour: str, otherwise: str) -> str:
    return colour if _COLOUR.fullmatch(colour) else otherwise
