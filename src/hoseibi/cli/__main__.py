"""`python -m hoseibi.cli`, the same as `hoseibi`."""

from .main import main

main(prog_name="hoseibi")
