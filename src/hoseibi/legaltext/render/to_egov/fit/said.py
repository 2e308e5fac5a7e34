"""Words brought into sentences and titles that the schema allows."""

from __future__ import annotations

from ....model.law import Inline, Provision, Runs, Sentence, words

GAP = "\u3000"
_PLAIN = frozenset(("sup", "sub", "rt"))
_HOLDING = {"ruby": frozenset(("rt",)), "line": frozenset(("ruby", "sup", "sub"))}
_ANYWHERE = frozenset(("ruby", "sup", "sub", "line"))


def plain(runs: Runs, allowed: frozenset[str] = _ANYWHERE) -> Runs:
    """The same words with no other inlines than the schema has where they stand."""
    found: list[str | Inline] = []
    for run in runs:
        if isinstance(run, str):
            found.append(run)
        elif run.name not in allowed:
            found += plain(run.runs, allowed)
        elif run.name in _PLAIN:
            found.append(Inline(run.name, (said(run.runs),)))
        else:
            found.append(Inline(run.name, plain(run.runs, _HOLDING[run.name])))
    return tuple(run for run in found if run)


def said(runs: Runs) -> str:
    """Every word of some runs, readings of ruby included."""
    return "".join(run if isinstance(run, str) else said(run.runs) for run in runs)


def joined(*pieces: Runs) -> Runs:
    """Pieces of a title with an ideographic space between them; empty ones leave no trace."""
    found: list[str | Inline] = []
    for piece in pieces:
        if piece and any(not isinstance(run, str) or run for run in piece):
            found += (GAP, *piece) if found else piece
    return tuple(found)


def as_runs(text: str) -> Runs:
    return (text,) if text else ()


def sentences(text: tuple[Sentence, ...], columns: bool = False) -> tuple[Sentence, ...]:
    """Sentences with no form; in columns only where all are, and where they may be."""
    keep = columns and all(sentence.column for sentence in text)
    return tuple(
        Sentence(
            plain(sentence.runs),
            sentence.function if sentence.function in ("main", "proviso") else "",
            sentence.column if keep else 0,
        )
        for sentence in text
    )


def at_least_one(text: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    return text or (Sentence(()),)


def title(provision: Provision) -> Runs:
    """Number and heading as one line."""
    return joined(as_runs(provision.num), plain(provision.heading))


def own_words(provision: Provision) -> tuple[Sentence, ...]:
    """Title and text of a provision as sentences, without its children."""
    line = title(provision)
    own = sentences(provision.text)
    if not line:
        return own
    if own and len(own) == 1:
        return (Sentence(joined(line, own[0].runs), own[0].function),)
    return (Sentence(line), *own)


def all_words(provision: Provision) -> tuple[Sentence, ...]:
    """Everything that a provision and what is in it say, as sentences in order."""
    found = list(own_words(provision))
    for child in provision.children:
        found += all_words(child)
    return tuple(found)


def lines(provision: Provision) -> list[Runs]:
    """Everything that a provision says, line by line."""
    said = [title(provision), *(plain(sentence.runs) for sentence in provision.text)]
    found = [line for line in said if words(line)]
    for child in provision.children:
        found += lines(child)
    return found
