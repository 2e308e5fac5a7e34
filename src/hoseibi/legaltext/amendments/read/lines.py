"""An amending act that is a law, as the lines that a reader of plain text takes."""

from __future__ import annotations

from ...model.law import Law, Provision, words


def text_of_act(law: Law) -> str:
    """Each provision's number, heading and words on a line of its own."""
    lines: list[str] = []
    for provision in law.provisions:
        _lines(provision, lines)
    return "\n".join(lines)


def _lines(provision: Provision, lines: list[str]) -> None:
    own = "".join(words(sentence.runs) for sentence in provision.text)
    line = " ".join(piece for piece in (provision.num, words(provision.heading), own) if piece)
    if line:
        lines.append(line)
    for child in provision.children:
        _lines(child, lines)
