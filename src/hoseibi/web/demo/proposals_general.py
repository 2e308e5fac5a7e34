"""What is proposed on the rules of persons, prescription, loans, leases and torts of the invented
code. What is said of laws that exist is what they say; Hoshima and Lanvara are invented."""

from datetime import date

from .proposed import FIRST, SECOND, Proposed, Remarked, Settled, Words

GENERAL = (
    Proposed(
        date(2026, 5, 20),
        "professor",
        "A longer time to answer",
        "One month is too short for a guardian in the provinces: the post alone takes two weeks.",
        (Words("art_9", "ja", (("一月", "二月"),)),),
        remarks=(
            Remarked("drafter", "en", "Our courts have asked for the same."),
            Remarked("drafter", "km", "ខ្ញុំយល់ព្រម ។ អំឡុងពេលមួយខែខ្លីពេក ។"),
            Remarked("expert", "en", "The English text says two months already."),
        ),
        settled=Settled(
            "adopted",
            "The texts have to say the same, and two months suit the provinces.",
            on=FIRST,
        ),
    ),
    Proposed(
        date(2026, 5, 28),
        "professor",
        "Keep seven years",
        "五年では、海難の遺族に酷な場合があります。",
        (Words("art_12", "en", (("(i) five years; or", "(i) seven years; or"),)),),
        language="ja",
        remarks=(
            Remarked(
                "drafter",
                "en",
                "For families of those lost at sea item (ii) is the rule: one year after the"
                " wreck. Item (i) is about people who simply went away.",
            ),
        ),
        settled=Settled(
            "held",
            "To be taken up with the Law on the Civil Register, which is before the assembly: two"
            " laws with two periods for one fact would be worse than a long period.",
            on=FIRST,
        ),
    ),
    Proposed(
        date(2026, 8, 3),
        "drafter",
        "Five years from knowledge",
        "The bar federation fears that claims of workers are lost before anybody advises them.",
        (Words("art_36", "en", (("four years from the time", "five years from the time"),)),),
        remarks=(
            Remarked(
                "professor",
                "ja",
                "債権者の保護と取引の安定との均衡をどこに置くかの問題と思います。",
            ),
            Remarked("expert", "en", "Hoshima went from three to five years in its last reform."),
        ),
        settled=Settled(
            "rejected",
            "Courts cannot keep evidence for so long. Claims for personal injury have their own"
            " period in Article 98.",
            dissent="Judge Semova would keep five years for claims of natural persons.",
            on=SECOND,
        ),
    ),
    Proposed(
        date(2026, 8, 17),
        "drafter",
        "One period from knowledge",
        "Article 36 now says four years. Whoever is harmed by a breach of contract and by a tort at"
        " once should not have two clocks.",
        (
            Words(
                "art_98", "en", (("extinguished three years, or,", "extinguished four years, or,"),)
            ),
            Words("art_98", "ja", (("知った時から三年（", "知った時から四年（"),)),
            Words("art_98", "km", (("៣ (បី) ឆ្នាំ ឬ", "៤ (បួន) ឆ្នាំ ឬ"),)),
        ),
        remarks=(
            Remarked(
                "professor",
                "ja",
                "契約と不法行為とで期間をそろえることには賛成ですが、三年に慣れた保険実務の意見を聞"
                "くべきです。",
            ),
            Remarked(
                "expert",
                "en",
                "In Japan three years from knowledge stayed for torts when the general period"
                " became five (Civil Code arts. 166 and 724); five for harm to life or body (art."
                " 724-2).",
            ),
        ),
        settled=Settled(
            "held",
            "To be taken up with Article 36 at the second reading: if that period moves again, this"
            " one moves with it.",
            on=SECOND,
        ),
    ),
    Proposed(
        date(2026, 9, 2),
        "expert",
        "A ceiling for every natural person",
        "Harvest loans are taken by farmers, who are business operators in the words of Article"
        " 3-2. The ceiling misses those who need it most.",
        (
            Words(
                "art_82",
                "en",
                (("agreed with a consumer is fixed", "agreed with a natural person is fixed"),),
            ),
            Words("art_82", "ja", (("消費者との間で合意", "自然人との間で合意"),)),
        ),
        remarks=(
            Remarked("drafter", "km", "ខ្ញុំយល់ព្រមលើគោលបំណង ប៉ុន្តែមិនមែនដោយវិធីនេះទេ ។"),
            Remarked(
                "professor",
                "ja",
                "個人事業者を含めるなら、「自然人」ではなく貸付けの額で画する方法もあります。",
            ),
        ),
        settled=Settled(
            "rejected",
            "Sub-Decree No. 14 of 2020 counts farmers with less than five hectares as consumers"
            " already. A ceiling for all natural persons would also bind loans among merchants,"
            " whose risk a Sub-Decree cannot know.",
            dissent="Judge Semova: a farmer should find the rule in the Code, not in a Sub-Decree.",
        ),
    ),
    Proposed(
        date(2026, 9, 8),
        "drafter",
        "Shorter notice for the lessee",
        "Six months bind a tenant who has lost their work and must move to the city.",
        (
            Words(
                "art_84",
                "en",
                (
                    (
                        "notice of six months for an immovable",
                        "notice of three months for an immovable",
                    ),
                ),
                (
                    (
                        "notice of six months for an immovable and of one month",
                        "notice of six months by the lessor, or of three months by the lessee, for"
                        " an immovable, and of one month",
                    ),
                ),
            ),
            Words(
                "art_84",
                "ja",
                (("不動産については六月前", "不動産については三月前"),),
                (
                    (
                        "不動産については六月前",
                        "不動産については、賃貸人にあっては六月前、賃借人にあっては三月前",
                    ),
                ),
            ),
        ),
        remarks=(
            Remarked(
                "professor",
                "ja",
                "居住用と事業用とを分けることも考えられますが、まずは当事者で分けるのが簡明でしょう"
                "。",
            ),
        ),
        settled=Settled(
            "amended",
            "The lessor has the land and can wait; a family that has to leave needs the school"
            " year. So the two periods part.",
        ),
    ),
    Proposed(
        date(2026, 9, 10),
        "expert",
        "A reference that leads nowhere",
        "There is no Article 188. Article 88 is meant, and it is named already.",
        (Words("art_2", "en", ((" or Article 188", ""),)),),
    ),
    Proposed(
        date(2026, 9, 24),
        "drafter",
        "Domicile of those who work abroad",
        "Half a million of our citizens work abroad and keep their home here.",
        (
            Words(
                "art_10",
                "en",
                (
                    (
                        "(2) Where the domicile is unknown",
                        "(2) A person who works abroad for a limited time keeps their domicile.\n"
                        "(3) Where the domicile is unknown",
                    ),
                    ("(3) The parties to a transaction", "(4) The parties to a transaction"),
                ),
            ),
        ),
        remarks=(
            Remarked("professor", "en", "“Limited time” needs a measure. Three years?"),
            Remarked(
                "drafter",
                "en",
                "Contracts of work abroad run for two years and are renewed once. Four, then.",
            ),
        ),
    ),
    Proposed(
        date(2026, 10, 12),
        "professor",
        "An end to the liability of producers",
        "Insurers ask for an end; without one no small producer in Lanvara will be insured.",
        (
            Words(
                "art_93-2",
                "en",
                (
                    (
                        "did not allow the defect to be discovered.",
                        "did not allow the defect to be discovered.\n(4) A claim under this Article"
                        " is extinguished ten years after the producer put the movable into"
                        " circulation.",
                    ),
                ),
            ),
            Words(
                "art_93-2",
                "ja",
                (
                    (
                        "発見することができなかったこと。",
                        "発見することができなかったこと。\n４　この条の規定による請求権は、製造者が"
                        "動産を流通に置いた時から十年を経過したときは、消滅する。",
                    ),
                ),
            ),
        ),
        remarks=(
            Remarked(
                "drafter", "en", "Damage to health may show later than that: think of asbestos."
            ),
            Remarked(
                "expert",
                "en",
                "Japan lets its ten years begin with the damage where a substance harms the body by"
                " gathering in it (Product Liability Act art. 5).",
            ),
            Remarked("drafter", "km", "សូមបន្ថែមករណីនេះក្នុងកថាខណ្ឌទី ៤ ។"),
        ),
    ),
)
