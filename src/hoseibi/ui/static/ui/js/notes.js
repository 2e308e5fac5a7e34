// What words refer to or mean, shown beside them: under the pointer, under the keyboard's focus, and
// at the first touch. It stays while the pointer is on it, and Escape closes it. Without this, the
// words are links. Words with `data-note` have it in the page; those with `data-meaning` have it at
// an address, which is asked once.
const WAIT = 250;
const WORDS = "[data-note], [data-meaning]";
const meanings = new Map();
let note = null;
let owner = null;
let timer = 0;

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  const words = event.target.closest(WORDS);
  clearTimeout(timer);
  if (words && words !== owner) timer = setTimeout(show, WAIT, words);
  else if (!words && note && !event.target.closest(".note-shown")) timer = setTimeout(hide, WAIT);
});
document.addEventListener("focusin", (event) => {
  const words = event.target.closest(WORDS);
  if (words?.matches(":focus-visible")) show(words);
  else if (!event.target.closest(".note-shown")) hide();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && note) { hide(); event.stopPropagation(); }
}, true);
document.addEventListener("click", (event) => {
  const words = event.target.closest(WORDS);
  if (!words) { if (!event.target.closest(".note-shown")) hide(); return; }
  if (words.tagName === "BUTTON" || words === owner) return;
  if (event.pointerType === "touch") { event.preventDefault(); show(words); }
});
addEventListener("resize", hide);

async function show(words) {
  if (words === owner) return;
  const told = words.dataset.note && document.getElementById(words.dataset.note);
  if (!told && !words.dataset.meaning) return;
  hide();
  owner = words;
  if (told && told.dataset.words && !told.dataset.fetched) await fetched(told);
  const said = told ? told.cloneNode(true) : await meaning(words.dataset.meaning);
  if (owner !== words || !words.isConnected || !said) return;
  note = document.createElement("div");
  note.className = "note-shown";
  note.id = "note-shown";
  note.append(...[...said.childNodes].filter((each) => !each.matches?.("button")));
  document.body.append(note);
  if (!told) words.setAttribute("aria-describedby", note.id);
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
  const box = await piece(told.dataset.words);
  if (!box) return;
  box.className = "note-words law";
  told.querySelector(".note-name")?.after(box);
}

async function meaning(address) {
  if (!meanings.has(address)) meanings.set(address, await piece(address));
  const found = meanings.get(address);
  if (!found) meanings.delete(address);
  return found?.cloneNode(true);
}

async function piece(address) {
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return null;
  const box = document.createElement("div");
  box.innerHTML = await answer.text();
  return box;
}

function hide() {
  clearTimeout(timer);
  if (owner?.dataset.meaning) owner.removeAttribute("aria-describedby");
  note?.remove();
  note = null;
  owner = null;
}
