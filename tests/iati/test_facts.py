"""Our own table says what the official schema, lists of codes and ruleset say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest
from lxml import etree
from tests.iati.official_schema import Schema
from tests.iati.published import HERE, OFFICIAL, REASON

from hoseibi.iati import official
from hoseibi.iati.table import (
    Element,
    activity,
    code_places,
    codelists,
    own_rules,
    words,
)

pytestmark = [pytest.mark.corpus, pytest.mark.skipif(not HERE, reason=REASON)]

TOO_LONG = {"FileFormat", "LocationType", "CRSChannelCode"}
"""Lists that our table leaves out."""

ASKS_THE_REGISTRY = {"1.14.8"}
"""A rule that our table leaves out: which registers of organisations there are is in no table."""

VOCABULARY = re.compile(r"@vocabulary = '(\w+)'( or not\(@vocabulary\))?")


def lines(element: Element, path: str = "") -> Iterator[tuple[str, str, str, str]]:
    """Our table in the notation of the schema."""
    here = f"{path}/{element.name}".lstrip("/")
    attributes = (
        f"{name}{'!' if one.needed else '?'}{one.kind}" for name, one in element.attributes.items()
    )
    yield here, element.often, element.content, " ".join(attributes)
    for child in element.children.values():
        yield from lines(child, here)


def test_elements_order_number_and_attributes_are_those_of_the_schema() -> None:
    theirs = [
        (path, often.replace("1+", "+"), content, attributes)
        for path, often, content, attributes in Schema(OFFICIAL / "schema").lines()
    ]

    assert list(lines(activity())) == theirs


def published_list(name: str) -> etree._Element:
    folders = (OFFICIAL / "codelists" / kind for kind in ("embedded", "nonembedded"))
    paths = [path for folder in folders if (path := folder / f"{name}.xml").exists()]
    return etree.parse(paths[0]).getroot()


@pytest.mark.parametrize("name", sorted(codelists()))
def test_codes_are_those_of_the_published_list(name: str) -> None:
    root = published_list(name)
    states = defaultdict(set)
    for item in root.iter("codelist-item"):
        states[item.findtext("code")].add(item.get("status"))
    withdrawn = {code for code, state in states.items() if state == {"withdrawn"}}
    ours = codelists()[name]

    assert ours.codes == set(states)
    assert ours.withdrawn == withdrawn
    assert ours.closed == (root.get("complete") == "1")


def test_codes_stand_where_the_published_mapping_says() -> None:
    theirs = set()
    for mapped in official(OFFICIAL).mapping:
        path = mapped.path.removeprefix("//iati-activity/")
        if path == mapped.path or mapped.codelist in TOO_LONG:
            continue
        found = VOCABULARY.fullmatch(mapped.condition)
        assert bool(found) == bool(mapped.condition)
        vocabulary = found[1] + ("?" if found[2] else "") if found else ""
        theirs.add((path, mapped.codelist, vocabulary))

    assert set(code_places()) == theirs


def rule_ids() -> set[str]:
    """Of the official ruleset, the rules about activities."""
    ids = set()
    for context, cases in official(OFFICIAL).rules.contexts:
        if "iati-organisation" in context:
            continue
        for case in cases:
            inner = case.args.get("do", {}).values()
            ids |= {one["ruleInfo"]["id"] for rule in inner for one in rule["cases"]}
            ids |= {case.id} - {""}
    return ids


def test_every_official_rule_about_activities_is_in_our_table() -> None:
    assert {rule["id"] for rule in own_rules()} == rule_ids() - ASKS_THE_REGISTRY


def test_a_rule_is_as_severe_as_the_official_one() -> None:
    theirs = {}
    for _, cases in official(OFFICIAL).rules.contexts:
        for case in cases:
            theirs[case.id] = case.severity
            for rule in case.args.get("do", {}).values():
                for one in rule["cases"]:
                    theirs[one["ruleInfo"]["id"]] = one["ruleInfo"]["severity"]

    ours = {rule["id"]: rule.get("severity", "error") for rule in own_rules()}

    assert {id_: theirs[id_] for id_ in ours} == ours


def test_every_element_has_a_word_for_people() -> None:
    names = {path.rpartition("/")[2] for path, *_ in lines(activity())}

    technical = {name for name in names if name not in words()["elements"]}

    assert technical <= {
        "other-flags",
        "loan-terms",
        "loan-status",
        "repayment-type",
        "repayment-plan",
        "commitment-date",
        "repayment-first-date",
        "repayment-final-date",
        "interest-received",
        "principal-outstanding",
        "principal-arrears",
        "interest-arrears",
        "channel-code",
        "forecast",
    }
