"""The checks of parity: one file each, its docstring the page of the manual."""
