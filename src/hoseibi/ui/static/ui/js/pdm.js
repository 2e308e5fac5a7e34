// The grid of a draft PDM: each cell is saved by itself when its author leaves it. Without this, the
// form saves all of them by its button.
const form = document.querySelector(".pdm-edit");
const told = form?.querySelector("[data-told]");
const waiting = new Map();

for (const cell of form?.querySelectorAll("[data-cell]") ?? []) {
  let saved = cell.value;
  const said = cell.parentElement.querySelector("[data-said]");
  const from = cell.parentElement.querySelector("input[type=hidden]");

  async function save() {
    if (cell.value === saved) return;
    const typed = cell.value;
    said.textContent = form.dataset.saving;
    waiting.set(cell, true);
    const address = `${cell.dataset.cell}?language=${encodeURIComponent(form.dataset.language)}`;
    const body = new URLSearchParams({ column: cell.dataset.column, text: typed, from: from.value });
    const headers = { Accept: "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value };
    try {
      const answer = await fetch(address, { method: "POST", headers, body });
      const now = await answer.json();
      said.textContent = now.said ?? now.refused ?? now.clash;
      if (now.clash) from.value = now.number;
      if (now.said) {
        from.value = now.number;
        saved = now.text;
        if (cell.value === typed) cell.value = now.text;
        told.textContent = now.said;
      }
    } catch {
      said.textContent = form.dataset.failed;
    } finally {
      waiting.delete(cell);
    }
  }
  cell.addEventListener("change", save);
}

addEventListener("beforeunload", (event) => { if (waiting.size) event.preventDefault(); });
