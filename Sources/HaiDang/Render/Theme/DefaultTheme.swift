// swift-format-ignore-file
import HaiDangSource

/// The theme that comes with the program: the files of `themes/default`.
///
/// Made by `make record`; a test holds it equal to the folder.
enum DefaultTheme {
  static let files: [SourceFile] = [
    SourceFile(path: "assets/icon.svg", text: ##"""
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#12436d"/><path d="M13.5 12h5l1.5 14h-8zM13 7h6v3.5h-6zM10 26h12v2H10z" fill="#fff"/><path d="M11.5 7.2 3 5v6l8.5-1.6zM20.5 7.2 29 5v6l-8.5-1.6z" fill="#ffd36b"/></svg>

"""##),
    SourceFile(path: "assets/search.js", text: ##"""
// Search without a server. The index is classic scripts, loaded when they are needed: the manifest when
// the field is first focused, for each word one shard of every segment, then the texts of the results
// that are shown. It works from a folder, and text never becomes markup.
(() => {
  "use strict";

  const [form, field, status, list, more, kinds, years] = ["form", "field", "status", "results", "more",
    "kind", "year"].map((name) => document.getElementById("search-" + name));
  if (!form) { return; }
  const base = document.currentScript.src.replace(/search\.js.*$/, "search/");
  const root = base.replace(/assets\/search\/$/, "");
  const perPage = 10, shardsPerPrefix = 4;

  // Loading

  const loading = {}, shards = {}, texts = {};
  let cuts, segments, total = 0;

  window.haidangSearch = {
    manifest(allCuts, labels, runs) {
      cuts = allCuts.split(" ").filter(Boolean);
      segments = runs.map((text) => text.split(" ").filter(Boolean).flatMap((run) => {
        const [kind, year, count] = run.split(":").map(Number);
        const name = labels[2 * kind] + (year ? "-" + year : "") + "-";
        return Array.from({ length: count }, (_, place) => ({
          kind: labels[2 * kind + 1], year, name: name + place
        }));
      }));
      total = segments.flat().length;
      offer(kinds, labels.filter((_, index) => index % 2));
      offer(years, [...new Set(segments.flat().map((page) => page.year))].filter(Boolean).sort().reverse());
    },
    shard(name, body) { shards[name] = body.split("|"); },
    text(name, ...fields) { texts[name] = fields; },
    cut
  };

  function load(name) {
    return loading[name] = loading[name] || new Promise((loaded, failed) => {
      const script = document.createElement("script");
      script.src = base + name + ".js";
      script.onload = loaded;
      script.onerror = () => { delete loading[name]; failed(new Error(name)); };
      document.head.append(script);
    });
  }

  // Words: folded and cut as the generator does it (SearchReader.swift, Fold.swift)

  const marks = "\u0300\u0301\u0309\u0303\u0323\u0306\u0302\u031b";
  const spelledOut = {};
  ("đd ðd ħh ıi ĸk łl ŀl ŋn ŉn øo ŧt ſs ƀb ƒf ƶz ǥg ɉj ßss æae œoe þth ĳij ǆdz ǉlj ǌnj ǳdz ¹1 ²2 ³3")
    .split(" ").forEach((entry) => { spelledOut[entry[0]] = entry.slice(1); });
  const parting = /[\0-\xbf\xd7\xf7\u0300-\u036f\u2000-\u2bff\u3000-\u303f\ufe00-\ufe0f\ufffd]/;

  const bitOf = (mark) => 2 << (marks.includes(mark) ? marks.indexOf(mark) : 8);

  // What stands for a letter, and its marks; nothing for what parts words.
  function folded(letter) {
    if (/[\uff01-\uff5e]/.test(letter)) { letter = String.fromCharCode(letter.charCodeAt(0) - 0xfee0); }
    if (/[a-zA-Z0-9]/.test(letter)) { return { text: letter.toLowerCase(), marks: 0 }; }
    if (/[\x80-\u024f\u1e00-\u1eff]/.test(letter)) {
      const [first, ...rest] = letter.normalize("NFD");
      const plain = first.toLowerCase(), text = /[a-z]/.test(plain) ? plain : spelledOut[plain];
      const bits = rest.reduce((all, mark) => all | bitOf(mark), plain === "đ" ? 1 : 0);
      if (text) { return { text, marks: bits }; }
    }
    return parting.test(letter) ? null : { text: letter, marks: 0, isOther: true };
  }

  function cut(text) {
    const words = [];
    let index = 0;
    while (index < text.length) {
      const parts = [part(index)];
      index = parts[0].end;
      if (!parts[0].term) { index++; continue; }
      let whole = parts[0];
      while (parts.length < 6 && /[,\-./]/.test(text[index] || "")) {
        const next = part(index + 1);
        if (!next.term) { break; }
        whole = { ...whole, term: whole.term + text[index] + next.term, marks: whole.marks | next.marks, end: next.end };
        parts.push(next);
        index = next.end;
      }
      words.push(...(/\d/.test(whole.term) ? [whole] : parts));
    }
    return words;

    function part(start) {
      let term = "", bits = 0, end = start, units = 0, isLatin = true;
      for (; end < text.length; end++) {
        if (units && isLatin && /[\u0300-\u036f]/.test(text[end])) {
          if (units <= 32) { bits |= bitOf(text[end]); }
          continue;
        }
        const letter = folded(text[end]);
        if (!letter) { break; }
        isLatin = !letter.isOther;
        if (++units <= 32) { term += letter.text; bits |= letter.marks; }
      }
      return { term, marks: bits, start, end };
    }
  }

  // The index

  // The shards that hold a word; of one still typed, all that it may become, but no more than a few.
  function shardsOf(word) {
    const at = (term) => cuts.filter((cut) => cut <= term).length;
    const first = at(word.term), last = word.isPrefix ? at(word.term + "\uffff") : first;
    return Array.from({ length: Math.min(last - first + 1, shardsPerPrefix) }, (_, n) => first + n);
  }

  // The words that `take` accepts in some shards of a segment, with their lists.
  function lookUp(segment, numbers, take) {
    const found = [];
    for (const number of numbers) {
      let term = "";
      for (const record of shards[segment + "/" + number]) {
        const end = record.indexOf(" ");
        if (end < 0) { continue; }
        term = term.slice(0, six(record, 0)) + record.slice(1, end);
        if (take(term)) { found.push({ term, lists: record.slice(end + 1).split(" ") }); }
      }
    }
    return found;
  }

  function six(text, index) {
    const code = text.charCodeAt(index);
    return code - (code > 92 ? 36 : 35);
  }

  // Ascending numbers below `universe`: a count, then gaps in Golomb-Rice codes (PackedList.swift).
  function unpack(text, universe) {
    let at = 0, count = 0, symbol = 0, left = 0;
    if (!text) { return []; }
    do { symbol = six(text, at); count += (symbol & 31) << 5 * at++; } while (symbol & 32);
    const isSparse = count * 2 <= universe, written = isSparse ? count : universe - count;
    let low = 0, next = 0;
    while (written && universe > written * 3 << low) { low++; }
    const bit = () => {
      if (!left) { symbol = six(text, at++); left = 6; }
      return symbol >> --left & 1;
    };
    const numbers = Array.from({ length: written }, () => {
      let gap = 0;
      while (at <= text.length && !bit()) { gap++; }
      for (let n = 0; n < low; n++) { gap = gap * 2 + bit(); }
      next += gap + 1;
      return next - 1;
    });
    if (isSparse) { return numbers; }
    const missing = new Set(numbers);
    return Array.from({ length: universe }, (_, n) => n).filter((n) => !missing.has(n));
  }

  // Finding

  async function find(words) {
    await load("manifest");
    await Promise.all(segments.flatMap((_, segment) => words.flatMap((word) =>
      shardsOf(word).map((shard) => load(segment + "/" + shard)))));
    const answers = segments.map((pages, segment) => words.map((word, index) =>
      answer(segment, pages.length, word, words[index + 1])));
    const weights = words.map((word, index) => {
      word.found = answers.reduce((sum, each) => sum + each[index].points.filter(Boolean).length, 0);
      return Math.log(1 + total / (word.found + 1)) + 0.1;
    });
    // Pages with every word: most words with the very marks first, then by points; of equals what the words
    // name before what speaks of it, then the newest.
    return segments.flatMap((pages, segment) => pages.map((page, n) => ({
      ...page, name: segment + "/" + page.name,
      every: answers[segment].every((each) => each.points[n]),
      exact: answers[segment].reduce((sum, each) => sum + each.exact[n], 0),
      points: answers[segment].reduce((sum, each, index) =>
        sum + weights[index] * each.points[n] + 4 * (weights[index] + 1) * each.together.has(n), 0)
    }))).filter((page) => page.every).sort((a, b) =>
      b.exact - a.exact || b.points - a.points || !b.year - !a.year || b.year - a.year || (a.name < b.name ? -1 : 1));
  }

  // What a segment holds of a word, page by page: its points, and whether it stands with the same marks;
  // and the pages where the next word follows it in a name.
  function answer(segment, universe, word, following) {
    const points = new Array(universe).fill(0), exact = new Array(universe).fill(0);
    for (const { term, lists } of lookUp(segment, shardsOf(word), (term) => answers(term, word))) {
      const isWhole = term === word.term, pages = unpack(lists[0], universe);
      const pick = (list) => unpack(list, pages.length).map((n) => pages[n]);
      [[pages, 1], [pick(lists[1]), 1.5], [pick(lists[2]), 5]].forEach(([some, value]) =>
        some.forEach((n) => { points[n] = Math.max(points[n], isWhole ? value : value * 0.4); }));
      const forms = lists.slice(3).filter((form) => word.marks && isExact(six(form, 0) << 6 | six(form, 1), word, isWhole));
      forms.forEach((form) => (lists.length > 4 ? pick(form.slice(2)) : pages).forEach((n) => { exact[n] = 1; }));
    }
    const pair = following && word.term + "+" + following.term;
    const pairs = !pair ? [] : lookUp(segment, shardsOf({ term: word.term }), (term) =>
      following.isPrefix ? term.startsWith(pair) : term === pair);
    return { points, exact, together: new Set(pairs.flatMap((entry) => unpack(entry.lists[0], universe))) };
  }

  const answers = (term, word) =>
    term === word.term || word.isPrefix && term.startsWith(word.term) && !term.includes("+");
  const isExact = (bits, word, isWhole) => isWhole ? bits === word.marks : (bits & word.marks) === word.marks;

  // Showing

  let asked = 0, results = [], words = [];

  // While typing, the last word may go on; once asked for, it is whole, unless there is none like that.
  async function search(isTyping) {
    const turn = ++asked, text = field.value, asking = cut(text), last = asking[asking.length - 1];
    words = asking;
    if (!last) { return show([]); }
    const isOpen = last.end === text.length && last.term.length > 1;
    last.isPrefix = isOpen && isTyping;
    say("loading");
    try {
      let pages = await find(asking);
      if (!pages.length && isOpen && !isTyping) { last.isPrefix = true; pages = await find(asking); }
      const found = pages.filter((page) =>
        (!kinds.value || page.kind === kinds.value) && (!years.value || page.year === Number(years.value)));
      if (turn === asked) { await show(found); }
    } catch (error) {
      if (turn === asked) { say("failed"); }
    }
  }

  async function show(found) {
    const turn = asked;
    results = found;
    list.replaceChildren();
    await showMore(turn);
    if (turn !== asked) { return; }
    const unknown = words.find((word) => !word.found);
    if (!words.length) { say(""); } else if (unknown) { say("nowhere", field.value.slice(unknown.start, unknown.end)); }
    else { say(results.length ? "count" : "none", results.length); }
  }

  async function showMore(turn) {
    const shown = list.children.length, next = results.slice(shown, shown + perPage);
    await Promise.all(next.map((page) => load(page.name)));
    if (turn !== asked) { return; }
    list.append(...next.map(item));
    more.hidden = list.children.length === results.length;
    if (shown) { list.children[shown].querySelector("a").focus(); }
  }

  function item(page) {
    const [route, title, text] = texts[page.name];
    const result = document.createElement("li"), link = document.createElement("a");
    const about = document.createElement("p"), excerpt = document.createElement("p");
    // Where a word stands with the marks that were asked for, it is not meant where it has others.
    const held = cut(title + "\n" + text);
    const asking = words.map((asked) => ({ ...asked,
      isStrict: asked.marks && held.some((word) => answers(word.term, asked) && hasMarks(word, asked)) }));
    const takes = (word) => asking.find((asked) =>
      answers(word.term, asked) && (!asked.isStrict || hasMarks(word, asked)));
    link.href = root + route;
    link.append(...marked(title, cut(title), takes));
    about.append(link, " ", Object.assign(document.createElement("span"), {
      className: "meta", textContent: [page.kind, page.year || ""].filter(Boolean).join(" · ")
    }));
    excerpt.append(...sentence(title, text, takes));
    result.append(about, excerpt);
    return result;
  }

  const hasMarks = (word, asked) => isExact(word.marks, asked, word.term === asked.term);

  // The sentence with the most of the words, best side by side; the first if only the title has them all.
  function sentence(title, text, takes) {
    const parts = text.split(/(?<=[.!?…;])\s+|\n/).map((part) => {
      const all = cut(part), hits = all.filter(takes);
      const together = all.filter((word, n) => n && takes(word) && takes(all[n - 1]) &&
        takes(word) !== takes(all[n - 1])).length;
      const value = words.reduce((sum, asked) => sum + Math.max(0, ...hits.map((word) =>
        !answers(word.term, asked) ? 0 : 4 + (word.term === asked.term) + 2 * hasMarks(word, asked))), 0);
      return { part, hits, together, value: value + 3 * together };
    });
    const isNamed = words.length > 1 && words.every((asked) =>
      cut(title).some((word) => answers(word.term, asked)));
    const best = isNamed && !parts.some((part) => part.together) ? parts[0]
      : parts.reduce((best, part) => part.value > best.value ? part : best);
    const first = best.hits.length ? best.hits[0].start : 0;
    const from = first > 160 ? best.part.lastIndexOf(" ", first - 80) + 1 : 0;
    const to = best.part.length > from + 320 ? best.part.lastIndexOf(" ", from + 300) : best.part.length;
    const cutOut = best.part.slice(from, to);
    return [from ? "… " : "", ...marked(cutOut, cut(cutOut), takes), to < best.part.length ? " …" : ""];
  }

  function marked(text, parts, takes) {
    const nodes = [];
    let end = 0;
    for (const part of parts.filter(takes)) {
      nodes.push(text.slice(end, part.start));
      nodes.push(Object.assign(document.createElement("mark"), { textContent: text.slice(part.start, part.end) }));
      end = part.end;
    }
    return [...nodes, text.slice(end)];
  }

  function say(what, value) {
    status.textContent = what && form.dataset[what].replace("{}", value);
  }

  function offer(select, values) {
    select.append(...values.map((value) => new Option(value, value)));
    select.disabled = !values.length;
  }

  // Keys and events: the field, then plain links that the arrows walk; Escape goes back to the field.

  let waiting;
  field.addEventListener("focus", () => { load("manifest").catch(() => say("failed")); });
  field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 150, true); });
  [kinds, years].forEach((select) => select.addEventListener("change", () => search()));
  more.addEventListener("click", () => showMore(asked));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    try { history.replaceState(null, "", "?q=" + encodeURIComponent(field.value)); } catch (error) { /* file: */ }
    search();
  });
  form.parentElement.addEventListener("keydown", (event) => {
    const links = [field, ...list.querySelectorAll("a"), ...(more.hidden ? [] : [more])];
    const at = links.indexOf(event.target), step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (at < 0 || !step && (event.key !== "Escape" || !at)) { return; }
    event.preventDefault();
    links[step ? Math.min(Math.max(at + step, 0), links.length - 1) : 0].focus();
  });

  const query = new URLSearchParams(location.search).get("q");
  if (query) { field.value = query; search(); }
})();

"""##),
    SourceFile(path: "assets/site.css", text: ##"""
/* The default theme: a statistical yearbook. Charts have a sheet of their own, charts.css. */

:root {
  color-scheme: light dark;
  --page: #fff;
  --soft: #f4f7fa;
  --ink: #1a2027;
  --muted: #56616d;
  --line: #dde2e8;
  --rule: #848f9b;
  --accent: #12436d;
  --good: #0f6b54;
  --bad: #801650;
  --warn: #8a4600;
  --mark: #fbf1c9;
  --measure: 39rem;
  /* All of these have the stacked marks of Vietnamese drawn, not put together. */
  --serif: Cambria, "Noto Serif", "Liberation Serif", "Times New Roman", serif;
}

@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #171b20;
    --soft: #1f252c;
    --ink: #e6e9ed;
    --muted: #a7b1bc;
    --line: #323a44;
    --rule: #687482;
    --accent: #93c5f2;
    --good: #72d1b2;
    --bad: #f3a6c8;
    --warn: #f2b272;
    --mark: #463a0c;
  }
}

@media (prefers-contrast: more) {
  :root {
    --muted: var(--ink);
    --line: var(--rule);
    --rule: var(--ink);
  }
}

/* Ground */

*, ::before, ::after { box-sizing: border-box; }

html {
  font: 106.25%/1.65 "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  font-variant-numeric: lining-nums;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
  scroll-padding-top: 1rem;
  background: var(--page);
  color: var(--ink);
}

body { margin: 0; border-top: .3rem solid var(--accent); overflow-wrap: break-word; }
.frame { width: 100%; max-width: 74rem; margin-inline: auto; padding-inline: 1rem; }
main { padding-block: 1.5rem 4rem; }
main:focus { outline: none; }

h1, h2, h3, h4, h5, h6 { line-height: 1.35; margin: 2em 0 .5em; text-wrap: balance; }
h1, h2, .cover-site { font-family: var(--serif); }
h1 { font-size: clamp(1.9rem, 1.45rem + 2vw, 2.75rem); line-height: 1.28; margin: 0; letter-spacing: -.005em; }
h2 { font-size: 1.5rem; }
h3 { font-size: 1.08rem; }
h4, h5, h6 { font-size: 1rem; }
p, ul, ol, dl, blockquote, pre, figure { margin: 0 0 1rem; }
ul, ol { padding-left: 1.4em; }
dd { margin: 0; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
img, svg { max-width: 100%; height: auto; vertical-align: middle; }

a { color: var(--accent); text-underline-offset: .22em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
:target { scroll-margin-top: 1rem; }
tr:target > *, li:target { background: var(--mark); }

mark { background: var(--mark); color: inherit; padding: 0 .1em; }
code, pre { font-family: ui-monospace, Consolas, "Liberation Mono", monospace; font-size: .9em; }
pre { overflow-x: auto; padding: .8rem 1rem; background: var(--soft); }
blockquote { padding-left: 1rem; border-left: 3px solid var(--line); color: var(--muted); }
summary { cursor: pointer; }

.visually-hidden {
  position: absolute; width: 1px; height: 1px; margin: -1px;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.skip { position: absolute; left: 1rem; top: -5rem; z-index: 9; padding: .5rem 1rem; background: var(--page); }
.skip:focus { top: .5rem; }

/* Head and foot of every page */

.site-header { border-bottom: 1px solid var(--line); }
.site-header .frame {
  display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem 1.6rem; padding-block: .7rem;
}
.site-header a { text-decoration: none; padding-block: .2rem; display: inline-block; }
.site-header a:hover { text-decoration: underline; }
.site-title { font-weight: 700; margin-right: auto; }
.site-navigation ul { display: flex; flex-wrap: wrap; gap: 0 1.3rem; margin: 0; padding: 0; list-style: none; }
.site-navigation a, .site-search { color: var(--ink); font-size: .94rem; }
.site-header [aria-current]:not(.site-title) {
  color: var(--accent); font-weight: 600; box-shadow: 0 2px 0 var(--accent);
}

@media (max-width: 48rem) {
  .site-header .frame { column-gap: 1rem; }
  .site-title { flex: 1; }
  .site-navigation { order: 1; width: 100%; }
  .site-navigation ul { gap: 0 1.1rem; }
}

.breadcrumbs { font-size: .88rem; padding-top: 1.2rem; }
.breadcrumbs ol { display: flex; flex-wrap: wrap; gap: 0 .5rem; margin: 0; padding: 0; list-style: none; }
.breadcrumbs li + li::before { content: "›"; content: "›" / ""; margin-right: .5rem; color: var(--muted); }
.breadcrumbs a { color: var(--muted); display: inline-block; padding-block: .1rem; }

.site-footer { border-top: 1px solid var(--line); background: var(--soft); font-size: .9rem; color: var(--muted); }
.site-footer .frame { display: flex; flex-wrap: wrap; gap: .6rem 2.5rem; padding-block: 1.8rem; }
.site-footer p { margin: 0; }
.site-footer ul { display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; margin: 0; padding: 0; list-style: none; }
.site-about { flex: 1 1 22rem; max-width: 34rem; }
.site-about strong { color: var(--ink); }

/* Pages and their sections */

.page-head { max-width: 52rem; margin-bottom: 2.2rem; }
.lead { font-size: 1.15rem; line-height: 1.6; color: var(--muted); margin: .8rem 0 0; max-width: 42rem; text-wrap: pretty; }
.meta, .count { font-size: .9rem; font-weight: 400; color: var(--muted); }
.page-head .meta { margin: .7rem 0 0; }
.prose { font-size: 1.04rem; line-height: 1.72; }
.prose > * { max-width: var(--measure); }
.prose .chart, .prose .table, .prose .footnotes { font-size: 1rem; line-height: 1.65; }
.prose > .table { max-width: 47rem; }
.prose > :first-child { margin-top: 0; }

main > section, article > section, .rest > section { margin-top: 3.2rem; }
main > section > h2, article > section > h2, .rest > section > h2, .side > h2 {
  margin: 0 0 1.1rem; padding-top: .6rem; border-top: 2px solid var(--ink);
}
.side > h2 { font-size: 1.2rem; }
section > h2 a { color: inherit; text-decoration-color: var(--rule); }
section > p:not([class]) { max-width: var(--measure); }
.rest { columns: 3 20rem; column-gap: 3rem; margin-top: 3.2rem; }
.rest > section { margin: 0 0 2.4rem; break-inside: avoid; }
.groups { display: grid; gap: 1rem 3rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); }
.group h3 { margin: 0 0 .3rem; }
.more { margin-top: 1rem; }

.beside > .side { margin-bottom: 2rem; font-size: .94rem; }
@media (min-width: 62rem) {
  .beside { display: grid; grid-template-columns: minmax(0, 1fr) 17rem; gap: 0 3.5rem; }
  .beside > .side { grid-area: 1 / 2; }
  .beside > .side:only-child { grid-column: 1 / -1; }
  .beside > :not(.side) { grid-area: 1 / 1; }
  .home .beside { grid-template-columns: var(--measure) minmax(0, 1fr); }
  .contents { position: sticky; top: 1rem; max-height: 92vh; overflow-y: auto; }
}

.opening { margin-bottom: 2.6rem; }
.opening .page-head { margin-bottom: 1.4rem; }
.opening .prose { font-size: .96rem; line-height: 1.65; }
.opening .prose > :first-child { padding-top: .5rem; }
@media (min-width: 62rem) {
  .opening { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 4fr); gap: 0 4rem; }
  .opening > * { margin-bottom: 0; }
  .opening .page-head:only-child { grid-column: 1 / -1; }
}
.opening .prose > :last-child { margin-bottom: 0; }
main > .opening + section { margin-top: 0; }

.side-title { font-weight: 700; margin: 0 0 .3rem; padding-top: .5rem; border-top: 2px solid var(--ink); }
.contents ol, .downloads { list-style: none; padding: 0; margin-bottom: 1.5rem; }
.contents a { display: block; padding: .15rem 0; color: var(--ink); text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.contents [data-level="3"] { padding-left: 1rem; }
.source { margin-bottom: 1.5rem; }
.source p:not(.side-title) { margin: 0 0 .2rem; }
.source-publisher { font-weight: 600; }

.side-title + .facts { margin-bottom: 1.5rem; }
:not(.side-title) + .facts, .facts:first-child { border-top: 2px solid var(--ink); }
.facts > div { padding: .5rem 0; border-bottom: 1px solid var(--line); }
.facts dt { font-size: .85rem; color: var(--muted); }
.facts dd { font-weight: 600; }
.facts ul { margin: 0; padding: 0; list-style: none; }

/* Lists of pages */

.cards, .names, .chips, .backlinks, .source-list, .counts, .tiles, .tile-notes, .chart-links {
  list-style: none; padding: 0;
}
.card, .backlink { padding: .7rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
.card:first-child, .backlink:first-child { padding-top: 0; }
.card > a, .backlink p > a { font-weight: 600; }
.card p { margin: .2rem 0 0; font-size: .94rem; }
/* What is nothing but links needs no lines under them. */
.card > a, .backlink p > a, .names a, .search-results a, .rest h2 a, .breadcrumbs a, .neighbours a { text-decoration: none; }
.card > a:hover, .backlink p > a:hover, .names a:hover, .search-results a:hover, .rest h2 a:hover, .breadcrumbs a:hover { text-decoration: underline; }
.cards-grid, .cards-row { display: grid; gap: 0 2.5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); }
.cards-grid > .card:first-child, .cards-row > .card:first-child { padding-top: .7rem; }
.names li { padding: .12rem 0; }
.columns-list { columns: 17rem; column-gap: 2.5rem; }
.chips, .parts ul { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; padding: 0; }
.chips a, .parts a {
  display: inline-block; padding: .15rem .8rem; border: 1px solid var(--rule); border-radius: 1rem; text-decoration: none;
}
.chips a:hover, .parts a:hover { border-color: var(--accent); text-decoration: underline; }
.parts [aria-current] { background: var(--accent); color: var(--page); border-color: var(--accent); }
.parts [aria-current] .count { color: inherit; }
.backlinks { max-width: 52rem; }
.backlink p { margin: 0; }
.backlink blockquote { margin: .2rem 0 0; padding: 0; border: 0; font-size: .96rem; color: var(--ink); }
.backlink mark, .search-results mark { background: none; font-weight: 600; box-shadow: inset 0 -.5em var(--mark); }

.events { list-style: none; padding: 0; max-width: 52rem; }
.events li { position: relative; padding: 0 0 1rem 1.5rem; border-left: 2px solid var(--line); margin-left: .35rem; }
.events li:last-child { border-left-color: transparent; padding-bottom: 0; }
.events li:has(.date)::before {
  content: ""; position: absolute; left: -.42rem; top: .5rem; width: .7rem; height: .7rem;
  border: 2px solid var(--accent); border-radius: 50%; background: var(--page);
}
.events-columns { columns: 3 17rem; column-gap: 2.5rem; max-width: none; }
.events-columns li { break-inside: avoid; }
.events .date { font-size: .9rem; font-weight: 600; color: var(--accent); font-variant-numeric: tabular-nums; }
.events p { margin: 0; }

.neighbours { display: flex; flex-wrap: wrap; gap: 1rem 2rem; justify-content: space-between; margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.neighbours:empty { display: none; }
.neighbours a { max-width: 26rem; text-decoration: none; font-weight: 600; }
.neighbours a:hover { text-decoration: underline; }
.neighbours span { display: block; font-size: .85rem; font-weight: 400; color: var(--muted); }
.neighbours [rel="next"] { margin-left: auto; text-align: right; }
.neighbours [rel="prev"] span::before { content: "← "; content: "← " / ""; }
.neighbours [rel="next"] span::after { content: " →"; content: " →" / ""; }

/* Figures in a frame: tiles, charts, tables */

.tiles { display: grid; gap: 1.7rem 2rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 14.5rem), 1fr)); margin-bottom: 2.5rem; }
main > .tiles, main > .chart, .prose + .tiles, .prose + .chart { margin-top: 2.5rem; }
.tile { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) auto; align-content: start; padding-top: .55rem; border-top: 1px solid var(--rule); font-size: .9rem; line-height: 1.5; break-inside: avoid; }
.tile > * { grid-column: 1 / -1; }
.tile p { margin: 0; }
.tile-title a { font-weight: 600; color: inherit; text-decoration: none; }
.tile-title a::after { content: ""; position: absolute; inset: 0; }
.tile:hover { border-top-color: var(--accent); box-shadow: 0 -1px 0 var(--accent); }
.tile:hover .tile-title a { text-decoration: underline; }
.tile-value { font-size: 1.5rem; font-weight: 700; line-height: 1.4; letter-spacing: -.015em; color: var(--accent); font-variant-numeric: lining-nums tabular-nums; text-wrap: balance; }
.tile-value .unsourced { font-size: .8rem; font-weight: 400; }
.tile .tile-period { grid-column: 1; color: var(--muted); }
.table-sparkline { display: inline-block; margin-inline-start: .75rem; vertical-align: -.35em; line-height: 1; }
.tile .tile-sparkline { grid-column: 2; align-self: end; line-height: 1; }
.tile-notes { margin: .25rem 0 0; }
@media (max-width: 37rem) {
  .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.3rem 1rem; }
  .tile-value { font-size: 1.2rem; }
  .tile .tile-sparkline { grid-column: 1 / -1; justify-self: start; padding-top: .35rem; }
}
.growth[data-direction]::before { content: "▬"; margin-right: .35em; font-size: .8em; }
.growth[data-direction="up"]::before { content: "▲"; content: "▲" / ""; }
.growth[data-direction="down"]::before { content: "▼"; content: "▼" / ""; }
.growth[data-direction="flat"]::before { content: "▬" / ""; }
.growth[data-tone="good"] { color: var(--good); font-weight: 600; }
.growth[data-tone="bad"] { color: var(--bad); font-weight: 600; }

.chart { max-width: var(--measure); margin: 0 0 2.5rem; }
.chart p { margin: 0; }
.prose .chart { margin-block: 2rem; padding-block: 1rem .6rem; border-block: 1px solid var(--line); }
.chart-title { font-weight: 700; font-size: 1.08rem; line-height: 1.4; }
.chart-subtitle, .chart-foot, .chart-data { font-size: .9rem; color: var(--muted); }
.chart .chart-illustration { display: inline-block; margin-top: .3rem; padding: 0 .6rem; border: 1px dashed var(--warn); color: var(--warn); font-size: .85rem; }
.chart-body { container-type: inline-size; margin: .8rem 0; }
.chart-wide { display: none; }
@container (min-width: 640px) {
  .chart-wide { display: block; }
  .chart-narrow { display: none; }
}
@media screen and (min-width: 74rem) {
  main > .chart, main > section > .chart { display: grid; grid-template-columns: minmax(0, 1fr) var(--measure); column-gap: 3rem; max-width: none; }
  main > .chart { padding-top: .7rem; border-top: 1px solid var(--rule); }
  main > .chart > :not(figcaption), main > section > .chart > :not(figcaption) { grid-column: 2; }
  main > .chart > figcaption, main > section > .chart > figcaption { grid-area: 1 / 1 / span 4; }
}
.chart-data .table { margin-top: .5rem; color: var(--ink); }
.chart-foot { display: flex; flex-wrap: wrap; gap: .1rem 1.5rem; margin-top: .3rem; }
.chart-links { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0 0 0 auto; }
.chart-links button { font: inherit; padding: 0; border: 0; background: none; color: var(--accent); text-decoration: underline; text-underline-offset: .22em; cursor: pointer; }

.table {
  overflow-x: auto; margin: 0 0 1.5rem; border-bottom: 1px solid var(--rule);
  background:
    linear-gradient(90deg, var(--page) 50%, transparent) 0 / 2.5rem 100% no-repeat local,
    linear-gradient(270deg, var(--page) 50%, transparent) 100% / 2.5rem 100% no-repeat local,
    linear-gradient(90deg, var(--line), transparent) 0 / .8rem 100% no-repeat scroll,
    linear-gradient(270deg, var(--line), transparent) 100% / .8rem 100% no-repeat scroll;
}
/* Where the script sees that all of it fits, the head stays at the top of the window. */
.table.fits { overflow: visible; background: none; }
table { border-collapse: separate; border-spacing: 0; width: max-content; min-width: 100%; max-width: max(100%, 44rem); font-size: .92rem; line-height: 1.5; font-variant-numeric: lining-nums tabular-nums; }
caption { position: sticky; left: 0; max-width: calc(100vw - 2.4rem); text-align: left; font-weight: 600; padding-bottom: .5rem; background: var(--page); }
th, td { padding: .45rem .8rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: normal; }
th:first-child, td:first-child { padding-left: .2rem; }
thead th { position: sticky; top: 0; z-index: 1; vertical-align: bottom; background: var(--page); border-block: 1px solid var(--rule); font-weight: 600; }
tbody th { font-weight: 400; min-width: 9rem; }
tbody th.short { min-width: 4rem; }
td:last-child:has(q) { min-width: 19rem; }
/* What has the focus is not under the head. */
.table a { scroll-margin-block: 4.5rem 1rem; }
tbody tr { scroll-margin-top: 4.5rem; }
tbody tr:last-child > * { border-bottom: 0; }
tbody tr:hover > * { background: var(--soft); }
th.number, td.number { text-align: right; white-space: nowrap; }
td.absent { color: var(--muted); }
td.short { white-space: nowrap; }
td.scope { min-width: 9rem; }
tr.group > th { padding-top: 1rem; font-weight: 600; }
td p { margin: .3rem 0 0; }
td > p:first-child { margin-top: 0; }
td .label, .from { color: var(--muted); }
.from { font-size: .86rem; line-height: 1.4; }
/* Links above one another are 24 pixels apart. */
@media screen {
  td.number { line-height: 1.6; }
  th .from, td .from { line-height: 1.8; }
}
.from a { color: inherit; text-decoration-color: var(--rule); }
td.number .from { white-space: normal; margin-left: auto; max-width: 15rem; }
td > div + div:not(.from) { margin-top: .5rem; }
.set-aside, .set-aside a { color: var(--muted); }
.align-right { text-align: right; }
.align-center { text-align: center; }
.align-left { text-align: left; }

/* Marks in running text */

a.mention { color: inherit; text-decoration-color: var(--rule); }
a.mention:hover { color: var(--accent); }
a.figure { color: inherit; text-decoration: underline dotted; text-decoration-color: var(--accent); text-decoration-thickness: 2px; white-space: nowrap; }
.table a.figure { text-decoration-thickness: 1px; }
.unsourced { color: var(--warn); border-bottom: 1px dashed; white-space: nowrap; }
.disagreement > :last-child { margin-bottom: 0; }
.disagreement { padding: .2rem .8rem; border-left: 3px solid var(--warn); }
td.disagreement { box-shadow: inset 3px 0 0 var(--warn); border-left: 0; padding: .45rem .8rem; }
.notice { padding: .6rem 1rem; background: var(--soft); border-left: 3px solid var(--accent); font-size: .94rem; }
.definition { font-size: 1.15rem; line-height: 1.6; max-width: 42rem; margin: -1.4rem 0 2.2rem; }
.footnotes { margin-top: 2.5rem; padding-top: .8rem; border-top: 1px solid var(--rule); font-size: .92rem; }
.footnotes h2 { font-size: 1rem; margin: 0 0 .5rem; }
.task-list { list-style: none; padding-left: .2em; }
sup { line-height: 0; }

.state { white-space: nowrap; }
.state::before { content: "•"; display: inline-block; width: 1.3em; font-weight: 700; color: var(--muted); }
.state[data-state="checked"]::before { content: "✓"; content: "✓" / ""; color: var(--good); }
.state[data-state="unquoted"]::before { content: "○"; content: "○" / ""; }
.state[data-state="no-text"]::before { content: "–"; content: "–" / ""; }
.state[data-state="settled"]::before { content: "="; content: "=" / ""; color: var(--accent); }
.state[data-state="claim"]::before { content: "!"; content: "!" / ""; color: var(--bad); }
.state[data-state="unsourced"]::before { content: "?"; content: "?" / ""; color: var(--warn); }
.counts { display: grid; gap: 1rem 2rem; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); margin: 2rem 0; }
@media (max-width: 37rem) {
  .counts { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; }
}
.counts a { display: block; height: 100%; padding-top: .4rem; border-top: 1px solid var(--rule); color: inherit; text-decoration: none; }
.counts a:hover { border-top-color: var(--accent); text-decoration: underline; }
.counts strong { display: block; font-size: 1.55rem; line-height: 1.35; color: var(--accent); font-variant-numeric: tabular-nums; }
.counts .state { display: block; padding-left: 1.3em; text-indent: -1.3em; white-space: normal; font-size: .92rem; line-height: 1.45; }
.counts .state::before { text-indent: 0; }

/* Search */

.search { max-width: 40rem; }
.search label { font-weight: 600; }
.search-row { display: flex; gap: .5rem; margin: .3rem 0 .5rem; }
.search input, .search select, .search button { font: inherit; padding: .45rem .8rem; border: 1px solid var(--muted); border-radius: 3px; background: var(--page); color: var(--ink); }
.search input { flex: 1; min-width: 0; }
.search button { background: var(--accent); border-color: var(--accent); color: var(--page); cursor: pointer; }
.search-filters { flex-wrap: wrap; align-items: center; gap: .4rem .6rem; }
.search-filters span { display: inline-flex; align-items: center; gap: .6rem; margin-right: 1rem; }
.search-filters label { font-weight: 400; font-size: .9rem; }
.search-filters select { padding: .3rem .5rem; font-size: .9rem; }
.search-results { max-width: 44rem; padding: 0; list-style: none; }
.search-results li { margin-top: 1.2rem; }
.search-results p { margin: 0; }
.search-results a { font-weight: 600; display: inline-block; padding-block: .1rem; }
.search-more { font: inherit; margin-top: 1.5rem; padding: .45rem .8rem; border: 1px solid var(--accent); border-radius: 3px; background: var(--page); color: var(--accent); cursor: pointer; }

/* The year for print, on screen and on paper */

.cover { max-width: 74rem; margin: 0 auto; padding: 4rem 1rem 2rem; }
.cover h1 { font-size: clamp(2.6rem, 1.8rem + 4vw, 4.2rem); color: var(--accent); }
.cover-site { font-size: 1.2rem; }
.cover-site a { color: inherit; text-decoration: none; }
.chapter { margin-top: 4rem; }
.chapter > h2 { font-size: 1.6rem; margin-top: 0; padding-top: .7rem; border-top: 2px solid var(--ink); }
.print .contents .side-title { font: 700 1.6rem/1.35 var(--serif); }
.notes { font-size: .9rem; overflow-wrap: anywhere; }
sup.note { font-size: .7em; }
sup.note a { padding: 7px 10px; margin-inline: -8px; text-decoration: none; }

@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth; }
}

@media (forced-colors: active) {
  .site-header [aria-current], .parts [aria-current] { outline: 1px solid; }
  mark { outline: 1px solid; }
}

@media print {
  @page { size: A4; margin: 20mm 18mm 22mm; @bottom-center { content: counter(page); font: 9pt sans-serif; } }
  @page :first { @bottom-center { content: none; } }
  html { font-size: 10.5pt; line-height: 1.5; }
  body { border: 0; }
  .frame { max-width: none; padding: 0; }
  main { padding: 0; }
  a, a.figure, a.mention, .table a.figure { color: inherit; text-decoration: none; }
  .skip, .site-navigation, .site-search, .breadcrumbs, .site-footer, .neighbours, .chart-links, .chart-data > summary,
  .parts, .search, .more, .side .contents, .downloads { display: none; }
  .site-header { margin-bottom: 1.5rem; }
  h1, h2, h3, h4, caption, .chart-title, tr.group { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  .chart, .tile, tr, .source, .events li { break-inside: avoid; }
  .chart-data { break-before: avoid; }
  /* The year's table has these figures already. */
  .print .chart-data { display: none; }
  .prose > * { max-width: 82ch; }
  .events-columns { columns: 2; }
  .beside { display: block; }
  .source a[rel="external"]::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
  .chart-body { container-type: normal; }
  .chart-wide { display: block; }
  .chart-narrow { display: none; }
  .chart { margin-bottom: 1.6rem; }
  .chart-wide svg { width: 125mm; }
  .table { overflow: visible; background: none; }
  table { font-size: 9pt; }
  thead { display: table-header-group; }
  tbody th { min-width: 42mm; }
  tbody th.short, td.scope { min-width: 0; }
  td.number .from { max-width: 11rem; }
  thead th { position: static; }
  .tiles { grid-template-columns: repeat(3, 1fr); gap: 1rem 1.5rem; }
  .tile-value { font-size: 1.3rem; }
  .cover { padding: 70mm 0 0; break-after: page; }
  .cover h1 { font-size: 34pt; padding-bottom: 6mm; margin-bottom: 6mm; border-bottom: 2pt solid; }
  .print .contents { break-after: page; }
  .chapter { break-before: page; margin-top: 0; }
  .print .contents + .chapter { break-before: auto; }
}

"""##),
    SourceFile(path: "assets/site.js", text: ##"""
// Adds to pages that work without it: charts as PNG files, data tables that open for print and for
// the marks that lead to them, table heads that stay in sight.
(function () {
  "use strict";

  var properties = [
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray",
    "stroke-linecap", "stroke-linejoin", "opacity", "display", "visibility", "paint-order",
    "font-family", "font-size", "font-weight", "font-style", "font-variant-numeric",
    "text-anchor", "dominant-baseline", "letter-spacing"
  ];

  addImageButtons();
  openDetailsForPrint();
  releaseTables();
  openTarget();
  addEventListener("hashchange", openTarget);

  function addImageButtons() {
    document.querySelectorAll(".chart-links[data-png]").forEach(function (list) {
      var figure = list.closest("figure");
      var item = document.createElement("li");
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = list.dataset.png;
      button.addEventListener("click", function () { saveImage(figure); });
      item.append(button);
      list.insertBefore(item, list.lastElementChild);
    });
  }

  function saveImage(figure) {
    var shown = Array.from(figure.querySelectorAll(".chart-body svg")).filter(function (svg) {
      return svg.getBoundingClientRect().width > 0;
    })[0];
    if (!shown) { return; }
    var box = shown.getBoundingClientRect();
    var image = new Image();
    image.onload = function () {
      paint(figure, image, box).toBlob(function (blob) {
        var link = document.createElement("a");
        link.href = URL.createObjectURL(blob);
        link.download = figure.id + ".png";
        link.click();
        setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
      });
    };
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(standAlone(shown, box));
  }

  // The drawing with its computed styles as attributes: an image sees no style sheet.
  function standAlone(svg, box) {
    var copy = svg.cloneNode(true);
    var originals = [svg].concat(Array.from(svg.querySelectorAll("*")));
    var copies = [copy].concat(Array.from(copy.querySelectorAll("*")));
    originals.forEach(function (original, index) {
      var style = getComputedStyle(original);
      properties.forEach(function (name) {
        var value = style.getPropertyValue(name);
        if (value) { copies[index].setAttribute(name, value); }
      });
    });
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("width", box.width);
    copy.setAttribute("height", box.height);
    return new XMLSerializer().serializeToString(copy);
  }

  // Title above, source below, at twice the size on screen.
  function paint(figure, image, box) {
    var ratio = 2, margin = 16, line = 22;
    var canvas = document.createElement("canvas");
    var context = canvas.getContext("2d");
    var style = getComputedStyle(document.documentElement);
    var fonts = ["600 17px ", "14px ", "13px "].map(function (font) {
      return font + style.fontFamily;
    });
    var texts = [".chart-title", ".chart-subtitle", ".chart-source"].map(function (name, index) {
      var element = figure.querySelector(name);
      context.font = fonts[index];
      return element ? wrapped(context, element.textContent, box.width) : [];
    });
    var top = margin + line * (texts[0].length + texts[1].length);
    canvas.width = ratio * (box.width + 2 * margin);
    canvas.height = ratio * (top + box.height + margin + line * texts[2].length);
    context.scale(ratio, ratio);
    context.fillStyle = style.backgroundColor;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = style.color;
    context.textBaseline = "top";
    var y = margin;
    texts.forEach(function (lines, index) {
      if (index === 2) {
        context.drawImage(image, margin, y, box.width, box.height);
        y += box.height;
      }
      context.font = fonts[index];
      lines.forEach(function (text) {
        context.fillText(text, margin, y);
        y += line;
      });
    });
    return canvas;
  }

  function wrapped(context, text, width) {
    var lines = [];
    text.trim().split(/[ \n]+/).forEach(function (word) {
      var longer = lines.length ? lines[lines.length - 1] + " " + word : word;
      if (lines.length && context.measureText(longer).width <= width) {
        lines[lines.length - 1] = longer;
      } else if (word) {
        lines.push(word);
      }
    });
    return lines;
  }

  // A table that fits needs no box to scroll in, nor a stop for the keyboard.
  function releaseTables() {
    if (!window.ResizeObserver) { return; }
    var observer = new ResizeObserver(function (entries) {
      entries.forEach(function (entry) {
        var box = entry.target;
        var fits = box.firstElementChild.offsetWidth <= box.clientWidth;
        box.classList.toggle("fits", fits);
        box.tabIndex = fits ? -1 : 0;
      });
    });
    document.querySelectorAll(".table").forEach(function (box) { observer.observe(box); });
  }

  // Older browsers leave a row in a closed table hidden when a mark of its chart leads to it.
  function openTarget() {
    var target = location.hash && document.getElementById(location.hash.slice(1));
    var details = target && target.closest("details:not([open])");
    if (details) {
      details.open = true;
      target.scrollIntoView();
    }
  }

  function openDetailsForPrint() {
    var opened = [];
    addEventListener("beforeprint", function () {
      opened = Array.from(document.querySelectorAll("details:not([open])"));
      opened.forEach(function (details) { details.open = true; });
    });
    addEventListener("afterprint", function () {
      opened.forEach(function (details) { details.open = false; });
    });
  }
})();

"""##),
    SourceFile(path: "i18n/en.yml", text: ##"""
skipToContent: Skip to main content
mainNavigation: Main sections
breadcrumbs: Breadcrumbs
home: Home
contents: Contents
neighbours: Previous and next page
previous: Previous
next: Next
parts: Parts of this list
seeAll: See all
inAll: In all
articles: Articles of the year
newestArticles: New articles
readAlso: Read also
aboutArticle: About this article
updated: updated
concerns: What this is about
mentionedHere: Mentioned here
mentionedBy: Mentioned in
facts: Facts
milestones: Milestones
documentChain: Questions and answers
citedDocuments: Documents that are named and have no page
citedExplained: Articles name these documents by their numbers. Once one has a page, they link to it.
happened: What happened
years: Years
printYear: The whole year for print
theYearInFigures: The year in figures
notes: Addresses of links
figures: Figures
latestFigures: Latest figures
indicators: Indicators
planAndActual: Plan and actual
plan: Plan
estimate: estimate
aboutIndicator: About this indicator
unit: Unit
type: Type
better: Better when
formula: Formula
byPeriod: By period
everyFigure: Every figure with its source
disagreements: Where sources disagree
breaks: Breaks in the series
madeOf: Made of
usedIn: Used in
dataTable: Data table
asOf: As of
illustration: Illustrative data
link: Link
linkToChart: Link to the chart
download: Download
downloadAll: Download all figures
downloadImage: PNG
source: Source
sources: Sources
sourcesExplained: Every figure on this site names one of the sources below.
readSource: Read the source
documentNumber: No.
undated: no date given
unsourced: no source yet
unsourcedNumbers: Numbers in this article that are not in the ledger
verification: Verification
verificationExplained: Every figure is looked for in the sentence of the article that states it, and held against the others. This page tells which agree, which need another look, and why.
gallery: Kinds of charts
feed: News (Atom)
search: Search
searchLabel: Search this site
searchHint: With or without Vietnamese marks; every word must match.
searchNeedsScript: Search needs JavaScript. Without it, please use the sections at the top of the page.
searchKind: Kind of page
searchYear: Year
searchAll: All
searchMore: More results
searchLoading: Searching…
searchFailed: The search data cannot be read.
searchCount: '{} results'
searchNone: No page has all these words.
searchNowhere: No page has the word “{}”.
notFoundExplained: There is no such page here; its address may have changed.

"""##),
    SourceFile(path: "i18n/vi.yml", text: ##"""
skipToContent: Tới nội dung chính
mainNavigation: Mục chính
breadcrumbs: Vị trí trang
home: Trang đầu
contents: Mục lục
neighbours: Trang trước và trang sau
previous: Trang trước
next: Trang sau
parts: Các phần của danh sách
seeAll: Xem tất cả
inAll: Tổng số
articles: Bài viết trong năm
newestArticles: Bài mới
readAlso: Đọc thêm
aboutArticle: Về bài này
updated: cập nhật
concerns: Bài viết về
mentionedHere: Nhắc tới trong bài
mentionedBy: Được nhắc tới trong
facts: Thông tin chung
milestones: Các mốc
documentChain: Hỏi và trả lời
citedDocuments: Văn bản được nhắc đến, chưa có trang riêng
citedExplained: Các bài viết dẫn số của những văn bản này. Thêm trang cho văn bản nào thì chỗ dẫn tự nối đến đó.
happened: Diễn biến trong năm
years: Các năm
printYear: Bản in cả năm
theYearInFigures: Số liệu cả năm
notes: Địa chỉ liên kết
figures: Số liệu
latestFigures: Số liệu mới nhất
indicators: Chỉ tiêu
planAndActual: Kế hoạch và thực hiện
plan: Kế hoạch
estimate: số ước
aboutIndicator: Về chỉ tiêu này
unit: Đơn vị
type: Loại số liệu
better: Chiều mong muốn
formula: Cách tính
byPeriod: Theo kỳ
everyFigure: Từng số liệu và nguồn
disagreements: Các nguồn nêu khác nhau
breaks: Thay đổi cách tính
madeOf: Các chỉ tiêu thành phần
usedIn: Được dùng trong
dataTable: Bảng số liệu
asOf: Tính đến
illustration: Số liệu minh họa
link: Liên kết
linkToChart: Liên kết tới biểu đồ
download: Tải về
downloadAll: Tải về mọi số liệu
downloadImage: PNG
source: Nguồn
sources: Nguồn số liệu
sourcesExplained: Mọi con số trên trang đều dẫn về một trong các nguồn dưới đây.
readSource: Xem nguồn
documentNumber: Số
undated: không ghi ngày
unsourced: chưa có nguồn
unsourcedNumbers: Số liệu trong bài chưa có trong sổ số liệu
verification: Đối chiếu số liệu
verificationExplained: Mỗi con số được tìm lại trong câu của bài viết nêu nó, và so với những con số khác. Trang này cho biết số nào đã khớp, số nào còn phải xem lại và vì sao.
gallery: Các kiểu biểu đồ
feed: Tin mới (Atom)
search: Tìm kiếm
searchLabel: Tìm trong trang
searchHint: Gõ có dấu hay không dấu đều được; phải có đủ mọi từ.
searchNeedsScript: Tìm kiếm cần JavaScript. Khi tắt JavaScript, xin xem theo mục ở đầu trang.
searchKind: Loại trang
searchYear: Năm
searchAll: Tất cả
searchMore: Xem thêm kết quả
searchLoading: Đang tìm…
searchFailed: Không đọc được dữ liệu tìm kiếm.
searchCount: '{} kết quả'
searchNone: Không trang nào có đủ các từ này.
searchNowhere: Không trang nào có từ “{}”.
notFoundExplained: Trang này không có ở đây, có thể đã đổi địa chỉ.

"""##),
    SourceFile(path: "templates/article.mustache", text: ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
{{{head}}}
{{> head-links}}
</head>
<body class="article">
{{> header}}
<main id="main" class="frame" tabindex="-1">
<article>
<header class="page-head">
<h1>{{title}}</h1>
{{#summary}}
<p class="lead">{{summary}}</p>
{{/summary}}
<p class="meta">
{{> date}}
{{#updated}} · {{words.updated}} {{updated}}{{/updated}}</p>
</header>
<div class="beside">
<aside class="side" aria-label="{{words.aboutArticle}}">
{{> contents}}
{{> source}}
</aside>
<div class="prose">
{{{body}}}
{{#unsourcedNumbers}}
<p class="notice"><a href="{{unsourcedList}}">{{words.unsourcedNumbers}}: {{unsourcedNumbers}}</a></p>
{{/unsourcedNumbers}}
</div>
</div>
</article>
{{#hasRelations}}
<section>
<h2>{{words.concerns}}</h2>
<div class="groups">
{{#relations}}
{{> group}}
{{/relations}}
</div>
</section>
{{/hasRelations}}
{{#hasMentioned}}
<section>
<h2>{{words.mentionedHere}}</h2>
<div class="groups">
{{#mentioned}}
{{> group}}
{{/mentioned}}
</div>
</section>
{{/hasMentioned}}
{{#hasBacklinks}}
<section>
<h2>{{words.mentionedBy}}</h2>
<ul class="backlinks">
{{#backlinks}}
{{> backlink}}
{{/backlinks}}
</ul>
</section>
{{/hasBacklinks}}
{{#hasRelated}}
<section>
<h2>{{words.readAlso}}</h2>
<ul class="cards cards-row">
{{#related}}
{{> card}}
{{/related}}
</ul>
</section>
{{/hasRelated}}
{{> neighbours}}
</main>
{{> footer}}
</body>
</html>

"""##),
    SourceFile(path: "templates/backlink.mustache", text: ##"""
<li class="backlink">
{{#card}}
<p><a href="{{href}}">{{title}}</a></p>
{{#date}}
<p class="meta">
{{> date}}
</p>
{{/date}}
{{/card}}
{{#sentence}}
<blockquote>{{{sentence}}}</blockquote>
{{/sentence}}
</li>

"""##),
    SourceFile(path: "templates/brief.mustache", text: ##"""
<li class="card">
<a href="{{href}}">{{title}}</a>
{{#date}}
<p class="meta">
{{> date}}
</p>
{{/date}}
</li>

"""##),
    SourceFile(path: "templates/card.mustache", text: ##"""
<li class="card">
<a href="{{href}}">{{title}}</a>
{{#date}}
<p class="meta">
{{> date}}
</p>
{{/date}}
{{#summary}}
<p>{{summary}}</p>
{{/summary}}
</li>

"""##),
    SourceFile(path: "templates/collection.mustache", text: ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
{{{head}}}
{{> head-links}}
</head>
<body class="collection">
{{> header}}
<main id="main" class="frame" tabindex="-1">
{{> page-head}}
{{#body}}
<div class="prose">{{{body}}}</div>
{{/body}}
{{> parts}}
<p class="meta">{{words.inAll}}: {{count}}</p>
{{#hasCards}}
<ul class="cards cards-grid">
{{#cards}}
{{> card}}
{{/cards}}
</ul>
{{/hasCards}}
{{#groups}}
<section>
<h2 id="{{id}}">{{label}}</h2>
<ul class="cards cards-grid">
{{#cards}}
{{> card}}
{{/cards}}
</ul>
</section>
{{/groups}}
{{{list}}}
{{> figures}}
{{#matrix}}
{{> figure}}
{{/matrix}}
{{{table}}}
{{#cited}}
<section id="cited">
<h2>{{words.citedDocuments}}</h2>
<p>{{words.citedExplained}}</p>
{{{cited}}}
</section>
{{/cited}}
</main>
{{> footer}}
</body>
</html>

"""##),
    SourceFile(path: "templates/contents.mustache", text: ##"""
{{#hasContents}}
<nav class="contents" aria-label="{{words.contents}}">
<p class="side-title">{{words.contents}}</p>
<ol>
{{#contents}}
<li data-level="{{level}}"><a href="{{href}}">{{label}}</a></li>
{{/contents}}
</ol>
</nav>
{{/hasContents}}

"""##),
    SourceFile(path: "templates/date.mustache", text: ##"""
{{#datetime}}<time datetime="{{datetime}}">{{date}}</time>{{/datetime}}{{^datetime}}{{date}}{{/datetime}}

"""##),
    SourceFile(path: "templates/entity.mustache", text: ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
{{{head}}}
{{> head-links}}
</head>
<body class="entity">
{{> header}}
<main id="main" class="frame" tabindex="-1">
{{> page-head}}
<div class="beside">
{{#hasFacts}}
<aside class="side" aria-label="{{words.facts}}">
<p class="side-title">{{words.facts}}</p>
<dl class="facts">
{{#facts}}
<div><dt>{{label}}</dt><dd>{{{value}}}</dd></div>
{{/facts}}
</dl>
</aside>
{{/hasFacts}}
<div>
{{#body}}
<div class="prose">{{{body}}}</div>
{{/body}}
{{> tiles}}
{{> figures}}
</div>
</div>
{{#table}}
<section>
<h2>{{words.figures}}</h2>
{{{table}}}
</section>
{{/table}}
{{#hasMilestones}}
<section>
<h2>{{words.milestones}}</h2>
<ol class="events">
{{#milestones}}
<li>
<p class="date">
{{> date}}
</p>
<p>{{event}}{{#document}} <a href="{{href}}">{{title}}</a>{{/document}}</p>
</li>
{{/milestones}}
</ol>
</section>
{{/hasMilestones}}
{{#timeline}}
{{> figure}}
{{/timeline}}
{{#chain}}
<section>
<h2>{{words.documentChain}}</h2>
{{> figure}}
</section>
{{/chain}}
{{#relations}}
{{> relation}}
{{/relations}}
{{#reverse}}
{{> relation}}
{{/reverse}}
{{#hasArticles}}
<section>
<h2>{{words.mentionedBy}}</h2>
<ul class="backlinks">
{{#articles}}
{{> backlink}}
{{/articles}}
</ul>
{{#backlinksMore}}
<p class="more"><a href="{{backlinksMore}}">{{words.seeAll}}</a></p>
{{/backlinksMore}}
</section>
{{/hasArticles}}
{{> neighbours}}
</main>
{{> footer}}
</body>
</html>

"""##),
    SourceFile(path: "templates/figure.mustache", text: ##"""
<figure class="chart" id="{{id}}">
<figcaption>
<p class="chart-title" id="{{id}}-title">{{title}}</p>
{{#subtitle}}
<p class="chart-subtitle">{{subtitle}}</p>
{{/subtitle}}
{{#illustration}}
<p class="chart-illustration">{{words.illustration}}</p>
{{/illustration}}
</figcaption>
{{#wide}}
<p class="visually-hidden" id="{{id}}-summary">{{summary}}</p>
<div class="chart-body" role="group" aria-labelledby="{{id}}-title" aria-describedby="{{id}}-summary">
<div class="chart-wide">{{{wide}}}</div>
<div class="chart-narrow">{{{narrow}}}</div>
</div>
<details class="chart-data">
<summary>{{words.dataTable}}</summary>
{{{table}}}
</details>
{{/wide}}
{{^wide}}
{{{table}}}
{{/wide}}
{{#note}}
<p class="chart-note">{{note}}</p>
{{/note}}
<div class="chart-foot">
{{#source}}
<p class="chart-source">{{words.source}}: {{{source}}}</p>
{{/source}}
{{#asOf}}
<p>{{words.asOf}} {{asOf}}</p>
{{/asOf}}
<ul class="chart-links" data-png="{{words.downloadImage}}">
{{#csv}}
<li><a href="{{csv}}" download>CSV</a></li>
{{/csv}}
{{#svg}}
<li><a href="{{svg}}" download>SVG</a></li>
{{/svg}}
<li><a href="#{{id}}" aria-label="{{words.linkToChart}}: {{title}}">{{words.link}}</a></li>
</ul>
</div>
</figure>

"""##),
    SourceFile(path: "templates/figures.mustache", text: ##"""
{{#figures}}
{{> figure}}
{{/figures}}

"""##),
    SourceFile(path: "templates/footer.mustache", text: ##"""
<footer class="site-footer">
<div class="frame">
<p class="site-about"><strong>{{site.title}}</strong>{{#site.description}}<br>{{site.description}}{{/site.description}}</p>
<ul>
<li><a href="{{footer.sources}}">{{words.sources}}</a></li>
<li><a href="{{footer.verification}}">{{words.verification}}</a></li>
<li><a href="{{footer.gallery}}">{{words.gallery}}</a></li>
{{#site.feed}}
<li><a href="{{site.feed}}" type="application/atom+xml">{{words.feed}}</a></li>
{{/site.feed}}
</ul>
<p class="site-maker">Hải Đăng</p>
</div>
</footer>

"""##),
    SourceFile(path: "templates/gallery.mustache", text: ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
{{{head}}}
{{> head-links}}
</head>
<body class="gallery">
{{> header}}
<main id="main" class="frame" tabindex="-1">
{{> page-head}}
{{#sections}}
<section>
<h2 id="{{id}}">{{title}}</h2>
{{> figures}}
</section>
{{/sections}}
</main>
{{> footer}}
</body>
</html>

"""##),
    SourceFile(path: "templates/group.mustache", text: ##"""
<section class="group">
<h3>{{label}}</h3>
<ul class="names">
{{#cards}}
<li><a href="{{href}}">{{title}}</a></li>
{{/cards}}
</ul>
</section>

"""##),
    SourceFile(path: "templates/happened.mustache", text: ##"""
<ol class="events{{#is.year}} events-columns{{/is.year}}">
{{#happened}}
<li>
{{#date}}
<p class="date">
{{> date}}
</p>
{{/date}}
{{{text}}}
</li>
{{/happened}}
</ol>

"""##),
    SourceFile(path: "templates/head-links.mustache", text: ##"""
<link rel="icon" href="{{root}}assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="{{root}}assets/site.css">
<link rel="stylesheet" href="{{root}}assets/charts.css">
<script src="{{root}}assets/site.js" defer></script>

"""##),
    SourceFile(path: "templates/header.mustache", text: ##"""
<a class="skip" href="#main">{{words.skipToContent}}</a>
<header class="site-header">
<div class="frame">
<a class="site-title" href="{{site.home}}"{{#is.home}} aria-current="page"{{/is.home}}>{{site.title}}</a>
{{#hasNavigation}}
<nav class="site-navigation" aria-label="{{words.mainNavigation}}">
<ul>
{{#navigation}}
<li><a href="{{href}}"{{#current}} aria-current="page"{{/current}}>{{label}}</a></li>
{{/navigation}}
</ul>
</nav>
{{/hasNavigation}}
{{#site.search}}
<a class="site-search" href="{{site.search}}"{{#is.search}} aria-current="page"{{/is.search}}>{{words.search}}</a>
{{/site.search}}
</div>
</header>
{{^is.home}}
<nav class="breadcrumbs frame" aria-label="{{words.breadcrumbs}}">
<ol>
<li><a href="{{site.home}}">{{words.home}}</a></li>
{{#breadcrumbs}}
<li><a href="{{href}}">{{label}}</a></li>
{{/breadcrumbs}}
</ol>
</nav>
{{/is.home}}

"""##),
    SourceFile(path: "templates/home.mustache", text: ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
{{{head}}}
{{> head-links}}
</head>
<body class="home">
{{> header}}
<main id="main" class="frame" tabindex="-1">
<div class="opening">
{{> page-head}}
{{#body}}
<div class="prose">{{{body}}}</div>
{{/body}}
</div>
{{#hasTiles}}
<section>
<h2>{{#year}}<a href="{{href}}">{{title}}</a>{{/year}}{{^year}}{{words.latestFigures}}{{/year}}</h2>
{{> tiles}}
</section>
{{/hasTiles}}
<div class="beside">
{{#hasFigures}}
<div>
{{> figures}}
</div>
{{/hasFigures}}
{{#hasHappened}}
<section class="side">
<h2>{{words.happened}}</h2>
{{> happened}}
</section>
{{/hasHappened}}
</div>
{{#hasArticles}}
<section>
<h2>{{words.newestArticles}}</h2>
<ul class="cards cards-grid">
{{#articles}}
{{> card}}
{{/articles}}
</ul>
</section>
{{/hasArticles}}
{{#hasCollections}}
<div class="rest">
{{#collections}}
<section>
<h2><a href="{{href}}">{{label}}</a> <span class="count">{{count}}</span></h2>
<ul class="names">
{{#cards}}
<li><a href="{{href}}">{{title}}</a></li>
{{/cards}}
</ul>
<p class="more"><a href="{{href}}">{{words.seeAll}}<span class="visually-hidden">: {{label}}</span></a></p>
</section>
{{/collections}}
</div>
{{/hasCollections}}
{{#hasIndicators}}
<section>
<h2>{{words.indicators}}</h2>
<ul class="names columns-list">
{{#indicators}}
<li><a href="{{href}}">{{title}}</a> <span class="count">{{count}}</span></li>
{{/indicators}}
</ul>
</section>
{{/hasIndicators}}
{{#hasYears}}
<section>
<h2>{{words.years}}</h2>
<ul class="chips">
{{#years}}
<li><a href="{{href}}">{{label}}</a></li>
{{/years}}
</ul>
</section>
{{/hasYears}}
</main>
{{> footer}}
</body>
</html>

"""##),
    SourceFile(path: "templates/indicator.mustache", text: ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
{{{head}}}
{{> head-links}}
</head>
<body class="indicator">
{{> header}}
<main id="main" class="frame" tabindex="-1">
{{> page-head}}
{{#definition}}
<p class="definition">{{definition}}</p>
{{/definition}}
<div class="beside">
<div>
{{> tiles}}
{{> figures}}
</div>
<aside class="side" aria-label="{{words.aboutIndicator}}">
<dl class="facts">
<div><dt>{{words.unit}}</dt><dd>{{unit}}</dd></div>
<div><dt>{{words.type}}</dt><dd>{{type}}</dd></div>
{{#better}}
<div><dt>{{words.better}}</dt><dd>{{better}}</dd></div>
{{/better}}
{{#formula}}
<div><dt>{{words.formula}}</dt><dd>{{formula}}</dd></div>
{{/formula}}
</dl>
{{#hasDownloads}}
<p class="side-title">{{words.download}}</p>
<ul class="downloads">
{{#downloads}}
<li><a href="{{href}}" download>{{label}}</a> <span class="meta">{{format}}</span></li>
{{/downloads}}
</ul>
{{/hasDownloads}}
</aside>
</div>
{{#byPeriod}}
<section>
<h2>{{words.byPeriod}}</h2>
{{{byPeriod}}}
</section>
{{/byPeriod}}
{{#disagreements}}
<section>
<h2>{{words.disagreements}}</h2>
{{{disagreements}}}
</section>
{{/disagreements}}
{{#hasBreaks}}
<section>
<h2>{{words.breaks}}</h2>
<ol class="events">
{{#breaks}}
<li><p class="date">{{date}}</p><p>{{reason}}</p></li>
{{/breaks}}
</ol>
</section>
{{/hasBreaks}}
<section>
<h2>{{words.everyFigure}}</h2>
{{#hasPeriods}}
<ul class="chips">
{{#periods}}
<li><a href="{{href}}"{{#current}} aria-current="page"{{/current}}>{{label}}</a></li>
{{/periods}}
</ul>
{{/hasPeriods}}
{{{table}}}
</section>
{{#hasParts}}
<section>
<h2>{{words.madeOf}}</h2>
<ul class="names columns-list">
{{#parts}}
<li><a href="{{href}}">{{title}}</a></li>
{{/parts}}
</ul>
</section>
{{/hasParts}}
{{#hasSources}}
<section>
<h2>{{words.sources}}</h2>
<ul class="source-list">
{{#sources}}
<li><a href="{{href}}">{{label}}</a>{{#date}} <span class="meta">{{date}}</span>{{/date}}</li>
{{/sources}}
</ul>
</section>
{{/hasSources}}
{{#hasUsed}}
<section>
<h2>{{words.usedIn}}</h2>
<ul class="backlinks">
{{#used}}
{{> backlink}}
{{/used}}
</ul>
</section>
{{/hasUsed}}
</main>
{{> footer}}
</body>
</html>

"""##),
    SourceFile(path: "templates/neighbours.mustache", text: ##"""
<nav class="neighbours" aria-label="{{words.neighbours}}">{{#previous}}<a rel="prev" href="{{href}}"><span>{{words.previous}}</span>{{title}}</a>{{/previous}}{{#next}}<a rel="next" href="{{href}}"><span>{{words.next}}</span>{{title}}</a>{{/next}}</nav>

"""##),
    SourceFile(path: "templates/not-found.mustache", text: ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
{{{head}}}
{{> head-links}}
</head>
<body class="not-found">
{{> header}}
<main id="main" class="frame" tabindex="-1">
{{> page-head}}
<p class="prose">{{words.notFoundExplained}}</p>
<ul class="chips">
<li><a href="{{site.home}}">{{words.home}}</a></li>
{{#site.search}}
<li><a href="{{site.search}}">{{words.search}}</a></li>
{{/site.search}}
</ul>
</main>
{{> footer}}
</body>
</html>

"""##),
    SourceFile(path: "templates/page-head.mustache", text: ##"""
<header class="page-head">
<h1>{{title}}</h1>
{{#summary}}
<p class="lead">{{summary}}</p>
{{/summary}}
</header>

"""##),
    SourceFile(path: "templates/parts.mustache", text: ##"""
{{#hasParts}}
<nav class="parts" aria-label="{{words.parts}}">
<ul>
{{#parts}}
<li><a href="{{href}}"{{#current}} aria-current="page"{{/current}}>{{label}} <span class="count">{{count}}</span></a></li>
{{/parts}}
</ul>
</nav>
{{/hasParts}}

"""##),
    SourceFile(path: "templates/print.mustache", text: ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
{{{head}}}
{{> head-links}}
</head>
<body class="print">
<a class="skip" href="#main">{{words.skipToContent}}</a>
<header class="cover">
<p class="cover-site"><a href="{{site.home}}">{{site.title}}</a></p>
<h1>{{title}}</h1>
{{#summary}}
<p class="lead">{{summary}}</p>
{{/summary}}
</header>
<main id="main" class="frame" tabindex="-1">
{{> contents}}
<section class="chapter">
<h2 id="part-figures">{{words.theYearInFigures}}</h2>
{{> tiles}}
{{#body}}
<div class="prose">{{{body}}}</div>
{{/body}}
{{> figures}}
</section>
{{#table}}
<section class="chapter">
<h2 id="part-plan">{{words.planAndActual}}</h2>
{{{table}}}
</section>
{{/table}}
{{#hasHappened}}
<section class="chapter">
<h2 id="part-happened">{{words.happened}}</h2>
{{> happened}}
</section>
{{/hasHappened}}
{{#chapters}}
<article class="chapter" id="{{id}}">
<h2>{{title}}</h2>
{{#date}}
<p class="meta">
{{> date}}
</p>
{{/date}}
<div class="prose">{{{body}}}</div>
{{> source}}
</article>
{{/chapters}}
{{#hasNotes}}
<section class="chapter">
<h2 id="part-notes">{{words.notes}}</h2>
<ol class="notes">
{{#notes}}
<li id="note-{{number}}" value="{{number}}">{{#title}}{{title}}: {{/title}}<a href="{{href}}">{{address}}</a></li>
{{/notes}}
</ol>
</section>
{{/hasNotes}}
</main>
{{> footer}}
</body>
</html>

"""##),
    SourceFile(path: "templates/relation.mustache", text: ##"""
<section>
<h2>{{label}}</h2>
<ul class="cards cards-grid">
{{#cards}}
{{> card}}
{{/cards}}
</ul>
</section>

"""##),
    SourceFile(path: "templates/search.mustache", text: ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
{{{head}}}
{{> head-links}}
<script src="{{root}}assets/search.js" defer></script>
</head>
<body class="search-page">
{{> header}}
<main id="main" class="frame" tabindex="-1">
{{> page-head}}
<form id="search-form" class="search" role="search" action="#" method="get" data-loading="{{words.searchLoading}}" data-failed="{{words.searchFailed}}" data-count="{{words.searchCount}}" data-none="{{words.searchNone}}" data-nowhere="{{words.searchNowhere}}">
<label for="search-field">{{words.searchLabel}}</label>
<div class="search-row">
<input id="search-field" name="q" type="search" autocomplete="off" spellcheck="false" aria-describedby="search-hint">
<button type="submit">{{words.search}}</button>
</div>
<p id="search-hint" class="meta">{{words.searchHint}}</p>
<div class="search-row search-filters">
<span><label for="search-kind">{{words.searchKind}}</label>
<select id="search-kind"><option value="">{{words.searchAll}}</option></select></span>
<span><label for="search-year">{{words.searchYear}}</label>
<select id="search-year"><option value="">{{words.searchAll}}</option></select></span>
</div>
</form>
<p id="search-status" role="status"></p>
<ol id="search-results" class="search-results"></ol>
<button id="search-more" class="search-more" type="button" hidden>{{words.searchMore}}</button>
<noscript><p class="notice">{{words.searchNeedsScript}}</p></noscript>
</main>
{{> footer}}
</body>
</html>

"""##),
    SourceFile(path: "templates/source.mustache", text: ##"""
{{#source}}
<div class="source">
<p class="side-title">{{words.source}}</p>
<p class="source-publisher">{{publisher}}</p>
{{#title}}
<p>{{#url}}<a href="{{url}}" rel="external">{{title}}</a>{{/url}}{{^url}}{{title}}{{/url}}</p>
{{/title}}
<p class="meta">{{#number}}{{words.documentNumber}} {{number}}<br>{{/number}}{{date}}{{#undated}}{{words.undated}}{{/undated}}</p>
{{^title}}
{{#url}}
<p><a href="{{url}}" rel="external">{{words.readSource}}</a></p>
{{/url}}
{{/title}}
</div>
{{/source}}

"""##),
    SourceFile(path: "templates/sources.mustache", text: ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
{{{head}}}
{{> head-links}}
</head>
<body class="sources">
{{> header}}
<main id="main" class="frame" tabindex="-1">
{{> page-head}}
<p class="prose">{{words.sourcesExplained}}</p>
<p class="meta">{{words.inAll}}: {{count}}</p>
{{#hasDownloads}}
<p class="side-title">{{words.downloadAll}}</p>
<ul class="downloads">
{{#downloads}}
<li><a href="{{href}}" download>{{label}}</a> <span class="meta">{{format}}</span></li>
{{/downloads}}
</ul>
{{/hasDownloads}}
{{{table}}}
</main>
{{> footer}}
</body>
</html>

"""##),
    SourceFile(path: "templates/tile.mustache", text: ##"""
<li class="tile">
<p class="tile-title"><a href="{{href}}">{{title}}</a></p>
<p class="tile-value">{{value}}{{#unsourced}} <span class="unsourced">{{words.unsourced}}</span>{{/unsourced}}</p>
<p class="tile-period">{{period}}{{#estimate}} · {{words.estimate}}{{/estimate}}</p>
{{#sparkline}}
<div class="tile-sparkline">{{{sparkline}}}</div>
{{/sparkline}}
<ul class="tile-notes">
{{#growth}}
<li class="growth"{{#direction}} data-direction="{{direction}}"{{/direction}}{{#tone}} data-tone="{{tone}}"{{/tone}}>{{growth}}</li>
{{/growth}}
{{#plan}}
<li>{{words.plan}} {{plan}}</li>
{{/plan}}
{{#attainment}}
<li>{{attainment}}</li>
{{/attainment}}
</ul>
</li>

"""##),
    SourceFile(path: "templates/tiles.mustache", text: ##"""
{{#hasTiles}}
<ul class="tiles">
{{#tiles}}
{{> tile}}
{{/tiles}}
</ul>
{{/hasTiles}}

"""##),
    SourceFile(path: "templates/verification.mustache", text: ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
{{{head}}}
{{> head-links}}
</head>
<body class="verification">
{{> header}}
<main id="main" class="frame" tabindex="-1">
{{> page-head}}
{{#hasCounts}}
<p class="prose">{{words.verificationExplained}}</p>
<ul class="counts">
{{#counts}}
<li>{{#href}}<a href="{{href}}">{{/href}}<strong>{{count}}</strong> <span class="state" data-state="{{state}}">{{label}}</span>{{#href}}</a>{{/href}}</li>
{{/counts}}
</ul>
{{/hasCounts}}
{{> parts}}
{{{byYear}}}
{{> figures}}
{{#sections}}
<section>
<h2 id="{{id}}">{{title}} <span class="count">{{count}}</span></h2>
{{{table}}}
</section>
{{/sections}}
{{{numbers}}}
</main>
{{> footer}}
</body>
</html>

"""##),
    SourceFile(path: "templates/year.mustache", text: ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
{{{head}}}
{{> head-links}}
</head>
<body class="year">
{{> header}}
<main id="main" class="frame" tabindex="-1">
{{> page-head}}
{{> tiles}}
<div class="beside">
<div>
{{#body}}
<div class="prose">{{{body}}}</div>
{{/body}}
{{> figures}}
</div>
<aside class="side" aria-label="{{words.articles}}">
{{#hasArticles}}
<p class="side-title">{{words.articles}}</p>
<ul class="cards cards-brief">
{{#articles}}
{{#card}}
{{> brief}}
{{/card}}
{{/articles}}
</ul>
{{/hasArticles}}
<p><a class="button" href="{{print}}">{{words.printYear}}</a></p>
</aside>
</div>
{{#table}}
<section>
<h2>{{words.planAndActual}}</h2>
{{{table}}}
</section>
{{/table}}
{{#hasHappened}}
<section>
<h2>{{words.happened}}</h2>
{{> happened}}
</section>
{{/hasHappened}}
{{> neighbours}}
</main>
{{> footer}}
</body>
</html>

"""##),
  ]
}
