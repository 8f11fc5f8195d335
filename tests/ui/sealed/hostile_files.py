"""Files that would like to load something: pictures, style sheets, templates, scripts."""

from __future__ import annotations

import zipfile
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

from docx import Document

BAIT = "bait-picture"  # in the name of everything that must never be touched
WORDS = "Moscow denied that it plans a war, a spokesman said on 7 December 2021."


def html(host: str, bait: Path) -> str:
    """Return a page that names *host* and files of the folder *bait* in every way there is."""
    file = f"{bait.as_uri()}/{BAIT}"
    return f"""<!DOCTYPE html><html><head><base href="{bait.as_uri()}/">
<title>&lt;img src="{BAIT}.png"&gt; &lt;b&gt;Talks&lt;/b&gt;</title>
<meta property="og:image" content="{host}/og.png"><meta http-equiv="refresh" content="0;url={host}">
<meta property="og:site_name" content="&lt;img src='{file}.png'&gt;">
<link rel="stylesheet" href="{file}.css"><link rel="preload" as="image" href="{host}/p.png">
<link rel="canonical" href="{host}/story"><style>@import url({host}/i.css);
@font-face {{ font-family: x; src: url({file}.ttf) }} p {{ background: url({file}.png) }}</style>
<script src="{host}/s.js"></script></head><body background="{file}.png"><article>
<h1>&lt;img src="{BAIT}.png"&gt; Talks</h1>
<p style="background-image: url('{file}.png')">{WORDS} <img src="{host}/a.png"
srcset="{file}.png 2x"><img src="//127.0.0.1/{BAIT}.png"><img src="{BAIT}.png"></p>
<p>{WORDS} &lt;img src="{file}.png"&gt; he added.</p><p>{WORDS}</p>
<iframe src="{file}.html"></iframe><object data="{file}.png"></object><embed src="{host}/e">
<video poster="{file}.png" src="{host}/v"></video><svg><image href="{file}.png"/></svg>
</article></body></html>"""


def word(host: str, bait: Path) -> bytes:
    """Return a Word file with a remote template, a linked picture and a field that asks for one."""
    document = Document()
    document.add_heading(f'<img src="{BAIT}.png"> From Word', 1)
    document.add_paragraph(WORDS)
    plain, made = BytesIO(), BytesIO()
    document.save(plain)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = "".join(
        f'<Relationship Id="rIdX{n}" Type="{kind}/{what}" Target="{where}" TargetMode="External"/>'
        for n, (what, where) in enumerate(
            [
                ("attachedTemplate", f"{host}/t.dotm"),
                ("image", f"{bait.as_uri()}/{BAIT}.png"),
                ("hyperlink", f"{host}/x"),
            ]
        )
    )
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/_rels/document.xml.rels":
                data = data.replace(b"</Relationships>", links.encode() + b"</Relationships>")
            new.writestr(name, data)
    return made.getvalue()


def mail(host: str, bait: Path) -> bytes:
    """Return a mail with remote pictures."""
    message = EmailMessage()
    message["Subject"] = f'<img src="{BAIT}.png"> By mail'
    message["From"] = "Desk <desk@example.org>"
    message["Date"] = "Tue, 07 Dec 2021 12:00:00 +0000"
    message.add_alternative(html(host, bait), subtype="html")
    return bytes(message)


def written(folder: Path, host: str, bait: Path) -> list[Path]:
    """Write the files into *folder*; return where they are."""
    made: dict[str, bytes] = {
        "page.html": html(host, bait).encode(),
        f"<img src={BAIT}.png> <b>talks.txt": f'<img src="{BAIT}.png"> Talks\n\n{WORDS}'.encode(),
        "marked.md": f"# ![x]({bait.as_uri()}/{BAIT}.png) Talks\n\n{WORDS}\n".encode(),
        "word.docx": word(host, bait),
        "mail.eml": mail(host, bait),
        "saved.mhtml": b"From: <Saved>\r\nSubject: Saved\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: text/html; charset="utf-8"\r\n\r\n' + html(host, bait).encode(),
    }
    for name, data in made.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in made]
