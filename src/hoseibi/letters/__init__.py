"""Letters: what leaves this site waits in an outbox, is read before it goes, and can be refused."""
