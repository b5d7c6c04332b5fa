"""What a person types: each command calls the room that does the work."""
