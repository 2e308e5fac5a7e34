"""What people enter about circles, seats, partners and themselves, as clean values."""

from .circles import (
    AcceptForm,
    CircleForm,
    EndForm,
    InviteForm,
    ProfileForm,
    ReleasingForm,
    SeatForm,
)
from .partners import (
    CountryForm,
    OrganForm,
    OwnOrganForm,
    PersonForm,
)

__all__ = [
    "AcceptForm",
    "CircleForm",
    "CountryForm",
    "EndForm",
    "InviteForm",
    "OrganForm",
    "OwnOrganForm",
    "PersonForm",
    "ProfileForm",
    "ReleasingForm",
    "SeatForm",
]
