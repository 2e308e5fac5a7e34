// The article page: contents that fetch what they unfold, tabs, one language at a time on a phone.
import "./branches.js";
import "./copy.js";
import "./notes.js";
import "./tabs.js";
import "./unfold.js";
import { remember, remembered } from "./keys.js";

const KEPT = "hoseibi.side";
const radios = [...document.querySelectorAll(".choose-side input")];
const kept = radios.find((radio) => radio.value === remembered(KEPT));
if (kept) kept.checked = true;
for (const radio of radios) radio.addEventListener("change", () => remember(KEPT, radio.value));

// A swipe across the text goes to the next language; a swipe along it still scrolls.
const text = document.querySelector(".sides");
let from = null;
text?.addEventListener("touchstart", (event) => {
  from = event.target.closest(".scroll") ? null : event.touches[0];
}, { passive: true });
text?.addEventListener("touchend", (event) => {
  if (!from || !matchMedia("(max-width: 48rem)").matches) return;
  const to = event.changedTouches[0];
  const across = to.clientX - from.clientX;
  if (Math.abs(across) < 60 || Math.abs(to.clientY - from.clientY) > 40) return;
  const place = radios.findIndex((radio) => radio.checked) + (across < 0 ? 1 : -1);
  if (radios[place]) { radios[place].checked = true; remember(KEPT, radios[place].value); }
}, { passive: true });

for (const form of document.querySelectorAll("[data-submits]")) {
  form.querySelector("button").classList.add("unseen");
  form.addEventListener("change", () => form.requestSubmit());
}
