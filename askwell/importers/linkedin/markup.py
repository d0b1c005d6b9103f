"""Plain text out of what LinkedIn keeps of a message: some markup, some entities."""

import html
import re

# Each part stops at the next angle bracket, so the time stays linear in the length.
TAG = re.compile(
    r"</?(p|br|div|li|ul|ol|h[1-6]|tr|table|tbody|td|span|a|b|i|u|s|strong|em|font|img|blockquote|pre|code|"
    r"spinmail-[a-z-]+)\b[^<>]*>",
    re.IGNORECASE,
)
BLOCKS = frozenset({"p", "br", "div", "li", "tr", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"})
GAP = re.compile(r"\n{3,}")


def plain_text(text: str) -> str:
    """A message as its reader saw it; a lone `<` or `&` of the writer's own stays."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "<" in text or "&" in text:
        # Twice: some archives keep the markup itself in entities.
        text = html.unescape(TAG.sub(_gap, html.unescape(TAG.sub(_gap, text))))
        text = text.replace("\N{NO-BREAK SPACE}", " ")
    return GAP.sub("\n\n", text).strip()


def _gap(tag: re.Match[str]) -> str:
    return "\n" if tag[1].lower() in BLOCKS else ""
