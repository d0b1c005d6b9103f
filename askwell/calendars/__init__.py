"""Invitations that calendars accept."""

from askwell.calendars.invitations import NotAnInvitation, invite

__all__ = ["NotAnInvitation", "invite"]
