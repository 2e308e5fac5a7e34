// Passkeys are offered where the browser knows them, and what went wrong is told on the page.
if (window.PublicKeyCredential) {
  for (const button of document.querySelectorAll("[data-passkey]")) button.hidden = false;
}
document.addEventListener("allauth.error", () => {
  for (const said of document.querySelectorAll("[data-passkey-trouble]")) said.hidden = false;
});
