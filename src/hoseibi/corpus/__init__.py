"""Laws, their languages and versions, and the provisions that everything else is said about."""
