// What comes next is fetched before the reader arrives there.
const FAR = "1600px";
const near = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) {
    if (isIntersecting) { near.unobserve(target); target.dispatchEvent(new Event("near")); }
  }
}, { rootMargin: FAR });
const watch = (root) => root.querySelectorAll(".more[hx-get]").forEach((link) => near.observe(link));
watch(document);
document.addEventListener("htmx:load", (event) => watch(event.target.parentElement ?? document));
