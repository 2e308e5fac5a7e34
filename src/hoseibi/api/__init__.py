"""What other programs read and write here: JSON over HTTP, with tokens that their owners give."""
