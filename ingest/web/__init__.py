"""Pages on the web -> files in a folder. Nothing else in Ownwords goes to the network."""
