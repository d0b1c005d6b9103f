"""What the learned stages tell apart, and how it is called by the elements and rules of the house."""

from collections.abc import Mapping

FIRST = ("outreach", "linkedin-note", "inmail", "follow-up", "referred")
_FAULTS = ("job", "placeholder", "hurts", "pushy", "sells", "huge", "false", "many", "review")
_OF_FIRST = ("intro", "reason", "ask", "bound", "advice", "thanks", "out", "vague", "generic", *_FAULTS)
OF_LETTERS: dict[str, tuple[str, ...]] = dict.fromkeys(FIRST, _OF_FIRST) | {
    "thank-you": ("thanks", "cites", "next", "keeps", "generic", "vague", *_FAULTS),
    "keep-in-touch": ("news", "link", "favour", "thanks", "generic", "vague", "keeps", *_FAULTS),
    "introduction-request": ("target", "why", "out", "thanks", "ask", "intro", "vague", "generic", *_FAULTS),
    "reschedule": ("sorry", "times", "thanks", "vague", "out", *_FAULTS),
}
OF_QUESTIONS = ("vague", "closed", "job", "pay", "public", "two", "leading", "private")
OF_KIND: Mapping[str, tuple[str, ...]] = OF_LETTERS | {"question": tuple(f"q-{label}" for label in OF_QUESTIONS)}
LABELS = tuple(
    dict.fromkeys(label for labels in OF_KIND.values() for label in labels)
)  # the order of the models' columns
COLUMN: Mapping[str, int] = {label: i for i, label in enumerate(LABELS)}

ELEMENTS: Mapping[str, str] = {
    "intro": "introduction",
    "reason": "specific_reason",
    "ask": "clear_ask",
    "bound": "bounded_ask",
    "advice": "advice_framing",
    "thanks": "thanks",
    "out": "easy_out",
    "cites": "cites_specific",
    "next": "next_step",
    "keeps": "keeps_in_touch",
    "news": "has_news_or_gift",
    "link": "links_to_talk",
    "target": "names_target",
    "why": "says_why",
    "sorry": "apologises",
    "times": "offers_alternatives",
}
RULES: Mapping[str, tuple[str, ...]] = {
    "job": ("asks-for-a-job", "introduces-a-job-seeker"),
    "placeholder": ("leaves-a-placeholder", "leaves-generator-text"),
    "hurts": ("insults-or-threatens", "begs", "comments-on-their-person"),
    "vague": ("is-vague",),
    "generic": ("gives-a-reason-that-fits-anyone",),
    "pushy": ("presses",),
    "sells": ("sells-something",),
    "huge": ("asks-for-too-much", "asks-again"),
    "false": ("contradicts-what-is-known", "wrong-name"),
    "many": ("wants-too-many-things", "asks-for-several-things"),
    "review": ("asks-for-a-review",),
    "favour": ("asks-a-favour",),
    "q-vague": ("is-vague",),
    "q-closed": ("is-closed",),
    "q-job": ("asks-for-a-job",),
    "q-pay": ("asks-about-their-pay",),
    "q-public": ("asks-what-is-public",),
    "q-two": ("asks-two-things",),
    "q-leading": ("leads",),
    "q-private": ("pries",),
}
