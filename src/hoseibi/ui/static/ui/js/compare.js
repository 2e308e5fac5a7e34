// Two versions compared: more changes are fetched as one comes near; `j` and `k` go from change to change.
import "./near.js";

document.addEventListener("keydown", (event) => {
  if (!["j", "k"].includes(event.key) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("input, textarea, select") || document.querySelector("dialog[open]")) return;
  if (document.querySelector("[data-single-keys]")?.checked === false) return;
  const passages = [...document.querySelectorAll(".passage")];
  const top = (element) => element.getBoundingClientRect().top;
  const edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 4;
  const here = passages.indexOf(document.activeElement.closest(".passage"));
  const beside = passages[here + (event.key === "j" ? 1 : -1)];
  const next = here >= 0 ? beside : event.key === "j"
    ? passages.find((passage) => top(passage) > edge)
    : passages.findLast((passage) => top(passage) < edge - 8);
  if (!next) return;
  event.stopImmediatePropagation();
  event.preventDefault();
  next.tabIndex = -1;
  next.scrollIntoView();
  next.focus({ preventScroll: true });
}, true);
