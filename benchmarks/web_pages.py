"""A thousand news pages to read: real ones where there are some, otherwise made of the samples."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from html import escape
from itertools import cycle, islice
from pathlib import Path

from briefing.files import seeds_folder

# What 221 saved news pages have in the median: 95 to 115 KB, 730 elements, 8,000 visible
# characters, of which the story is half, links a quarter, other words an eighth; no helpful
# containers.  One page in twenty has more words of its readers than of its writer.
_MENU = "".join(
    f"<li class=item><a href='/{n}'><span>Section {n}</span></a></li>" for n in range(60)
)
_RELATED = "".join(
    f"<div class=card><div class=shot><a href='/r/{n}'><picture><img src='/i/{n}.jpg' alt=''>"
    f"</picture></a></div><div class=words><h3><a href='/r/{n}'><span>Another report, number {n},"
    f" of that week</span></a></h3><div class=foot><i class=dot></i><span class=time>{n} hours ago"
    f"</span></div></div></div>"
    for n in range(40)
)
_REMARKS = [
    f"<div class='reply depth-{n % 4}'><div class=meta><span class=user>reader{n}</span>"
    f"<span class=when>{n} minutes ago</span></div><div class=said><p>A reader's remark, number "
    f"{n}, on what <em>others</em> said of the calls and of the winter before them.</p></div></div>"
    for n in range(60)
]
_FEW = 4
_TALKED_OF = 20  # every so many pages have all the remarks
_SCRIPT = "window.settings=" + json.dumps({f"key{n}": list(range(20)) for n in range(930)})


def write_pages(folder: Path, count: int, gold: Path | None) -> str:
    """Write *count* different pages into *folder*; return in words what they are."""
    folder.mkdir(parents=True)
    saved = sorted((gold / "pages" / "html").glob("*.html.gz")) if gold else []
    pages = _copies(saved) if saved else _made()
    for number, page in enumerate(islice(pages, count)):
        # A comment at the end makes each a file of its own and changes nothing else.
        (folder / f"{number:04}.html").write_bytes(page + f"\n<!-- {number} -->".encode())
    return f"{len(saved)} saved news pages, in turn" if saved else "pages made of the samples"


def _copies(saved: list[Path]) -> Iterator[bytes]:
    return cycle([gzip.decompress(path.read_bytes()) for path in saved])


def _made() -> Iterator[bytes]:
    """Yield pages with the furniture of a news site around a different story each."""
    lines = [
        line.strip()
        for path in sorted(seeds_folder().glob("0*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if len(line) > 100
    ]
    order = random.Random(7)
    number = 0
    while True:
        number += 1
        yield _page(number, order.sample(lines, 15)).encode()


def _page(number: int, lines: list[str]) -> str:
    title = f"Report {number}: {lines[0][:60]}"
    facts = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "datePublished": f"2021-12-{number % 28 + 1:02}T10:00:00Z",
        "author": {"@type": "Person", "name": "A. Writer"},
        "publisher": {"@type": "Organization", "name": "The Sample"},
    }
    body = "".join(f"<p>{escape(line)}</p>" for line in lines)
    remarks = "".join(_REMARKS[: None if number % _TALKED_OF == 0 else _FEW])
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{escape(title)}</title>"
        f"<meta property='og:title' content='{escape(title)}'>"
        f"<script type='application/ld+json'>{json.dumps(facts)}</script>"
        f"<script>{_SCRIPT}</script></head><body><nav><ul>{_MENU}</ul></nav>"
        f"<div class=page><div class=col-1><h1>{escape(title)}</h1><div class=text>{body}</div>"
        f"<div class=thread>{remarks}</div></div><div class=col-2>{_RELATED}</div></div>"
        f"<footer>Terms. Privacy. Contact.</footer></body></html>"
    )
