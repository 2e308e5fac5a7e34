"""Which instructions of an act a clause of its commencement provision means."""

from __future__ import annotations

from ...conventions import Convention
from ...model.instruction import Instruction, LawAmendment, Statement
from ...model.law import Law
from ...model.timeline import SAVED, Clause, When
from ...references.scan import scanner
from .meant import Asked, is_in, meant
from .named import Named, places_in
from .places import Lines, lines_of
from .vocabulary import commencing

_UNCLEAR = "which of the instructions this means is not clear: "


class Reach:
    """The clauses of an act, ready to be asked."""

    def __init__(self, rows: list[tuple[Clause, list[Named]]], rest: When, lines: Lines) -> None:
        self.rows, self.rest, self.lines = rows, rest, lines
        self._met: set[Named] = set()

    def when(self, part: LawAmendment, statement: Statement, told: Instruction) -> When:
        """The day of an instruction; one without a day where the act leaves it open."""
        asked = Asked(part, statement, told, self.lines.place(statement, part))
        found: list[tuple[When, bool]] = []
        for clause, places in self.rows:
            for place in places:
                sure = meant(place, asked)
                if sure is not None:
                    self._met.add(place)
                    found.append((clause.when, sure))
        found = [one for one in found if one[0].how != SAVED] or found
        if not found:
            return self.rest
        when, _ = found[-1]
        if all(sure for _, sure in found) and len({one.day for one, _ in found}) == 1:
            return when
        return When(when.how, "", when.latest, _UNCLEAR + when.words)

    def unmet(self, parts: tuple[LawAmendment, ...]) -> list[Clause]:
        """Clauses that name a place in the law which the parts amend, and that were taken for none
        of the instructions asked about."""
        titles = {part.title for part in parts}
        own = [self.lines.place(part.statements[0], part) for part in parts if part.statements]

        def concerns(place: Named) -> bool:
            if place.of_act or place in self._met or (place.law and place.law not in titles):
                return False
            return not place.within or any(is_in(way, place.within, ()) for way in own)

        return [clause for clause, places in self.rows if any(map(concerns, places))]


def reaches(clauses: tuple[Clause, ...], act: str | Law, rules: Convention) -> Reach:
    """The clauses of an act with the places that they name."""
    words, scan = commencing(rules.code), scanner(rules.code)
    rest = next((clause.when for clause in clauses if not clause.scope), When(""))
    rows: list[tuple[Clause, list[Named]]] = []
    for clause in clauses:
        if clause.scope and words is not None and scan is not None:
            named = places_in(clause.scope, words, scan)
            rows.append((clause, named))
            if not named and clause.when.day != rest.day and clause.when.how != SAVED:
                # It means something that is not found: the rest may be less than all others.
                rest = When(rest.how, "", rest.latest, _UNCLEAR + clause.scope)
    return Reach(rows, rest, lines_of(act, words))
