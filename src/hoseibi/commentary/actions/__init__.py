"""What is done with commentary: begun, written, reviewed, released, carried over, bound as a book.

Each part stands in a module of its own: `works`, `writing`, `steps`, `carrying`, `material`,
`books`.
"""
