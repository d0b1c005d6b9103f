// A quiet line for the time: no sound, no number that hurries; it changes its colour when five minutes are left.
const LATE = 5; // minutes
const EVERY = 5000; // milliseconds

export function runClock(interview) {
  const top = document.querySelector(".live-top");
  const bar = top.querySelector("progress");
  const left = document.getElementById("left");
  const minutes = Number(top.dataset.minutes);
  const key = `askwell-clock:${interview}`;
  const kept = Number(read(key));
  const fresh = kept && Date.now() - kept < (minutes + 60) * 60000;
  let began = top.dataset.gone === undefined ? (fresh ? kept : 0) : Date.now() - Number(top.dataset.gone) * 1000;

  function show() {
    const used = began ? Math.max(0, (Date.now() - began) / 60000) : 0;
    const rest = Math.ceil(minutes - used);
    bar.value = Math.min(minutes, used);
    top.classList.toggle("late", Boolean(began) && rest <= LATE);
    if (!began || Date.now() < began) left.textContent = `${minutes} min`;
    else left.textContent = rest > 0 ? `${rest} min left` : rest === 0 ? "Time to close" : `${-rest} min over`;
    left.setAttribute("datetime", `PT${Math.max(0, rest)}M`);
  }

  show();
  setInterval(show, EVERY);
  return {
    start() {
      if (began) return;
      began = Date.now();
      write(key, began);
      show();
    },
  };
}

function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key, value) {
  try {
    localStorage.setItem(key, String(value));
  } catch {
    // the clock then begins anew when the page is opened again
  }
}
