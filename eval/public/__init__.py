"""Public sets -> indexes built of them -> figures that stand beside published ones."""
