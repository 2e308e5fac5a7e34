"""What was said at the second joint study of the invented project: formation of contracts."""

from datetime import date

from hoseibi.meetings.actions import Deciding

from .proposed import GROUP, SECOND
from .spoken import Given, Spoken

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
            "リム氏：ランヴァラの裁判所は、売主が知っている担保権について黙っていたときに、第二十条"
            "を根拠に損害賠償を認めている。独自の規定があれば、どのような場合かが明らかになる。\n"
            "天川教授：ホシマでは同様の規定を検討したが、信義則に委ねた。期待に反したすべての買主が"
            "これに頼るおそれがあった。書くなら狭く、相手方の錯誤を知っていることと、締結を明らかに"
            "左右する事項であることを要件とすべきである。\n"
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
    settles=("One duty to inform, in one place",),
)
_SILENCE = Spoken(
    {"en": "Silence as acceptance (Article 62)", "ja": "沈黙による承諾（第六十二条）"},
    "art_62",
    (
        (
            "expert",
            "en",
            "Mr. Kazehaya: the courts have read “a continuing course of dealing” as any two"
            " deliveries. Prof. Shirakumo: what matters is that the same thing is ordered again."
            " She asks whether a framework contract on a platform is such a course; no answer was"
            " found, and nobody wished to write one into the Code.",
        ),
        (
            "interpreter",
            "ja",
            "風早氏：裁判所は「継続的な取引関係」を二回の引渡しで足りると解している。\n"
            "白雲教授：同じ物が再び注文されることが大切である。プラットフォーム上の基本契約がこれに"
            "当たるか。答えは出ず、条文に書こうとする者もいなかった。",
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
    settles=("Silence between business operators",),
)
_TERMS = Spoken(
    {"en": "Terms that one side may alter (Article 65)", "ja": "一方的変更条項（第六十五条）"},
    "art_65",
    (
        (
            "expert",
            "en",
            "Ms. Korell: two of three complaints at the consumer office are about tariffs that were"
            " raised in the middle of a contract.\n"
            "Prof. Amagawa: nobody will bind themselves for ten years at the price of today. What"
            " has to stand in the contract is the ground, and it has to be fair.\n"
            "Judge Semova: then a clerk can see at once that a clause names no ground.",
        ),
        (
            "interpreter",
            "ja",
            "コレル氏：消費者相談の三分の二は、契約期間の途中での料金の値上げに関するものである。\n"
            "天川教授：今日の価格で十年間拘束される者はいない。契約に定めるべきは変更の事由であり、"
            "それが公正でなければならない。\n"
            "セモヴァ判事：それなら、事由を定めない条項は書記官にもすぐ分かる。",
        ),
    ),
    settles=("Alteration of the contract by one side",),
)
_YEARS = Spoken(
    {
        "en": "Four or five years; torts (Articles 36 and 98)",
        "ja": "四年か五年か、不法行為（第三十六条等）",
    },
    "art_36",
    (
        (
            "expert",
            "en",
            "Judge Semova: the Commercial Court dismissed 61 claims as prescribed in 2025; most"
            " were between three and four years old. Four years would have saved them, five hardly"
            " more.\n"
            "Mr. Lim: the bar federation still asks for five. Ms. Korell: and the archives of the"
            " courts keep files for four.\n"
            "Prof. Shirakumo: torts should follow, but the insurers have not been heard.",
        ),
        (
            "interpreter",
            "ja",
            "セモヴァ判事：商事裁判所が二〇二五年に時効を理由に棄却した請求は六十一件で、多くは三年"
            "から四年を経たものであった。四年であれば救われ、五年としてもほとんど変わらない。\n"
            "リム氏：弁護士会はなお五年を求めている。コレル氏：裁判所の記録の保存は四年である。\n"
            "白雲教授：不法行為もそろえるべきだが、保険業界の意見をまだ聞いていない。",
        ),
    ),
    tasks=(
        Given(
            "Ask the insurers of both countries what four years would mean for torts.",
            "Ren Kazehaya",
            date(2026, 12, 1),
        ),
    ),
    settles=("Five years from knowledge", "One period from knowledge"),
)

SECOND_STUDY = (_INFORMATION, _SILENCE, _TERMS, _YEARS)
