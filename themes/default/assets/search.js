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
