// What is on this device: every note that has not safely arrived, written at every keystroke, one record a note and window.
const SEPARATOR = ":";
const LOCKED_WITHIN = 1500; // milliseconds

function ownName() {
  const made = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  try {
    const known = sessionStorage.getItem("askwell-window") ?? made();
    sessionStorage.setItem("askwell-window", known);
    return known;
  } catch {
    return made();
  }
}

// A window holds a lock under its name as long as it lives. A duplicated window finds its name taken and takes another.
async function lock(name) {
  if (!navigator.locks) return name;
  const take = (wanted) =>
    new Promise((resolve) => {
      navigator.locks.request(`askwell-${wanted}`, { ifAvailable: true }, (got) => {
        resolve(Boolean(got));
        return got ? new Promise(() => {}) : undefined; // held until the window goes
      });
    });
  let own = name;
  if (!(await take(own))) {
    own = crypto.randomUUID();
    sessionStorage.setItem("askwell-window", own);
    await take(own);
  }
  return own;
}

// The names of the windows that are open now.
async function living() {
  const { held } = (await navigator.locks?.query()) ?? { held: [] };
  return new Set(held.map((one) => one.name.replace("askwell-", "")));
}

// An answer, or what stands in for it where none comes.
const within = (milliseconds, promise, instead) =>
  Promise.race([promise.catch(() => instead), new Promise((resolve) => setTimeout(resolve, milliseconds, instead))]);

export class Store {
  static async open(interview) {
    const name = ownName();
    return new Store(`askwell-notes${SEPARATOR}${interview}${SEPARATOR}`, await within(LOCKED_WITHIN, lock(name), name));
  }

  constructor(prefix, name) {
    this.prefix = prefix;
    this.name = name;
  }

  // True once the record is on the device; false where the device refuses, when it is full or may not keep anything.
  put(record) {
    try {
      localStorage.setItem(`${this.prefix}${this.name}${SEPARATOR}${record.id}`, JSON.stringify(record));
      return true;
    } catch {
      return false;
    }
  }

  drop(id) {
    try {
      localStorage.removeItem(`${this.prefix}${this.name}${SEPARATOR}${id}`);
    } catch {
      // nothing was kept, so nothing is left
    }
  }

  // What this window left here, and what windows that have gone left without sending; theirs become this window's own.
  async recovered() {
    const alive = await within(LOCKED_WITHIN, living(), new Set());
    const found = new Map();
    for (const [key, owner, record] of this.records()) {
      if (owner !== this.name && alive.has(owner)) continue;
      const known = found.get(record.id);
      if (known && known.key === record.key && known.text !== record.text) record.id = `${record.id}+${owner}`;
      found.set(record.id, record);
      if (owner !== this.name && this.put(record)) localStorage.removeItem(key);
    }
    return [...found.values()];
  }

  *records() {
    let keys = [];
    try {
      keys = Object.keys(localStorage).filter((key) => key.startsWith(this.prefix));
    } catch {
      return;
    }
    for (const key of keys.sort()) {
      const owner = key.slice(this.prefix.length).split(SEPARATOR)[0];
      try {
        yield [key, owner, JSON.parse(localStorage.getItem(key))];
      } catch {
        // not a record of ours
      }
    }
  }
}
