"""What is proposed on how contracts are made under the invented code. What is said of laws that
exist is what they say; Hoshima and Lanvara are invented."""

from datetime import date

from .proposed import SECOND, Proposed, Remarked, Settled, Words

CONTRACTS = (
    Proposed(
        date(2026, 8, 20),
        "expert",
        "Silence between business operators",
        "“A continuing course of dealing” has been read as any two deliveries. How regularly people"
        " deal with each other is what matters.",
        (
            Words(
                "art_62",
                "en",
                (
                    (
                        "who are in a continuing course of dealing",
                        "who deal with each other regularly",
                    ),
                ),
                (
                    (
                        "in a continuing course of dealing",
                        "in a continuing course of dealing in goods or services of the same kind",
                    ),
                ),
            ),
            Words(
                "art_62",
                "ja",
                (("継続的な取引関係にある事業者", "平常取引をする事業者"),),
                (
                    (
                        "継続的な取引関係にある事業者",
                        "同種の物品又は役務について継続的な取引関係にある事業者",
                    ),
                ),
            ),
        ),
        remarks=(
            Remarked(
                "professor",
                "ja",
                "日本の商法五百九条は「平常取引をする者」といいますが、何が「平常」かは争われています。",
            ),
        ),
        settled=Settled(
            "amended",
            "What counts is not how often the parties met but that the same thing is ordered again,"
            " so that nobody expects an answer. The words of the commentary stay.",
            on=SECOND,
        ),
    ),
    Proposed(
        date(2026, 8, 24),
        "drafter",
        "Alteration of the contract by one side",
        "Telephone and electricity contracts let the supplier change the tariff at will. Item (ii)"
        " catches this only after a lawsuit about good faith; a rule of its own can be applied by a"
        " clerk.",
        (
            Words(
                "art_65",
                "en",
                (
                    ("does either of the following", "does any of the following"),
                    (
                        "by gross negligence; or\n  (ii)",
                        "by gross negligence;\n  (ii) permits the business operator to alter the"
                        " contract; or\n  (iii)",
                    ),
                ),
                (
                    ("does either of the following", "does any of the following"),
                    (
                        "by gross negligence; or\n  (ii)",
                        "by gross negligence;\n  (ii) permits the business operator to alter the"
                        " contract without a ground that the contract states and that is fair to"
                        " the consumer; or\n  (iii)",
                    ),
                ),
            ),
            Words(
                "art_65",
                "ja",
                (
                    (
                        "二　その他",
                        "二　事業者が契約の内容を変更することができることとする条項\n　三　その他",
                    ),
                ),
                (
                    (
                        "二　その他",
                        "二　契約に定める公正な事由がなくても事業者が契約の内容を変更することが"
                        "できることとする条項\n　三　その他",
                    ),
                ),
            ),
        ),
        remarks=(
            Remarked(
                "professor",
                "ja",
                "長期の契約では、変更の余地を全く認めないと、かえって消費者に不利になるおそれがあります。",
            ),
            Remarked(
                "expert",
                "en",
                "Hoshima asks whether the ground stands in the contract and whether it is fair.",
            ),
        ),
        settled=Settled(
            "amended",
            "A supplier who may never adapt a contract of many years prices the risk in advance,"
            " and the consumer pays. What is null is alteration at will; a ground that stands in"
            " the contract can be judged.",
            dissent="Vanna Korell would have required one month's notice as well.",
            on=SECOND,
        ),
    ),
    Proposed(
        date(2026, 9, 1),
        "professor",
        "One duty to inform, in one place",
        "With Article 61-2, Article 64 would say the same thing once more, and more widely. A court"
        " would have to choose.",
        (
            Words(
                "art_64",
                "en",
                (
                    (
                        "must give the other party the information that good faith requires under"
                        " Article 2, paragraph (1) and must keep confidential what was disclosed in"
                        " confidence.",
                        "must keep confidential what was disclosed in confidence; what that person"
                        " must tell the other party is laid down in Article 61-2.",
                    ),
                ),
            ),
            Words(
                "art_64",
                "ja",
                (
                    (
                        "第二条第一項に定める信義に従い、相手方に必要な情報を提供し、及び秘密として"
                        "開示された事項を守らなければならない。",
                        "秘密として開示された事項を守らなければならない。相手方に告げるべき事項に"
                        "ついては、第六十一条の二に定めるところによる。",
                    ),
                ),
            ),
            Words(
                "art_61-2",
                "en",
                (
                    (
                        "by relying on the contract.",
                        "by relying on the contract; avoidance under Article 24 or 25 is not"
                        " affected.",
                    ),
                ),
            ),
            Words(
                "art_61-2",
                "ja",
                (
                    (
                        "損害を賠償しなければならない。",
                        "損害を賠償しなければならない。ただし、第二十四条又は第二十五条の規定による"
                        "取消しを妨げない。",
                    ),
                ),
            ),
        ),
        remarks=(
            Remarked(
                "expert",
                "en",
                "The Khmer text of Article 64 has to follow; Article 61-2 has none yet.",
            ),
            Remarked("drafter", "km", "ខ្ញុំនឹងសរសេរអត្ថបទជាភាសាខ្មែរមុនការប្រជុំលើកក្រោយ ។"),
        ),
        settled=Settled(
            "adopted",
            "Two rules on one duty would be read as two duties. The narrow one binds the courts"
            " more than good faith alone does.",
            on=SECOND,
        ),
    ),
    Proposed(
        date(2026, 10, 1),
        "professor",
        "When the offeror has to object",
        "「遅滞なく」をいつから数えるのかが明らかでありません。承諾が到達した時からと明示すべきです。",
        (
            Words(
                "art_63",
                "en",
                (
                    (
                        "unless the offeror objects without delay.\n(3)",
                        "unless the offeror objects without delay after it arrived.\n(3)",
                    ),
                ),
            ),
            Words(
                "art_63",
                "ja",
                (
                    (
                        "申込者が遅滞なく異議を述べない限り、契約は成立する。",
                        "申込者がその到達の後遅滞なく異議を述べない限り、契約は成立する。",
                    ),
                ),
            ),
        ),
        language="ja",
        remarks=(
            Remarked(
                "drafter", "en", "Our courts count from arrival. I have no objection to saying so."
            ),
            Remarked(
                "expert",
                "en",
                "Then paragraph (3) should say it too, or somebody will read its silence as a"
                " difference.",
            ),
            Remarked("drafter", "km", "ខ្ញុំយល់ព្រម ។ សូមសរសេរដូចគ្នាក្នុងកថាខណ្ឌទី ៣ ។"),
        ),
    ),
)
