"""A child process that imports a file and may be killed at any moment; it says when it begins and when it is done."""

import sys
from pathlib import Path


def main(path: str) -> None:
    """Import one file into the desk of this machine."""
    from askwell.site.upkeep import ready

    ready()
    from askwell.desk import clock
    from askwell.desk.acts.import_people import import_people
    from askwell.desk.models import Desk

    desk = Desk.objects.local()
    print("begins", flush=True)
    import_people(desk=desk, path=Path(path), now=clock.now())
    print("done", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
