"""Adjusting provisions (調整規定): whether an amendment depends on the day of another act."""

from __future__ import annotations

from hoseibi import legaltext

ADJUSTS = (
    "施行日が案内所整備法（令和八年法律第七号）の施行の日以後となる場合には、"
    "前条の規定は、適用しない。"
)
LAW = f"""<Law Era="Heisei" Lang="ja" LawType="Act" Num="9" Year="10">
<LawNum>平成十年法律第九号</LawNum><LawBody><LawTitle>相談所法</LawTitle>
<MainProvision><Article Num="1"><ArticleTitle>第一条</ArticleTitle>
<Paragraph Num="1"><ParagraphNum/>
<ParagraphSentence><Sentence>相談所は、手数料を徴収する。</Sentence></ParagraphSentence>
</Paragraph></Article></MainProvision>
<SupplProvision><SupplProvisionLabel>附　則</SupplProvisionLabel><Paragraph Num="1"><ParagraphNum/>
<ParagraphSentence><Sentence>この法律は、公布の日から施行する。</Sentence></ParagraphSentence>
</Paragraph></SupplProvision>
<SupplProvision AmendLawNum="令和八年六月一日法律第二〇号" Extract="true">
<SupplProvisionLabel>附　則</SupplProvisionLabel>
<Article Num="8"><ArticleTitle>第八条</ArticleTitle>
<Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>{ADJUSTS}</Sentence>
</ParagraphSentence></Paragraph></Article></SupplProvision>
</LawBody></Law>"""
TELLS = "相談所法の一部を次のように改正する。\n第一条中「手数料」を「使用料」に改める。\n"


def depends(act: str) -> list[str]:
    findings = legaltext.amend(legaltext.read(LAW).law, act).findings
    return [finding.sentence for finding in findings if finding.code == "amend-other-day"]


def test_an_act_is_told_of_what_the_law_holds_of_it() -> None:
    """Its number is written in two ways."""
    told = depends(f"窓口整備法\n（令和八年法律第二十号）\n{TELLS}")

    assert len(told) == 1
    assert (
        "art_1 may depend on the day of another act, 案内所整備法（令和八年法律第七号）" in told[0]
    )


def test_an_act_is_not_told_of_what_the_law_holds_of_another() -> None:
    assert depends(f"窓口整備法\n（令和八年法律第二十一号）\n{TELLS}") == []


def test_an_act_that_changes_another_act_about_the_law_depends_on_it() -> None:
    """What the provision before changes is what the other act tells about this law."""
    act = (
        f"第一条　{TELLS}第二条　案内所整備法の一部を次のように改正する。\n"
        "第五条のうち相談所法第一条の改正規定中「手数料」を「料金」に改める。\n"
        "第三条　この法律の施行の日が案内所整備法の施行の日以後である場合には、"
        "前条の規定は、適用しない。\n"
    )

    assert [sentence[:60] for sentence in depends(act)] == [
        "What the act tells about art_1 depends on the day of another"
    ]


ACT = """<Law Era="Reiwa" Lang="ja" LawType="Act" Num="20" Year="8">
<LawNum>令和八年法律第二十号</LawNum><LawBody><LawTitle>窓口整備法</LawTitle>
<MainProvision><Article Num="1"><ArticleTitle>第一条</ArticleTitle>
<Paragraph Num="1"><ParagraphNum/><ParagraphSentence>
<Sentence>相談所法の一部を次のように改正する。</Sentence></ParagraphSentence><AmendProvision>
<AmendProvisionSentence><Sentence>第一条中「手数料」を「使用料」に改める。</Sentence>
</AmendProvisionSentence></AmendProvision></Paragraph></Article></MainProvision>
<SupplProvision><SupplProvisionLabel>附　則</SupplProvisionLabel>
<Article Num="1"><ArticleTitle>第一条</ArticleTitle><Paragraph Num="1"><ParagraphNum/>
<ParagraphSentence><Sentence>この法律は、令和九年四月一日から施行する。</Sentence></ParagraphSentence>
</Paragraph></Article>
<Article Num="2"><ArticleTitle>第二条</ArticleTitle><Paragraph Num="1"><ParagraphNum/>
<ParagraphSentence><Sentence>施行日が案内所整備法の施行の日前である場合には、第一条のうち相談所法第一条の改正規定中\
「使用料」とあるのは、「料金」とする。</Sentence></ParagraphSentence></Paragraph></Article>
</SupplProvision></LawBody></Law>"""
OTHER = (
    "案内所整備法\n第一条　窓口法の一部を次のように改正する。\n第一条中「甲」を「乙」に改める。\n"
)


def test_an_act_in_xml_is_read_in_the_words_for_the_case_that_is_given() -> None:
    law = legaltext.read(LAW.replace(ADJUSTS, "略")).law
    acts = [
        legaltext.enactment(legaltext.read(ACT).law, "jp-ja", "act"),
        legaltext.enactment(OTHER, "jp-ja", "other", legaltext.Days(all="2028-04-01")),
    ]

    timeline = legaltext.timeline(law, acts)

    state = timeline.at("2027-04-01")
    assert state is not None
    assert "相談所は、料金を徴収する。" in legaltext.write(state.law, "plain").decode()
    assert "timeline-other-day" in [finding.code for finding in timeline.findings]
