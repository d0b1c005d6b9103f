"""The accuracy tables."""
