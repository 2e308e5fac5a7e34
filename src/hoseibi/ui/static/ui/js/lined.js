// What the checks find, marked under the words of a field and beside their line. Behind the field lie
// the same words, out of sight, whose marks show through; the signs in the margin stand where these
// marks do. Without this, the list below the field tells the lines.

// Put the cursor on a line of a field, counted from 1, and choose its words.
export function goToLine(field, number) {
  const lines = field.value.split("\n");
  const start = lines.slice(0, number - 1).join("\n").length + (number > 1 ? 1 : 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[number - 1]?.length ?? 0));
}

export function lined(field, box) {
  const behind = document.createElement("div");
  const margin = document.createElement("div");
  behind.className = "behind";
  behind.setAttribute("aria-hidden", "true");
  behind.lang = field.lang;
  margin.className = "margin";
  box.prepend(behind);
  box.append(margin);
  let marks = [];
  let shown = field.value;

  function draw() {
    behind.textContent = "";
    margin.textContent = "";
    let done = 0;
    for (const mark of marks) {
      const start = Math.max(mark.start, done);
      behind.append(shown.slice(done, start));
      const piece = document.createElement("mark");
      piece.className = mark.severity;
      piece.textContent = shown.slice(start, Math.max(start, mark.end)) || "\u200b";
      behind.append(piece);
      mark.piece = piece;
      done = Math.max(start, mark.end);
    }
    behind.append(shown.slice(done), "\n");
    let last = null;
    for (const mark of marks) {
      if (last && last.piece.offsetTop === mark.piece.offsetTop) { last.told.push(mark); continue; }
      last = mark;
      mark.told = [mark];
    }
    for (const mark of marks) if (mark.told) margin.append(sign(mark));
    scrolled();
  }

  function sign(mark) {
    const button = document.createElement("button");
    const worst = ["error", "warning", "hint"].find((each) => mark.told.some((one) => one.severity === each));
    button.type = "button";
    button.className = `plain ${worst}`;
    button.textContent = worst === "hint" ? "?" : "!";
    button.setAttribute("aria-label", mark.told.map((one) => one.said).join(" · "));
    button.dataset.note = mark.told[0].id;
    button.style.insetBlockStart = `${mark.piece.offsetTop}px`;
    button.addEventListener("click", () => {
      field.focus();
      field.setSelectionRange(mark.start, mark.end);
    });
    return button;
  }

  function scrolled() {
    behind.scrollTop = field.scrollTop;
    margin.style.translate = `0 ${-field.scrollTop}px`;
  }

  // Marks before and behind what was typed stay with their words until the next look.
  function typed() {
    const now = field.value;
    const most = Math.min(now.length, shown.length);
    let before = 0;
    while (before < most && now[before] === shown[before]) before += 1;
    let after = 0;
    while (after < most - before && now[now.length - 1 - after] === shown[shown.length - 1 - after]) after += 1;
    const more = now.length - shown.length;
    const from = shown.length - after;
    marks = marks
      .filter((mark) => mark.end <= before || mark.start >= from)
      .map((mark) => (mark.start >= from && mark.end > before ? { ...mark, start: mark.start + more, end: mark.end + more } : mark))
      .map((mark) => ({ ...mark, told: null }));
    shown = now;
    draw();
  }

  field.addEventListener("input", typed);
  field.addEventListener("scroll", scrolled);
  new ResizeObserver(draw).observe(field);

  return (spots) => {
    shown = field.value;
    marks = [...spots].map((spot) => ({
      start: Number(spot.dataset.start), end: Number(spot.dataset.end), severity: spot.dataset.severity,
      id: spot.id, said: spot.innerText.trim(),
    })).sort((one, other) => one.start - other.start);
    draw();
  };
}
