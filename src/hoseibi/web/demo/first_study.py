"""What was said at the first joint study of the invented project: prescription and persons."""

from datetime import date

from hoseibi.meetings.actions import Deciding

from .proposed import FIRST, GROUP
from .spoken import Given, Spoken

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
            "リム氏：知った時から五年、行使することができる時から十年という期間は、二〇一九年に議論"
            "なく採られた。商人には五年は長い。帳簿の保存は四年である。\n"
            "天川教授：ホシマでは短期の時効を五年に一本化した。どの期間が当てはまるか誰にも分からな"
            "かったからである。年数よりも、一つであることが大切である。\n"
            "セモヴァ判事：労働者は自分の債権を知るのが遅い。短くするなら、自然人の債権は別に考える"
            "べきである。",
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
            "白雲教授：七年は、郵便しかなかった時代の期間である。ただし海難の遺族には、早い宣告が相"
            "続だけでなく保険にも関わる。\n"
            "コレル氏：身分登録法の改正案が議会にあり、同じ期間を定めている。食い違ってはならない。"
            "",
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
    (),
    (
        Given(
            "身分登録法案の第一読会の議事録を両作業部会に送る。",
            "Vanna Korell",
            date(2026, 7, 15),
            done=True,
            language="ja",
        ),
    ),
    settles=("Keep seven years",),
)
_ANSWER = Spoken(
    {"en": "Time for an answer (Article 9)", "ja": "確答の期間（第九条）"},
    "art_9",
    (
        (
            "interpreter",
            "ja",
            "天川教授：英語の条文は二月、日本語の条文は一月となっている。郵便事情からすれば二月が相"
            "当である。\n"
            "セモヴァ判事：雨季には書留が州都まで二週間かかる。一月では、後見人が裁判所の許可を求め"
            "る時間がない。\n"
            "リム氏：沈黙を追認とみなす以上、期間は長い方がよい。",
        ),
        (
            "expert",
            "en",
            "Prof. Amagawa: the English text says two months and the Japanese one month; with the"
            " post as it is, two months are right.\n"
            "Judge Semova: in the rainy season a registered letter takes two weeks to the capital"
            " of a province. In one month a guardian cannot ask the court for leave.\n"
            "Mr. Lim: where silence counts as ratification, the longer period is the fair one.",
        ),
    ),
    settles=("A longer time to answer",),
)

FIRST_STUDY = (_PERIODS, _DEATH, _ANSWER)
