"""What is inside a Word file."""
