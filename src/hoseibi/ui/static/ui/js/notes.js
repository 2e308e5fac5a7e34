// What words refer to or mean, shown beside them: under the pointer, under the keyboard's focus, and
// at the first touch. It stays while the pointer is on it, and Escape closes it. Without this, the
// words are links.
const WAIT = 250;
let note = null;
let owner = null;
let timer = 0;

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  const words = event.target.closest("[data-note]");
  clearTimeout(timer);
  if (words && words !== owner) timer = setTimeout(show, WAIT, words);
  else if (!words && note && !event.target.closest(".note-shown")) timer = setTimeout(hide, WAIT);
});
document.addEventListener("focusin", (event) => {
  const words = event.target.closest("[data-note]");
  if (words?.matches(":focus-visible")) show(words);
  else if (!event.target.closest(".note-shown")) hide();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && note) { hide(); event.stopPropagation(); }
}, true);
document.addEventListener("click", (event) => {
  const words = event.target.closest("[data-note]");
  if (!words) { if (!event.target.closest(".note-shown")) hide(); return; }
  if (words.tagName === "BUTTON" || words === owner) return;
  if (event.pointerType === "touch") { event.preventDefault(); show(words); }
});
addEventListener("resize", hide);

async function show(words) {
  const told = document.getElementById(words.dataset.note);
  if (!told || words === owner) return;
  hide();
  owner = words;
  if (told.dataset.words && !told.dataset.fetched) await fetched(told);
  if (owner !== words || !words.isConnected) return;
  note = document.createElement("div");
  note.className = "note-shown";
  note.append(...[...told.cloneNode(true).childNodes].filter((each) => !each.matches?.("button")));
  document.body.append(note);
  place(words.getClientRects()[0]);
}

function place(at) {
  const width = Math.min(note.offsetWidth, innerWidth - 16);
  const below = innerHeight - at.bottom;
  const over = below < note.offsetHeight + 12 && at.top > below;
  const left = Math.min(Math.max(8, at.left), innerWidth - width - 8);
  note.style.insetInlineStart = `${left + scrollX}px`;
  note.style.insetBlockStart = `${scrollY + (over ? Math.max(8, at.top - note.offsetHeight - 6) : at.bottom + 6)}px`;
}

async function fetched(told) {
  told.dataset.fetched = "yes";
  const answer = await fetch(told.dataset.words).catch(() => null);
  if (!answer?.ok) return;
  const box = document.createElement("div");
  box.className = "note-words law";
  box.innerHTML = await answer.text();
  told.querySelector(".note-name")?.after(box);
}

function hide() {
  clearTimeout(timer);
  note?.remove();
  note = null;
  owner = null;
}
