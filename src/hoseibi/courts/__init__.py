"""Courts: how many cases come and go, what really happens in them, and what a reform would do."""
