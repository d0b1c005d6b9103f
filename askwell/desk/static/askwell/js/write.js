// The letter: keeps the mirror under the text box in step, measures the margins, copies, and opens the mail program.
const words = document.getElementById("words");
const form = document.getElementById("letter");
const writing = document.querySelector(".writing");
const copy = document.getElementById("copy");
const saved = document.getElementById("saved");
const BETWEEN = 20; // pixels between two notes
const wide = matchMedia("(width >= 66rem)");
const by = (id) => document.getElementById(id);

// Makes the one change in the mirror that was made in the box, so that the lines under it move with their words.
function follow() {
  const mirror = by("mirror");
  const was = mirror.textContent;
  const is = words.value;
  if (was === is) return;
  let start = 0;
  const shorter = Math.min(was.length, is.length);
  while (start < shorter && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < shorter - start && was[was.length - 1 - end] === is[is.length - 1 - end]) end += 1;
  replace(mirror, start, was.length - end, is.slice(start, is.length - end));
}

function replace(mirror, from, to, text) {
  const nodes = [];
  const walk = document.createTreeWalker(mirror, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) nodes.push(walk.currentNode);
  let at = 0;
  let put = false;
  for (const node of nodes) {
    const length = node.data.length;
    const [a, b] = [Math.max(0, from - at), Math.min(length, to - at)];
    if (a <= length && b >= 0 && a <= b) {
      node.data = node.data.slice(0, a) + (put ? "" : text) + node.data.slice(b);
      put = true;
    }
    at += length;
  }
  if (!put) mirror.append(text);
}

function measure() {
  writing.classList.toggle("measured", wide.matches);
  const placed = [...document.querySelectorAll(".parts li, .note")];
  for (const one of placed) one.style.removeProperty("inset-block-start");
  for (const part of document.querySelectorAll(".parts li")) part.style.removeProperty("min-block-size");
  const notes = document.querySelector(".notes");
  notes.style.removeProperty("min-block-size");
  if (!wide.matches) return;
  placeParts(writing.getBoundingClientRect().top);
  placeNotes(notes);
}

const boxes = (selector) => [...document.querySelectorAll(selector)].flatMap((one) => [...one.getClientRects()]);

function placeParts(top) {
  const letter = by("mirror").getBoundingClientRect();
  const rows = [...document.querySelectorAll(".parts li")].map((part) => {
    const lines = boxes(`#mirror [data-part~="${part.dataset.part}"]`);
    const from = lines.length ? Math.min(...lines.map((r) => r.top)) : Infinity;
    const to = lines.length ? Math.max(...lines.map((r) => r.bottom)) : Infinity;
    return { part, from, to };
  });
  rows.sort((a, b) => a.from - b.from);
  let free = 0;
  for (const { part, from, to } of rows) {
    const start = Math.max(free, Number.isFinite(from) ? from - top : letter.top - top);
    part.style.insetBlockStart = `${start}px`;
    if (Number.isFinite(to)) part.style.minBlockSize = `${Math.max(0, to - top - start)}px`;
    free = start + part.offsetHeight + BETWEEN;
  }
}

function placeNotes(notes) {
  const top = notes.getBoundingClientRect().top;
  let free = notes.querySelector(".lede").getBoundingClientRect().bottom - top + BETWEEN;
  for (const note of notes.querySelectorAll(".note")) {
    const lines = boxes(`#mirror [data-number="${note.dataset.number}"]`);
    const start = Math.max(free, lines.length ? lines[0].top - top : free);
    note.style.insetBlockStart = `${start}px`;
    free = start + note.offsetHeight + BETWEEN;
  }
  notes.style.minBlockSize = `${free}px`;
}

function openAgain(rules) {
  for (const why of document.querySelectorAll(".why")) if (rules.has(why.dataset.rule)) why.open = true;
}

function mailto() {
  const link = by("mail");
  if (!link) return;
  const address = link.href.split("?")[0];
  const body = encodeURIComponent(words.value.replaceAll("\n", "\r\n"));
  link.href = `${address}?subject=${encodeURIComponent(by("subject").value)}&body=${body}`;
}

// Puts a note's own words in, as if they were typed, so that undo works; its place is counted in whole characters.
function putIn(button) {
  const { from, to, fix } = button.dataset;
  const letters = [...words.value];
  const at = (place) => letters.slice(0, Number(place)).join("").length;
  words.focus();
  words.setSelectionRange(at(from), at(to));
  document.execCommand("insertText", false, fix);
}

let open = new Set();
let unread = false; // typed since the last reading
let leaving = false; // on the way with the whole form
const typed = () => {
  unread = true;
  saved.textContent = "";
};
words.addEventListener("input", () => {
  typed();
  follow();
  measure();
});
by("subject").addEventListener("input", typed);
form.addEventListener("htmx:configRequest", () => (unread = false));
document.addEventListener("htmx:beforeOnLoad", () => {
  open = new Set([...document.querySelectorAll(".why[open]")].map((why) => why.dataset.rule));
});
document.addEventListener("htmx:afterOnLoad", () => {
  follow(); // the answer may be a few letters older than the box
  openAgain(open);
  mailto();
  measure();
});
const LOST = {
  "htmx:sendError": "Not saved: Askwell does not answer. Your words are still here.",
  "htmx:responseError": "Not saved. This letter may have been sent in another window.",
};
for (const [event, said] of Object.entries(LOST)) {
  form.addEventListener(event, () => {
    unread = true;
    saved.textContent = said;
  });
}
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button[data-fix]");
  if (!button || unread) return;
  event.preventDefault();
  putIn(button);
});
document.addEventListener("toggle", (event) => event.target.matches?.(".why") && measure(), true);
by("mail")?.addEventListener("click", mailto);

copy.hidden = false;
copy.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(words.value);
    saved.textContent = "Copied";
  } catch {
    words.focus();
    words.select();
    saved.textContent = "It is selected: press Ctrl C, or ⌘ C.";
  }
});
document.querySelector(".again").hidden = true; // it is read on every pause
words.parentElement.classList.add("live-draft");
form.addEventListener("submit", () => (leaving = true));
addEventListener("pageshow", () => (leaving = false));
addEventListener("pagehide", () => {
  if (unread && !leaving) navigator.sendBeacon(form.getAttribute("hx-post"), new FormData(form));
});
addEventListener("resize", measure);
document.fonts?.ready.then(measure);
follow();
measure();
