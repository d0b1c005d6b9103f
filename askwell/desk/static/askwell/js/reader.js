// When a text is read: at once in a short pause, deeply in a longer one. One question is under way at a time, so that
// what is kept is kept in order; an answer to words that have changed since is dropped.
const SHORT_PAUSE = 150; // milliseconds since the last key
const LONG_PAUSE = 600;

export class Reader {
  #typed = 0; // how often the words have changed
  #asking = false;
  #due = null;
  #timers = [];
  unread = false; // typed since the last question

  // body() is what is sent, show(page, deep) draws an answer, lost(words) says that there was none.
  constructor({ url, body, show, lost }) {
    Object.assign(this, { url, body, show, lost });
  }

  typed() {
    this.#typed += 1;
    this.unread = true;
    this.#later(["light", SHORT_PAUSE], ["deep", LONG_PAUSE]);
  }

  now(also = "") {
    this.#later();
    return this.#ask({ stage: "deep", also });
  }

  #later(...pauses) {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = pauses.map(([stage, pause]) => setTimeout(() => this.#ask({ stage, also: "" }), pause));
  }

  async #ask(question) {
    if (this.#asking) {
      const { stage, also } = this.#due ?? question;
      const deep = [stage, question.stage].includes("deep");
      this.#due = { stage: deep ? "deep" : "light", also: question.also || also };
      return;
    }
    this.#asking = true;
    const at = this.#typed;
    this.unread = false;
    try {
      const page = await this.#answer(question);
      if (at === this.#typed) this.show(page, question.stage === "deep");
    } catch (fault) {
      this.unread = true;
      this.lost(fault instanceof Refused);
    } finally {
      this.#asking = false;
      const due = this.#due;
      this.#due = null;
      if (due) this.#ask(due);
    }
  }

  async #answer({ stage, also }) {
    const body = this.body();
    body.set("stage", stage);
    body.set("also", also);
    const answer = await fetch(this.url, { method: "POST", body, redirect: "manual" });
    if (!answer.ok) throw new Refused();
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }
}

class Refused extends Error {}
