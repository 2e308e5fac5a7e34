"""Files of participants, read without trusting them."""
