"""One answer held against its case, and the figures with their intervals that many give."""
