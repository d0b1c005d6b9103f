"""Askwell: informational interviews, from your own network to a thank-you that shows you listened."""

__version__ = "0.1.0"
