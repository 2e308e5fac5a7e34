// Past requests like the one that is being written, fetched while it is typed; and a copy of what was
// typed, kept on this machine until the server has it.
const WAIT = 600;

for (const form of document.querySelectorAll("form[data-similar]")) {
  const found = document.querySelector("[data-found]");
  let timer, asking, last = "";

  async function ask() {
    const body = new FormData(form);
    const told = ["title", "title_en", "item-sector", "item-issues", "item-goal", "item-purpose", "country", "field_of_law"]
      .map((name) => body.get(name) ?? "").join("\n");
    if (told === last) return;
    last = told;
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(form.dataset.similar, { method: "POST", body, signal: asking.signal });
      if (answer.ok) found.innerHTML = await answer.text();
    } catch (error) {
      if (error.name !== "AbortError") last = "";
    }
  }

  const soon = () => { clearTimeout(timer); timer = setTimeout(ask, WAIT); };
  form.addEventListener("input", (event) => { if (!event.isComposing) soon(); });
  form.addEventListener("compositionend", soon);
  form.addEventListener("change", soon);
  if (form.querySelector("[name=title]").value) soon();
}

// The copy is offered again when the form was opened at the same state of the server as when it was
// typed; it goes once the server shows a page after it was sent.
const sent = sessionStorage.getItem("kept-sent");
if (sent && !document.querySelector("form[data-kept] .error, form[data-kept] .told.error")) {
  localStorage.removeItem(sent);
  sessionStorage.removeItem("kept-sent");
}

for (const form of document.querySelectorAll("form[data-kept]")) {
  const key = `kept:${location.pathname}`, offer = form.querySelector("[data-take-back]");
  const fields = () => [...form.elements].filter((field) => field.name && (field.tagName === "TEXTAREA" || field.type === "text"));
  const seen = form.elements.seen?.value ?? "";
  let before = null;
  try { before = JSON.parse(localStorage.getItem(key)); } catch { before = null; }

  if (before && before.seen === seen && fields().some((field) => before.said[field.name] && before.said[field.name] !== field.value)) {
    offer.hidden = false;
    offer.querySelector("button").addEventListener("click", () => {
      for (const field of fields()) if (before.said[field.name]) field.value = before.said[field.name];
      offer.hidden = true;
      form.dispatchEvent(new Event("input"));
    });
  }
  form.addEventListener("input", () => {
    const said = Object.fromEntries(fields().map((field) => [field.name, field.value]));
    try { localStorage.setItem(key, JSON.stringify({ seen, said })); } catch { /* no room: nothing is kept */ }
  });
  form.addEventListener("submit", (event) => {
    if (event.submitter?.value !== "similar") sessionStorage.setItem("kept-sent", key);
  });
}
