"""Joint studies: working groups and the rounds of questions sent to them."""
