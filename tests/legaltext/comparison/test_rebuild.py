"""The changes make the new law from the old one, whatever the two are."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.legaltext.strategies import laws

from hoseibi.legaltext import Law, Provision
from hoseibi.legaltext.comparison import bare, compare, rebuild

STEPS = ("drop", "double", "swap", "rename", "reword", "nest")


@settings(max_examples=50, deadline=None)
@given(laws, laws)
def test_any_law_is_rebuilt_from_any_other(old: Law, new: Law) -> None:
    assert bare(rebuild(old, compare(old, new))) == bare(new)


@settings(max_examples=50, deadline=None)
@given(laws, st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 99)), max_size=5))
def test_an_edited_law_is_rebuilt(old: Law, steps: list[tuple[str, int]]) -> None:
    new = old
    for step, seed in steps:
        new = msgspec.structs.replace(new, provisions=edited(new.provisions, step, seed))

    assert bare(rebuild(old, compare(old, new))) == bare(new)


@settings(max_examples=40, deadline=None)
@given(laws)
def test_a_law_does_not_differ_from_itself(law: Law) -> None:
    assert not compare(law, bare(law))


def test_a_comparison_belongs_to_its_old_law() -> None:
    old = Law("en", "en", provisions=(Provision("article", "1", "1"),))
    comparison = compare(old, Law("en", "en"))

    with pytest.raises(KeyError):
        rebuild(Law("en", "en"), comparison)


def edited(row: tuple[Provision, ...], step: str, seed: int) -> tuple[Provision, ...]:
    """One row of provisions, somewhere in a law, with one thing done to it."""
    if not row:
        return row
    at = seed % len(row)
    one = row[at]
    if seed % 3 and one.children:
        inside = edited(one.children, step, seed // 3)
        return (*row[:at], msgspec.structs.replace(one, children=inside), *row[at + 1 :])
    done = {
        "drop": (),
        "double": (one, one),
        "swap": (),
        "rename": (msgspec.structs.replace(one, num="第九条", number=str(seed)),),
        "reword": (msgspec.structs.replace(one, heading=("a", "b c")),),
        "nest": (Provision("chapter", children=(one,)),),
    }[step]
    tail = (one,) if step == "swap" else ()
    return (*row[:at], *done, *row[at + 1 :], *tail)
