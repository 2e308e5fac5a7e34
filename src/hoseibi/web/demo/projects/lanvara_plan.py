"""The plan of the project in Lanvara: version 0, and why the committee changed it twice."""

from datetime import date

from hoseibi.projects.choices import RowKind as Kind

from .telling import Change, Row, Version, both

TITLE = both("Project for the Law of Obligations in Practice", "債権法実務定着支援プロジェクト")
TARGET_GROUP = both(
    "Drafters of the Ministry of Justice, judges and lawyers of Lanvara, trainers of its Academy",
    "ランヴァラ司法省の起草担当者、裁判官、弁護士、司法研修所教官",
)
SITE = both("Sorenka, capital of Lanvara", "ランヴァラ首都ソレンカ")

ROWS = (
    Row(
        "goal",
        Kind.GOAL,
        both(
            "Civil disputes over contracts are settled foreseeably under the amended code.",
            "改正民法の下で、契約に関する紛争が予測可能な形で解決される。",
        ),
        both(
            "Contract disputes decided within twelve months: from 41 % to 60 % by 2030",
            "契約紛争のうち12か月以内に判決に至る割合：2030年までに41％から60％へ",
        ),
        both("Case-flow statistics of the Supreme Court", "最高裁判所の事件統計"),
    ),
    Row(
        "purpose",
        Kind.PURPOSE,
        both(
            "The organs of Lanvara draft, explain and apply the law of obligations themselves.",
            "ランヴァラの関係機関が、債権法を自ら起草し、解説し、適用できるようになる。",
        ),
        both(
            "P-1 Articles drafted without a first draft of our side: 60 %\n"
            "P-2 Sampled judgments that name the article and the reasons: 65 %",
            "P-1 我が方の草案によらずに起草された条文の割合：60％\n"
            "P-2 適用条文と理由を示した判決の割合（抽出調査）：65％",
        ),
        both(
            "Drafting records; yearly sample of 120 judgments", "起草記録、年1回120件の判決抽出調査"
        ),
        both(
            "The Ministry keeps the drafting group together.",
            "司法省が起草グループの体制を維持する。",
        ),
    ),
    Row(
        "o1",
        Kind.OUTPUT,
        both(
            "The amendment of the law of obligations is drafted and submitted.",
            "債権法改正案が起草され、提出される。",
        ),
        both(
            "1-1 Sixty articles are examined jointly\n1-2 The amendment is submitted",
            "1-1 60か条が共同で検討される\n1-2 改正案が提出される",
        ),
        both("Minutes of the joint studies", "共同研究会の議事録"),
        both(
            "The government keeps the amendment in its legislative programme.",
            "改正が政府の立法計画に維持される。",
        ),
    ),
    Row(
        "o2",
        Kind.OUTPUT,
        both("The rules that the code owes are in place.", "民法が委任した下位法令が整備される。"),
        both("2-1 Sub-decrees are issued", "2-1 政令が公布される"),
        both("Official gazette", "官報"),
    ),
    Row(
        "o3",
        Kind.OUTPUT,
        both(
            "Judges and lawyers have a manual on contracts and use it.",
            "裁判官と弁護士が契約法マニュアルを持ち、活用する。",
        ),
        both(
            "3-1 Sixty articles are explained\n3-2 400 judges and lawyers are trained",
            "3-1 60か条の解説が作成される\n3-2 裁判官・弁護士400名が研修を受ける",
        ),
        both("Copies handed out; attendance lists", "配布部数、出席簿"),
    ),
    Row(
        "o4",
        Kind.OUTPUT,
        both(
            "Trainers of the Academy teach the law of obligations.",
            "司法研修所の教官が債権法を教えられるようになる。",
        ),
        both(
            "4-1 Twenty trainers teach alone\n4-2 Mean mark of their students: 75",
            "4-1 単独で教えられる教官が20名になる\n4-2 受講者の平均点が75点になる",
        ),
        both("Timetables and marks of the Academy", "研修所の時間割と成績"),
    ),
    Row(
        "a11",
        Kind.ACTIVITY,
        both(
            "Compare the provisions on obligations with practice and with other laws.",
            "債権規定を実務及び他法令と照合する。",
        ),
        under="o1",
    ),
    Row(
        "a12",
        Kind.ACTIVITY,
        both(
            "Examine the draft article by article in joint studies.",
            "共同研究会で草案を逐条検討する。",
        ),
        under="o1",
        assumptions=both("The professors of both sides can meet.", "双方の研究者が参加できる。"),
    ),
    Row(
        "a13",
        Kind.ACTIVITY,
        both(
            "Write the explanatory note and submit the amendment.",
            "提案理由書を作成し、改正案を提出する。",
        ),
        under="o1",
    ),
    Row(
        "a21",
        Kind.ACTIVITY,
        both("List the rules that the code owes.", "民法が委任した下位法令の一覧を作成する。"),
        under="o2",
    ),
    Row(
        "a22",
        Kind.ACTIVITY,
        both("Draft the sub-decrees with the organs concerned.", "関係機関と政令案を起草する。"),
        under="o2",
    ),
    Row(
        "a23",
        Kind.ACTIVITY,
        both(
            "Hear the courts and the bar on the drafts.",
            "草案について裁判所と弁護士会の意見を聴く。",
        ),
        under="o2",
    ),
    Row(
        "a31",
        Kind.ACTIVITY,
        both(
            "Collect disputes and judgments on contracts.", "契約に関する紛争例と判決を収集する。"
        ),
        under="o3",
    ),
    Row(
        "a32",
        Kind.ACTIVITY,
        both("Write the manual with judges and lawyers.", "裁判官・弁護士とマニュアルを執筆する。"),
        under="o3",
    ),
    Row(
        "a33",
        Kind.ACTIVITY,
        both("Hold seminars for judges and lawyers.", "裁判官・弁護士向けセミナーを開く。"),
        under="o3",
    ),
    Row(
        "a41",
        Kind.ACTIVITY,
        both("Train the trainers of the Academy.", "司法研修所の教官を研修する。"),
        under="o4",
    ),
    Row(
        "a42",
        Kind.ACTIVITY,
        both("Write the curriculum and its cases.", "カリキュラムと設例を作成する。"),
        under="o4",
    ),
    Row(
        "a43",
        Kind.ACTIVITY,
        both("Let the trainers teach, observed and advised.", "教官の授業を参観し、助言する。"),
        under="o4",
    ),
    Row(
        "h1",
        Kind.HOME_INPUT,
        both(
            "Two long-term experts (a judge and an attorney), short-term experts, training courses,"
            " seminars, books and computers",
            "長期専門家2名（裁判官、弁護士）、短期専門家、本邦研修、セミナー、図書・機材",
        ),
    ),
    Row(
        "p1",
        Kind.PARTNER_INPUT,
        both(
            "Drafting group of twelve, rooms in the Ministry, travel of judges inside the country",
            "起草グループ12名、司法省内執務室、裁判官の国内旅費",
        ),
    ),
    Row(
        "c1",
        Kind.PRECONDITION,
        both(
            "The Ministry and the Supreme Court have named their members.",
            "司法省と最高裁判所が委員を指名している。",
        ),
    ),
    Row(
        "i1",
        Kind.ISSUE,
        both(
            "Sub-decrees are written late or by nobody. Countermeasure: a list with one person"
            " responsible for each.",
            "政令の作成が遅れ、担当者のいないものがある。対応策：政令ごとに責任者を定めた一覧を作る。",
        ),
    ),
)

VERSION_1 = Version(
    date(2024, 4, 24),
    3,
    rows=(
        (
            Row(
                "a24",
                Kind.ACTIVITY,
                both(
                    "Draft the sub-decree on registers of claims, which no organ has begun.",
                    "どの機関も着手していない債権登録に関する政令を起草する。",
                ),
                under="o2",
            ),
            both(
                "Activity 2-1 showed four sub-decrees owed, one of which nobody begins.",
                "活動2-1の一覧により、委任された政令4件のうち1件に着手者がいないことが判明した。",
            ),
        ),
    ),
    changes=(
        Change(
            "o2",
            "indicators",
            both(
                "2-1 Four sub-decrees are issued (baseline 2022: none)",
                "2-1 政令4件が公布される（2022年の基準値：0件）",
            ),
            both(
                "The indicator had neither a number nor a baseline, so nothing could be measured.",
                "指標に数値も基準値もなく、測定できなかったため。",
            ),
        ),
    ),
)

VERSION_2 = Version(
    date(2025, 11, 20),
    6,
    rows=(),
    changes=(
        Change(
            "purpose",
            "indicators",
            both(
                "P-1 Articles drafted without a first draft of our side: 70 %\n"
                "P-2 Sampled judgments that name the article and the reasons: 65 %",
                "P-1 我が方の草案によらずに起草された条文の割合：70％\n"
                "P-2 適用条文と理由を示した判決の割合（抽出調査）：65％",
            ),
            both(
                "The joint review found 58 % reached two years before the end; both sides want"
                " more.",
                "合同レビューで、終了2年前に58％に達していることが確認され、双方が目標の引上げを"
                "望んだ。",
            ),
        ),
        Change(
            "o1",
            "assumptions",
            both(
                "The government keeps the amendment in its legislative programme.\n"
                "The Assembly takes it up in its sessions of 2027.",
                "改正が政府の立法計画に維持される。\n国会が2027年の会期で審議する。",
            ),
            both(
                "The Assembly has a new calendar of two sessions a year; a session missed costs"
                " half a year.",
                "国会が年2会期制となり、一会期を逃すと半年遅れるため。",
            ),
        ),
        Change(
            "o3",
            "narrative",
            both(
                "Judges and lawyers have a commentary on the law of obligations and use it.",
                "裁判官と弁護士が債権法の逐条解説を持ち、活用する。",
            ),
            both(
                "Judges asked for reasons article by article; a manual of procedure does not"
                " give them.",
                "裁判官が求めたのは条文ごとの理由であり、手続マニュアルでは足りないため。",
            ),
        ),
        Change(
            "a32",
            "narrative",
            both(
                "Write the commentary with judges and lawyers.",
                "裁判官・弁護士と逐条解説を執筆する。",
            ),
            both("It follows output 3.", "成果3の変更に伴う。"),
        ),
    ),
)
