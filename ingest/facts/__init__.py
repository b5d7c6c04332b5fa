"""What is known of a document beside its text: who published it, where and when."""
