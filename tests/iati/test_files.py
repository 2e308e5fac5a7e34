"""What is written is read again, and what cannot be read is told."""

from __future__ import annotations

import datetime as dt
import itertools
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.iati.strategies import ACTIVITIES

from hoseibi import iati
from hoseibi.iati import Activity, Narrative, Unreadable, pieces, read, written
from hoseibi.iati.parts import Element

NOW = dt.datetime(2026, 4, 1, 9, 30, tzinfo=dt.UTC)


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.lists(ACTIVITIES, max_size=2))
def test_what_is_written_is_read_again(activities: list[Activity]) -> None:
    reading = read(written(activities, NOW))

    assert reading.activities == tuple(activities)
    assert reading.untaken == ()


def test_no_part_can_be_made_that_does_not_say_how_it_is_read() -> None:
    class Deaf(Element, frozen=True, kw_only=True):
        def put_one(self, node: object, value: object) -> None: ...

    with pytest.raises(TypeError, match="take_one"):
        Deaf(field="title")


def test_the_same_activities_give_the_same_bytes() -> None:
    one = Activity(identifier="XL-HOS-1", title=(Narrative("法整備支援", "ja"),))

    assert written([one], NOW) == written([one], NOW)


def test_several_languages_stand_beside_each_other() -> None:
    title = (Narrative("Civil Code", "en"), Narrative("民法", "ja"), Narrative("Bộ luật", "vi"))

    text = written([Activity(title=title)], NOW).decode()

    assert '<narrative xml:lang="ja">民法</narrative>' in text
    assert read(text.encode()).activities[0].title == title


def test_a_sign_that_xml_cannot_carry_is_seen_as_lost() -> None:
    text = written([Activity(title=(Narrative("a\x00b", "en"),))], NOW)

    assert read(text).activities[0].title[0].words == "a\N{REPLACEMENT CHARACTER}b"


def test_many_activities_are_written_without_standing_in_memory() -> None:
    one = Activity(title=(Narrative("x" * 10_000, "en"),))
    tracemalloc.start()

    size = sum(len(piece) for piece in pieces(itertools.repeat(one, 1_000), NOW))

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert size > 10_000_000
    assert peak < 1_000_000


def file(inside: str, version: str = "2.03") -> bytes:
    activity = f"<iati-activity>{inside}</iati-activity>"
    return f'<iati-activities version="{version}">{activity}</iati-activities>'.encode()


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<shoe-size>44</shoe-size>", "<shoe-size> is not known here."),
        ('<title kind="x"/>', "<title> has an attribute kind that is not known here."),
        ("<title/><title/>", "<title> stands more than once; the first was taken."),
        (
            '<activity-date type="1" iso-date="2020-02-30"/>',
            '<activity-date> says iso-date="2020-02-30" where a date such as 2026-04-01 is wanted.',
        ),
        (
            '<budget><value value-date="2026-04-01">1,000</value></budget>',
            "<value> says 1,000 where a number such as 1250000.50 is wanted.",
        ),
        ('<x:note xmlns:x="urn:x">ours</x:note>', "<note> is not known here."),
        ("<crs-add/>", "<crs-add> is not known here."),
        ("<title>Bare</title>", "<title> has text where the standard has none."),
    ],
)
def test_what_no_value_holds_is_told(inside: str, said: str) -> None:
    told = [one.sentence for one in read(file(inside)).untaken]

    assert said in told


def test_what_was_not_taken_is_kept_in_its_own_words() -> None:
    [one] = read(file("<iati-identifier>A-1</iati-identifier><shoe-size>44</shoe-size>")).untaken

    assert (one.activity, one.path, one.words) == ("A-1", "shoe-size", "<shoe-size>44</shoe-size>")


BOMB = b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><iati-activities>&b;</iati-activities>'


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (b"", "The file is empty."),
        (b"<iati-activities>", "not well-formed XML: line 1"),
        (BOMB, "begins with a DOCTYPE"),
        (b"<iati-organisations/>", "a file of organisations"),
        (b"<html/>", "The file begins with <html>"),
        (file("", "1.05"), "follows IATI 1.05"),
        (b"PK\x03\x04" * 50, "not well-formed XML"),
        (b" " * (iati.LARGEST + 1), "more than 60 MiB is not taken"),
    ],
)
def test_what_is_no_file_of_activities_is_refused_with_a_sentence(source: bytes, said: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(source)

    assert said in str(refused.value)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(source: bytes) -> None:
    for prefix in (b"", b'<iati-activities version="2.03">'):
        try:
            read(prefix + source)
        except Unreadable as refused:
            sentence = str(refused)
        else:
            sentence = "Read."
        assert sentence.endswith(".")


def broken_files() -> Iterator[bytes]:
    whole = written([Activity(identifier="A", title=(Narrative("T", "en"),))], NOW)
    for cut in range(0, len(whole), 7):
        yield whole[:cut] + whole[cut + 3 :]


def test_a_file_with_a_piece_missing_is_read_or_refused() -> None:
    for source in broken_files():
        try:
            read(source)
        except Unreadable:
            continue
