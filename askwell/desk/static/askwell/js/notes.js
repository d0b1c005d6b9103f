// The notes beside a text: kept where they stand as long as they say the same, so that nothing under a hand goes away.

// Makes the list as the newer one; what stays is the same element, open or closed as it was.
export function settle(list, newer) {
  const old = new Map([...list.children].map((note) => [note.dataset.name, note]));
  let place = list.firstElementChild;
  for (const note of [...newer.children]) {
    const kept = old.get(note.dataset.name);
    old.delete(note.dataset.name);
    if (kept) renew(kept, note);
    else note.classList.add("arriving");
    const one = kept ?? note;
    if (one === place) place = place.nextElementSibling;
    else list.insertBefore(one, place);
  }
  for (const gone of old.values()) gone.remove();
}

function renew(kept, note) {
  kept.className = note.className;
  kept.dataset.number = note.dataset.number ?? "";
  const [was, is] = [kept, note].map((one) => one.querySelector(".told"));
  if (was.outerHTML === is.outerHTML) return;
  const held = was.contains(document.activeElement);
  was.replaceWith(is);
  if (held) is.querySelector("button")?.focus();
}

// Changes the page while what the reader looks at stays where it is on the screen.
export function still(change) {
  const anchor = looked();
  const before = anchor?.getBoundingClientRect().top;
  change();
  if (!anchor?.isConnected) return;
  const moved = anchor.getBoundingClientRect().top - before;
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: "instant" });
}

const seen = (one) => {
  const { top, bottom } = one.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

function looked() {
  const active = document.activeElement;
  if (active && active !== document.body && seen(active)) return active;
  return [...document.querySelectorAll(".note, #words")].find(seen);
}

// Tells those who listen, once for each change that stays.
export class Voice {
  constructor(region, names) {
    Object.assign(this, { region, names });
  }

  settled(said, names) {
    if (names === this.names) return;
    this.names = names;
    this.say(said);
  }

  // The same sentence twice is heard twice only when the region was empty in between.
  say(words) {
    if (this.region.textContent !== words) {
      this.region.textContent = words;
      return;
    }
    this.region.textContent = "";
    setTimeout(() => (this.region.textContent = words), 50);
  }
}
