"""What is asked about commentary. Every question begins with who asks."""
