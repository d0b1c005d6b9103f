// Keys for those who like them. All of it can be switched off under "You", and every page works without it.
const find = document.getElementById("find");
const narrow = document.querySelector(".find-narrow");
const on = document.body.hasAttribute("data-shortcuts");
const GOES = { t: "/", c: "/curious/", w: "/who/", p: "/people/", i: "/imports/" };
const WAIT = 1200; // milliseconds between g and the letter after it
let g = 0;

const typing = (target) => target.closest?.("input, textarea, select, [contenteditable]");

function toFind(event) {
  if (!find) return;
  event.preventDefault();
  if (find.offsetParent) {
    find.focus();
    find.select();
  } else {
    narrow?.click();
  }
}

function go(event) {
  const there = GOES[event.key];
  if (there && event.timeStamp - g < WAIT) location.assign(there);
  g = event.key === "g" ? event.timeStamp : 0;
  return Boolean(there);
}

// The arrows go from the box to the people it found, and back.
function along(event) {
  const stops = find ? [find, ...document.querySelectorAll("#found a")] : [];
  const at = stops.indexOf(document.activeElement);
  const to = at < 0 ? null : stops[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (!to) return;
  event.preventDefault();
  to.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") return along(event);
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") return toFind(event);
  if (event.key === "Escape" && document.activeElement === find) return find.blur();
  if (!on || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "/") return toFind(event);
  if (event.key === "?") return location.assign("/help/#keyboard");
  if (g || event.key === "g") go(event);
});
