"""Readers: a source in some form in, a `Reading` out."""
