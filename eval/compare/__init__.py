"""Two runs held against each other, and one against its gates."""
