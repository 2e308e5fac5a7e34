"""Laws as HTML: nothing of them becomes markup, and everything can be linked to."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from lxml import etree, html
from tests.legaltext.strategies import laws

from hoseibi.legaltext import Identity, Inline, Law, Provision, Sentence, walk
from hoseibi.legaltext.render.to_html import fragment, law_html, provision_html, to_html

ELEMENTS = (
    "a abbr article b br caption del div figcaption figure h1 h2 h3 h4 h5 h6 header i img ins li"
    " nav p rp rt ruby section span sub sup table td th tr u ul"
)


def said(*words: str | Inline) -> tuple[Sentence, ...]:
    return (Sentence(words),)


def in_body(*provisions: Provision) -> Law:
    return Law("en", "en", ("Act",), provisions=(Provision("body", children=provisions),))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(laws)
def test_only_our_own_elements_stand_in_the_page(law: Law) -> None:
    page = html.fromstring(law_html(law))

    assert {element.tag for element in page.iter()} <= set(ELEMENTS.split())
    assert not [name for element in page.iter() for name in element.attrib if name[:2] == "on"]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(laws)
def test_every_provision_can_be_linked_to(law: Law) -> None:
    identifiers = html.fromstring(law_html(law)).xpath("//@id[not(contains(., '-h'))]")

    assert len(set(identifiers)) == len(identifiers)
    assert len(walk(law)) <= len(html.fromstring(law_html(law)).xpath("//@id"))


def test_a_script_in_a_law_is_words() -> None:
    evil = "<script>alert('\"')</script>"
    law = Law(
        evil,
        evil,
        (evil,),
        Identity(evil, evil, evil, evil, ((evil, evil),)),
        (
            Provision(
                evil, evil, evil, (evil,), said(evil, Inline(evil, (evil,), (("src", evil),)))
            ),
        ),
    )

    page = to_html(law)

    assert "<script" not in page
    assert "&lt;script&gt;alert(&#39;&quot;&#39;)&lt;/script&gt;" in page


def test_a_link_leads_to_the_web_or_nowhere() -> None:
    law = in_body(
        Provision(
            "article",
            text=said(
                Inline("a", ("good",), (("href", "https://example.org/?a=1&b=2"),)),
                Inline("a", ("bad",), (("href", "javascript:alert(1)"),)),
                Inline("img", (), (("src", "javascript:alert(1)"),)),
            ),
        )
    )

    assert (
        '<p><a href="https://example.org/?a=1&amp;b=2">good</a><span class="ref">bad</span></p>'
    ) in law_html(law)


def test_an_article_has_a_heading_and_paragraphs_hang_on_their_numbers() -> None:
    paragraph = Provision("paragraph", "(2)", "2", text=said("Words."))
    law = in_body(Provision("article", "Article 5", "5", ("Choice",), children=(paragraph,)))

    assert provision_html(law, "art_5") == (
        '<article class="article" id="art_5" aria-labelledby="art_5-h">'
        '<h2 id="art_5-h"><span class="num">Article 5</span> <span class="heading">Choice</span>'
        '</h2><div class="unit paragraph" id="art_5__para_2"><span class="num">(2)</span>'
        '<div class="inside"><p>Words.</p></div></div>\n</article>\n'
    )


def test_a_fragment_is_what_the_page_shows() -> None:
    law = in_body(Provision("article", "1", "1"), Provision("article", "2", "2", text=said("x")))
    placed = walk(law)

    assert fragment(placed, 2, level=3) == provision_html(law, "art_2", level=3)
    assert fragment(placed, 2, level=2) in law_html(law)
    assert provision_html(law, "art_9") is None


def test_ruby_is_ruby() -> None:
    ruby = Inline("ruby", ("瑕", Inline("rt", ("か",))))

    assert "<ruby>瑕<rp>(</rp><rt>か</rt><rp>)</rp></ruby>" in law_html(
        in_body(Provision("article", text=said(ruby)))
    )


def test_a_table_says_which_cells_are_heads() -> None:
    head = Provision("cell", text=said("Fee"), form=(("akn", "th"), ("colspan", "2")))
    cell = Provision("cell", text=said("5"))
    rows = (Provision("row", children=(head,)), Provision("row", children=(cell, cell)))
    page = html.fromstring(law_html(in_body(Provision("table", children=rows))))

    assert etree.tostring(page.xpath("//th")[0], encoding="unicode") == (
        '<th id="table_1__row_1__cell_1" scope="col" colspan="2"><p>Fee</p></th>'
    )


def test_the_page_says_its_language_and_carries_its_style() -> None:
    page = to_html(Law("kh-km", "km", ("ច្បាប់",)))

    assert page.startswith('<!DOCTYPE html>\n<html lang="km">')
    assert "prefers-color-scheme:dark" in page
    assert "text-align:justify" not in page
