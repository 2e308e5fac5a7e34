"""The command `hoseibi`: files in, files out. Needs no Django; the web commands hand over to it."""
