"""A second, independent way to read each format: nothing of ingest.formats is used here."""
