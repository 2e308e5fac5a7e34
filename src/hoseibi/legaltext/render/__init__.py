"""Writers: a `Law` in, words or bytes of some form out."""
