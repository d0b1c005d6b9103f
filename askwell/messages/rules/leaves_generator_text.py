"""What a writing machine says about its draft is not part of the letter."""

import re
from collections.abc import Iterator

from askwell.messages.view import LETTERS, View
from askwell.reading import Finding, Level, Rule

_LEFT = (
    r"\bas an? (?:ai|artificial intelligence)(?: language)? (?:model|assistant)?\b|\bas a (?:large )?language model\b"
    r"|^[ \t]*(?:sure|certainly|absolutely|of course|great)[!,.][^\n]{0,40}\bhere(?:['’]s| is| are)\b[^\n]{0,80}"
    r"|\bhere(?:['’]s| is) (?:a|an|the|your) (?:[a-z-]+,? ){0,4}(?:draft|version|rewrite|rewritten message|outreach message"
    r"|linkedin (?:note|message)|email you can|message you can|template)\b[^\n]{0,80}"
    r"|\b(?:feel free to|you can) (?:adjust|customi[sz]e|edit|tweak|personali[sz]e|modify) (?:this|it|the (?:message|draft|tone|text))\b[^\n]{0,60}"
    r"|\bwould you like me to (?:adjust|make|shorten|rewrite|revise|change|tailor|draft|write|polish|add)\b[^\n]{0,80}"
    r"|\blet me know if you(?:['’]d| would) like (?:me to )?(?:any (?:changes|adjustments|edits)|adjust|make it|shorten|a (?:shorter|different|more))[^\n]{0,80}"
    r"|^[ \t]*(?:\*\*)?(?:option|version|draft) (?:\d|[a-c])\b(?: ?\([^)\n]{1,40}\))?(?:\*\*)?:?[ \t]*$"
    r"|^[ \t]*(?:\*\*)?subject(?: line)?s?(?: options?| ideas?)(?:\*\*)?:|^```|\bi hope this (?:draft|version|rewrite|template) helps\b"
    r"|\bknowledge cutoff\b|\bregenerate response\b|\[?oaicite\b|turn\d+search\d+"
)
# One of these stands in every such remainder; the pattern is made ready only where one does.
_SIGNS = (
    "as an a",
    "language model",
    "here",
    "feel free to",
    "you can",
    "would you like me",
    "let me know if you",
    "option",
    "version",
    "draft",
    "subject",
    "```",
    "rewrite",
    "template",
    "cutoff",
    "regenerate",
    "oaicite",
    "search",
)


def check(view: View) -> Iterator[Finding]:
    """Every such remainder, in quoted parts too."""
    low = view.message.text.lower()
    if not any(sign in low for sign in _SIGNS):
        return
    for match in re.finditer(_LEFT, view.message.text, re.IGNORECASE | re.MULTILINE):
        yield Finding(rule.name, rule.level, rule.says, match.start(), match.end(), bars=True, absolute=True)


rule = Rule(
    "leaves-generator-text",
    Level.STOP,
    check,
    LETTERS,
    "This was said to you by the program that drafted it. Take it out.",
    bars=True,
)
