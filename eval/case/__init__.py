"""Cases: read from their files, held against an index and each other, and kept apart."""
