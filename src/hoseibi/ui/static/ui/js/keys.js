// One key, one way: `/` search, `g` + letter, `j` `k`, `d`, `?`. Off inside fields, or by the reader's wish.
const dialog = document.getElementById("keys");
const wish = document.querySelector("[data-single-keys]");
const KEPT = "hoseibi.single-keys";
let waiting = 0;

export const remember = (name, value) => { try { localStorage.setItem(name, value); } catch { /* private window */ } };
export const remembered = (name) => { try { return localStorage.getItem(name); } catch { return null; } };

if (wish) {
  wish.checked = remembered(KEPT) !== "off";
  wish.addEventListener("change", () => remember(KEPT, wish.checked ? "on" : "off"));
}
for (const button of document.querySelectorAll("[data-open]")) {
  button.hidden = false;
  button.addEventListener("click", () => document.getElementById(button.dataset.open).showModal());
}

const isField = (element) => element.matches?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

function focusSearch() {
  const boxes = [...document.querySelectorAll("[data-search]")].filter((box) => box.offsetParent);
  const box = boxes.at(-1);
  box?.focus();
  box?.select();
}

const follow = (selector) => document.querySelector(selector)?.click();

const SINGLE = {
  "/": focusSearch,
  "?": () => dialog?.showModal(),
  j: () => follow("main a[rel~=next]"),
  k: () => follow("main a[rel~=prev]"),
  d: () => document.querySelector("[data-day]")?.focus(),
  e: () => document.querySelector("[data-edit] textarea")?.focus(),
  p: () => follow("[data-propose]"),
  g: () => { waiting = Date.now(); },
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && isField(event.target)) { event.target.blur(); return; }
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isField(event.target) || wish?.checked === false || dialog?.open) return;
  if (waiting && Date.now() - waiting < 1500) {
    waiting = 0;
    const way = document.querySelector(`[data-key="g ${CSS.escape(event.key)}"]`);
    if (way) { event.preventDefault(); way.click(); }
    return;
  }
  const act = Object.hasOwn(SINGLE, event.key) && SINGLE[event.key];
  if (act) { event.preventDefault(); act(); }
});
