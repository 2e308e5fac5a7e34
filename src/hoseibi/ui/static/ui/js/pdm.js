// The grid of a draft PDM: each cell is saved by itself when its author leaves it. Without this, the
// form saves all of them by its button.
const form = document.querySelector(".pdm-edit");
const told = form?.querySelector("[data-told]");
const unsaved = new Set();

for (const cell of form?.querySelectorAll("[data-cell]") ?? []) {
  let saved = cell.value;
  const said = cell.parentElement.querySelector("[data-said]");
  const from = cell.parentElement.querySelector("input[type=hidden]");

  // One saving of a cell at a time: what is typed while one is on its way is saved after it.
  let going = null;
  function save() {
    going ??= once().finally(() => { going = null; });
    return going;
  }

  async function once() {
    if (cell.value === saved) return;
    const typed = cell.value;
    said.textContent = form.dataset.saving;
    said.classList.remove("error");
    const address = `${cell.dataset.cell}?language=${encodeURIComponent(form.dataset.language)}`;
    const body = new URLSearchParams({ column: cell.dataset.column, text: typed, from: from.value });
    const headers = { Accept: "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value };
    try {
      const answer = await fetch(address, { method: "POST", headers, body, keepalive: true });
      const now = await answer.json();
      said.textContent = now.said ?? now.refused ?? now.clash;
      said.classList.toggle("error", !now.said);
      if (now.clash) from.value = now.number;
      unsaved.add(cell);
      if (now.said) {
        unsaved.delete(cell);
        told.textContent = now.said;
        if (cell.value === typed || !now.merged) {
          from.value = now.number;
          saved = now.text;
          if (cell.value === typed) cell.value = now.text;
        }
        // Typed further meanwhile. Where words of others came in, it is still written from what its
        // author had before them, so that theirs are put together with it and not written over.
        if (cell.value !== now.text) await once();
      }
    } catch {
      unsaved.add(cell);
      said.textContent = form.dataset.failed;
    }
  }
  cell.addEventListener("change", save);
}

// What is on its way arrives though its page is left, and the button sends every cell: who leaves is
// asked only where words could not be saved.
form?.addEventListener("submit", () => unsaved.clear());
addEventListener("beforeunload", (event) => { if (unsaved.size) event.preventDefault(); });
