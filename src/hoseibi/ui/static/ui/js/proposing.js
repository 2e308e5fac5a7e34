// Words that are proposed: looked at while they are typed, as those of a draft's article are. Nothing
// is saved before the button; without this, the checks look when the proposal is made.
import { goToLine, lined } from "./lined.js";

const LOOK_AFTER = 700;

for (const field of document.querySelectorAll("textarea[data-look]")) watch(field);

function watch(field) {
  const side = field.closest(".draft-side");
  const looked = side.querySelector("[data-looked]");
  const told = side.querySelector("[data-told]");
  const mark = lined(field, field.closest(".lined"));
  let timer = 0;

  async function look() {
    const typed = field.value;
    const answer = await fetch(field.dataset.look, {
      method: "POST",
      headers: { "X-CSRFToken": field.form.elements.csrfmiddlewaretoken.value },
      body: new URLSearchParams({ text: typed, proposed: "yes" }),
    }).catch(() => null);
    if (!answer?.ok || field.value !== typed) return;
    looked.innerHTML = await answer.text();
    looked.querySelector(".preview")?.removeAttribute("open");
    mark(looked.querySelectorAll("[data-start]"));
    const count = looked.querySelector("[data-count]")?.textContent.trim() ?? "";
    if (told.textContent !== count) told.textContent = count;
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, LOOK_AFTER);
  });
  looked.addEventListener("click", (event) => {
    const line = event.target.closest("[data-line]");
    if (line) goToLine(field, line.dataset.line);
  });
}
