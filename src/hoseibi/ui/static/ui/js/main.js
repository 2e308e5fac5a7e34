// What makes every page quicker to move through. Nothing here is needed for reading or for a form.
import "./keys.js";
import "./theme.js";
import "./moments.js";
import "./suggest.js";
