// A file may be dropped anywhere on the frame, and one that is too large is said to be so before it travels.
const form = document.querySelector(".drop");
const input = form?.querySelector("input[type=file]");
const largest = Number(form?.dataset.largest);
const MEGABYTE = 1024 * 1024; // bytes

function check() {
  const heavy = [...input.files].find((file) => largest && file.size > largest);
  input.setCustomValidity(
    heavy ? `${heavy.name} is ${Math.round(heavy.size / MEGABYTE)} MB; the largest I take is ${largest / MEGABYTE} MB.` : "",
  );
  if (heavy) input.reportValidity();
}

form?.addEventListener("dragover", (event) => {
  event.preventDefault();
  form.classList.add("over");
});
form?.addEventListener("dragleave", () => form.classList.remove("over"));
form?.addEventListener("drop", (event) => {
  event.preventDefault();
  form.classList.remove("over");
  if (event.dataTransfer.files.length) {
    input.files = event.dataTransfer.files;
    check();
  }
});
input?.addEventListener("change", check);
