"""The values that a law is made of: frozen, comparable, without behaviour of their own."""
