"""What is found is what a finder finds that is too simple to be wrong, and too slow to be used."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoseibi.legaltext import Concept, Term, Uses
from hoseibi.legaltext.terminology.finding import patterns, portions, written
from hoseibi.legaltext.terminology.finding.folding import fold
from hoseibi.legaltext.terminology.finding.forms import bending, forms

pytestmark = pytest.mark.usefixtures("each_way")

Found = list[tuple[int, int, tuple[int, ...]]]
"""From where up to where, and which concepts."""

WORDS = [
    "the",
    "contract",
    "contracts",
    "party",
    "parties",
    "leaf",
    "leave",
    "leaves",
    "no",
    "5",
    "5a",
]
JOINTS = [" ", "-", "\n", "  "]
MARKS = ["/", ", ", ". ", "; "]
KINDS = {"kanji": "契約書当該取消人", "kata": "ローンヲ", "word": "ab1"}


def spoken(gaps: list[str], most: int) -> st.SearchStrategy[str]:
    """Words with something between them."""
    one = st.tuples(st.sampled_from(gaps), st.sampled_from(WORDS))
    return st.lists(one, min_size=1, max_size=most).map(
        lambda pairs: "".join(gap + word for gap, word in pairs).lstrip(" -\n/,.;()")
    )


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portions, "_SIZE", 5)


@pytest.fixture(params=[(1, 0), (500, 0), (1, 30_000), (500, 30_000)])
def _ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Terms that are followed word by word, and terms of which all ways to write are listed; with a
    sign for each word, and in the text as it is written."""
    few, most = request.param
    monkeypatch.setattr(patterns, "FEW", few)
    monkeypatch.setattr(written, "_MOST_WAYS", most)


def found(terms: list[str], language: str, text: str) -> Found:
    base = [Concept(str(at), (Term(language, term),)) for at, term in enumerate(terms)]
    return [(use.start, use.end, use.concepts) for use in Uses(base, language).find(text)]


def apart(hits: list[tuple[int, int, int]]) -> Found:
    """Of hits the longest at each place, none inside another, with all concepts there."""
    kept: Found = []
    reach = 0
    for start, end in sorted(
        {(start, end) for start, end, _ in hits}, key=lambda at: (at[0], -at[1])
    ):
        if start >= reach:
            reach = end
            kept.append(
                (start, end, tuple(sorted({c for s, e, c in hits if (s, e) == (start, end)})))
            )
    return kept


def has_letters(term: str) -> bool:
    """Whether it is looked for at all."""
    return bool(re.search(r"[^\W\d_]", term))


def cut(text: str) -> list[re.Match[str]]:
    return [*re.finditer(r"\w+", text)]


def gaps(text: str, words: list[re.Match[str]]) -> list[str]:
    between = [text[one.end() : two.start()] for one, two in zip(words, words[1:], strict=False)]
    return ["" if re.fullmatch(r"[\s-]*", gap) else "".join(gap.split()) for gap in between]


def word_by_word(terms: list[str], text: str) -> Iterator[tuple[int, int, int]]:
    how, words = bending("en"), cut(text)
    for concept, term in enumerate(terms):
        listed = cut(term)
        for at in range(len(words) - len(listed) + 1):
            some = words[at : at + len(listed)]
            bent = all(a[0] in forms(b[0], how) for a, b in zip(some, listed, strict=True))
            if bent and gaps(text, some) == gaps(term, listed):
                yield some[0].start(), some[-1].end(), concept


@given(
    st.lists(spoken([*JOINTS, *MARKS], 3).filter(has_letters), max_size=5),
    spoken([*JOINTS, *MARKS, " (", ") "], 25),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.usefixtures("_ways")
def test_words(terms: list[str], text: str) -> None:
    assert found(terms, "en", text) == apart([*word_by_word(terms, text)])


def kind(sign: str, old: bool) -> str:
    known = next((name for name, signs in KINDS.items() if sign in signs), "")
    return "" if old and known == "kata" else known


def run_by_run(terms: list[str], text: str) -> list[tuple[int, int, int]]:
    """The hits between whose ends a run of kanji, katakana or letters is divided without a rest."""
    old = not re.search("[\u3041-\u3096]", text)
    kinds = ["", *(kind(sign, old) for sign in text), ""]
    inside = [bool(one) and one == two for one, two in zip(kinds, kinds[1:], strict=False)]
    folded = fold(text)
    keys = [(fold(term), at) for at, term in enumerate(terms)]
    keys += [(filler, -1) for filler in bending("ja").fillers.split()]
    hits = [
        (at, at + len(key), concept)
        for key, concept in keys
        for at in range(len(text))
        if folded.startswith(key, at)
    ]
    for _ in text:
        begun = {end for _, end, _ in hits}
        hits = [hit for hit in hits if not inside[hit[0]] or hit[0] in begun]
        ended = {start for start, _, _ in hits}
        hits = [hit for hit in hits if not inside[hit[1]] or hit[1] in ended]
    return [hit for hit in hits if hit[2] >= 0]


SIGNS = "契約書当該取消人のしローンヲab1。、"


@given(
    st.lists(st.text(alphabet=SIGNS, min_size=1, max_size=4).filter(has_letters), max_size=6),
    st.text(alphabet=SIGNS, max_size=40),
)
def test_runs(terms: list[str], text: str) -> None:
    assert found(terms, "ja", text) == apart(run_by_run(terms, text))


HANGING = "\u17d2ិាំ"


def cluster_by_cluster(terms: list[str], text: str) -> list[tuple[int, int, int]]:
    """The hits that begin with a letter which is not below another, and end before another one."""
    free = [
        at in (0, len(text)) or (text[at] not in HANGING and text[at - 1] != "\u17d2")
        for at in range(len(text) + 1)
    ]
    return [
        (at, at + len(term), concept)
        for concept, term in enumerate(terms)
        for at in range(len(text))
        if text.startswith(term, at) and free[at] and free[at + len(term)]
    ]


CLUSTERS = st.builds(
    "{}{}{}".format,
    st.sampled_from("កខត"),
    st.sampled_from(["", "\u17d2ក", "\u17d2ខ"]),
    st.sampled_from(["", "ិ", "ា", "ាំ"]),
)


@given(
    st.lists(st.lists(CLUSTERS, min_size=1, max_size=4).map("".join), max_size=8),
    st.lists(CLUSTERS, max_size=30).map("".join),
)
def test_clusters(terms: list[str], text: str) -> None:
    assert found(terms, "km", text) == apart(cluster_by_cluster(terms, text))


@given(st.lists(spoken([*JOINTS, *MARKS], 3), max_size=4), st.lists(spoken(JOINTS, 8), max_size=6))
def test_several_texts_are_each_looked_through_by_itself(
    terms: list[str], texts: list[str]
) -> None:
    uses = Uses([Concept(str(at), (Term("en", term),)) for at, term in enumerate(terms)], "en")

    assert uses.find_each(texts) == [uses.find(text) for text in texts]


def test_katakana_are_read_by_what_stands_in_all_texts() -> None:
    uses = Uses([Concept("loan", (Term("ja", "ローン"),))], "ja")

    modern, old = uses.find_each(["クローン", "住宅のローン"])
    assert (len(modern), len(old)) == (0, 1)
