"""A reference leads to the same article in both versions.

Why: a wrong number in a reference sends every reader of one version to another rule, and nothing in
the sentence shows it.

Bad:  Article 1 It begins. / Article 2 Article 1 applies. / Article 3 It ends.
      Beside: 第一条　始まる。 / 第二条　第三条の規定を適用する。 / 第三条　終わる。
Good: Article 1 It begins. / Article 2 Article 1 applies. / Article 3 It ends.
      Beside: 第一条　始まる。 / 第二条　前条の規定を適用する。 / 第三条　終わる。
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import ERROR
from ..referred import unlike_references
from ..sides import Pair
from ..unlike import Spot

SEVERITY = ERROR
MESSAGE = "The source refers to “{left}”, this version to “{right}”. Name the same place in both."


def find(pair: Pair) -> Iterator[Spot]:
    """References by number or position that lead elsewhere."""
    return unlike_references(pair)
