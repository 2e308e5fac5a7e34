// A drawn graph: the arcs of the name under the pointer or the focus stand out from the others.
for (const drawn of document.querySelectorAll(".arcs")) {
  const paths = [...drawn.querySelectorAll("[data-ends]")];
  function light(knot) {
    drawn.classList.toggle("lighting", knot !== null);
    for (const path of paths) {
      path.classList.toggle("lit", knot !== null && path.dataset.ends.split(" ").includes(knot));
    }
  }
  for (const name of drawn.querySelectorAll("[data-knot]")) {
    for (const event of ["pointerenter", "focus"]) name.addEventListener(event, () => light(name.dataset.knot));
    for (const event of ["pointerleave", "blur"]) name.addEventListener(event, () => light(null));
  }
}
