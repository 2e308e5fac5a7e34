"""The templates of letters that come with Hoseibi: Word files that an office takes, changes and
brings back. The braces are filled when a letter is made."""

from __future__ import annotations

from functools import cache

from hoseibi import printing
from hoseibi.printing import Fields, Heading, Paper, Words

from ..choices import LetterKind
from .gaps import without

TITLES = {
    ("a1", "en"): "Application for an expert (A1 form)",
    ("a1", "ja"): "専門家派遣要請書（A1フォーム）",
    ("terms", "en"): "Terms of reference",
    ("terms", "ja"): "業務指示書（TOR）",
    ("dispatch", "en"): "Request to send {{ person.name }}",
    ("dispatch", "ja"): "専門家の派遣について（依頼）",
    ("arrival", "en"): "Notice of arrival",
    ("arrival", "ja"): "専門家の着任について（通知）",
    ("thanks", "en"): "With thanks for {{ person.name }}",
    ("thanks", "ja"): "専門家の派遣について（お礼）",
}

HEAD = {
    "en": Words(("{{ office.name }}", "{{ reference }}", "{{ today }}"), align="end"),
    "ja": Words(("{{ reference }}", "{{ today }}", "{{ office.name }}"), align="end"),
}
FOOT = {
    "en": Words(("{{ signatory.name }}", "{{ signatory.title }}", "{{ office.name }}"), indent=1),
    "ja": Words(
        ("{{ office.name }}", "{{ signatory.title }}　{{ signatory.own_name }}"), align="end"
    ),
}

POST = {
    "en": Fields(
        (
            ("Post", "{{ assignment.role }}"),
            ("Posted at", "{{ assignment.place }}"),
            ("Project", "{{ project.title }}"),
            ("Term", "{{ assignment.term }}"),
            ("Period", "{{ assignment.from }} – {{ assignment.until }}"),
        )
    ),
    "ja": Fields(
        (
            ("職務", "{{ assignment.role }}"),
            ("配属先", "{{ assignment.place }}"),
            ("案件", "{{ project.title }}"),
            ("区分", "{{ assignment.term }}"),
            ("期間", "{{ assignment.from }}～{{ assignment.until }}"),
        )
    ),
}

BODIES: dict[tuple[str, str], tuple[printing.Block, ...]] = {
    ("a1", "en"): (
        Words(("To the Government of {{ office.country }}",)),
        Words(("We ask for the assignment of an expert as follows.",)),
        Fields(
            (
                ("1. Requesting organisation", "{{ assignment.place }}"),
                ("2. Title of the post", "{{ assignment.role }}"),
                ("3. Term and period", "{{ assignment.term }}, {{ assignment.from }} – "
                                       "{{ assignment.until }}"),
                ("4. Project", "{{ project.title }}"),
                ("5. Predecessor", "{{ predecessor.name }}"),
            )
        ),
        Heading("6. Background and reasons", 2),
        Words(("{{ assignment.background }}",)),
        Heading("7. Duties", 2),
        Words(("– {{ duties }}",)),
        Heading("8. What is to come of it", 2),
        Words(("– {{ products }}",)),
        Heading("9. Qualifications of the expert", 2),
        Words(("– {{ wanted }}",)),
        Heading("10. Signature", 2),
        Words(("Date:", "Name and post:", "On behalf of {{ project.agency }}")),
    ),
    ("a1", "ja"): (
        Words(("{{ office.country }}政府　御中",)),
        Words(("下記のとおり専門家の派遣を要請します。",)),
        Fields(
            (
                ("1. 要請機関", "{{ assignment.place }}"),
                ("2. 職務名", "{{ assignment.role }}"),
                ("3. 区分・期間", "{{ assignment.term }}　{{ assignment.from }}～"
                                  "{{ assignment.until }}"),
                ("4. 案件名", "{{ project.title }}"),
                ("5. 前任者", "{{ predecessor.name }}"),
            )
        ),
        Heading("6. 要請の背景・理由", 2),
        Words(("{{ assignment.background }}",)),
        Heading("7. 業務内容", 2),
        Words(("・{{ duties }}",)),
        Heading("8. 期待される成果", 2),
        Words(("・{{ products }}",)),
        Heading("9. 専門家に求める要件", 2),
        Words(("・{{ wanted }}",)),
        Heading("10. 署名", 2),
        Words(("日付：", "氏名・職名：", "{{ project.agency }}を代表して")),
    ),
    ("terms", "en"): (
        POST["en"],
        Heading("Background", 2),
        Words(("{{ assignment.background }}",)),
        Heading("Duties", 2),
        Words(("– {{ duties }}",)),
        Heading("What is to come of it", 2),
        Words(("– {{ products }}",)),
        Heading("Qualifications", 2),
        Words(("– {{ wanted }}",)),
    ),
    ("terms", "ja"): (
        POST["ja"],
        Heading("背景", 2),
        Words(("{{ assignment.background }}",)),
        Heading("業務内容", 2),
        Words(("・{{ duties }}",)),
        Heading("期待される成果", 2),
        Words(("・{{ products }}",)),
        Heading("求める要件", 2),
        Words(("・{{ wanted }}",)),
    ),
    ("dispatch", "en"): (
        HEAD["en"],
        Words(("{{ person.organisation }}",)),
        Words(
            (
                "We have the honour to ask you to send {{ person.name }}, {{ person.title }}, to "
                "{{ project.country }} as set out below. {{ person.name }} has accepted.",
                "Salary and allowances during the assignment follow the agreement between our "
                "organisations. We would be grateful for your consent in writing.",
            )
        ),
        POST["en"],
        FOOT["en"],
    ),
    ("dispatch", "ja"): (
        HEAD["ja"],
        Words(("{{ person.organisation }}　御中",)),
        Words(
            (
                "平素より当部の業務に御協力いただき、厚く御礼申し上げます。",
                "さて、貴機関の{{ person.own_name }}氏（{{ person.title }}）を、下記のとおり"
                "{{ project.country }}に専門家として派遣いたしたく、御承諾くださいますよう"
                "お願い申し上げます。なお、御本人の内諾は得ております。",
            )
        ),
        POST["ja"],
        FOOT["ja"],
    ),
    ("arrival", "en"): (
        HEAD["en"],
        Words(("{{ assignment.post }}",)),
        Words(
            (
                "We have the honour to inform you that {{ person.name }} of "
                "{{ person.organisation }} takes up the post set out below.",
                "We would be grateful if you received {{ person.name }} and provided an office "
                "and counterparts as agreed.",
            )
        ),
        POST["en"],
        FOOT["en"],
    ),
    ("arrival", "ja"): (
        HEAD["ja"],
        Words(("{{ assignment.post }}　御中",)),
        Words(
            (
                "{{ person.organisation }}の{{ person.own_name }}が、下記のとおり着任いたします"
                "ので、お知らせします。",
                "執務室及びカウンターパートの手配につきまして、合意に基づき御配慮くださいます"
                "ようお願いいたします。",
            )
        ),
        POST["ja"],
        FOOT["ja"],
    ),
    ("thanks", "en"): (
        HEAD["en"],
        Words(("{{ person.organisation }}",)),
        Words(
            (
                "The assignment of {{ person.name }} set out below is over. We thank you warmly "
                "for having sent {{ person.name }}, whose work stays with "
                "{{ project.country }}.",
                "We hope to count on your support again.",
            )
        ),
        POST["en"],
        FOOT["en"],
    ),
    ("thanks", "ja"): (
        HEAD["ja"],
        Words(("{{ person.organisation }}　御中",)),
        Words(
            (
                "貴機関より派遣いただきました{{ person.own_name }}氏は、下記の任務を終えられ"
                "ました。",
                "{{ project.country }}における法整備に多大な御貢献をいただきましたことに、"
                "心より御礼申し上げます。今後とも変わらぬ御協力をお願いいたします。",
            )
        ),
        POST["ja"],
        FOOT["ja"],
    ),
}  # fmt: skip


@cache
def template(kind: str, language: str, empty: frozenset[str] = frozenset()) -> bytes:
    """Our template of a letter as a Word file, without the lines that only name what is `empty`."""
    key = (LetterKind(kind).value, language)
    blocks = without(BODIES[key], empty)
    return printing.to_docx(Paper(TITLES[key], language, blocks))
