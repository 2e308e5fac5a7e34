"""What becomes of the status of translations when their source changes."""

from __future__ import annotations

from tests.legaltext.parity.exhibits import law

from hoseibi.legaltext import TRANSLATION_STATUSES, translations_after

OLD = "Article 1 It begins. / Article 2 It is returned within three days. / Article 3 It ends."


def statuses(text: str, status: str = "checked") -> dict[str, str]:
    return translations_after(law(OLD), law(text), {f"art_{n}__para_1": status for n in (1, 2, 3)})


def test_nothing_changes_where_the_source_stays() -> None:
    assert set(statuses(OLD).values()) == {"checked"}


def test_changed_words_are_stale_and_only_they() -> None:
    found = statuses(OLD.replace("three days", "ten days"))

    assert found == {
        "art_1__para_1": "checked", "art_2__para_1": "stale", "art_3__para_1": "checked",
    }  # fmt: skip


def test_what_comes_is_missing_and_what_is_renumbered_keeps_its_status() -> None:
    new = (
        "Article 1 It begins. / Article 2 The registry is open to the public on working days. / "
        "Article 3 It is returned within three days. / Article 4 It ends."
    )

    assert statuses(new) == {
        "art_1__para_1": "checked", "art_2__para_1": "missing",
        "art_3__para_1": "checked", "art_4__para_1": "checked",
    }  # fmt: skip


def test_what_was_never_translated_stays_missing() -> None:
    assert set(statuses(OLD.replace("three", "ten"), "missing").values()) == {"missing"}


def test_the_statuses_are_in_the_order_of_the_work() -> None:
    assert TRANSLATION_STATUSES == (
        "missing", "machine", "draft", "checked", "authoritative", "stale",
    )  # fmt: skip
