"""Drafts made only of what is known."""
