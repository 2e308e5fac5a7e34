"""What `hoseibi check` prints, in three forms, and what it puts right."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.exhibits import hoseibi

LAW = "Act\n\nArticle 1 It begins.\n\nArticle 3 The Mini\u200bster ends it.\n"
DOUBLE = "法律\n\n第一条　期間は、１0日とする。\n\n第三条　終わる。\n\n第二条　始める。\n"
REASON = "Article 2 is reserved."


def test_findings_are_sentences_with_carets_under_the_words() -> None:
    result = hoseibi("check", "-", typed=DOUBLE)

    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    at = lines.index("    期間は、１0日とする。")
    assert lines[at - 2] == "standard input: art_1__para_1: warning mixed-width-digits"
    assert lines[at + 1] == "            ^^^"  # wide letters take two cells
    assert "article-number-order" in result.stderr


def test_warnings_alone_end_with_0() -> None:
    result = hoseibi("check", "-", typed=LAW)

    assert result.exit_code == 0
    assert "art_3: warning article-number-gap" in result.stdout


def test_only_the_checks_asked_for() -> None:
    result = hoseibi("check", "-", "--only", "invisible-sign", typed=LAW)

    assert "article-number-gap" not in result.output
    assert "zero width space" in result.stdout


def test_an_unknown_check_is_refused_with_those_there_are() -> None:
    result = hoseibi("check", "-", "--only", "spelling", typed=LAW)

    assert result.exit_code == 2
    assert "article-number-gap" in result.stderr


def test_sarif_names_rule_place_and_line() -> None:
    log = json.loads(hoseibi("check", "-", "--format", "sarif", typed=LAW).stdout)

    run = log["runs"][0]
    found = {result["ruleId"]: result for result in run["results"]}
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    place = found["invisible-sign"]["locations"][0]
    assert log["version"] == "2.1.0"
    assert set(found) <= rules | {"page-marks"}
    assert place["logicalLocations"][0]["fullyQualifiedName"] == "art_3__para_1"
    assert place["physicalLocation"]["region"] == {
        "startLine": 5,
        "startColumn": 19,
        "endColumn": 20,
    }
    assert len(found["article-number-gap"]["partialFingerprints"]["hoseibi/v1"]) == 16


def test_a_finding_is_dismissed_with_a_reason_until_the_words_change(tmp_path: Path) -> None:
    law, dismissed = tmp_path / "law.txt", tmp_path / "dismissed.toml"
    law.write_text(LAW)
    found = json.loads(hoseibi("check", law, "--format", "json").stdout)[0]
    lines = [f'{name} = "{found[name]}"' for name in ("code", "address", "fingerprint")]
    dismissed.write_text("\n".join(["[[dismissal]]", *lines, f'reason = "{REASON}"']))

    before = hoseibi("check", law, "--dismissed", dismissed)
    law.write_text(LAW.replace("Article 3", "Article 4"))
    after = hoseibi("check", law, "--dismissed", dismissed)

    assert "article-number-gap" not in before.stdout
    assert "1 more dismissed" in before.stderr
    assert "article-number-gap" in after.stdout
    assert "dismissal-stale" in after.stdout


def test_what_is_no_list_of_dismissals_is_refused(tmp_path: Path) -> None:
    (tmp_path / "odd.toml").write_text("[[dismissal]]\ncode = 1\n")

    result = hoseibi("check", "-", "--dismissed", tmp_path / "odd.toml", typed=LAW)

    assert result.exit_code == 1
    assert "no list of dismissals" in result.stderr


def test_certain_fixes_are_shown_as_a_difference() -> None:
    result = hoseibi("check", "-", "--fix", typed=LAW)

    assert "+Article 3 The Minister ends it." in result.stdout.splitlines()
    assert "Article 2" not in result.stdout


def test_certain_fixes_are_written_to_a_new_file(tmp_path: Path) -> None:
    law, new = tmp_path / "law.txt", tmp_path / "new.txt"
    law.write_text(LAW)

    hoseibi("check", law, "--fix", "-o", new)

    assert new.read_text() == LAW.replace("\u200b", "")
    assert law.read_text() == LAW


def test_numbers_of_several_drafts_are_put_in_order_together(tmp_path: Path) -> None:
    draft, decree, out = tmp_path / "draft.txt", tmp_path / "decree.txt", tmp_path / "out"
    draft.write_text("甲法\n\n第一条　総則とする。\n\n第三条　細則とする。\n")
    decree.write_text("乙令\n\n第一条　甲法第三条の規定による。\n")
    out.mkdir()

    result = hoseibi("check", draft, decree, "--fix", "--renumber", "-o", out)

    assert (out / "draft.txt").read_text() == draft.read_text().replace("第三条", "第二条")
    assert (out / "decree.txt").read_text() == decree.read_text().replace("第三条", "第二条")
    assert "fixed 1 renumbered." in result.stderr


def test_renumbering_goes_with_fix() -> None:
    assert hoseibi("check", "-", "--renumber", typed=LAW).exit_code == 2


def test_a_file_to_write_needs_one_law_and_fix() -> None:
    assert hoseibi("check", "-", "-o", "new.txt", typed=LAW).exit_code == 2


def test_sarif_keeps_what_was_dismissed_with_its_reason(tmp_path: Path) -> None:
    law, dismissed = tmp_path / "law.txt", tmp_path / "dismissed.json"
    law.write_text(LAW)
    found = json.loads(hoseibi("check", law, "--format", "json").stdout)
    names = ("code", "address", "fingerprint")
    listed = [{name: one[name] for name in names} | {"reason": REASON} for one in found]
    dismissed.write_text(json.dumps({"dismissal": listed}))

    log = json.loads(hoseibi("check", law, "--dismissed", dismissed, "--format", "sarif").stdout)

    reasons = [result["suppressions"] for result in log["runs"][0]["results"]]
    assert reasons == [[{"kind": "external", "justification": REASON}]] * len(found)


def test_a_law_is_looked_at_beside_other_laws(tmp_path: Path) -> None:
    other = tmp_path / "ports.txt"
    other.write_text("Ports Act\n\nArticle 1 A port has a master.\n")
    law = "Fees Act\n\nArticle 1 Article 4 of the Ports Act applies.\n"

    result = hoseibi("check", "-", "--beside", str(other), typed=law)

    assert result.exit_code == 1
    assert "art_1__para_1: error dangling-elsewhere" in result.stdout
    assert "Ports Act has no “Article 4”" in result.stdout


def test_terms_are_held_to_a_list(tmp_path: Path) -> None:
    terms = tmp_path / "terms.csv"
    terms.write_text("en,en:forbidden\nnatural person,physical person\n")

    result = hoseibi(
        "check", "-", "--terms", str(terms), typed="Act\n\nArticle 1 Physical persons.\n"
    )

    assert result.exit_code == 1
    told = "“physical person” was decided against. The list has for it: natural person."
    assert told in result.stdout


def test_a_list_without_the_language_of_the_law_is_said_to_be_so(tmp_path: Path) -> None:
    terms = tmp_path / "terms.csv"
    terms.write_text("ja,ja:forbidden\n自然人,個人\n")

    result = hoseibi("check", "-", "--terms", str(terms), typed="Act\n\nArticle 1 A person.\n")

    assert "the list of terms has none in its language, en." in result.stderr


def test_what_is_no_list_of_terms_is_said_in_a_sentence(tmp_path: Path) -> None:
    terms = tmp_path / "terms.csv"
    terms.write_text("words\nnatural person\n")

    result = hoseibi("check", "-", "--terms", str(terms), typed=LAW)

    assert result.exit_code == 1
    assert "terms.csv is no term base: The first row names no language." in result.stderr
