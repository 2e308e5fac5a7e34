"""Since which day the words of each provision read as they do, told by the versions of a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from hoseibi import legaltext
from hoseibi.corpus import storage as corpus
from hoseibi.corpus.models import LawVersion, Provision

from .words import digest

Bodies = dict[str, dict[int, Provision]]


def since(chain: Sequence[LawVersion]) -> dict[str, date]:
    """By short address, the day from which the words of a provision of the last version read so;
    only of those that did not read so in the first. Two queries, whatever the number of versions.
    """
    at = {version.pk: place for place, version in enumerate(chain)}
    if len(at) < 2:
        return {}
    last = len(chain) - 1
    changed = {
        address
        for address, prints in _fingerprints(at).items()
        if last in prints and (len(prints) <= last or len(set(prints.values())) > 1)
    }
    rows = Provision.objects.filter(version__in=at, short_address__in=changed)
    words: dict[str, dict[int, str]] = defaultdict(dict)
    for row in rows:
        for address, text in _units(row):
            words[address].setdefault(at[row.version_id], digest(text))
    begun = {address: _begun(said, last) for address, said in words.items() if last in said}
    return {
        address: chain[place].in_force_from or date.min
        for address, place in begun.items()
        if place > 0
    }


def _fingerprints(at: dict[int, int]) -> dict[str, dict[int, str]]:
    found: dict[str, dict[int, str]] = defaultdict(dict)
    rows = Provision.objects.filter(version__in=at).order_by("position")
    for version, address, print_ in rows.values_list("version", "short_address", "fingerprint"):
        found[address].setdefault(at[version], print_)
    return found


def _begun(said: dict[int, str], last: int) -> int:
    """The first version of the row of versions, up to the last, in which the words are the same."""
    place = last
    while place and said.get(place - 1) == said[last]:
        place -= 1
    return place


def _units(row: Provision) -> Iterator[tuple[str, str]]:
    """The provisions in a row that have words of their own, by short address."""
    law = legaltext.Law("", "", provisions=(corpus.provision_of(row),))
    placed = legaltext.walk(law)
    top = placed[0].address
    for each in placed:
        text = legaltext.text_of(each.provision).strip()
        if text:
            yield row.short_address + each.address[len(top) :], text
