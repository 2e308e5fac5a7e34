// Import: drop a file anywhere on its field; pasted words are kept here until the server has them.
import { remember, remembered } from "./keys.js";

const drop = document.querySelector("[data-drop]");
const file = drop?.querySelector("input[type=file]");
if (file) {
  for (const name of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", name === "dragover");
      if (name === "drop" && event.dataTransfer.files.length) file.files = event.dataTransfer.files;
    });
  }
}

for (const field of document.querySelectorAll("[data-keep]")) {
  const name = `hoseibi.kept.${field.dataset.keep}`;
  if (!field.value) field.value = remembered(name) ?? "";
  field.addEventListener("input", () => remember(name, field.value.length < 500000 ? field.value : ""));
}
if (document.getElementById("accept")) remember("hoseibi.kept.import-words", "");
