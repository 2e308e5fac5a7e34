"""Who comes to the events of the invented world; every name is made up."""

from __future__ import annotations

from typing import NamedTuple


class Guest(NamedTuple):
    """Somebody who registers: name, name in its own script, organisation, post, country, language
    of letters, place of the group and of the channel, and what they agree to."""

    name: str
    own_name: str = ""
    organ: str = ""
    post: str = ""
    country: str = "Merovia"
    language: str = "vi"
    group: int = 0
    channel: int | None = None
    listed: bool = True
    again: bool = False

    @property
    def email(self) -> str:
        letters = "".join(sign for sign in self.name.casefold() if sign.isascii())
        return ".".join(letters.split()[-2:]) + "@example.org"


COURT, PROVINCE, BAR, UNIVERSITY = (
    "Regional Court of Port Meros",
    "Regional Court of Velden",
    "Bar Federation of Merovia",
    "National University of Merovia",
)
PAST = (
    Guest("Nguyen Minh Chau", "Nguyễn Minh Châu", COURT, "Thẩm phán", again=True),
    Guest("Dang Thu Ha", "Đặng Thu Hà", COURT, "Thẩm phán", channel=1),
    Guest("Vo Gia Khanh", "Võ Gia Khánh", COURT, "Thẩm phán"),
    Guest("Bui Ngoc Lan", "Bùi Ngọc Lan", PROVINCE, "Chánh án", again=True),
    Guest("Do Hai Dang", "Đỗ Hải Đăng", PROVINCE, "Thẩm phán", listed=False),
    Guest("Ho Bich Ngoc", "Hồ Bích Ngọc", PROVINCE, "Thẩm phán"),
    Guest("Ly Anh Tuan", "Lý Anh Tuấn", "Supreme Court of Merovia", "Thư ký"),
    Guest("Mai Phuong Thao", "Mai Phương Thảo", "Supreme Court of Merovia", "Thẩm phán"),
    Guest("Ngo Duc Thinh", "Ngô Đức Thịnh", BAR, "Luật sư", group=1, again=True),
    Guest("Phan Kim Oanh", "Phan Kim Oanh", BAR, "Quản tài viên", group=1),
    Guest("Quach Tien Dat", "Quách Tiến Đạt", BAR, "Quản tài viên", group=1, listed=False),
    Guest("Ta Hoai Nam", "Tạ Hoài Nam", BAR, "Luật sư", group=1),
    Guest("To Uyen Nhi", "Tô Uyển Nhi", UNIVERSITY, "Giảng viên", group=2, again=True),
    Guest("Truong Vinh Ha", "Trương Vĩnh Hà", UNIVERSITY, "Giảng viên", group=2),
    Guest("Hinata Aomori", "青森 ひなた", "Amagase University", "准教授", "Hoshima", "ja", 2, 1),
    Guest(
        "Kaede Mizuno", "水野 楓", "Aozora University", "助教", "Hoshima", "ja", 2, 1, again=True
    ),
    Guest("Dinh Bao Long", "Đinh Bảo Long", UNIVERSITY, "Nghiên cứu sinh", group=2),
)
"""One more of the universities than there are places: the last one waits until somebody cancels."""
CANCELLED = ("Truong Vinh Ha",)
ABSENT = ("Ly Anh Tuan", "Ta Hoai Nam")

LANVARA = "Lanvara"
COMING = (
    Guest(
        "Sophea Rin",
        "រិន សុភា",
        "Court of First Instance, Kampong Lan",
        "ចៅក្រម",
        LANVARA,
        "km",
    ),
    Guest("Bopha Meas", "មាស បុប្ផា", "Ministry of Justice", "មន្ត្រី", LANVARA, "km", again=True),
    Guest("Dara Noun", "នួន ដារ៉ា", "Bar Association of Lanvara", "មេធាវី", LANVARA, "km"),
    Guest("Kosal Prum", "ព្រំ កុសល", "Royal Academy of Judges", "គ្រូបង្គោល", LANVARA, "km"),
    Guest(
        "Chanthy Oum", "អ៊ុំ ចន្ធី", "University of Lanvara", "សាស្ត្រាចារ្យ", LANVARA, "km", 0, None, False
    ),
    Guest("Rithy Som", "សោម រិទ្ធី", "Court of Appeal", "ចៅក្រម", LANVARA, "km"),
    Guest("Maly Keo", "កែវ ម៉ាលី", "Ministry of Justice", "មន្ត្រី", LANVARA, "km"),
    Guest("Veasna Chum", "ជុំ វាសនា", "Bar Association of Lanvara", "មេធាវី", LANVARA, "km"),
    Guest(
        "Pisey Long",
        "ឡុង ពិសី",
        "University of Lanvara",
        "និស្សិត",
        LANVARA,
        "km",
        0,
        None,
        False,
    ),
    Guest("Sambath Ouk", "អ៊ុក សម្បត្តិ", "Court of First Instance", "ចៅក្រម", LANVARA, "km"),
    Guest("Nita Heng", "ហេង នីតា", "Ministry of Justice", "មន្ត្រី", LANVARA, "km"),
    Guest("Thida Chhim", "ឈឹម ធីតា", "Council of Jurists", "ទីប្រឹក្សា", LANVARA, "km"),
    Guest("Ratha Sim", "ស៊ឹម រដ្ឋា", "Bar Association of Lanvara", "មេធាវី", LANVARA, "km"),
    Guest("Mony Tep", "ទេព មុនី", "University of Lanvara", "និស្សិត", LANVARA, "km"),
    Guest(
        "Tsubasa Kirino", "桐野 翼", "Bar Federation of Hoshima", "弁護士", "Hoshima", "ja", 1, 1
    ),
    Guest(
        "Akari Tomose", "友瀬 灯", "Amagase University", "教授", "Hoshima", "ja", 1, 1, again=True
    ),
    Guest("Somphone Vilay", "ສົມພອນ ວິໄລ", "Ministry of Justice", "ນັກວິຊາການ", "Laos", "lo", 1, 0),
    Guest("Camille Roux", "", "Cour de cassation", "conseillère", "France", "fr", 1, 0),
    Guest(
        "Alisher Qodirov",
        "",
        "Toshkent davlat yuridik universiteti",
        "dotsent",
        "Uzbekistan",
        "uz",
        1,
        0,
    ),
)
"""Two more in the hall than there are places."""
