"""Who met, what was asked of which article, which opinions there were, what was decided and why."""
