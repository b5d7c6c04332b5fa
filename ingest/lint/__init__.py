"""What a maintainer should look at: documents -> findings, each with its file, line and words."""
