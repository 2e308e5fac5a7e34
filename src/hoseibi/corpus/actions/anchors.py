"""How an article becomes something that people speak of, and stays so under another number."""

from django.db import transaction

from ..models import Anchor, Law


def anchor(law: Law, address: str, label: str = "") -> Anchor:
    """The anchor at an address of a law, made when nobody spoke of the place before."""
    found, _made = Anchor.objects.get_or_create(
        law=law, address=address, defaults={"label": label or address}
    )
    return found


@transaction.atomic
def move_anchors(law: Law, moves: dict[str, str]) -> None:
    """Let anchors follow their articles: from old addresses to new ones, empty for what went."""
    moved = list(Anchor.objects.select_for_update().filter(law=law, address__in=moves))
    targets = {one.pk: moves[one.address] for one in moved}
    # Numbers may be exchanged, and no two anchors stand at one address at any moment.
    Anchor.objects.filter(pk__in=targets).update(address="")
    taken = set(Anchor.objects.filter(law=law, address__in=moves.values()).values_list("address"))
    for one in moved:
        target = targets[one.pk]
        one.address = "" if (target,) in taken else target
        one.save(update_fields=("address",))
