"""Read Japanese amending texts (改め文)."""
