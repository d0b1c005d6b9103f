// The questions: each is read while it is typed, and what a reader thinks of it stands under it.
import { follow } from "./mirror.js";
import { still, Voice } from "./notes.js";
import { Reader } from "./reader.js";

const form = document.getElementById("asks");
const region = document.getElementById("heard");

for (const box of form.querySelectorAll("textarea[data-number]")) {
  const line = box.closest(".ask-line, .ask-add");
  const mirror = line.querySelector(".mirror");
  const remarks = () => line.querySelector(".remarks");
  const voice = new Voice(region, remarks().dataset.said);
  const reader = new Reader({
    url: form.dataset.remarks,
    body() {
      const body = new FormData();
      body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
      body.set("number", box.dataset.number);
      body.set("text", box.value);
      return body;
    },
    show(page, deep) {
      still(() => draw(page));
      if (deep) voice.settled(remarks().dataset.said, remarks().dataset.said);
    },
    lost() {}, // nothing is kept by reading, and the words stand in the box
  });

  function draw(page) {
    if (mirror) mirror.replaceChildren(...page.querySelector(".mirror").childNodes);
    const [was, is] = [remarks(), page.querySelector(".remarks")];
    for (const why of was.querySelectorAll(".why[open]")) {
      const same = [...is.querySelectorAll(".why")].find((one) => one.textContent === why.textContent);
      if (same) same.open = true;
    }
    if (was.innerHTML !== is.innerHTML || was.dataset.said !== is.dataset.said) was.replaceWith(is);
  }

  box.addEventListener("input", () => {
    if (mirror) follow(mirror, box);
    reader.typed();
  });
}
