// The slider over the axis of time: it rests on versions only; let go, or Enter, to go there.
for (const section of document.querySelectorAll("[data-timeline]")) {
  const slider = section.querySelector("input[type=range]");
  const told = section.querySelector("output");
  const marks = [...section.querySelectorAll("a[data-at]")].map((link) => ({
    at: Number(link.dataset.at), url: link.getAttribute("href"), name: link.getAttribute("aria-label"),
  }));
  let here = 0;
  const rest = (index) => {
    here = Math.max(0, Math.min(marks.length - 1, index));
    slider.value = marks[here].at;
    slider.setAttribute("aria-valuetext", marks[here].name);
    told.textContent = marks[here].name;
  };
  const nearest = (value) => marks.reduce(
    (best, mark, index) => (Math.abs(mark.at - value) < Math.abs(marks[best].at - value) ? index : best), 0);
  const go = () => { location.href = marks[here].url; };
  const shown = section.querySelector("a[aria-current]");
  rest(shown ? marks.findIndex((mark) => mark.url === shown.getAttribute("href")) : 0);
  slider.addEventListener("input", () => rest(nearest(Number(slider.value))));
  slider.addEventListener("pointerup", () => { rest(nearest(Number(slider.value))); go(); });
  slider.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -1e6, End: 1e6 }[event.key];
    if (step) { event.preventDefault(); rest(here + step); }
    if (event.key === "Enter") { event.preventDefault(); go(); }
  });
  slider.closest(".slider").hidden = false;
}
