// The live page: no keystroke is lost, whatever happens to the server, the connection or the window.
import { Store } from "./live-store.js";
import { Sync } from "./live-sync.js";
import { runClock } from "./live-clock.js";

const GONE_AFTER = 2000; // milliseconds until a window that is being reloaded has surely gone
const LARGEST_LAST = 60_000; // bytes that a browser still sends for a page that closes
const turns = [...document.querySelectorAll(".turn")];
const where = document.getElementById("kept-where");
const ending = document.getElementById("ending");
const line = document.getElementById("kept-line");
const interview = location.pathname.split("/")[2];
const store = await Store.open(interview);
const sync = new Sync(store, send, say);
const clock = runClock(interview);
const records = new Map(); // box or line → its record

async function send(record) {
  const form = document.querySelector(".pad");
  const body = new URLSearchParams({ csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value });
  if (record.asked) {
    body.set("do", "asked");
    body.set("question", record.asked);
  } else {
    const { version, text, star } = record.sending;
    for (const [name, value] of Object.entries({ key: record.key, version, text, star: star ? "1" : "", question: record.question }))
      body.set(name, value);
  }
  const there = record.asked ? form.action : form.dataset.notes;
  const answer = await fetch(there, {
    method: "POST",
    headers: { Accept: "application/json" },
    body,
    keepalive: document.hidden && String(body).length < LARGEST_LAST,
  });
  if (answer.status === 409) return conflict(record, await answer.json());
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
  return answer.status === 204 ? {} : answer.json();
}

// Another window wrote in the same box: what was written here is a note of its own now, and theirs is shown beside it.
function conflict(record, answer) {
  const turn = turnOf(record.pad);
  const other = turn?.querySelector(".other");
  if (other) {
    other.querySelector(".other-words").textContent = answer.theirs;
    other.hidden = false;
  }
  return answer;
}

const WORDS = { lost: "Not kept yet", device: "Saved on this device", saved: "Saved" };
function say() {
  const now = sync.lost.size ? "lost" : sync.waiting.size ? "device" : "saved";
  if (where.dataset.now === now) return;
  where.dataset.now = now;
  where.textContent = WORDS[now];
}

const turnOf = (id) => turns.find((turn) => turn.dataset.turn === id);
const boxOf = (turn) => turn.querySelector("textarea");

function recordOf(turn) {
  const id = turn.dataset.turn;
  if (!records.has(id)) {
    const { key, version, question } = turn.querySelector(".pad").elements;
    records.set(id, {
      id, pad: id, key: key.value, version: Number(version.value) - 1, question: question.value, star: false, sending: null,
    });
  }
  return records.get(id);
}

function typed(turn) {
  const record = recordOf(turn);
  record.text = boxOf(turn).value;
  sync.note(record);
  clock.start();
}

// The line that the caret is in, or the last one with words, leaves the box and stands apart with its star.
function star(turn) {
  const box = boxOf(turn);
  const lines = box.value.split("\n");
  let at = box.value.slice(0, box.selectionStart).split("\n").length - 1;
  if (document.activeElement !== box || !lines[at]?.trim()) at = lines.findLastIndex((text) => text.trim());
  if (at < 0) return box.focus();
  const text = lines[at].trim();
  const record = {
    id: crypto.randomUUID(), pad: turn.dataset.turn, key: crypto.randomUUID(), version: 0, text, star: true,
    question: recordOf(turn).question, sending: null,
  };
  sync.note(record); // before the box loses it: twice is better than never
  addLine(turn, record);
  lines.splice(at, 1);
  box.value = lines.join("\n");
  box.focus();
  return typed(turn);
}

function addLine(turn, record) {
  const item = line.content.cloneNode(true).querySelector("li");
  item.querySelector(".kept-words").textContent = record.text;
  item.querySelector("button").setAttribute("aria-pressed", String(record.star));
  turn.querySelector(".kept").append(item);
  turn.querySelector(".kept").hidden = false;
  records.set(item, record);
}

function flip(item, turn) {
  const button = item.querySelector("button");
  if (!records.has(item)) {
    records.set(item, {
      id: item.dataset.key, pad: turn.dataset.turn, key: item.dataset.key, version: Number(item.dataset.version),
      text: item.querySelector(".kept-words").textContent, question: recordOf(turn).question, sending: null,
    });
  }
  const record = records.get(item);
  record.star = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", String(record.star));
  sync.note(record);
}

function asked(turn) {
  const question = recordOf(turn).question;
  if (question) sync.note({ id: `asked-${question}`, asked: question, version: 0, text: "", star: false, sending: null });
  const entry = document.querySelector(`.all li[data-for="${turn.dataset.turn}"]`);
  if (entry && !entry.classList.contains("is-asked")) {
    entry.classList.add("is-asked");
    entry.querySelector("a").append(Object.assign(document.createElement("span"), { className: "unseen", textContent: "Asked." }));
  }
  show(turns[Math.min(turns.length - 1, turns.indexOf(turn) + 1)]);
  clock.start();
}

function show(turn) {
  for (const one of turns) one.hidden = one !== turn;
  for (const entry of document.querySelectorAll(".all [data-for]")) {
    const link = entry.querySelector("a");
    if (entry.dataset.for === turn.dataset.turn) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
  }
  history.replaceState(null, "", `?q=${turn.dataset.number}`);
  turn.querySelector("h1").focus({ preventScroll: true });
}

async function end() {
  where.textContent = "Sending your notes";
  where.dataset.now = "";
  if ((await sync.flush()) || (await sync.flush())) return ending.submit(); // the first may have begun before the last word
  where.textContent = "Askwell is away. Your notes are safe on this device; try again in a moment.";
  return undefined;
}

// What this window, or one that has gone, could not send before; a box that was typed in meanwhile keeps its own words.
async function restore() {
  for (const record of await store.recovered()) {
    const turn = turnOf(record.pad);
    if (sync.waiting.has(record.id)) continue;
    if (record.asked) sync.note(record);
    else if (turn && record.id === record.pad && !records.has(record.id)) {
      records.set(record.id, record);
      boxOf(turn).value = record.text;
      sync.note(record);
    } else {
      if (turn) recoverLine(turn, record);
      sync.note(record);
    }
  }
}

function recoverLine(turn, record) {
  const known = [...turn.querySelectorAll(".kept li")].find((item) => item.dataset.key === record.key);
  if (known) records.set(known, record);
  else if (record.text.trim()) addLine(turn, record);
}

for (const turn of turns) {
  turn.querySelector(".where").textContent = "Kept as you type, on this device.";
  boxOf(turn).addEventListener("input", () => typed(turn));
  turn.querySelector(".pad").addEventListener("submit", (event) => {
    event.preventDefault();
    const button = event.submitter;
    if (button?.value === "star") star(turn);
    else if (button?.value === "asked") asked(turn);
    else if (button?.value === "end") end();
    else if (button?.matches(".star-it")) flip(button.closest("li"), turn);
    else sync.flush();
  });
  turn.querySelector(".kept").addEventListener("click", (event) => {
    const button = event.target.closest("button[type=button]");
    if (button) flip(button.closest("li"), turn);
  });
}
for (const link of document.querySelectorAll(".all a")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    show(turnOf(link.closest("li").dataset.for));
  });
}
for (const button of document.querySelectorAll(".no-script")) button.hidden = true;
addEventListener("beforeunload", (event) => {
  if (sync.lost.size) event.preventDefault();
});
addEventListener("pagehide", () => sync.flush());
document.addEventListener("visibilitychange", () => document.hidden && sync.flush());
await restore();
for (const turn of turns) if (!records.has(turn.dataset.turn) && boxOf(turn).value !== boxOf(turn).defaultValue) typed(turn);
setTimeout(restore, GONE_AFTER);
document.documentElement.dataset.live = "ready";
