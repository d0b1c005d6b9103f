"""The desk of one person: what is kept, what each act does, and the pages."""
