"""Training courses: from nomination to what a trainee did with one a year later."""
