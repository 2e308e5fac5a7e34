// Suggestions while typing: a combobox after the ARIA pattern. Waits for the end of a kana conversion.
const WAIT = 140;

for (const form of document.querySelectorAll("form[data-suggest]")) {
  const input = form.querySelector("[data-search]");
  const list = form.querySelector("[role=listbox]");
  const told = form.querySelector("[data-told]");
  let timer, asking, chosen = -1;
  const options = () => [...list.querySelectorAll("[role=option]")];

  Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" })
    .forEach(([name, value]) => input.setAttribute(name, value));

  function close() {
    list.hidden = true;
    chosen = -1;
    asking?.abort();
    clearTimeout(timer);
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    const all = options();
    chosen = (index + all.length + 1) % (all.length + 1);
    if (chosen === all.length) chosen = -1;
    all.forEach((option, place) => option.setAttribute("aria-selected", String(place === chosen)));
    if (chosen < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", all[chosen].id);
    return all[chosen].scrollIntoView({ block: "nearest" });
  }

  async function ask() {
    const query = input.value.trim();
    asking?.abort();
    if (!query) return close();
    asking = new AbortController();
    const url = `${form.dataset.suggest}?${new URLSearchParams({ q: query, id: list.id })}`;
    try {
      const answer = await fetch(url, { signal: asking.signal, headers: { "X-Requested-With": "suggest" } });
      if (!answer.ok) return close();
      list.innerHTML = await answer.text();
    } catch (error) {
      return error.name === "AbortError" ? undefined : close();
    }
    const any = options().length > 0 && document.activeElement === input;
    list.hidden = !any;
    chosen = -1;
    told.textContent = list.querySelector("[data-count]")?.dataset.count ?? "";
    input.setAttribute("aria-expanded", String(any));
    return undefined;
  }

  input.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("compositionend", () => { timer = setTimeout(ask, WAIT); });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) { ask(); return; }
      event.preventDefault();
      choose(event.key === "ArrowDown" ? chosen + 1 : (chosen < 0 ? options().length - 1 : chosen - 1));
    } else if (event.key === "Enter" && chosen >= 0 && !list.hidden) {
      event.preventDefault();
      options()[chosen].click();
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  input.addEventListener("blur", close);
}
