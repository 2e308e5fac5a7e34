// A session is dragged to another quarter of an hour, or moved with Alt and the arrow keys. Without
// this its own page has a form. A click on an empty quarter adds a session there.
const week = document.querySelector(".week");
const token = document.querySelector("[name=csrfmiddlewaretoken]")?.value;

function move(card, day, begins) {
  const form = document.createElement("form");
  form.method = "post";
  form.action = card.dataset.move;
  for (const [name, value] of Object.entries({ csrfmiddlewaretoken: token, day, begins })) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}

let dragged = null;
for (const card of week?.querySelectorAll(".card[data-move]") ?? []) {
  card.addEventListener("dragstart", (event) => {
    dragged = card;
    event.dataTransfer.setData("text/plain", card.dataset.move);
    event.dataTransfer.effectAllowed = "move";
    card.classList.add("dragged");
  });
  card.addEventListener("dragend", () => { card.classList.remove("dragged"); dragged = null; });
  card.addEventListener("keydown", (event) => {
    const steps = { ArrowUp: [0, -15], ArrowDown: [0, 15], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
    const step = steps[event.key];
    if (!event.altKey || !step || event.target !== card) return;
    event.preventDefault();
    // Reckoned as if the clock were Greenwich's, which is never put forward.
    const at = new Date(`${card.dataset.day}T${card.dataset.begins}:00Z`);
    at.setUTCDate(at.getUTCDate() + step[0]);
    at.setUTCMinutes(at.getUTCMinutes() + step[1]);
    const [day, hour] = at.toISOString().split("T");
    move(card, day, hour.slice(0, 5));
  });
}

for (const cell of week?.querySelectorAll("td[data-at]") ?? []) {
  cell.addEventListener("dragover", (event) => {
    if (!dragged) return;
    event.preventDefault();
    cell.classList.add("over");
  });
  cell.addEventListener("dragleave", () => cell.classList.remove("over"));
  cell.addEventListener("drop", (event) => {
    if (!dragged) return;
    event.preventDefault();
    move(dragged, ...cell.dataset.at.split("T"));
  });
  cell.addEventListener("click", () => {
    if (week.dataset.add) location.href = `${week.dataset.add}?at=${cell.dataset.at}`;
  });
}

// After a move the session that was moved is chosen again, so that it can be moved on.
if (/^#s\d+$/.test(location.hash)) document.querySelector(location.hash)?.focus();
