"""One file a suite: scores -> its figures, each with its count and interval."""
