// Light or dark at once; the server keeps the wish in a cookie all the same.
const form = document.querySelector("[data-theme-form]");
const root = document.documentElement;
const isDark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
const button = form?.querySelector("button");

const offer = () => { button.value = isDark() ? "light" : "dark"; };
if (button) offer();

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  const data = new FormData(form, button);
  root.dataset.theme = button.value;
  offer();
  fetch(form.action, { method: "POST", body: data, redirect: "manual" });
});
