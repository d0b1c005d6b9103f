"""The checker's speed: its stages, a bare scan and other writing checkers on the same letters in the same run.

Run: ./run bench (or: python benchmarks/check_messages.py). Prints CPU time and ratios; trust the ratios. The others are
fetched into a folder for caches (ASKWELL_PEERS, or the platform's); what cannot be had is left out with a line.
"""

import json
import os
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from time import process_time, thread_time

from askwell.messages import Message, check

LETTERS, WORDS, ROUNDS = 60, 120, 7
SMALLEST, LARGEST = 64 * 1024, 1024 * 1024  # characters
SCANNED = 600  # words and pairs that the bare scan looks for
STARTS = 15  # of a process
HERE = Path(__file__).resolve().parent
CACHE = Path(
    os.environ.get("ASKWELL_PEERS")
    or Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "askwell-peers"
)
WANTED = {"write-good": "write-good@1.0.8", "proselint": "proselint==0.16.0", "harper": "harper-py==0.2.0"}
SENTENCES = (HERE / "letters.txt").read_text(encoding="utf-8").splitlines()


def letters(count: int, seed: int = 7) -> list[str]:
    """Invented letters of about as many words each, none twice."""
    rng = random.Random(seed)
    return [_letter(rng) for _ in range(count)]


def _letter(rng: random.Random) -> str:
    parts = [f"Dear {rng.choice(('Ana', 'Dr Sato', 'Ms Whitlock', 'Tomás', 'Ngozi'))},", ""]
    said = rng.sample(SENTENCES, len(SENTENCES))
    while sum(len(part.split()) for part in parts) < WORDS - 6:
        parts[-1] += (" " if parts[-1] else "") + said.pop()
        if rng.random() < 0.4:
            parts.append("")
    return "\n\n".join(part for part in parts if part) + "\n\nMany thanks,\nMia Rowan"


def each(read: Callable[[str], object], texts: list[str]) -> tuple[float, float]:
    """Microseconds of CPU a letter: the middle letter at its best, and the middle letter at first sight."""
    first = [_took(read, text) for text in texts]
    best = [min(_took(read, text) for _ in range(ROUNDS)) for text in texts]
    return statistics.median(best) * 1e6, statistics.median(first) * 1e6


def _took(read: Callable[[str], object], text: str) -> float:
    began = thread_time()
    read(text)
    return thread_time() - began


def bare() -> Callable[[str], object]:
    """The least any checker of phrases can do: one expression of 600 alternatives over the text."""
    words = sorted({word for text in letters(200, seed=3) for word in re.findall(r"[a-z]{3,}", text)})
    pairs = [f"{a} {b}" for a in words[:40] for b in words[:40]]
    return re.compile(rf"\b(?:{'|'.join((*words, *pairs)[:SCANNED])})\b", re.IGNORECASE).findall


def measure(name: str) -> tuple[float, float]:
    """One reader over the letters; each runs in a process of its own."""
    texts = letters(LETTERS + 20)
    read = _reader(name)
    for text in texts[:20]:
        read(text)  # warm, as in a running app
    return each(read, texts[20:])


def _reader(name: str) -> Callable[[str], object]:
    if name in ("rules", "instant", "deep"):
        return lambda text: check(Message(text, recipient="Ana Sato", sender="Mia Rowan"), stage=name)  # type: ignore[arg-type]
    if name == "scan":
        return bare()
    sys.path.insert(0, str(CACHE / "py"))
    return _proselint() if name == "proselint" else _harper()


def _proselint() -> Callable[[str], object]:
    registry, tools = import_module("proselint.registry"), import_module("proselint.tools")
    registry.CheckRegistry().register_many(import_module("proselint.checks").__register__)
    return lambda text: tools.LintFile(content=text, source="letter").lint()


def _harper() -> Callable[[str], object]:
    lint: Callable[[str], object] = import_module("harper").Linter().lint
    return lint


def write_good() -> tuple[float, float]:
    """The same measure for the checker written in JavaScript."""
    script = """
const wg = require('write-good'), fs = require('fs');
const texts = JSON.parse(fs.readFileSync(0));
const took = t => {
  const began = process.hrtime.bigint();
  wg(t);
  return Number(process.hrtime.bigint() - began) / 1e3;
};
texts.slice(0, 20).forEach(t => wg(t));
const rest = texts.slice(20), first = rest.map(took);
const best = rest.map(t => Math.min(...Array.from({length: 7}, () => took(t))));
const middle = a => a.sort((x, y) => x - y)[a.length >> 1];
console.log(middle(best), middle(first));
"""
    said = subprocess.run(
        ["node", "-e", script],
        input=json.dumps(letters(LETTERS + 20)),
        capture_output=True,
        text=True,
        check=True,
        cwd=CACHE,
    )
    best, first = map(float, said.stdout.split())
    return best, first


def fetched(name: str) -> bool:
    """True where another checker is in the cache, or could be put there."""
    where = CACHE / ("node_modules/write-good" if name == "write-good" else f"py/{name}")
    if where.is_dir():
        return True
    CACHE.mkdir(parents=True, exist_ok=True)
    if name == "write-good":
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(CACHE), WANTED[name]]
    else:
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(CACHE / "py"), WANTED[name]]
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def compare() -> None:
    """Print each reader beside the rules."""
    rules, first = alone("rules")
    print(f"rules             {rules:8.0f} µs a letter of {WORDS} words; never seen before: {first:.0f} µs")
    for name in ("scan", "instant", "deep", "write-good", "proselint", "harper"):
        try:
            if name in WANTED and not fetched(name):
                print(f"{name:<17} cannot be had here")
                continue
            took, unseen = write_good() if name == "write-good" else alone(name)
        except (subprocess.CalledProcessError, OSError):
            print(f"{name:<17} is not there")
            continue
        print(f"{name:<17} {took:8.0f} µs, {took / rules:6.2f} × the rules; never seen before: {unseen / first:.1f} ×")


def alone(name: str) -> tuple[float, float]:
    """The measure of one reader in a process of its own."""
    said = subprocess.run([sys.executable, __file__, name], capture_output=True, text=True, check=True)
    best, first = map(float, said.stdout.split())
    return best, first


def growth() -> None:
    """Print the time of texts that double up to 1 MB, of many sentences and of one without an end."""
    check(Message(letters(1)[0]))  # makes the phrases ready
    for name, text in (
        ("letters", "\n\n".join(letters(1_500))),
        ("one sentence", " ".join(letters(1_500)).replace(".", "")),
    ):
        sizes, size = [], SMALLEST
        while size <= LARGEST:
            part = (text * 2)[:size].replace("\n--", "\n")
            began = process_time()
            check(Message(part))
            sizes.append(process_time() - began)
            size *= 2
        ratios = [after / before for before, after in pairwise(sizes)]
        print(
            f"{name:<17} 1 MB in {sizes[-1]:.2f} s CPU; doubling: {', '.join(f'{r:.2f}' for r in ratios)} (below 2.6)"
        )


def memory() -> None:
    """Print the most memory that reading the letters takes."""
    for text in letters(1_000):
        check(Message(text))
    print(f"memory            {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB (below 80)")


def starts() -> None:
    """Print what one file through the command line costs beside an interpreter that does nothing, once compiled."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "letter.txt")
        file.write_text(letters(1)[0], encoding="utf-8")
        compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(Path(folder, "compiled"))}
        least = _cpu([sys.executable, "-c", "pass"], compiled)
        ours = _cpu([sys.executable, "-m", "askwell", "check", "--stage", "rules", str(file)], compiled)
    print(f"command line      {ours * 1e3:.0f} ms CPU, {ours / least:.1f} × python -c pass ({least * 1e3:.0f} ms)")


def _cpu(command: list[str], settings: dict[str, str]) -> float:
    """The middle CPU time of a command, with bytecode kept from the first run on, as where it is installed."""
    took = []
    for _ in range(STARTS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=False, capture_output=True, cwd=HERE.parent, env={**os.environ, **settings})
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        took.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(took)


def main() -> None:
    """Everything, each part in a process of its own where one would disturb the other."""
    compare()
    for part in ("growth", "memory"):
        print(
            subprocess.run([sys.executable, __file__, part], capture_output=True, text=True, check=True).stdout, end=""
        )
    starts()


if __name__ == "__main__":
    if len(sys.argv) == 1:
        main()
    elif sys.argv[1] in ("growth", "memory"):
        {"growth": growth, "memory": memory}[sys.argv[1]]()
    else:
        print(*measure(sys.argv[1]))
