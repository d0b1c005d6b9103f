// A note's own words put into the letter as if they were typed, so that the browser's undo works, and a button too.

// Counts places in the letters of JavaScript, which has two for an emoji; the page counts it as one.
export function place(buttons, boxes) {
  for (const button of buttons) {
    const letters = [...boxes[button.dataset.field].value];
    for (const end of ["from", "to"]) button.dataset[end] = letters.slice(0, Number(button.dataset[end])).join("").length;
  }
}

// Moves the places after a change; one whose own words changed is left to the page, which reads them again.
export function move(buttons, { start, end, shift }) {
  for (const { dataset } of buttons) {
    if (Number(dataset.to) <= start) continue;
    if (Number(dataset.from) < end) delete dataset.fix;
    else for (const side of ["from", "to"]) dataset[side] = Number(dataset[side]) + shift;
  }
}

// Returns what takes it back.
export function put(box, from, to, words) {
  const was = box.value;
  box.focus();
  box.setSelectionRange(from, to);
  if (!(words ? document.execCommand("insertText", false, words) : document.execCommand("delete"))) {
    set(box, was.slice(0, from) + words + was.slice(to));
  }
  const is = box.value;
  return () => {
    box.focus();
    if (box.value === is) document.execCommand("undo");
    if (box.value === is) set(box, was);
  };
}

function set(box, value) {
  box.value = value;
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
