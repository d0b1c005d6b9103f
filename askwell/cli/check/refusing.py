"""Why a check is refused."""


class CannotCheck(Exception):
    """What was asked or given cannot be read, said in one line; the exit status is 2."""
