"""One file a format: its bytes -> a page of blocks."""
