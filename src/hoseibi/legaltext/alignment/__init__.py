"""Which provision of one text answers to which of another."""
