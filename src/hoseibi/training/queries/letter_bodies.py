"""Our templates of the letters to lecturers: Word files that an office takes, changes and brings
back. The braces are filled when a letter is made."""

from __future__ import annotations

from functools import cache

from hoseibi import printing
from hoseibi.experts.queries import without
from hoseibi.printing import Fields, Heading, Paper, Words

TITLES = {
    ("lecture", "en"): "Request to teach",
    ("lecture", "ja"): "研修講師の御協力について（依頼）",
    ("taught", "en"): "With thanks",
    ("taught", "ja"): "研修への御協力について（お礼）",
}
HEAD = {
    "en": Words(("{{ office.name }}", "{{ reference }}", "{{ today }}"), align="end"),
    "ja": Words(("{{ reference }}", "{{ today }}", "{{ office.name }}"), align="end"),
}
TO = {
    "en": Words(("{{ person.name }}", "{{ person.title }}, {{ person.organisation }}")),
    "ja": Words(("{{ person.organisation }}　{{ person.title }}", "{{ person.own_name }}　様")),
}
FOOT = {
    "en": Words(("{{ signatory.name }}", "{{ signatory.title }}", "{{ office.name }}"), indent=1),
    "ja": Words(
        ("{{ office.name }}", "{{ signatory.title }}　{{ signatory.own_name }}"), align="end"
    ),
}
SESSION = {
    "en": Fields(
        (
            ("Course", "{{ course.title }}"),
            ("Days of the course", "{{ course.from }} – {{ course.until }}"),
            ("Session", "{{ session.title }}"),
            ("Day and hours", "{{ session.day }}, {{ session.hours }}"),
            ("Room", "{{ session.room }}"),
            ("Link", "{{ session.link }}"),
            ("Interpreter", "{{ session.interpreter }}"),
            ("Trainees", "{{ course.trainees }}"),
        )
    ),
    "ja": Fields(
        (
            ("研修名", "{{ course.title }}"),
            ("研修期間", "{{ course.from }}～{{ course.until }}"),
            ("担当科目", "{{ session.title }}"),
            ("日時", "{{ session.day }}　{{ session.hours }}"),
            ("場所", "{{ session.room }}"),
            ("オンライン", "{{ session.link }}"),
            ("通訳", "{{ session.interpreter }}"),
            ("研修員", "{{ course.trainees }}"),
        )
    ),
}

BODIES: dict[tuple[str, str], tuple[printing.Block, ...]] = {
    ("lecture", "en"): (
        HEAD["en"],
        TO["en"],
        Words(
            (
                "We hold the training course “{{ course.title }}” for people of "
                "{{ course.country }} and would be grateful if you taught in it as follows.",
            )
        ),
        SESSION["en"],
        Heading("What the session is about", 2),
        Words(("{{ session.about }}",)),
        Heading("What the trainees are to be able to do", 2),
        Words(("– {{ objectives }}",)),
        Heading("Articles", 2),
        Words(("– {{ articles }}",)),
        Words(
            (
                "Please let us have what you want to hand out two weeks before, so that it can be "
                "translated. Please tell us whether you can accept.",
            )
        ),
        FOOT["en"],
    ),
    ("lecture", "ja"): (
        HEAD["ja"],
        TO["ja"],
        Words(
            (
                "時下ますます御清栄のこととお慶び申し上げます。",
                "このたび、{{ course.country }}の関係者を対象に「{{ course.title }}」を実施する"
                "こととなりました。つきましては、御多忙のところ恐縮ですが、下記のとおり講師を"
                "お引き受けくださいますようお願い申し上げます。",
            )
        ),
        SESSION["ja"],
        Heading("内容", 2),
        Words(("{{ session.about }}",)),
        Heading("到達目標", 2),
        Words(("・{{ objectives }}",)),
        Heading("取り上げる条文", 2),
        Words(("・{{ articles }}",)),
        Words(
            (
                "配布資料は、翻訳の都合上、２週間前までに御提出くださいますようお願いいたします。"
                "御承諾の可否につきましては、本状により御回答ください。",
            )
        ),
        FOOT["ja"],
    ),
    ("taught", "en"): (
        HEAD["en"],
        TO["en"],
        Words(
            (
                "Thank you for having taught in our course as set out below. What the trainees "
                "learnt from you goes home with them.",
                "We hope to count on you again.",
            )
        ),
        SESSION["en"],
        FOOT["en"],
    ),
    ("taught", "ja"): (
        HEAD["ja"],
        TO["ja"],
        Words(
            (
                "このたびは、下記の研修において御講義を賜り、誠にありがとうございました。",
                "研修員は、先生から学んだことを自国での実務に生かしていくものと存じます。"
                "今後とも変わらぬ御協力をお願い申し上げます。",
            )
        ),
        SESSION["ja"],
        FOOT["ja"],
    ),
}


@cache
def template(kind: str, language: str, empty: frozenset[str] = frozenset()) -> bytes:
    """Our template of a letter as a Word file, without the lines that only name what is `empty`."""
    key = (kind, language)
    return printing.to_docx(Paper(TITLES[key], language, without(BODIES[key], empty)))
