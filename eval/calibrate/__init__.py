"""Training pages and cases -> the reader's weights and the threshold of its silence."""
