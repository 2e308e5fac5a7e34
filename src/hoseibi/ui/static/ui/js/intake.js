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

for (const form of document.querySelectorAll("form[data-kept]")) {
  const key = `kept:${location.pathname}`, asked = form.querySelector("[data-take-back]");
  const fields = () => [...form.elements].filter((field) => field.tagName === "TEXTAREA" || field.type === "text");
  const kept = () => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
  const before = kept();
  const differs = before && fields().some((field) => (before[field.name] ?? "") !== field.value && before[field.name]);

  if (differs && asked) {
    asked.hidden = false;
    asked.querySelector("button").addEventListener("click", () => {
      for (const field of fields()) if (before[field.name]) field.value = before[field.name];
      asked.hidden = true;
      form.dispatchEvent(new Event("input"));
    });
  }
  form.addEventListener("input", () => {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(fields().map((field) => [field.name, field.value]))));
  });
  if (document.querySelector("[data-saved]")) localStorage.removeItem(key);
}
