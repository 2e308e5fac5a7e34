// Contents: a division fetches what it holds when it is unfolded; where one is stays in sight.
document.addEventListener("toggle", async (event) => {
  const details = event.target;
  if (!details.open || !details.dataset.branch) return;
  const url = details.dataset.branch;
  delete details.dataset.branch;
  const answer = await fetch(url).catch(() => null);
  if (!answer?.ok) return;
  const list = details.querySelector(":scope > ul");
  list.insertAdjacentHTML("afterend", await answer.text());
  list.remove();
}, true);

const here = document.querySelector(".contents-pane [aria-current]");
const pane = here?.closest(".contents-pane");
if (pane) pane.scrollTop = here.offsetTop - pane.clientHeight / 3;
// On a phone the contents are folded, and scroll within themselves.
const tree = here?.closest(".tree");
document.querySelector(".contents-toggle input")?.addEventListener("change", () => {
  if (tree) tree.scrollTop += here.getBoundingClientRect().top - tree.getBoundingClientRect().top - tree.clientHeight / 3;
});
