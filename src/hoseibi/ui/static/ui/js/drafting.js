// A draft's article, or the minutes of an item: saved by itself after a pause, looked at while it is
// typed, and kept on this machine until the server has answered. Without this, the form saves by its
// button.
import { clock } from "./moments.js";
import { remember, remembered } from "./keys.js";
import { goStraight, onLeaving } from "./leaving.js";
import { goToLine, lined } from "./lined.js";

// A request goes on after its page was left, if it is no longer than this.
const GOES_ON = 60000;
const SAVE_AFTER = 2500;
const LOOK_AFTER = 700;
const SEEN_EVERY = 30000;

for (const form of document.querySelectorAll("[data-edit]")) watch(form);
for (const place of document.querySelectorAll("[data-looked-at]")) read(place);
for (const way of document.querySelectorAll("[data-forget]")) {
  way.addEventListener("click", () => remember(`hoseibi.draft.${way.dataset.forget}`, ""));
}

// An article that somebody reads here and does not write.
async function read(place) {
  const answer = await fetch(place.dataset.lookedAt).catch(() => null);
  if (answer?.ok) place.innerHTML = await answer.text();
}

function watch(form) {
  const field = form.elements.text;
  const seen = form.elements.seen;
  const said = form.querySelector("[data-said]");
  const looked = form.querySelector("[data-looked]");
  const told = form.querySelector("[data-told]");
  const box = form.querySelector(".lined");
  const mark = box && lined(field, box);
  const name = `hoseibi.draft.${form.dataset.keep}`;
  let saved = field.value;
  let saving = null;
  let clashed = false;
  let saveTimer = 0;
  let lookTimer = 0;

  const isUnsaved = () => field.value !== saved;

  // The words on which the field goes on, where they are not those of the number in `seen`: others'
  // words that a saving was put together with are not in it, and the server has to know that.
  const had = document.createElement("input");
  had.type = "hidden";
  had.name = "had";
  function base(words) {
    had.value = words ?? "";
    if (words === undefined) had.remove(); else form.append(had);
  }

  const post = (url, accept) => {
    const body = new URLSearchParams({ text: field.value, seen: seen.value });
    if (had.isConnected) body.set("had", had.value);
    return fetch(url, {
      method: "POST",
      headers: { Accept: accept, "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
      body,
      keepalive: body.toString().length < GOES_ON,
    });
  };

  function save() {
    if (!saving && !clashed && isUnsaved()) saving = sent().finally(after);
    return saving;
  }

  async function sent() {
    const typed = field.value;
    try {
      const answer = await post(form.action, "application/json");
      if (!answer.headers.get("Content-Type")?.startsWith("application/json")) throw new Error();
      const told = await answer.json();
      if (told.refused) { said.textContent = told.refused; return; }
      if (told.clashes) { clashed = true; goStraight(form); return; }
      const typedOn = field.value !== typed;
      const whole = told.merged && !typedOn;
      seen.value = told.number;
      saved = whole ? told.text : typed;
      base(told.merged && typedOn ? typed : undefined);
      if (whole) put(told.text);
      if (typedOn) keep(); else remember(name, "");
      // The answer tells the clock of the server; it came just now.
      said.textContent = told.said.replace(/\d\d:\d\d/, clock(new Date()));
    } catch {
      said.textContent = form.dataset.unsaved ?? "…";
    }
  }

  function after() {
    saving = null;
    if (!clashed && isUnsaved()) soon();
  }

  // What is being saved is waited for, then what was typed meanwhile is saved.
  async function settle() {
    if (saving) await saving;
    await save();
    return !clashed && !isUnsaved();
  }

  function put(text) {
    const at = field.selectionStart;
    field.value = text;
    field.setSelectionRange(at, at);
  }

  async function look() {
    if (!looked) return;
    const typed = field.value;
    try {
      const answer = await post(form.dataset.look, "text/html");
      if (answer.ok && field.value === typed) found(await answer.text());
    } catch { /* no line at this moment; it is looked at again with the next sign */ }
  }

  function found(text) {
    const folded = looked.querySelector(".preview:not([open])");
    looked.innerHTML = text;
    if (folded) looked.querySelector(".preview").open = false;
    mark?.(looked.querySelectorAll("[data-start]"));
    const count = looked.querySelector("[data-count]")?.textContent.trim() ?? "";
    if (told && told.textContent !== count) told.textContent = count;
  }

  function soon() {
    clearTimeout(saveTimer);
    saveTimer = setTimeout(save, SAVE_AFTER);
  }

  // What was typed is kept with the number that it was typed on, so that what others saved
  // meanwhile is put together with it and never overwritten.
  function keep() {
    const own = had.isConnected ? { had: had.value } : {};
    remember(name, JSON.stringify({ seen: seen.value, text: field.value, ...own }));
  }
  const kept = JSON.parse(remembered(name) || "null");
  if (kept?.text === field.value) remember(name, "");
  else if (kept) {
    field.value = kept.text;
    seen.value = kept.seen;
    base(kept.had);
    soon();
  }
  onLeaving({ form, field, save, settle, isUnsaved });
  field.addEventListener("input", () => {
    keep();
    soon();
    clearTimeout(lookTimer);
    lookTimer = setTimeout(look, LOOK_AFTER);
  });
  field.addEventListener("focus", look, { once: true });
  if (looked && field.value === saved) {
    fetch(form.dataset.look).then((answer) => (answer.ok ? answer.text() : ""))
      .then((text) => { if (text && field.value === saved) found(text); }).catch(() => {});
  }
  looked?.addEventListener("click", (event) => {
    const line = event.target.closest("[data-line]");
    if (line) goToLine(field, line.dataset.line);
  });
  setInterval(() => { if (document.activeElement === field && !document.hidden) look(); }, SEEN_EVERY);
}
