"""What each stage is worth: the same cases without it."""
