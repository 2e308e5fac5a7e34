"""Where the official files lie, and what their publisher says about its conformance files.

Nothing of them is kept here; a test that needs them skips where they are not.

The 111 files of `rulesets/meta_tests` are 34 rulesets and 77 small files. Their names do not say
what belongs together: the publisher keeps that in a script of its own beside them
(`meta_tests.sh` of the public repository IATI/IATI-Rulesets, branch version-2.03, a line for each
pair: ruleset, file, True or False), and, for what came later, in the tests of its public validator
(IATI/js-validator-api: at_least_one_no_element_good, forloop). Two rulesets stand in neither,
recipient_country and sector_percentage_sum: there the ending of the file with the ruleset's own
name, _good or _bad, is taken at its word. `VERDICTS` is what these say, as facts: ruleset, then
the files that must be accepted, then those that must be refused. It was written down before our
judge was run and holds no answer of ours.

Two things are left out. Three rulesets that the script names (no_percent, evaluates_to_true,
status_date) are not among the 111. And the pair unique_title_description with title_description is
switched off by the publisher itself (the ruleset misspells a path, so that it finds one title and
no second text that could repeat it); both files take part in other pairs.

A file is judged right when every pair in which it takes part comes out as published.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

OFFICIAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "iati"
HERE = OFFICIAL.is_dir()
REASON = "the official IATI files of ../shared/data are not beside the project"
META = OFFICIAL / "rulesets" / "meta_tests"

MEASURED = {
    "result_indicator_baseline_selector_with_conditions": "results_indicator_baseline_value",
    "result_indicator_period_target_selector_with_conditions": (
        "results_indicator_period_target_value"
    ),
    "result_indicator_period_actual_selector_with_conditions": (
        "results_indicator_period_actual_value"
    ),
}
"""Rulesets about the value of what is measured: `_good` and `_not_relevant` pass, `_bad` not."""

VERDICTS = {
    "empty": ("empty", ""),
    "title_exists": ("empty title", "empty_activity"),
    "title_text_exists": ("title_text", "title"),
    "no_paths": ("empty", "empty_activity"),
    "no_more_than_one_title": ("title empty_activity", "title_twice"),
    "results_references": ("results_refs_good", "results_refs_bad"),
    "dependent_title_description": ("empty_activity title_description", "title description"),
    "sum": ("sum_good", "sum_bad"),
    "sum_two": ("sum_two_good", "sum_two_bad"),
    "date_order": ("empty_activity date_good", "date_bad"),
    "regex_matches": ("regex_good", "regex_bad"),
    "regex_no_matches": ("regex_bad", "regex_good"),
    "starts_with": ("identifiers", "identifiers_bad"),
    "unique": ("unique_good", "unique_bad"),
    "unique_title_description": ("title_description_content", ""),
    "if_then": ("if_then_good", "if_then_bad"),
    "condition": ("empty_activity activity_status_2", "activity_status_3"),
    "only_one_of": (
        "only_one_of_activity_good only_one_of_transaction_good",
        "only_one_of_activity_bad only_one_of_transaction_bad",
    ),
    "period_time": ("period_time_good", "period_time_bad"),
    "time_limit": ("time_limit_good", "time_limit_bad"),
    "date_now": ("date_now_good", "date_now_bad"),
    "at_least_one": (
        "at_least_one_ref at_least_one_narrative at_least_one_no_element_good",
        "at_least_one_bad",
    ),
    "one_or_all": (
        "one_or_all_lang_good one_or_all_lang_good_all one_or_all_sector_good"
        " one_or_all_sector_all_good one_or_all_currency_good one_or_all_currency_all_good",
        "one_or_all_lang_bad one_or_all_lang_bad_all one_or_all_sector_bad"
        " one_or_all_sector_all_bad one_or_all_currency_bad one_or_all_currency_all_bad",
    ),
    "one_or_all_org": ("one_or_all_org_currency_good", "one_or_all_org_currency_bad"),
    "between_dates": ("between_dates_good", "between_dates_bad"),
    "recipient_region_budget": ("recipient_region_budget_good", "recipient_region_budget_bad"),
    "total_expenditure": ("total_expenditure_good", "total_expenditure_bad"),
    "range": ("range_good", "range_bad"),
    "recipient_country": ("recipient_country_good", "recipient_country_bad"),
    "sector_percentage_sum": ("sector_percentage_sum_good", "sector_percentage_sum_bad"),
    "forloop": ("forloop_good", "forloop_bad"),
} | {
    ruleset: (f"{name}_good {name}_not_relevant", f"{name}_bad")
    for ruleset, name in MEASURED.items()
}


def pairs() -> Iterator[tuple[str, str, bool]]:
    """Ruleset, file, and whether the file must be accepted."""
    for ruleset, (good, bad) in VERDICTS.items():
        yield from ((ruleset, name, True) for name in good.split())
        yield from ((ruleset, name, False) for name in bad.split())
