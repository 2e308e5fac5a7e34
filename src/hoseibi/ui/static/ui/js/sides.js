// Which languages of a draft are shown, remembered on this machine. Without this the ticks work, and
// are forgotten.
import { remember, remembered } from "./keys.js";

for (const sides of document.querySelectorAll("[data-sides]")) {
  const name = `hoseibi.sides.${sides.dataset.sides}`;
  const inputs = [...sides.querySelectorAll(".side-ticks input, .choose-side input")];
  const kept = JSON.parse(remembered(name) || "null");
  if (kept) {
    const chosen = inputs.find((each) => each.type === "radio" && each.value === kept.chosen);
    if (chosen) chosen.checked = true;
    for (const each of inputs) if (each.type === "checkbox") each.checked = !kept.hidden.includes(each.value);
  }
  sides.addEventListener("change", (event) => {
    if (!inputs.includes(event.target)) return;
    const ticks = inputs.filter((each) => each.type === "checkbox");
    if (ticks.length && !ticks.some((each) => each.checked)) event.target.checked = true;
    remember(name, JSON.stringify({
      chosen: inputs.find((each) => each.type === "radio" && each.checked)?.value,
      hidden: ticks.filter((each) => !each.checked).map((each) => each.value),
    }));
  });
}
