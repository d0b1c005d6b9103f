"""Findings from word patterns: where they match, without what only looks alike."""

from collections.abc import Iterator

from askwell.questions.asking import Asked, Span
from askwell.questions.phrases import patterns
from askwell.reading import Finding, Level

PACKAGE = "askwell.questions.rules"


def marked(asked: Asked, fault: str, *, level: Level, says: str, bars: bool = False) -> Iterator[Finding]:
    """One finding for each stretch that a pattern of `<fault>.toml` matches, under the finer name of the pattern."""
    for detail, start, end in spans(asked, fault):
        yield Finding(fault, level, says, start, end, detail=detail, bars=bars)


def spans(asked: Asked, fault: str) -> Iterator[tuple[str, int, int]]:
    """The stretches matched by `<fault>.toml`, in the order of the text, none within another."""
    file = fault.replace("-", "_") + ".toml"
    spared = [m.span() for _, p in patterns(PACKAGE, file, "unless") for m in p.finditer(asked.low)]
    found = [
        (start, end, detail)
        for detail, pattern in patterns(PACKAGE, file, "patterns")
        for start, end in (_trimmed(asked.low, m.span()) for m in pattern.finditer(asked.low))
        if not any(left < end and start < right for left, right in spared)
    ]
    reached = -1
    for start, end, detail in sorted(found, key=lambda f: (f[0], -f[1])):
        if start >= reached:
            yield detail, start, end
            reached = end


def _trimmed(low: str, span: Span) -> Span:
    """The span without the sign that ends the sentence."""
    inner = low[span[0] : span[1]].rstrip(" ?.!\n\r\t")
    return span[0], span[0] + len(inner)
