// Stands the parts of a letter beside their lines, and the notes beside their words, where the screen is wide enough.
const BETWEEN = 20; // pixels between two notes
const wide = matchMedia("(width >= 66rem)");
const boxes = (selector) => [...document.querySelectorAll(selector)].flatMap((one) => [...one.getClientRects()]);

export function measure() {
  const writing = document.querySelector(".writing");
  const notes = document.querySelector(".notes");
  writing.classList.toggle("measured", wide.matches);
  for (const part of document.querySelectorAll(".parts li")) part.style.removeProperty("min-block-size");
  if (wide.matches) {
    placeParts(writing.getBoundingClientRect().top);
    placeNotes(notes);
    return;
  }
  notes.style.removeProperty("min-block-size");
  for (const one of document.querySelectorAll(".parts li, .note")) one.style.removeProperty("inset-block-start");
}

function placeParts(top) {
  const letter = document.getElementById("mirror").getBoundingClientRect();
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
