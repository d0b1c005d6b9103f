// Sends what has not arrived, one note after another, and tries again for as long as the server is away.
const PAUSE = 600; // milliseconds after the last keystroke
const FIRST_WAIT = 1000; // milliseconds before the second try; doubled up to the longest
const LONGEST_WAIT = 15000;

export class Sync {
  // `send(record)` resolves to the answer of the server and throws where there was none; `changed` hears of every turn.
  constructor(store, send, changed) {
    this.store = store;
    this.send = send;
    this.changed = changed;
    this.waiting = new Map();
    this.lost = new Set(); // neither on the device nor on the server
    this.wait = FIRST_WAIT;
    this.away = false;
    this.running = null;
    addEventListener("online", () => this.flush());
  }

  // A record is { id, key, version, text, star, question, asked, sending }; `version` is the last one that arrived.
  note(record) {
    this.waiting.set(record.id, record);
    if (this.store.put(record)) this.lost.delete(record.id);
    else this.lost.add(record.id);
    this.changed();
    this.later(this.away ? this.wait : PAUSE);
  }

  later(milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), milliseconds);
  }

  // Resolves to true once everything has arrived, and to false where something did not, or was changed meanwhile.
  flush() {
    this.running ??= this.work().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  async work() {
    clearTimeout(this.timer);
    for (const record of [...this.waiting.values()]) {
      if (!(await this.deliver(record))) return false;
    }
    if (this.waiting.size) this.later(PAUSE);
    return this.waiting.size === 0;
  }

  async deliver(record) {
    // What was once sent is sent again just so until it has arrived: the server may have it, and only its answer was lost.
    record.sending ??= { version: record.version + 1, text: record.text, star: record.star };
    this.store.put(record);
    try {
      const answer = await this.send(record);
      record.version = answer.version ?? record.sending.version;
      record.key = answer.key ?? record.key;
    } catch {
      return this.failed();
    }
    const arrived = record.sending.text === record.text && record.sending.star === record.star;
    record.sending = null;
    this.away = false;
    this.wait = FIRST_WAIT;
    if (arrived) {
      this.waiting.delete(record.id);
      this.lost.delete(record.id);
      this.store.drop(record.id);
    } else {
      this.store.put(record);
    }
    this.changed();
    return true;
  }

  failed() {
    this.away = true;
    this.later(this.wait);
    this.wait = Math.min(LONGEST_WAIT, this.wait * 2);
    this.changed();
    return false;
  }
}
