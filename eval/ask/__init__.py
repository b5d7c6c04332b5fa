"""Cases put to an answerer: as they stand, in other words, in whole conversations."""
