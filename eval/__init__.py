"""Cases -> answers -> scores -> report."""
