"""What is proposed on how obligations are performed and end under the invented code. What is said
of laws that exist is what they say; Hoshima and Lanvara are invented."""

from datetime import date

from .proposed import Proposed, Remarked, Settled, Words

PERFORMANCE = (
    Proposed(
        date(2026, 9, 3),
        "professor",
        "予見の時期",
        "債務者は、契約の成立後に特別の事情を知ったとしても、なお履行することができる。知りながら履"
        "行しない者を免責する理由はない。予見の時期は、不履行の時とすべきである。",
        (
            Words(
                "art_72",
                "en",
                (("when the contract was concluded.", "when the default occurred."),),
            ),
            Words("art_72", "ja", (("契約の成立の時にこれを予見し", "不履行の時にこれを予見し"),)),
        ),
        language="ja",
        remarks=(
            Remarked("drafter", "en", "Who promises sets the price by what they know on that day."),
            Remarked(
                "expert",
                "en",
                "Japanese courts take the time of the default; the Vienna Sales Convention (art."
                " 74) that of the contract. Both can be lived with.",
            ),
        ),
        settled=Settled(
            "rejected",
            "価格は、契約の時に知られていた危険に応じて定まる。後から知らされた危険まで負わせれば、"
            "小さな売主が保険のない責任を負う。故意に履行しない者に対しては、第八十八条で足りる。",
            dissent="セモヴァ判事：故意に履行しない者については、不履行の時を基準とすべきである。",
            by="officer",
            language="ja",
        ),
    ),
    Proposed(
        date(2026, 9, 7),
        "drafter",
        "Reduction of agreed damages only on application",
        "As it stands a judge may cut an agreed sum of which nobody complained. A civil court"
        " decides what it is asked.",
        (
            Words(
                "art_74",
                "en",
                (
                    (
                        "(2) The court may reduce",
                        "(2) On the application of the obligor, the court may reduce",
                    ),
                ),
            ),
            Words("art_74", "ja", (("２　裁判所は、", "２　裁判所は、債務者の申立てにより、"),)),
        ),
        remarks=(
            Remarked("expert", "en", "And where the obligor does not appear in court at all?"),
            Remarked(
                "drafter",
                "en",
                "For consumers Article 65, paragraph (3) stands without an application; others can"
                " be expected to come.",
            ),
        ),
        settled=Settled(
            "adopted",
            "The parties know best whether the sum hurts. Consumers are protected by Article 65,"
            " which the court applies by itself.",
            dissent="Judge Semova: debtors without a lawyer will not know that they may ask.",
        ),
    ),
    Proposed(
        date(2026, 9, 9),
        "expert",
        "Performance goes on while the parties negotiate",
        "Nothing in Article 77 says what becomes of the contract between the request and the"
        " decision of the court.",
        (
            Words(
                "art_77",
                "en",
                (
                    (
                        "on terms that the court fixes.",
                        "on terms that the court fixes.\n(3) A request under paragraph (1) does not"
                        " by itself entitle a party to withhold performance.",
                    ),
                ),
            ),
            Words(
                "art_77",
                "ja",
                (
                    (
                        "契約を終了させることができる。",
                        "契約を終了させることができる。\n３　第一項の規定による求めは、それのみでは"
                        "、履行を拒む理由とならない。",
                    ),
                ),
            ),
        ),
        settled=Settled(
            "adopted",
            "Otherwise every request to renegotiate would be a stay of performance that no court"
            " has granted.",
        ),
    ),
    Proposed(
        date(2026, 9, 14),
        "expert",
        "Interest on interest after a demand",
        "A creditor who has waited for a year and asked in vain bears the loss of the second year"
        " alone. Japan lets such interest be added to the principal (Civil Code art. 405).",
        (
            Words(
                "art_60",
                "en",
                (
                    (
                        "after the interest has fallen due.",
                        "after the interest has fallen due, or if it is overdue by one year and was"
                        " demanded in vain.",
                    ),
                ),
            ),
            Words(
                "art_60",
                "ja",
                (
                    (
                        "書面により合意した場合に限り",
                        "書面により合意した場合又は利息が一年分以上延滞し、かつ、催告を受けてもこれ"
                        "を支払わない場合に限り",
                    ),
                ),
            ),
        ),
        remarks=(
            Remarked("drafter", "km", "ខ្ញុំមិនយល់ព្រមទេ ។ កសិករមិនអាចសងការប្រាក់លើការប្រាក់បានទេ ។"),
            Remarked("professor", "ja", "対象を事業者の間の債権に限ることも考えられます。"),
        ),
        settled=Settled(
            "rejected",
            "Most loans in the provinces are harvest loans, and a demand in vain is the rule when a"
            " harvest fails. The parties may agree on it afterwards; more would let a debt grow"
            " while the debtor has nothing to pay with.",
            dissent="Mr. Lim would allow it between business operators.",
        ),
    ),
    Proposed(
        date(2026, 9, 16),
        "drafter",
        "No set-off against what a worker lives on",
        "Employers deduct the price of tools and lodging until nothing is left of the wage.",
        (
            Words(
                "art_79",
                "en",
                (
                    (
                        "harm to life, body or health.",
                        "harm to life, body or health, or against the part of a claim for wages"
                        " that may not be attached.",
                    ),
                ),
            ),
            Words(
                "art_79",
                "ja",
                (
                    (
                        "損害賠償債権に対しては",
                        "損害賠償債権及び賃金債権のうち差し押さえることができない部分に対しては",
                    ),
                ),
            ),
        ),
        remarks=(
            Remarked(
                "professor",
                "ja",
                "日本の民法五百十条も、差押えを禁じた債権について同じ定めをします。",
            ),
        ),
        settled=Settled(
            "held",
            "The Labour Law, now with the ministries, has a rule on deductions from wages. The two"
            " are to be read side by side first.",
        ),
    ),
    Proposed(
        date(2026, 9, 21),
        "professor",
        "Two years for consumers",
        "A family that buys a roof learns in the second rainy season whether it holds.",
        (
            Words(
                "art_81",
                "en",
                (
                    (
                        "within one year of discovering",
                        "within one year, or in the case of a consumer two years, of discovering",
                    ),
                ),
            ),
            Words(
                "art_81",
                "ja",
                (
                    (
                        "知った時から一年以内",
                        "知った時から一年（買主が消費者であるときは、二年）以内",
                    ),
                ),
            ),
        ),
        remarks=(
            Remarked(
                "drafter",
                "en",
                "The period begins when the buyer discovers the defect: a year from the leak is"
                " enough to write a letter.",
            ),
            Remarked(
                "professor", "en", "True. I withdraw it; what troubles me is a matter of proof."
            ),
        ),
        withdrawn=True,
    ),
    Proposed(
        date(2026, 10, 5),
        "professor",
        "A ban on assignment between businesses",
        "Small suppliers are paid after ninety days. They could borrow on what is owed to them, if"
        " the terms of their customers did not forbid it.",
        (
            Words(
                "art_78",
                "en",
                (
                    (
                        "unless its nature or a law excludes this.",
                        "unless its nature or a law excludes this. An agreement between business"
                        " operators that a claim for money may not be assigned has no effect"
                        " against the assignee.",
                    ),
                ),
            ),
            Words(
                "art_78",
                "ja",
                (
                    (
                        "債務者の同意なく譲渡することができる。",
                        "債務者の同意なく譲渡することができる。事業者の間において金銭債権の譲渡を禁"
                        "ずる合意は、譲受人に対してその効力を有しない。",
                    ),
                ),
            ),
        ),
        remarks=(
            Remarked(
                "expert",
                "en",
                "Japan since 2020: the assignment is valid in spite of the clause, but the obligor"
                " may refuse an assignee who knew of it (Civil Code art. 466).",
            ),
            Remarked("drafter", "km", "សូមសួរយោបល់ធនាគារជាតិជាមុនសិន ។"),
            Remarked(
                "drafter", "en", "The State as a customer will object: its orders name one payee."
            ),
            Remarked("professor", "ja", "国及び公共団体との契約を除いても、目的は達せられます。"),
        ),
    ),
    Proposed(
        date(2026, 11, 20),
        "professor",
        "One measure of time for putting things right",
        "Article 75 has a reasonable period, fixed by notice; Articles 77 and 81 a reasonable time,"
        " of which nobody is told. The other side should know in each of them when it ends.",
        (
            Words(
                "art_77",
                "en",
                (
                    (
                        "within a reasonable time, the",
                        "within a reasonable period fixed by notice, the",
                    ),
                ),
            ),
            Words(
                "art_81",
                "en",
                (("reasonable time, a", "reasonable period fixed by notice, a"),),
            ),
        ),
        kept=True,
    ),
)
