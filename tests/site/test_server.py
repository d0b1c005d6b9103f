"""The server as a process: one folder, one server, one port, one address, and nothing leaves the machine."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.urls import NoReverseMatch, get_resolver, reverse

from askwell.site import server
from tests.serving import ADDRESS, Visitor, askwell, environment, served

GUARD = Path(__file__).parent / "guard"


def free() -> int:
    """A port that nobody has at the moment."""
    with socket.socket() as trial:
        trial.bind((server.ADDRESS, 0))
        return int(trial.getsockname()[1])


def test_the_printed_address_opens_the_app_once(tmp_path: Path) -> None:
    home = tmp_path / "home"
    port = free()
    with served(home, ASKWELL_PORT=str(port)) as app:
        assert app.port == port
        assert json.loads((home / "running.json").read_text())["port"] == port
        visitor, stranger = Visitor(), Visitor()
        assert visitor.get(f"{app.root}/healthz") == (200, "alive\n")
        assert visitor.get(f"{app.root}/people/")[0] == 403
        assert visitor.get(app.address)[0] == 200
        assert visitor.get(f"{app.root}/people/")[0] == 200
        assert stranger.get(app.address)[0] == 403
        fresh = askwell(home, "link").stdout.strip()
        assert ADDRESS.fullmatch(fresh)
        assert stranger.get(fresh)[0] == 200
        assert visitor.get(f"{app.root}/people/", headers={"Host": "evil.test"})[0] == 400
        assert visitor.get(f"{app.root}/people/", headers={"Origin": "http://evil.test"}, data=b"x=1")[0] == 403
        assert app.stop() == 0
    assert not (home / "running.json").exists()
    assert (home.parent / "home.log").read_text() == ""


def test_it_listens_on_this_machine_alone(tmp_path: Path) -> None:
    with served(tmp_path / "home") as app:
        listening = Path("/proc/net/tcp")
        if not listening.exists():
            pytest.skip("only Linux says who listens where")
        rows = [line.split() for line in listening.read_text().splitlines()[1:]]
        ours = {row[1] for row in rows if row[1].endswith(f":{app.port:04X}") and row[3] == "0A"}
        assert ours == {f"0100007F:{app.port:04X}"}


def test_a_second_start_on_one_folder_is_refused_and_a_command_is_not(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with served(home) as app:
        second = askwell(home, "serve")
        assert second.returncode == 2
        assert second.stdout == ""
        assert f"http://localhost:{app.port}/" in second.stderr
        assert "askwell link" in second.stderr
        assert askwell(home, "next").returncode == 0
    with served(home):
        pass


def test_a_taken_port_gives_the_next_free_one(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind((server.ADDRESS, 0))
        other.listen()
        taken = other.getsockname()[1]
        with served(tmp_path / "home", "--port", str(taken)) as app:
            assert taken < app.port <= taken + server.PORTS_TRIED


def test_a_port_that_only_the_other_localhost_has_is_not_used() -> None:
    with socket.socket(socket.AF_INET6) as other:
        try:
            other.bind(("::1", 0))
        except OSError:
            pytest.skip("this machine does not speak IPv6")
        other.listen()
        taken = other.getsockname()[1]
        assert server.free_port(taken) > taken


def test_link_without_a_server_says_how_to_start_one(tmp_path: Path) -> None:
    done = askwell(tmp_path / "home", "link")
    assert done.returncode == 2
    assert "askwell serve" in done.stderr


def test_a_server_that_was_killed_leaves_no_one_holding_the_folder(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with served(home) as app:
        app.stop(signal.SIGKILL)
        for _ in range(100):
            if "does not run" in askwell(home, "link").stderr:
                break
            time.sleep(0.1)
        with served(home) as again:
            assert Visitor().get(f"{again.root}/healthz")[0] == 200


def test_the_guard_of_the_next_test_bites(tmp_path: Path) -> None:
    log = tmp_path / "log"
    guarded = environment(tmp_path, PYTHONPATH=str(GUARD), ASKWELL_GUARD_LOG=str(log))
    for reach in ("socket.create_connection(('192.0.2.1', 80), 1)", "socket.getaddrinfo('askwell.example', 80)"):
        done = subprocess.run(
            [sys.executable, "-c", f"import socket; {reach}"], env=guarded, capture_output=True, text=True
        )
        assert "PermissionError" in done.stderr
    assert "192.0.2.1" in log.read_text()
    assert "askwell.example" in log.read_text()


def test_no_page_makes_the_server_reach_out(tmp_path: Path) -> None:
    log = tmp_path / "log"
    names = {name for name in get_resolver().reverse_dict if isinstance(name, str)}
    walked = 0
    with served(tmp_path / "home", PYTHONPATH=str(GUARD), ASKWELL_GUARD_LOG=str(log)) as app:
        visitor = Visitor()
        visitor.get(app.address)
        for name in sorted(names - {"logout"}):
            try:
                address = reverse(name)
            except NoReverseMatch:
                continue  # it needs a person or an interview; the walk tests go there
            status, _ = visitor.get(app.root + address)
            assert status < 500, address
            walked += 1
    assert walked >= 10
    assert not log.exists(), log.read_text()


def test_no_browser_opens_where_none_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("ASKWELL_NO_BROWSER", "1")
    assert not server.has_display()
    monkeypatch.delenv("ASKWELL_NO_BROWSER")
    assert server.has_display()
    if sys.platform == "linux":
        monkeypatch.delenv("DISPLAY")
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        assert not server.has_display()


def test_the_server_settings_pass_djangos_own_check(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"],
        env=environment(
            tmp_path / "home",
            ASKWELL_MODE="server",
            ASKWELL_HOSTS="askwell.example",
            DJANGO_SETTINGS_MODULE="askwell.site.settings",
        ),
        capture_output=True,
        text=True,
        cwd=os.fspath(Path(__file__).resolve().parents[2]),
    )
    assert done.returncode == 0, done.stderr
