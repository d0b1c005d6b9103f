// The mirror under a text box: it holds the same words, and the lines are drawn under them.

// Makes the one change in the mirror that was made in the box, so that the lines move with their words.
// Says where: from `start` up to `end` of the old words there are `shift` more letters now; null where nothing changed.
export function follow(mirror, box) {
  const was = mirror.textContent;
  const is = box.value;
  if (was === is) return null;
  let start = 0;
  const shorter = Math.min(was.length, is.length);
  while (start < shorter && was[start] === is[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1;
  replace(mirror, start, was.length - tail, is.slice(start, is.length - tail));
  return { start, end: was.length - tail, shift: is.length - was.length };
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
