"""What is measured on the public sets, a task a file."""
