"""The check finds what is wrong, names the field, and agrees with the official files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.iati.published import HERE, OFFICIAL, REASON
from tests.iati.samples import NOW, PROJECT, TODAY

from hoseibi.iati import Activity, Finding, check, official, written
from hoseibi.iati.checking import OF_SCHEMA
from hoseibi.iati.finding import MOST
from hoseibi.iati.own_check import own_findings
from hoseibi.iati.proof import codelist_findings, ruleset_findings

needs_official = pytest.mark.skipif(not HERE, reason=REASON)

GOOD = written([PROJECT], NOW)


def told(source: bytes) -> list[Finding]:
    """The findings, but for the one that an invented country is in no list."""
    return [one for one in check(source, TODAY).findings if "XL" not in one.sentence]


def findings(source: bytes) -> list[tuple[str, str]]:
    return [(one.rule, one.field) for one in told(source)]


def test_a_project_told_in_full_has_nothing_to_mend_but_its_invented_country() -> None:
    [finding] = check(GOOD, TODAY).findings

    assert finding.severity == "warning"
    assert finding.sentence == "“XL” is not in the list of countries."


@needs_official
def test_the_official_files_find_nothing_more() -> None:
    report = check(GOOD, TODAY, official(OFFICIAL))

    assert report.valid
    assert report.findings == check(GOOD, TODAY).findings
    assert report.proved == ("schema", "codelists", "ruleset")


Change = tuple[bytes, bytes]


@pytest.mark.parametrize(
    ("change", "rule", "field"),
    [
        ((b"-LANVARA-01<", b"<"), "1.1.3", "Project · identifier"),
        ((b'xml:lang="ja"', b'xml:lang="Nihongo!"'), "own.type", ""),
        (
            (b'iso-date="2028-03-31"', b'iso-date="2020-03-31"'),
            "11.1.2",
            "Project · planned start date",
        ),
        (
            (b'iso-date="2024-05-07"', b'iso-date="2030-05-07"'),
            "11.1.4",
            "Project · actual start date",
        ),
        ((b'percentage="70"', b'percentage="60"'), "2.1.2", "Project · sector"),
        ((b' percentage="70"', b""), "2.1.1", "Project · sector"),
        ((b'<recipient-country code="XL"/>', b""), "3.7.1", "Project · recipient country"),
        ((b'"2027-03-31"', b'"2028-03-31"'), "7.5.3", "Budget · start"),
        ((b' value="40"', b""), "8.9.1", "Output 1 · indicator · period · target"),
        ((b' value="40"', b' value="forty"'), "8.9.2", "Output 1 · indicator · period · target"),
        ((b' significance="2"', b""), "6.14.1", "Project · policy marker"),
        ((b'<activity-status code="2"/>', b""), "own.missing", "Project · state"),
        (
            (b'<activity-status code="2"/>', b'<activity-status code="7"/>'),
            "own.code",
            "Project · state",
        ),
        ((b'default-currency="JPY"', b'default-currency="YEN"'), "own.code", "Project · currency"),
        ((b'currency="JPY" value-date="2026-04-01"', b'currency="JPY"'), "own.attribute", ""),
        ((b">90000000<", b">90,000,000<"), "own.type", "Budget · amount"),
        ((b'year="2024"', b'year="0"'), "own.type", "Output 1 · indicator · baseline · year"),
        ((b"<conditions attached", b"<condition attached"), "", ""),
    ],
)
def test_each_thing_to_mend_names_its_field(change: Change, rule: str, field: str) -> None:
    source = GOOD.replace(*change)
    if not rule:
        with pytest.raises(ValueError, match="not well-formed"):
            check(source, TODAY)
        return

    assert source != GOOD
    assert rule in {found for found, _ in findings(source)}
    assert not field or (rule, field) in findings(source)


def test_two_elements_in_the_wrong_order_are_told() -> None:
    tree = etree.fromstring(GOOD)
    activity = tree[0]
    activity.append(activity.find("title"))

    [finding] = told(etree.tostring(tree))

    assert finding.rule == "own.order"
    assert finding.sentence == "<title> stands after <result>; the standard wants it before."


def test_a_transaction_is_named_by_its_place() -> None:
    source = GOOD.replace(b'<transaction-date iso-date="2025-04-01"/>', b"")

    [finding] = told(source)

    assert finding.field == "Transaction 2 · date"
    assert finding.path == "transaction[2]/transaction-date"
    assert finding.activity == "XM-DAC-701-8-LANVARA-01"


def test_the_same_mistake_a_thousand_times_is_told_in_short() -> None:
    one = PROJECT.transactions[1]
    wrong = msgspec.structs.replace(one, day=dt.date(2040, 1, 1))
    source = written([msgspec.structs.replace(PROJECT, transactions=(wrong,) * 1_000)], NOW)

    future = [one for one in check(source, TODAY).findings if one.rule == "11.2.1"]

    assert len(future) == MOST
    assert future[-1].sentence.endswith("There are 950 more of this kind.")


def test_today_decides_what_is_the_future() -> None:
    before = dt.date(2024, 4, 30)

    assert ("11.1.4", "Project · actual start date") in [
        (one.rule, one.field) for one in check(GOOD, before).findings
    ]


def test_a_missing_start_is_told_once() -> None:
    said = [field for _rule, field in findings(written([Activity()], NOW)) if "date" in field]
    assert said == ["Project · start date"]


def test_an_empty_activity_is_told_what_it_needs() -> None:
    needed = {
        field for rule, field in findings(written([Activity()], NOW)) if rule == "own.missing"
    }

    assert needed == {
        "Project · identifier",
        "Project · publishing organisation",
        "Project · title",
        "Project · description",
        "Project · participating organisation",
        "Project · state",
    }


def removed(tree: etree._Element, node: etree._Element, _: etree._Element) -> None:
    node.getparent().remove(node)


def doubled(tree: etree._Element, node: etree._Element, _: etree._Element) -> None:
    node.addnext(etree.fromstring(etree.tostring(node)))


def moved(tree: etree._Element, node: etree._Element, target: etree._Element) -> None:
    assume(node not in target.iterancestors() and node is not target)
    target.addnext(node)


def bared(tree: etree._Element, node: etree._Element, _: etree._Element) -> None:
    assume(node.attrib)
    del node.attrib[sorted(node.attrib)[0]]


def garbled(tree: etree._Element, node: etree._Element, _: etree._Element) -> None:
    assume(node.attrib)
    node.set(sorted(node.attrib)[-1], "2024-13-01")


def filled(tree: etree._Element, node: etree._Element, _: etree._Element) -> None:
    node.text = "12,5 words"


CHANGES: list[Callable[..., None]] = [removed, doubled, moved, bared, garbled, filled]


@needs_official
@settings(max_examples=300, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(CHANGES), st.integers(0, 10_000), st.integers(0, 10_000))
def test_our_table_judges_a_spoilt_file_as_the_official_files_do(
    change: Callable[..., None], first: int, second: int
) -> None:
    tree = etree.fromstring(GOOD)
    inside = list(tree[0].iterdescendants())
    change(tree, inside[first % len(inside)], inside[second % len(inside)])
    source = etree.tostring(tree)
    whole = etree.fromstring(source).getroottree()
    proof = official(OFFICIAL)
    own = list(own_findings(whole, TODAY))

    refused = not proof.schema.validate(whole)
    codes = {(one.line, one.path.rpartition("/")[2]) for one in codelist_findings(whole, proof)}
    rules = {one.rule for one in ruleset_findings(whole, proof, TODAY)}

    assert any(one.rule in OF_SCHEMA for one in own) == refused, proof.schema.error_log
    assert {one.rule for one in own} >= rules - {"6.7.2", "3.7.2", "1.14.8"}
    assert sum(one.rule == "own.code" for one in own) >= len(codes) - source.count(b"12,5")


@needs_official
def test_what_our_table_has_said_is_not_said_again() -> None:
    source = GOOD.replace(b'code="15130"', b'code="99999"').replace(b'percentage="70"', b"")

    own = check(source, TODAY).findings
    both = check(source, TODAY, official(OFFICIAL)).findings

    assert both == own
