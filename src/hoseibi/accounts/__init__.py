"""Who signs in, what they may do in general, and the journal of what was done."""
