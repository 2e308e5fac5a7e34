"""Research in a country: what was found, what is needed, how its laws stand."""
