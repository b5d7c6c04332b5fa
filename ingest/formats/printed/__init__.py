"""Pages known by where their ink stands: lines -> columns, paragraphs, headings, lists."""
