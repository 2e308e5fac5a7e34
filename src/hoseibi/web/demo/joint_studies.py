"""What was said at the joint studies of the invented project, written for Hoseibi."""

from datetime import date
from typing import NamedTuple

from hoseibi.meetings.actions import Deciding

GROUP = "Drafting Group on Obligations, Lanvara"
FIRST, SECOND = date(2026, 6, 11), date(2026, 9, 17)


class Given(NamedTuple):
    """What somebody was to do, by name and until when."""

    text: str
    name: str
    until: date
    done: bool = False
    language: str = "en"


class Spoken(NamedTuple):
    """An item: its titles, the article of the draft, minutes as (user name, language, words)."""

    titles: dict[str, str]
    address: str = ""
    minutes: tuple[tuple[str, str, str], ...] = ()
    decisions: tuple[Deciding, ...] = ()
    tasks: tuple[Given, ...] = ()


class Study(NamedTuple):
    """A joint study: on a day, or so many days from when the demonstration is made."""

    titles: dict[str, str]
    agenda: tuple[Spoken, ...]
    on: date | None = None
    in_days: int = 0
    absent: tuple[str, ...] = ()
    approved: bool = False


_PERIODS = Spoken(
    {"en": "Periods of prescription (Article 36)", "ja": "消滅時効の期間（第三十六条）"},
    "art_36",
    (
        (
            "expert",
            "en",
            "Mr. Lim: five years from knowledge and ten from the time the claim could be exercised"
            " were taken over in 2019 without debate. Merchants find five years long; their books"
            " are kept for four.\n"
            "Prof. Amagawa: Hoshima united its short periods into one of five years, because nobody"
            " could tell which of them applied. The number matters less than that there is one.\n"
            "Judge Semova: workers learn late of what they are owed. Whoever shortens the period"
            " should look at the claims of natural persons apart.",
        ),
        (
            "interpreter",
            "ja",
            "リム氏：知った時から五年、行使することができる時から十年という期間は、二〇一九年に議論な"
            "く採られた。商人には五年は長い。帳簿の保存は四年である。\n"
            "天川教授：ホシマでは短期の時効を五年に一本化した。どの期間が当てはまるか誰にも分からな"
            "かったからである。年数よりも、一つであることが大切である。\n"
            "セモヴァ判事：労働者は自分の債権を知るのが遅い。短くするなら、自然人の債権は別に考えるべ"
            "きである。",
        ),
    ),
    (
        Deciding(
            "adopted",
            "One period of between three and four years from knowledge; ten years stay.",
            "Commercial books are kept for four years, and proof is lost after that. A single"
            " period spares the courts the question of which applies.",
            "en",
            GROUP,
            dissent="Judge Semova: five years for claims of natural persons against their"
            " employers.",
            on=FIRST,
        ),
    ),
    (
        Given(
            "Ask the Commercial Court for the age of the claims that it dismissed as prescribed in"
            " 2025.",
            "Judge Darith Semova",
            date(2026, 8, 31),
            done=True,
        ),
    ),
)
_DEATH = Spoken(
    {"en": "Declaration of death (Article 12)", "ja": "失踪宣告（第十二条）"},
    "art_12",
    (
        (
            "interpreter",
            "ja",
            "白雲教授：七年は、郵便しかなかった時代の期間である。ただし海難の遺族には、早い宣告が相続"
            "だけでなく保険にも関わる。\n"
            "コレル氏：身分登録法の改正案が議会にあり、同じ期間を定めている。食い違ってはならない。",
        ),
        (
            "expert",
            "en",
            "Prof. Shirakumo: seven years are from a time when there was only the post. For the"
            " families of those lost at sea an early declaration touches insurance as well as"
            " succession.\n"
            "Ms. Korell: the bill on the civil register, now before the assembly, has the same"
            " period. The two must not part.",
        ),
    ),
    (
        Deciding(
            "held",
            "To be taken up when the assembly has voted on the Law on the Civil Register.",
            "Two laws with two periods for one fact would be worse than a long period.",
            "en",
            GROUP,
            on=FIRST,
        ),
    ),
    (
        Given(
            "身分登録法案の第一読会の議事録を両作業部会に送る。",
            "Vanna Korell",
            date(2026, 7, 15),
            done=True,
            language="ja",
        ),
    ),
)
_INFORMATION = Spoken(
    {"en": "Duty to inform before a contract", "ja": "契約締結前の情報提供義務"},
    "art_61-2",
    (
        (
            "expert",
            "en",
            "Mr. Lim: courts in Lanvara already award damages where a seller keeps silent on a lien"
            " that he knows of, and rest it on Article 20. A rule of its own would say when.\n"
            "Prof. Amagawa: Hoshima debated such a rule and left it to good faith; the fear was"
            " that every disappointed buyer would rely on it. If it is written, then narrowly:"
            " knowledge of the other's error, and a matter that plainly decides them.\n"
            "Judge Semova: the remedy should be damages for reliance. Avoidance has its own rules.",
        ),
        (
            "interpreter",
            "ja",
            "リム氏：ランヴァラの裁判所は、売主が知っている担保権について黙っていたときに、第二十条を"
            "根拠に損害賠償を認めている。独自の規定があれば、どのような場合かが明らかになる。\n"
            "天川教授：ホシマでは同様の規定を検討したが、信義則に委ねた。期待に反したすべての買主がこ"
            "れに頼るおそれがあった。書くなら狭く、相手方の錯誤を知っていることと、締結を明らかに左右"
            "する事項であることを要件とすべきである。\n"
            "セモヴァ判事：救済は信頼利益の賠償とすべきである。取消しには別の規定がある。",
        ),
    ),
    (
        Deciding(
            "adopted",
            "Article 61-2 goes into the draft: knowledge of the error, a matter that plainly"
            " decides the other party, damages for reliance.",
            "The courts do so already and differ on when. A narrow rule binds them more than good"
            " faith alone does.",
            "en",
            GROUP,
            dissent="Vanna Korell: the notaries should be heard first; the duty may become theirs.",
            on=SECOND,
        ),
    ),
    (
        Given(
            "Write to the Chamber of Notaries and ask what they tell the parties today.",
            "Vanna Korell",
            date(2026, 12, 15),
        ),
        Given(
            "ホシマの民法改正時の審議会資料から、情報提供義務の部分を英訳する。",
            "Yui Shirakumo",
            date(2026, 11, 30),
            language="ja",
        ),
    ),
)
_SILENCE = Spoken(
    {"en": "Silence as acceptance (Article 62)", "ja": "沈黙による承諾（第六十二条）"},
    "art_62",
    (
        (
            "expert",
            "en",
            "The words “in a continuing course of dealing” stay, as in the commentary. Prof."
            " Shirakumo asks whether a framework contract on a platform is such a course; no answer"
            " was found, and nobody wished to write one into the Code.",
        ),
    ),
    (
        Deciding(
            "noted",
            "Platforms are left to the courts for now.",
            "No case has come before a court of Lanvara yet.",
            "en",
            GROUP,
            on=SECOND,
        ),
    ),
)

STUDIES = (
    Study(
        {
            "en": "First joint study: prescription and persons",
            "ja": "第一回合同研究会：消滅時効と人",
            "km": "ការសិក្សារួមលើកទី ១",
        },
        (_PERIODS, _DEATH),
        FIRST,
        absent=("Hikari Hoshino",),
        approved=True,
    ),
    Study(
        {
            "en": "Second joint study: formation of contracts",
            "ja": "第二回合同研究会：契約の成立",
        },
        (_INFORMATION, _SILENCE),
        SECOND,
        absent=("Mira Velden",),
    ),
    Study(
        {
            "en": "Third joint study: offer, acceptance and domicile",
            "ja": "第三回合同研究会：申込み、承諾及び住所",
        },
        (
            Spoken(
                {"en": "What became of the tasks", "ja": "前回の宿題の確認"},
            ),
            Spoken(
                {"en": "Late and altered acceptance", "ja": "遅延した承諾及び変更を加えた承諾"},
                "art_63",
            ),
            Spoken(
                {
                    "en": "Domicile of those who work abroad",
                    "ja": "国外で働く者の住所",
                },
                "art_10",
            ),
        ),
        in_days=12,
    ),
)
