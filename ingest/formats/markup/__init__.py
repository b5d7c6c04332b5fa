"""A DOM -> blocks: web pages, and the HTML that Word files and Markdown bring along."""
