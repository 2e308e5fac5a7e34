"""Who may read and change laws: the released for all, the rest signed in; officers change."""

import rules

from hoseibi.accounts.permissions import NotAllowed, Reader, is_officer, is_signed_in

rules.add_perm("corpus.read_unreleased", is_signed_in)
rules.add_perm("corpus.import_law", is_officer)
rules.add_perm("corpus.edit_law", is_officer)


def may_read_unreleased(user: Reader) -> bool:
    return bool(user.has_perm("corpus.read_unreleased"))


def may_import(user: Reader) -> bool:
    return bool(user.has_perm("corpus.import_law"))


def may_edit(user: Reader) -> bool:
    return bool(user.has_perm("corpus.edit_law"))


def require_may_import(user: Reader) -> None:
    if not may_import(user):
        raise NotAllowed


def require_may_edit(user: Reader) -> None:
    if not may_edit(user):
        raise NotAllowed
