// What was typed into a form stays on this device until the server has it: a line may break.
const form = document.querySelector("form[data-typed]");
if (form) {
  const key = `typed ${location.pathname}${location.search}`;
  const note = form.querySelector("[data-typed-note]");
  const keeps = (field) => field.name && !["csrfmiddlewaretoken"].includes(field.name) && !["file", "password", "hidden"].includes(field.type);
  const store = { get: () => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    set: (value) => { try { localStorage.setItem(key, JSON.stringify(value)); return true; } catch { return false; } },
    drop: () => { try { localStorage.removeItem(key); } catch { /* private window */ } } };
  const typed = () => [...form.elements].filter(keeps).map((field) => [field.name, field.type === "checkbox" || field.type === "radio" ? field.value : "", field.type === "checkbox" || field.type === "radio" ? field.checked : field.value]);
  const sent = form.querySelector("[aria-invalid], .error") !== null;
  const kept = store.get();
  if (kept && !sent) {
    for (const [name, value, said] of kept) {
      for (const field of form.elements) {
        if (field.name !== name || !keeps(field)) continue;
        if (field.type === "checkbox" || field.type === "radio") { if (field.value === value) field.checked = said; }
        else if (field.multiple === undefined || !field.multiple) field.value = said;
      }
    }
    if (note) note.textContent = form.dataset.typedWord;
  }
  form.addEventListener("input", () => { if (store.set(typed()) && note) note.textContent = form.dataset.typedWord; });
  // The page that follows a success has another address; one that says what to mend has this one.
  form.addEventListener("submit", () => { try { sessionStorage.setItem("typed sent", key); } catch { /* private window */ } });
} 
try {
  const done = sessionStorage.getItem("typed sent");
  if (done && done !== `typed ${location.pathname}${location.search}`) { localStorage.removeItem(done); sessionStorage.removeItem("typed sent"); }
} catch { /* private window */ }
