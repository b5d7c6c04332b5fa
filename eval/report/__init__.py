"""A run -> a page, pictures, a file of figures and a table in the terminal."""
