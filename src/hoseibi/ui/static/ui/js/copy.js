// What is there to be copied gets a button that copies it.
const words = document.querySelector("[data-copy-word]")?.dataset;
if (navigator.clipboard && words) {
  for (const piece of document.querySelectorAll("[data-copy]")) {
    const said = piece.textContent.trim();
    const button = document.createElement("button");
    button.type = "button";
    button.lang = document.documentElement.lang;
    button.textContent = words.copyWord;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(said);
      button.textContent = words.copiedWord;
      setTimeout(() => { button.textContent = words.copyWord; }, 1600);
    });
    piece.append(" ", button);
  }
}
