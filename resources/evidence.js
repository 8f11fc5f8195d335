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

function shown(statement, evidence) {
  const box = element("section");
  const article = evidence.articles[statement.article];
  if (!article) {
    box.append(element("p", evidence.words.missing, "bad"));
    return box;
  }
  const same = sha256(new TextEncoder().encode(article.text)) === article.sha256;
  const [before, words, after] = passage(article.text, statement.start, statement.end);
  const held = same && words === statement.exact;
  box.append(element("h2", article.name));
  box.append(element("p", held ? evidence.words.same : evidence.words.other, held ? "good" : "bad"));
  box.append(element("p", "SHA-256 " + article.sha256, "hash"));
  box.append(element("p", evidence.words.original + " " + article.file, "hash"));
  const text = element("pre");
  text.append(before, element("mark", words), after);
  box.append(text);
  return box;
}

function start() {
  const evidence = JSON.parse(document.getElementById("evidence-data").textContent);
  const panel = element("aside", "", "evidence");
  panel.setAttribute("aria-live", "polite");
  panel.tabIndex = -1;
  document.body.append(panel);
  const show = (ids) => {
    panel.replaceChildren(...ids.map((id) => shown(evidence.statements[id], evidence)));
    const mark = panel.querySelector("mark");
    if (mark) mark.scrollIntoView({ block: "center" });
    panel.focus({ preventScroll: true });
  };
  document.addEventListener("click", (event) => {
    const quotation = event.target.closest("[data-statement]");
    const link = event.target.closest('a[href^="#note-"]');
    const note = link ? evidence.notes[link.getAttribute("href").slice(6)] : null;
    const id = quotation ? quotation.getAttribute("data-statement") : "";
    if (note) show(note);
    else if (Object.hasOwn(evidence.statements, id)) show([id]);
  });
}

if (typeof document !== "undefined") start();
