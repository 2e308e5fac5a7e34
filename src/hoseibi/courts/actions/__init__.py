"""What is done with courts: every write, with its permission, its rules and its journal line."""
