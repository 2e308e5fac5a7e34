"""Who is on the roster of the invented world, and what they know."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from hoseibi.experts.actions import Days, Known
from hoseibi.experts.choices import Level, Matter, PeriodKind
from hoseibi.partners.choices import OrganKind

ORGANS = {
    "court": (
        OrganKind.SUPREME_COURT,
        {"en": "Supreme Court of Hoshima", "ja": "ホシマ最高裁判所"},
    ),
    "bar": (OrganKind.BAR, {"en": "Bar Federation of Hoshima", "ja": "ホシマ弁護士連合会"}),
    "amagase": (OrganKind.UNIVERSITY, {"en": "Amagase University", "ja": "天瀬大学"}),
    "department": (
        OrganKind.MINISTRY,
        {
            "en": "Legal Cooperation Department, Ministry of Justice of Hoshima",
            "ja": "ホシマ法務省法務協力部",
        },
    ),
    "university": (
        OrganKind.UNIVERSITY,
        {"en": "Aozora University, Faculty of Law", "ja": "青空大学法学部"},
    ),
}  # fmt: skip


class Listed(NamedTuple):
    """Somebody on the roster: fields of law, languages with level, legal systems, countries and
    skills as the lists name them, apart by spaces; `consents` until a day, for ever, or not."""

    name: str
    own_name: str
    organ: str
    about: str
    fields: str
    languages: str
    systems: str
    countries: str
    skills: str
    consents: date | bool = True
    days: tuple[Days, ...] = ()

    def known(self) -> list[Known]:
        """What they know, as values."""
        by_matter = (
            (Matter.FIELD, self.fields),
            (Matter.SYSTEM, self.systems),
            (Matter.COUNTRY, self.countries),
            (Matter.SKILL, self.skills),
        )
        found = [Known(str(matter), key) for matter, keys in by_matter for key in keys.split()]
        for spoken in self.languages.split():
            code, level = spoken.split(":")
            found.append(Known(str(Matter.LANGUAGE), code, Level(int(level))))
        return found


def _days(kind: PeriodKind, begins: str, ends: str, place: str = "", note: str = "") -> Days:
    return Days(kind, date.fromisoformat(begins), date.fromisoformat(ends), place, note)


FREE, OFF, LEAVE, TRAVEL = (
    PeriodKind.AVAILABLE, PeriodKind.UNAVAILABLE, PeriodKind.LEAVE, PeriodKind.TRAVEL,
)  # fmt: skip

ROSTER = (
    Listed("Ren Kazehaya", "風早 蓮", "department",
           "A judge of civil cases, seconded to the department; wrote on defects of goods.",
           "civil civil-procedure commercial", "ja:4 en:3 km:2", "jp de xl", "xl",
           "judging legislation teaching commentary", True,
           (_days(TRAVEL, "2026-11-16", "2026-11-20", "Four provincial courts"),
            _days(TRAVEL, "2026-12-07", "2026-12-11", "Hoshima, joint study"),
            _days(LEAVE, "2026-12-28", "2027-01-04"))),
    Listed("Asuka Shirane", "白嶺 明日香", "court",
           "A judge of the civil division; was the first long-term expert of the project.",
           "civil civil-procedure", "ja:4 en:3 km:1", "jp fr xl", "xl", "judging teaching",
           date(2028, 3, 31)),
    Listed("Toma Hibiki", "響 斗真", "bar", "An attorney for commercial disputes.",
           "civil commercial company", "ja:4 en:3", "jp gb us", "xl", "advocacy teaching"),
    Listed("Yura Minase", "水瀬 由良", "bar",
           "An attorney; advises the bar of Lanvara on contracts and legal aid.",
           "civil family", "ja:4 en:3 km:2", "jp fr xl", "xl",
           "advocacy teaching coordination", True,
           (_days(LEAVE, "2026-08-03", "2026-08-14"),
            _days(TRAVEL, "2026-10-12", "2026-10-16", "Bar of the north"))),
    Listed("Minato Amagawa", "天川 湊", "university",
           "A professor of the law of obligations; head of the working group at home.",
           "civil commercial", "ja:4 en:3 de:3", "jp de fr un", "xl",
           "research legislation commentary", True,
           (_days(OFF, "2026-10-01", "2027-01-31", note="Lectures of the winter term"),
            _days(FREE, "2027-02-01", "2027-03-31"))),
    Listed("Kaho Seto", "瀬戸 佳帆", "court",
           "A judge of insolvency cases; advised the Ministry of Justice of Merovia.",
           "insolvency civil-procedure commercial", "ja:4 en:3 vi:2", "jp us xm", "xm",
           "judging legislation teaching"),
    Listed("Haruto Minegishi", "峰岸 春人", "court",
           "A judge who taught at the training institute for five years.",
           "civil civil-procedure", "ja:4 en:3 km:1", "jp de", "", "judging teaching", True,
           (_days(FREE, "2027-04-01", "2029-03-31"),)),
    Listed("Akane Fuyuki", "冬木 茜", "court",
           "A judge of the appeal court, seconded to a ministry until 2027.",
           "civil commercial", "ja:4 en:2", "jp fr", "", "judging legislation", True,
           (_days(OFF, "2026-04-01", "2027-09-30", note="Seconded"),)),
    Listed("Riku Shionome", "潮目 陸", "bar", "An attorney who studied in Lanvara.",
           "civil family labour", "ja:4 en:3 km:3", "jp xl", "xl", "advocacy research"),
    Listed("Mio Asagiri", "朝霧 澪", "court", "A judge; wrote the handbook on witnesses.",
           "civil-procedure civil", "ja:4 en:3 km:2", "jp de xl", "xl", "judging courts teaching"),
    Listed("Itsuki Namioka", "波岡 樹", "amagase", "An associate professor of comparative law.",
           "civil family", "ja:4 en:3 fr:3", "jp fr nl", "", "research commentary"),
    Listed("Chisato Kurenai", "紅 千里", "amagase", "A professor of insolvency law.",
           "insolvency commercial company", "ja:4 en:3 de:2", "jp de us un", "xm",
           "research legislation"),
    Listed("Naoya Hoshikawa", "星川 直也", "bar", "An attorney for companies.",
           "company commercial", "ja:4 en:3 vi:1", "jp us", "", "advocacy", date(2027, 3, 31)),
    Listed("Kei Yukimura", "雪村 圭", "department", "A public prosecutor in the department.",
           "criminal constitutional", "ja:4 en:2 ru:2", "jp de", "", "prosecution coordination"),
    Listed("Sora Tachinami", "立波 空", "amagase", "A lecturer on court administration.",
           "civil-procedure administrative", "ja:4 en:3 vi:2", "jp kr", "xm", "courts research"),
    Listed("Yui Shirakumo", "白雲 結", "university", "", "civil", "ja:4 en:3", "jp", "xl",
           "research", False),
)  # fmt: skip
