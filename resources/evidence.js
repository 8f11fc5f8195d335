// Shows, for a note or a quotation that is clicked, its passage in the captured article, and
// computes the SHA-256 of the article's text anew. Everything is put on the page as text.
"use strict";

function sha256(bytes) {
  // FIPS 180-4. crypto.subtle is not there for every browser's pages from files.
  const primes = [];
  for (let n = 2; primes.length < 64; n += 1) {
    if (primes.every((p) => n % p !== 0)) primes.push(n);
  }
  const fraction = (root) => Math.floor((root - Math.floor(root)) * 4294967296) | 0;
  const k = primes.map((p) => fraction(Math.cbrt(p)));
  const h = primes.slice(0, 8).map((p) => fraction(Math.sqrt(p)));
  const rotate = (x, n) => (x >>> n) | (x << (32 - n));
  const length = bytes.length;
  const padded = new Uint8Array((((length + 8) >> 6) + 1) << 6);
  padded.set(bytes);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 536870912));
  view.setUint32(padded.length - 4, (length << 3) >>> 0);
  const w = new Int32Array(64);
  for (let at = 0; at < padded.length; at += 64) {
    for (let t = 0; t < 64; t += 1) {
      if (t < 16) {
        w[t] = view.getInt32(at + 4 * t);
      } else {
        const a = w[t - 15];
        const b = w[t - 2];
        const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
        const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
        w[t] = (w[t - 16] + s0 + w[t - 7] + s1) | 0;
      }
    }
    let v = h.slice();
    for (let t = 0; t < 64; t += 1) {
      const e = v[4];
      const a = v[0];
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const one = (v[7] + s1 + ((e & v[5]) ^ (~e & v[6])) + k[t] + w[t]) | 0;
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const two = (s0 + ((a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2]))) | 0;
      v = [(one + two) | 0, a, v[1], v[2], (v[3] + one) | 0, e, v[5], v[6]];
    }
    for (let i = 0; i < 8; i += 1) h[i] = (h[i] + v[i]) | 0;
  }
  return h.map((x) => (x >>> 0).toString(16).padStart(8, "0")).join("");
}

function passage(text, start, end) {
  // Offsets are Unicode code points; JavaScript counts UTF-16 units.
  const points = Array.from(text);
  return [points.slice(0, start), points.slice(start, end), points.slice(end)].map((one) =>
    one.join(""));
}

function element(name, text, kind) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

// One passage: whose text, whether it is what was captured, and where it stands in it.
function shown(statement, evidence) {
  const words = evidence.words;
  const box = element("section");
  const article = evidence.articles[statement.article];
  if (!article) {
    box.append(element("p", words.missing, "bad"));
    return box;
  }
  const digest = sha256(new TextEncoder().encode(article.text));
  const same = digest === article.sha256;
  const [before, quoted, after] = passage(article.text, statement.start, statement.end);
  const held = same && quoted === statement.exact;
  const text = element("pre");
  text.tabIndex = 0;
  text.setAttribute("aria-label", article.name);
  text.append(before, element("mark", quoted), after);
  box.append(
    element("h3", article.name),
    element("p", held ? words.same : words.other, held ? "good" : "bad"),
    text,
    element("p", words.recorded + " " + article.sha256, "hash"),
    element("p", words.computed + " " + digest, same ? "hash" : "hash bad"),
    element("p", words.original + " " + article.file, "hash"),
  );
  return box;
}

function start() {
  const evidence = JSON.parse(document.getElementById("evidence-data").textContent);
  const words = evidence.words;
  const panel = element("aside", "", "evidence");
  const close = element("button", words.close, "close");
  const heading = element("h2", words.evidence);
  const passages = element("div");
  panel.hidden = true;
  panel.setAttribute("aria-label", words.evidence);
  heading.tabIndex = -1;
  close.type = "button";
  panel.append(close, heading, passages);
  document.body.append(panel);
  let asked = null;

  const light = (ids) => {
    for (const one of document.querySelectorAll("[data-statement]")) {
      one.classList.toggle("shown", ids.includes(one.getAttribute("data-statement")));
    }
  };
  const hide = () => {
    panel.hidden = true;
    document.body.classList.remove("with-evidence");
    light([]);
    if (asked) asked.focus({ preventScroll: true });
  };
  const show = (ids, note, from) => {
    asked = from;
    const known = ids.filter((id) => Object.hasOwn(evidence.statements, id));
    heading.textContent = note ? words.note.replace("{number}", note) : words.evidence;
    const listed = note ? document.getElementById("note-" + note) : null;
    const cited = listed ? listed.textContent.replace(/\s*\u21a9\s*$/, "") : "";
    passages.replaceChildren(
      ...(cited ? [element("p", cited, "cited")] : []),
      ...known.map((id) => shown(evidence.statements[id], evidence)),
    );
    panel.hidden = false;
    document.body.classList.add("with-evidence");
    light(known);
    panel.scrollTop = 0;
    for (const text of passages.querySelectorAll("pre")) {
      const mark = text.querySelector("mark");
      text.scrollTop = mark.offsetTop - Math.max(0, text.clientHeight - mark.offsetHeight) / 2;
    }
    heading.focus({ preventScroll: true });
  };
  const ask = (event) => {
    const link = event.target.closest('a[href^="#note-"]');
    const quotation = event.target.closest("[data-statement]");
    const note = link ? link.getAttribute("href").slice(6) : "";
    const id = quotation ? quotation.getAttribute("data-statement") : "";
    if (Object.hasOwn(evidence.notes, note)) show(evidence.notes[note], note, link);
    else if (!link && Object.hasOwn(evidence.statements, id)) show([id], "", quotation);
    else return;
    event.preventDefault();
  };
  document.addEventListener("click", ask);
  close.addEventListener("click", hide);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) hide();
    const is_key = event.key === "Enter" || event.key === " ";
    if (is_key && event.target.matches("[data-statement]")) ask(event);
  });
  // A note's link can be reached by keys; a quotation without one has to be made so.
  for (const one of document.querySelectorAll("[data-statement]")) {
    const block = one.closest("p, td, li");
    if (!block || !block.querySelector('a[href^="#note-"]')) {
      one.tabIndex = 0;
      one.setAttribute("role", "button");
    }
  }
}

start();
