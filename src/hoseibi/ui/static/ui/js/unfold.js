// A reference unfolds what it names under the words; without this, and with a key held, it is a link.
const ADDRESS = /^(.*\/laws\/[^/]+\/[^/@]+?)(?:@(\d{4}-\d{2}-\d{2}))?$/;
let number = 0;

document.addEventListener("click", async (event) => {
  const link = event.target.closest("a.ref");
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const address = ADDRESS.exec(link.pathname);
  if (!address || link.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  const open = document.getElementById(link.getAttribute("aria-controls"));
  if (open) {
    open.remove();
    link.removeAttribute("aria-controls");
    link.setAttribute("aria-expanded", "false");
    return;
  }
  const side = link.closest("[lang]");
  const asked = new URLSearchParams({ language: side.lang });
  if (link.hash) asked.set("at", link.hash.slice(1));
  if (address[2]) asked.set("on", address[2]);
  const answer = await fetch(`${address[1]}/words?${asked}`).catch(() => null);
  if (!answer?.ok) { location.assign(link.href); return; }
  const box = document.createElement("div");
  box.className = "unfolded";
  box.id = `unfolded-${number += 1}`;
  box.innerHTML = await answer.text();
  link.setAttribute("aria-controls", box.id);
  link.setAttribute("aria-expanded", "true");
  link.closest(".words").append(box);
});
