"""Real laws with edits drawn by chance: the act drafted from both texts makes one of the other."""

from __future__ import annotations

from functools import cache
from itertools import islice

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.legaltext import real_texts

from hoseibi.legaltext import DIVISIONS, Law, Provision, amend, draft_amendment, read, walk, write

FEW, MANY = 4, 40
"""Articles of the laws that are edited: enough to have neighbours, few enough to be quick."""


@cache
def japanese() -> list[Law]:
    """Some laws of the sample, as text that was read."""
    return [law for _, source in islice(real_texts.japanese(), 0, 200, 5) for law in fit(source)]


def fit(source: bytes) -> list[Law]:
    text = write(read(source).law, "plain")
    law = read(text, form="plain", convention="jp-ja").law
    return [law] if FEW <= len(articles(law)) <= MANY else []


@cache
def told(country: str) -> list[Law]:
    """The codes of a country, cut to their first articles. An official codification, which prints
    the articles of many laws, is no law that an act amends."""
    laws = []
    for text in real_texts.COUNTRIES[country]():
        if text.name.startswith("phapdien"):
            continue
        law = read(text.text, form="plain", convention=text.convention).law
        laws.append(shortened(law))
    return [law for law in laws if len(articles(law)) >= FEW]


def shortened(law: Law) -> Law:
    kept = {id(article) for article in articles(law)[:MANY]}

    def cut(provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
        left = (one for one in provisions if one.kind != "article" or id(one) in kept)
        cut_ = (
            one if id(one) in kept else replace(one, children=cut(one.children)) for one in left
        )
        return tuple(one for one in cut_ if one.children or one.kind not in DIVISIONS)

    return replace(law, provisions=cut(law.provisions))


def articles(law: Law) -> list[Provision]:
    """Articles of the main part with words, each of a number of its own."""
    found = [
        place.provision
        for place in walk(law)
        if place.provision.kind == "article" and place.short.startswith("art_")
    ]
    return [one for one in found if one.number and one.children]


Edit = tuple[str, int, int]
"""What is done, to which article and which place in it, both counted round."""

EDITS = st.lists(
    st.tuples(
        st.sampled_from(["words", "unit", "article", "heading"]),
        st.integers(0, 999),
        st.integers(0, 999),
    ),
    min_size=1,
    max_size=4,
)


def edited(law: Law, edits: list[Edit]) -> Law:
    for what, which, where in edits:
        choice = articles(law)
        assume(len(choice) > 1)
        chosen = choice[which % len(choice)]
        new = () if what == "article" else (WAYS[what](chosen, where),)
        law = replace(law, provisions=put(law.provisions, chosen, new))
    return law


def put(
    provisions: tuple[Provision, ...], old: Provision, new: tuple[Provision, ...]
) -> tuple[Provision, ...]:
    """The provisions with others in the place of one."""
    return tuple(
        kept
        for one in provisions
        for kept in (new if one is old else (replace(one, children=put(one.children, old, new)),))
    )


def reworded(article: Provision, where: int) -> Provision:
    """Some signs taken out in the middle of a paragraph."""
    units = [one for one in article.children if one.text]
    assume(units)
    unit = units[where % len(units)]
    said = unit.text[0].runs[0]
    assume(isinstance(said, str) and len(said) > 24)
    at = 8 + where % (len(said) - 20)
    words = said.split(" ")
    if len(words) > 4:
        del words[1 + where % (len(words) - 2)]
        said = " ".join(words)
    else:
        said = said[:at] + said[at + 3 :]
    changed = replace(unit, text=(replace(unit.text[0], runs=(said,)), *unit.text[1:]))
    return replace(article, children=put(article.children, unit, (changed,)))


def without_last(article: Provision, where: int) -> Provision:
    """Without its last paragraph or point."""
    assume(len(article.children) > 1)
    return replace(article, children=article.children[:-1])


def reheaded(article: Provision, where: int) -> Provision:
    assume(len(article.heading) == 1 and isinstance(article.heading[0], str))
    words = article.heading[0]
    assume(len(words) > 4)
    return replace(article, heading=(words[:-2] + words[-1],))


WAYS = {"words": reworded, "unit": without_last, "heading": reheaded}


def proved(before: Law, edits: list[Edit]) -> None:
    """The act drafted from a law and its edited text gives that text, or says what does not fit."""
    after = edited(before, edits)
    form = write(after, "plain")
    after = read(form, form="plain", convention=before.convention).law
    assume(write(after, "plain") == form)

    act = draft_amendment(before, after)
    amended = amend(before, act)

    assert write(amended.law, "plain").decode() == form.decode(), act


SLOW = settings(
    max_examples=20,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@pytest.mark.corpus
@pytest.mark.skipif(not real_texts.DATA.is_dir(), reason=real_texts.REASON)
@SLOW
@given(which=st.integers(0, 999), edits=EDITS)
def test_laws_of_japan(which: int, edits: list[Edit]) -> None:
    laws = japanese()

    proved(laws[which % len(laws)], edits)


@pytest.mark.corpus
@pytest.mark.skipif(not real_texts.DATA.is_dir(), reason=real_texts.REASON)
@pytest.mark.parametrize("country", ["vn", "uz"])
@SLOW
@given(which=st.integers(0, 999), edits=EDITS)
def test_codes_of_other_countries(country: str, which: int, edits: list[Edit]) -> None:
    laws = told(country)

    proved(laws[which % len(laws)], edits)
