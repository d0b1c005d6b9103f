// The letter: read while it is typed, with its margins measured, its fixes put in, copied, or opened in the mail program.
import { follow } from "./mirror.js";
import { settle, still, Voice } from "./notes.js";
import { measure } from "./measure.js";
import { move, place, put } from "./putting.js";
import { Reader } from "./reader.js";

const by = (id) => document.getElementById(id);
const [words, subject, form, copy, saved, undo] = ["words", "subject", "letter", "copy", "saved", "undo"].map(by);
const boxes = { text: words, subject };
const voice = new Voice(by("heard"), by("margin").dataset.names);
const fixes = (field) => document.querySelectorAll(`button[data-fix][data-field="${field}"]`);
let takeBack = null;
let leaving = false; // on the way with the whole form

const reader = new Reader({
  url: form.dataset.reading,
  body: () => new FormData(form),
  show(page, deep) {
    still(() => {
      draw(page);
      measure();
    });
    saved.textContent = "Saved";
    if (deep) voice.settled(by("margin").dataset.said, by("margin").dataset.names);
  },
  lost(refused) {
    const said = refused
      ? "Not saved. This letter may have been sent in another window."
      : "Not saved: Askwell does not answer. Your words are still here.";
    saved.textContent = said;
    voice.say(said);
  },
});

function draw(page) {
  for (const id of ["mirror", "parts", "gaps", "count", "summary", "lede"]) {
    const [was, is] = [by(id), page.getElementById(id)];
    if (id === "gaps" && was.contains(document.activeElement)) continue; // somebody fills one just now
    if (was.innerHTML !== is.innerHTML) was.replaceChildren(...is.childNodes);
    was.hidden = is.hidden;
  }
  const held = by("notes").contains(document.activeElement);
  settle(by("notes"), page.getElementById("notes"));
  if (held && !by("notes").contains(document.activeElement)) by("summary").focus({ preventScroll: true });
  Object.assign(by("margin").dataset, page.getElementById("margin").dataset);
  fresh();
  mailto();
}

// Fixes that the page has just named, in the letters of JavaScript.
function fresh() {
  const named = [...document.querySelectorAll("button[data-fix]:not([data-placed])")];
  place(named, boxes);
  for (const button of named) button.dataset.placed = "";
}

function mailto() {
  const link = by("mail");
  if (!link) return;
  const address = link.href.split("?")[0];
  const body = encodeURIComponent(words.value.replaceAll("\n", "\r\n"));
  link.href = `${address}?subject=${encodeURIComponent(subject.value)}&body=${body}`;
}

function typed() {
  saved.textContent = "";
  offer(null);
  reader.typed();
}
words.addEventListener("input", () => {
  typed();
  const change = follow(by("mirror"), words);
  if (change) move(fixes("text"), change);
  still(measure);
});
subject.addEventListener("input", () => {
  typed();
  for (const button of fixes("subject")) delete button.dataset.fix;
});

// Shows the way back until something else is typed.
function offer(back) {
  takeBack = back;
  undo.hidden = !back;
}

const PRESSED = {
  fix(button) {
    const { field, from, to, fix } = button.dataset;
    if (fix === undefined) return false; // its words have changed: the page reads them again
    const back = put(boxes[field], Number(from), Number(to), fix);
    offer(() => {
      back();
      voice.say("Taken back.");
    });
    voice.say(fix ? "Put in." : "Taken out.");
    return true;
  },
  mute(button) {
    const rule = button.value.split(":")[1];
    reader.now(`mute:${rule}`);
    offer(() => {
      reader.now(`hear:${rule}`);
      voice.say("You will be told again.");
    });
    voice.say("You will not be told this again. Undo is under the letter.");
    return true;
  },
  undo() {
    const back = takeBack;
    if (!back) return false;
    offer(null);
    back();
    words.focus();
    return true;
  },
};
document.addEventListener("click", (event) => {
  const button = event.target.closest?.('button[name="do"]');
  if (button && PRESSED[button.value.split(":")[0]]?.(button)) event.preventDefault();
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
  voice.say(saved.textContent);
});
document.querySelector(".again").hidden = true; // it is read on every pause
words.parentElement.classList.add("live-draft");
form.addEventListener("submit", () => (leaving = true));
addEventListener("pageshow", () => (leaving = false));
addEventListener("pagehide", () => {
  if (reader.unread && !leaving) navigator.sendBeacon(form.dataset.reading, new FormData(form));
});
addEventListener("resize", measure);
document.fonts?.ready.then(measure);
follow(by("mirror"), words);
fresh();
measure();
