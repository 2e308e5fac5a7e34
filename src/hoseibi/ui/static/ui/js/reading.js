// A whole code: the next articles are fetched before the reader arrives; `j` and `k` go by article.
import "./branches.js";
import "./near.js";
import "./notes.js";
import "./unfold.js";

document.addEventListener("keydown", (event) => {
  if (!["j", "k"].includes(event.key) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("input, textarea, select") || document.querySelector("dialog[open]")) return;
  if (document.querySelector("[data-single-keys]")?.checked === false) return;
  const articles = [...document.querySelectorAll(".reading article")];
  const top = (element) => element.getBoundingClientRect().top;
  const edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 4;
  const next = event.key === "j"
    ? articles.find((article) => top(article) > edge)
    : articles.findLast((article) => top(article) < edge - 8);
  if (!next) return;
  event.stopImmediatePropagation();
  event.preventDefault();
  next.scrollIntoView();
  next.querySelector("a.num").focus({ preventScroll: true });
}, true);
