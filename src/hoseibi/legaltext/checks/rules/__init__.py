"""The checks, one file each. The docstring of a file is the check's page in the manual."""
