"""What the joint study group of the invented world was asked, and the answers, in three languages.

What is said of laws that exist is what they say; what is said of Hoshima and Lanvara is invented.
"""

from typing import NamedTuple


class Said(NamedTuple):
    """An answer: whose, the position, the language, the legal system cited, the words."""

    name: str
    position: str
    language: str
    system: str
    text: str


class Asked(NamedTuple):
    """A question on an article, and what was answered."""

    address: str
    language: str
    text: str
    answers: tuple[Said, ...]


class Sent(NamedTuple):
    """A round: its titles and its summary by language, and its questions."""

    titles: dict[str, str]
    questions: tuple[Asked, ...]
    summary: dict[str, str]


AMAGAWA = "Minato Amagawa"
SHIRAKUMO = "Yui Shirakumo"
KAZEHAYA = "Ren Kazehaya"
LIM = "Sovanara Lim"
KORELL = "Vanna Korell"
SEMOVA = "Judge Darith Semova"

FIRST = Sent(
    titles={"en": "Calling upon a minor to answer", "ja": "未成年者等に対する催告"},
    questions=(
        Asked(
            "art_9",
            "en",
            "Is two months a fit shortest period for an answer?",
            (
                Said(AMAGAWA, "for", "ja", "Japan, Civil Code art. 20",
                     "日本法は一か月以上としますが、郵便の事情が違えば二か月でよいと思います。"),
                Said(LIM, "for", "en", "Lanvara, practice of the provincial courts",
                     "Letters to the provinces and back take a month in the rainy season."),
                Said(SEMOVA, "for", "km", "",
                     "ខ្ញុំយល់ព្រម ។ អំឡុងពេលពីរខែគឺសមស្របសម្រាប់ខេត្តឆ្ងាយៗ ។"),
            ),
        ),
        Asked(
            "art_9",
            "en",
            "Should silence be ratification where a representative was asked?",
            (
                Said(AMAGAWA, "for", "ja", "Japan, Civil Code art. 20",
                     "代理人は判断することができるので、黙っていれば追認したものとみてよいでしょう。"),
                Said(KORELL, "against", "en", "Germany, BGB § 108",
                     "There, a declaration that is not made in two weeks counts as refused. The"
                     " minor should not pay for the silence of another."),
                Said(LIM, "for", "en", "", "As the Code says now; it has worked."),
            ),
        ),
    ),
    summary={
        "en": "All agree on two months. On silence of a representative two are for ratification, as"
        " the Code has it, and one against, with the rule of BGB § 108; the article stays.",
        "ja": "二か月とすることに全員が賛成した。代理人の沈黙については、現行どおり追認とみなすと"
        "する者が二人、ドイツ民法百八条にならい拒絶とみなすとする者が一人であった。条文は維持する。",
    },
)  # fmt: skip

SECOND = Sent(
    titles={"en": "Periods of prescription", "ja": "消滅時効の期間と起算点"},
    questions=(
        Asked(
            "art_36",
            "en",
            "Should the period from knowledge be four years?",
            (
                Said(SHIRAKUMO, "against", "ja", "Japan, Civil Code art. 166",
                     "日本法は、権利を行使することができることを知った時から五年です。同じ長さにすれば、"
                     "日本の判例と解説を参照することができます。"),
                Said(KAZEHAYA, "against", "en", "France, Code civil art. 2224",
                     "Five years, as in France and Japan, whose courts have long worked with it."),
                Said(LIM, "for", "en", "Lanvara, Civil Code art. 36",
                     "Four is what both groups could live with. Three was too short for workers,"
                     " and five too long for the courts to keep evidence."),
                Said(KORELL, "for", "km", "",
                     "ខ្ញុំយល់ព្រម ។ បើអំឡុងពេលវែងពេក ភស្តុតាងនឹងបាត់បង់ ។"),
                Said(SEMOVA, "against", "en", "Lanvara, Civil Code art. 36",
                     "Five years for natural persons. Those who come to our court last had nobody"
                     " to ask before."),
            ),
        ),
        Asked(
            "art_36",
            "en",
            "Should it also run where the obligee did not know, but should have known?",
            (
                Said(SHIRAKUMO, "against", "ja", "Japan, Civil Code art. 166",
                     "日本法は「知った時」に限ります。過失による不知まで含めると、債権者に調査の義務を"
                     "負わせることになります。"),
                Said(KAZEHAYA, "for", "en", "Germany, BGB § 199",
                     "German law puts gross negligence beside knowledge. It spares the courts a"
                     " dispute on what somebody had in mind."),
                Said(LIM, "open", "en", "France, Code civil art. 2224",
                     "France says “knew or should have known”. I should like to hear the bar"
                     " federation first."),
                Said(KORELL, "against", "en", "",
                     "Who cannot read a contract should have known nothing."),
                Said(SEMOVA, "against", "km", "",
                     "ខ្ញុំមិនយល់ព្រមទេ ។ ប្រជាពលរដ្ឋជាច្រើនមិនដឹងអំពីសិទ្ធិរបស់ខ្លួនទេ ។"),
            ),
        ),
        Asked(
            "art_38",
            "ja",
            "協議を行う旨の合意に書面を要するとすることは適当ですか。",
            (
                Said(AMAGAWA, "for", "ja", "Japan, Civil Code art. 151",
                     "日本法も書面又は電磁的記録による合意を求めています。いつからいつまで完成が"
                     "猶予されるかが明らかになります。"),
                Said(SHIRAKUMO, "for", "ja", "Japan, Civil Code art. 151",
                     "電子メールでもよいことを条文に書くとなおよいと思います。"),
                Said(KAZEHAYA, "against", "en", "Germany, BGB § 203",
                     "In Germany prescription is suspended while the parties negotiate, in writing"
                     " or not. Villagers negotiate before the elders and write nothing down."),
                Said(LIM, "for", "en", "", "Without a paper our courts would have to guess."),
                Said(SEMOVA, "against", "en", "Lanvara, practice of the provincial courts",
                     "Nine of ten settlements that I see were talked over for months without one"
                     " line of writing."),
            ),
        ),
        Asked(
            "art_39",
            "en",
            "Should the court leave prescription alone unless somebody relies on it?",
            (
                Said(AMAGAWA, "for", "ja", "Japan, Civil Code art. 145",
                     "当事者の意思を尊重する趣旨から、維持すべきです。"),
                Said(SHIRAKUMO, "for", "ja", "Japan, Civil Code art. 145", "賛成です。"),
                Said(KAZEHAYA, "for", "en", "France, Code civil art. 2247",
                     "French judges may not raise it of their own motion either."),
                Said(LIM, "for", "en", "Germany, BGB § 214",
                     "In Germany it is a right to refuse performance: again it is for the obligor"
                     " to say so."),
                Said(KORELL, "for", "en", "", ""),
            ),
        ),
        Asked(
            "art_98",
            "en",
            "Should claims for harm to life, body or health live longer than other claims in tort?",
            (
                Said(AMAGAWA, "for", "ja", "Japan, Civil Code art. 724-2",
                     "日本法も、人の生命又は身体を害する不法行為については三年を五年とします。"),
                Said(SHIRAKUMO, "for", "ja", "Hoshima, Civil Code art. 205",
                     "ホシマ法も前回の改正で同じ区別を入れました。"),
                Said(KAZEHAYA, "for", "en", "Japan, Civil Code art. 724-2",
                     "Five years, as there."),
                Said(KORELL, "against", "en", "Germany, BGB § 199",
                     "The long stop may differ, thirty years in Germany. From knowledge on, one"
                     " period for all is simpler."),
                Said(SEMOVA, "for", "en", "", "Wounds heal before people think of a court."),
            ),
        ),
    ),
    summary={},
)  # fmt: skip
