// What an editor does with the page: go from finding to finding, accept a suggestion or let the text
// stand, take it back, copy the corrected text. Decisions live in the page and, if the browser keeps
// any for it, until the tab is closed. Without this script the page can still be read and printed.
"use strict";
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const root = document.documentElement;
  const notes = all(".note");
  const decided = new Map(); // note -> text accepted, or null where the text stands
  const history = []; // notes, in the order of decisions
  let current = null;
  root.classList.add("js");

  // -- Kept while the tab is open ------------------------------------------------------------------

  const memory = {
    read(name) {
      try { return JSON.parse(sessionStorage.getItem(name)); } catch { return null; }
    },
    write(name, value) {
      try { sessionStorage.setItem(name, JSON.stringify(value)); } catch { /* none to be had */ }
    },
  };
  const storyOf = (element) => element.closest(".story");
  const keyOf = (note) => storyOf(note).id + note.dataset.key;
  const numbers = (element) => element.dataset.f.split(" ");

  // What belongs to each finding, found once: a page may hold thousands.
  const parts = new Map(); // note -> {marks, others, items, twins}
  const notesOf = new Map(); // story -> its notes
  const noteOf = new Map(); // story id and number -> note
  for (const note of notes) {
    const story = storyOf(note);
    notesOf.set(story, [...(notesOf.get(story) || []), note]);
    noteOf.set(`${story.id} ${note.dataset.f}`, note);
    parts.set(note, { marks: [], others: [], items: [], twins: [] });
  }
  const collect = (selector, kind) => {
    for (const element of all(selector)) {
      for (const number of numbers(element)) parts.get(noteOf.get(`${storyOf(element).id} ${number}`))[kind].push(element);
    }
  };
  collect("mark", "marks");
  collect("a.other", "others");
  collect(".list li", "items");

  // -- The text ------------------------------------------------------------------------------------

  for (const mark of all("mark")) mark.dataset.original = mark.textContent;

  // Another decision about some of the same words rules this one out.
  const rival = (note) =>
    parts.get(note).marks
      .flatMap((mark) => numbers(mark).map((number) => noteOf.get(`${storyOf(note).id} ${number}`)))
      .find((other) => other !== note && decided.get(other) != null);

  const struck = (mark) => (mark.previousElementSibling?.matches("del.ui") ? mark.previousElementSibling : null);

  // The words of an accepted suggestion stand in the first mark; what was there is struck out beside it.
  function set(note) {
    const text = decided.get(note);
    parts.get(note).marks.forEach((mark, i) => {
      struck(mark)?.remove();
      const content = $("a.other", mark) || mark;
      content.textContent = text == null ? mark.dataset.original : i === 0 ? text : "";
      mark.classList.toggle("accepted", text != null);
      mark.classList.toggle("stands", decided.has(note) && text == null);
      if (text == null) return;
      const old = document.createElement("del");
      old.className = "ui";
      old.textContent = mark.dataset.original;
      mark.before(old);
    });
  }

  const blockText = (block) => {
    const copy = block.cloneNode(true);
    all(".ui", copy).forEach((element) => element.remove());
    return copy.textContent;
  };
  const correctedText = (story) =>
    all(".block:not(.metadata)", story).map(blockText).join("\n\n").trim() + "\n";

  // Findings that say the same of the same words at other places have a button for all of them.
  const alike = new Map();
  for (const note of notes) {
    if (!$(".accept", note)) continue;
    const says = [storyOf(note).id, $(".message", note).textContent, $(".accept", note).dataset.text].join("\n");
    if (!alike.has(says)) alike.set(says, []);
    alike.get(says).push(note);
    parts.get(note).twins = alike.get(says);
  }
  const undecidedTwins = (note) => parts.get(note).twins.filter((twin) => !decided.has(twin));
  for (const note of notes.filter((one) => parts.get(one).twins.length > 1)) {
    const everywhere = document.createElement("button");
    everywhere.type = "button";
    everywhere.className = "everywhere";
    everywhere.title = "Use it everywhere (Shift+A)";
    $(".accept", note).after(everywhere);
  }

  // -- Decisions -----------------------------------------------------------------------------------

  function show(note) {
    const done = decided.has(note);
    const text = decided.get(note);
    note.classList.toggle("accepted", done && text != null);
    note.classList.toggle("stands", done && text == null);
    all(".accept, .everywhere, .ignore", note).forEach((button) => { button.hidden = done; });
    $(".undo", note).hidden = !done;
    $(".outcome", note).textContent = !done ? "" : text == null ? "Stands as written." : text === "" ? "Deleted." : `Now “${text}”.`;
    for (const item of parts.get(note).items) {
      item.classList.toggle("accepted", done && text != null);
      item.classList.toggle("stands", done && text == null);
    }
    const left = undecidedTwins(note);
    for (const twin of left.filter((one) => $(".everywhere", one))) {
      $(".everywhere", twin).textContent = `All ${left.length}`;
      $(".everywhere", twin).hidden = left.length < 2;
    }
  }

  function count(story) {
    const mine = notesOf.get(story);
    $(".progress", story).textContent = `${mine.filter((note) => decided.has(note)).length} of ${mine.length} decided`;
    $("#undo").disabled = history.length === 0;
  }

  function decide(note, text) {
    const other = text != null && rival(note);
    if (other) return say(`Finding ${other.dataset.f} has already changed these words; undo it first.`);
    decided.set(note, text);
    history.push(note);
    finish(note);
  }

  function decideAll(note) {
    const text = $(".accept", note).dataset.text;
    undecidedTwins(note).forEach((twin) => decide(twin, text));
  }

  function undo(note) {
    if (!note || !decided.delete(note)) return;
    history.splice(history.lastIndexOf(note), 1);
    finish(note);
    go(note);
  }

  function finish(note) {
    set(note);
    show(note);
    count(storyOf(note));
    memory.write("stet", history.map((one) => [keyOf(one), decided.get(one)]));
    layout(storyOf(note));
  }

  // -- Copying -------------------------------------------------------------------------------------

  function say(text) {
    $("#said").textContent = text;
    clearTimeout(say.timer);
    say.timer = setTimeout(() => { $("#said").textContent = ""; }, 4000);
  }

  function showText(story) {
    const dialog = $("#corrected");
    $("textarea", dialog).value = correctedText(story);
    dialog.showModal();
    $("textarea", dialog).select();
  }

  async function copy(story) {
    try {
      await navigator.clipboard.writeText(correctedText(story));
      say("The corrected text is on the clipboard.");
    } catch {
      showText(story); // no clipboard here: the text stands selected
    }
  }

  // -- Going about ---------------------------------------------------------------------------------

  function light(note, on) {
    note.classList.toggle("lit", on);
    const { marks, others, items } = parts.get(note);
    [...marks, ...others, ...items].forEach((element) => element.classList.toggle("lit", on));
  }

  function go(note, focus = true) {
    if (current) light(current, false);
    current = note;
    if (!note) return;
    light(note, true);
    layout(storyOf(note));
    if (!focus) return;
    note.focus({ preventScroll: true });
    const target = (wide() && parts.get(note).marks[0]) || note;
    target.scrollIntoView({ block: "center" });
  }

  function step(by) {
    const at = notes.indexOf(current);
    go(notes[at < 0 ? (by > 0 ? 0 : notes.length - 1) : (at + by + notes.length) % notes.length]);
  }

  // -- The margin ----------------------------------------------------------------------------------

  const wide = () => getComputedStyle(root).getPropertyValue("--margin").trim() === "yes";

  // Each note stands beside its words; where two would overlap the later ones move down, and those
  // before the current one move up.
  function layout(story) {
    const article = $(".text", story);
    const mine = notesOf.get(story);
    mine.forEach((note) => { note.style.top = ""; });
    article.style.minHeight = "";
    if (!wide()) return;
    const origin = article.getBoundingClientRect().top;
    const gap = 12;
    const wanted = mine.map((note) => {
      const mark = parts.get(note).marks[0];
      return mark ? mark.getBoundingClientRect().top - origin - 10 : 0;
    });
    const heights = mine.map((note) => note.offsetHeight);
    const tops = [];
    const start = Math.max(0, mine.indexOf(current));
    for (let i = start, at = -Infinity; i < mine.length; i++) {
      tops[i] = Math.max(wanted[i], at);
      at = tops[i] + heights[i] + gap;
    }
    for (let i = start - 1; i >= 0; i--) tops[i] = Math.min(wanted[i], tops[i + 1] - heights[i] - gap);
    const lift = Math.min(0, ...tops); // the first ones must not leave the top
    for (let i = 0, at = 0; i < mine.length; i++) {
      tops[i] = Math.max(lift < 0 ? Math.max(tops[i], at) : tops[i], 0);
      at = tops[i] + heights[i] + gap;
      mine[i].style.top = `${tops[i]}px`;
    }
    const last = mine.length - 1;
    article.style.minHeight = `${tops[last] + heights[last]}px`;
  }
  const layoutAll = () => all(".story").forEach(layout);

  // -- Events --------------------------------------------------------------------------------------

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link) {
      const target = document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
      if (target?.matches(".note")) {
        event.preventDefault();
        go(target);
      }
      return;
    }
    const button = event.target.closest("button");
    const note = event.target.closest(".note");
    if (button?.matches(".accept")) decide(note, button.dataset.text);
    else if (button?.matches(".everywhere")) decideAll(note);
    else if (button?.matches(".ignore")) decide(note, null);
    else if (button?.matches(".undo")) undo(note);
    else if (button?.matches(".copy")) copy(storyOf(button));
    else if (button?.matches(".show")) showText(storyOf(button));
    else if (button?.matches(".again")) navigator.clipboard?.writeText($("#corrected textarea").value).then(() => say("Copied."));
    if (note && note !== current) go(note, false);
  });
  document.addEventListener("focusin", (event) => {
    const note = event.target.closest(".note");
    if (note && note !== current) go(note, false);
  });

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    a: () => {
      const button = current && $(".accept:not([hidden])", current);
      if (button) decide(current, button.dataset.text);
    },
    A: () => current && $(".accept:not([hidden])", current) && decideAll(current),
    i: () => current && !decided.has(current) && decide(current, null),
    u: () => undo(history.at(-1)),
    c: () => { const story = current ? storyOf(current) : $(".story"); if (story) copy(story); },
    "?": () => $("#help").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || $("dialog[open]")) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  $("#next").addEventListener("click", keys.j);
  $("#previous").addEventListener("click", keys.k);
  $("#undo").addEventListener("click", keys.u);
  $("#keys").addEventListener("click", keys["?"]);

  // -- Light and dark ------------------------------------------------------------------------------

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const applyTheme = (theme) => {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  applyTheme(memory.read("stet-theme"));
  $("#theme").addEventListener("click", () => {
    const now = root.dataset.theme || (dark.matches ? "dark" : "light");
    const other = now === "dark" ? "light" : "dark";
    const theme = (other === "dark") === dark.matches ? null : other;
    applyTheme(theme);
    memory.write("stet-theme", theme);
  });

  // -- Start ---------------------------------------------------------------------------------------

  const kept = new Map(memory.read("stet") || []);
  for (const [key, text] of kept) {
    const note = notes.find((one) => keyOf(one) === key);
    if (!note) continue;
    decided.set(note, text);
    history.push(note);
    set(note);
  }
  notes.forEach(show);
  all(".story").forEach(count);
  const named = document.getElementById(location.hash.slice(1));
  if (named?.matches(".note")) go(named);
  layoutAll();
  addEventListener("resize", layoutAll);
  addEventListener("beforeprint", () => all(".note").forEach((note) => { note.style.top = ""; }));
  addEventListener("afterprint", layoutAll);
  document.fonts?.ready.then(layoutAll);
})();
