// What was just typed is on the server before the page goes: each text that saves by itself is saved
// when its field or the page is left, and before another form of the page is sent. Where one
// cannot be saved, nothing is sent, and the page says which.
const texts = [];
const ready = new WeakSet();
let waiting = false;

// `own` has the form, its field, `save()`, and `settle()`: whether all that was typed is saved.
export function onLeaving(own) {
  texts.push(own);
  own.field.addEventListener("change", own.save);
}

// Send a form without waiting for the others, which are saved as the page is left.
export function goStraight(form, button = null) {
  ready.add(form);
  form.requestSubmit(button);
}

addEventListener("pagehide", saveAll);
document.addEventListener("visibilitychange", () => { if (document.hidden) saveAll(); });
document.addEventListener("submit", hold, true);

function saveAll() {
  for (const each of texts) each.save();
}

async function hold(event) {
  const form = event.target;
  const others = texts.filter((each) => each.form !== form && each.isUnsaved());
  if (ready.delete(form) || !others.length || !isSent(form, event.submitter)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (waiting) return;
  waiting = true;
  form.querySelector("[data-stopped-by]")?.remove();
  const done = await Promise.all(others.map((each) => each.settle()));
  waiting = false;
  const left = others.filter((_each, at) => !done[at]);
  if (left.length) { say(form, left); return; }
  goStraight(form, event.submitter);
}

// A form that changes something; those that only ask go their way, and the page saves as it is left.
const isSent = (form, button) => (button?.formMethod || form.method) === "post";

function say(form, left) {
  const told = document.createElement("p");
  told.className = "told warning";
  told.dataset.stoppedBy = "";
  told.setAttribute("role", "alert");
  told.append(left[0].form.dataset.stopped ?? "");
  for (const each of left) told.append(" ", way(each));
  form.prepend(told);
}

function way({ form, field }) {
  const link = document.createElement("a");
  link.href = `#${field.id}`;
  link.textContent = form.querySelector("label")?.textContent ?? field.name;
  return link;
}
