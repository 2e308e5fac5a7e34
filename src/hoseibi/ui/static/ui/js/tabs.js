// Sections become tabs where there is room for one at a time; without this they stand in a row.
for (const frame of document.querySelectorAll("[data-tabs]")) {
  const panels = [...frame.querySelectorAll("[data-tab]")];
  const list = document.createElement("div");
  list.className = "tablist";
  list.setAttribute("role", "tablist");
  const tabs = panels.map((panel, place) => {
    const tab = document.createElement("button");
    const count = panel.dataset.count;
    tab.type = "button";
    tab.id = `tab-${place}`;
    panel.id ||= `panel-${place}`;
    tab.textContent = count ? `${panel.dataset.tab} ${count}` : panel.dataset.tab;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    panel.querySelector("h2").hidden = true;
    tab.addEventListener("click", () => show(place));
    return tab;
  });
  function show(place, focus = false) {
    tabs.forEach((tab, each) => {
      tab.setAttribute("aria-selected", String(each === place));
      tab.tabIndex = each === place ? 0 : -1;
      panels[each].hidden = each !== place;
    });
    if (focus) tabs[place].focus();
  }
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    show((tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length, true);
  });
  list.append(...tabs);
  frame.prepend(list);
  show(0);
}
