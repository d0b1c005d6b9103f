// j and k walk down and up a list of people, Enter opens, r writes, x is "not now".
const rows = [...document.querySelectorAll("[data-list] tbody tr")];
const on = document.body.hasAttribute("data-shortcuts");
let at = -1;

function walk(step) {
  rows[at]?.classList.remove("here");
  at = Math.min(rows.length - 1, Math.max(0, at + step));
  rows[at].classList.add("here");
  rows[at].querySelector("th a").focus();
}

const KEYS = {
  j: () => walk(1),
  k: () => walk(-1),
  r: () => rows[at]?.querySelector("[data-write]")?.click(),
  x: () => rows[at]?.querySelector("[data-aside]")?.click(),
};

document.addEventListener("keydown", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const typing = event.target.closest?.("input, textarea, select");
  if (on && plain && !typing && rows.length && KEYS[event.key]) KEYS[event.key]();
});

for (const [n, row] of rows.entries()) {
  row.addEventListener("focusin", () => {
    rows[at]?.classList.remove("here");
    at = n;
    row.classList.add("here");
  });
}
