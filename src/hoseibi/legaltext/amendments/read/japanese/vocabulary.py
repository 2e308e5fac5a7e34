"""The words in which Japanese acts amend: units, parts, verbs and particles, as data.

Sources: the drafting practice of the Cabinet Legislation Bureau as the gazette shows it.
"""

from __future__ import annotations

NUMBER = "(?>[〇一二三四五六七八九十百千０-９0-9]{1,12})"
BRANCH = f"(?:の{NUMBER}(?!号|項|条|つ)){{0,4}}"

TOP, DIVISION, ARTICLE, AMENDING, PARAGRAPH, POINT = 0, 10, 20, 25, 30, 40
TABLE, GROUP, ROW, COLUMN, NOTE, TABLE_POINT = 50, 51, 52, 53, 55, 60
"""How deep a step stands: a new one replaces what stands as deep or deeper."""

UNITS = (
    ("編", "book", DIVISION),
    ("章", "chapter", DIVISION + 1),
    ("節", "section", DIVISION + 2),
    ("款", "subsection", DIVISION + 3),
    ("目", "division", DIVISION + 4),
    ("条", "article", ARTICLE),
    ("項", "paragraph", PARAGRAPH),
    ("号", "point", POINT),
)
"""`第二章`, `第五条の二`: sign, kind, level."""

IROHA = (
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
)
AFTER_SIGN = (
    r"(?=中|を|に|の(?!規定により)|か|まで|及|並|又|若|、|（|\(|[ⅰ-ⅿ⑴-⒇]|本文|ただし|但|前段|後段|各|列記"
    r"|以外|と|$)"
)

SIGNS = (
    ("iroha", rf"([{IROHA}])({BRANCH}){AFTER_SIGN}", 1),
    ("arabic-fullwidth", r"[（(]([０-９0-9]{1,3})[）)]()", 2),
    ("arabic-fullwidth", r"([⑴-⒇])()", 2),
    ("kanji", r"[（(]([一二三四五六七八九十]{1,4})[）)]()", 2),
    ("roman-lower", r"[（(]([ｉｖｘivxⅰ-ⅹ]{1,6})[）)]()", 3),
    ("iroha", rf"[（(]([{IROHA}])[）)]()", 3),
)
"""`イ`, `（１）`, `（ｉ）`: numeral system, expression, how far below 号."""

TOPS = (
    ("附則", "supplement"),
    ("本則", "body"),
    ("目次", "toc"),
    ("題名", "lawtitle"),
    ("制定文", "preface"),
    ("前文", "preamble"),
)

ANNEX = (
    rf"(?:別記第{NUMBER}号{BRANCH}様式|(?:（別記）|別記|別紙|附則)?様式第?{NUMBER}号?{BRANCH}"
    rf"|第{NUMBER}号{BRANCH}の?(?:様式|書式)"
    rf"|(?:別表|別記様式|別紙様式|附則様式|別記|別紙|別図|附録|付録|様式)"
    rf"(?:第{NUMBER}(?!条|項|欄|号|・){BRANCH})?)(?:（その[^（）「」]{{1,4}}）)?"
)
RELATED = r"（(?:[^（）「」]{1,60}関係|[表裏]面)）"
"""別表第一（第二条関係）, 様式第二号（表面）."""

SAME = {
    "条": (ARTICLE,),
    "項": (ROW, PARAGRAPH),
    "号": (TABLE_POINT, POINT),
    "表": (TABLE, TOP),
    "部": (GROUP,),
    "欄": (COLUMN,),
    "備考": (NOTE,),
    "附則": (TOP,),
    "様式": (TOP,),
    "別表": (TOP,),
    "編": (DIVISION,),
    "章": (DIVISION + 1,),
    "節": (DIVISION + 2,),
    "款": (DIVISION + 3,),
    "目": (DIVISION + 4,),
}
"""`同条`: the level that it goes back to."""

PARTS = (
    ("の?各号列記以外の部分", "lead"),
    ("の?各号以外の部分", "lead"),
    ("の?表以外の部分", "untabled"),
    ("の?柱書き?", "lead"),
    ("の?(?:ただし書|但書|但し書|ただし書き)", "proviso"),
    ("の?本文", "main"),
    ("の?前段", "first"),
    ("の?後段", "latter"),
    ("の?(?:前の)?見出し", "heading"),
    ("の?[編章節款目]名", "title"),
    ("の?項番号", "num"),
)

VERBS = {
    "rewrite": "改め(?:る)?",
    "add": "(?:加え(?:る)?|付し|付する|附し|附する|追加し|追加する)",
    "delete": "(?:削り|削る|削除し|削除する)",
    "become": "(?:とし|とする|に改め(?:る)?)",
    "down": "(?:繰り下げ|繰下げ|くり下げ)(?:る)?",
    "up": "(?:繰り上げ|繰上げ|くり上げ)(?:る)?",
}
"""Each in the form that ends a sentence and the one that goes on."""

AS_FOLLOWS = "次の(?:ように|とおり)"
HEAD_BEFORE = "の前の([編章節款目])名"
"""第四十条の前の節名: the head of the division that begins with the article."""

EACH = "(?:それぞれ)?"
COUNTED = (
    rf"次の(?:見出し及び)?(?:{NUMBER})?(目次及び[編章]名|編名|章名|節名|款名|目名|条|項|号|編|章|節|款|目|表|図|様式|別表|書式|文|欄"
    r"|ただし書|後段|前段|見出し|備考|各号|目次|前文|制定文|附則)"
)
WHERE = (("の次に", "after"), ("の前に", "before"), ("の後に", "after"))
ANCHORED = (
    ("の下に", False),
    ("の次に", False),
    ("の後に", False),
    ("の前に", True),
    ("の上に", True),
)

AFTER_QUOTE = (
    r"(?:を「|をそれぞれ「|を削|を、|を次の|を加え|に改め|に、|に[、。]|の[下次前上後]に|及び「|、「|並びに「"
    r"|又は「|を付|とし|と改め|とする|を付する|に$)"
)
"""What may follow the end of a quotation."""

LIST = r"(?:、並びに|、及び|、又は|、若しくは|並びに|及び|又は|若しくは|、)"
RULES = r"の(?:各)?規定"
ENDS = r"(?:改める|加える|削る|とする|繰り下げる|繰り上げる|繰下げる|繰上げる|付する|削除する)。$"

HEAD = (
    rf"(?:第{NUMBER}条{BRANCH}[ 　]+|[０-９0-9]{{1,3}}[ 　]+|[一二三四五六七八九十]{{1,3}}[ 　]+)?"
    r"(?P<title>(?:[^「」。（]|（[^（）「」]{1,100}）){1,400}?)(?:（(?P<number>[^（）「」]{0,30}第[^（）「」]{1,20}号|(?:明治|大正|昭和|平成|令和)[^（）「」]{3,40})"
    r"[^）]{0,40}）)?"
    r"の(?P<extent>一部|全部)を次の(?P<table>表の)?(?:ように|とおり)改正する。"
)
BY_TABLE = r"次の表(?:により|のように)|改正(?:前|後)欄"
NEW_TABLE = r"[^「」]{0,200}(?:次の表(?:により|のように)|改正前欄に掲げる)"
LEFT_OUT = r"[（〔［(]「?次の(?:よう|とおり)」?略[）〕］)]"
"""What an editor of a collection puts where an act goes on: （「次のよう」略）."""
OWN_PART = r"附[ 　]*則(?:[ 　（(]|$)"
