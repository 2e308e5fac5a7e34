"""Every law that can be, and some that should not: any kind in any place, any text."""

from __future__ import annotations

from hypothesis import strategies as st

from hoseibi.legaltext import KINDS, Dated, Identity, Inline, Law, Provision, Sentence

TOPS = ("preface", "toc", "preamble", "body", "supplement", "annex")

texts = st.one_of(
    st.sampled_from(
        [
            "",
            "第七百九条",
            "(1)",
            " a ",
            "a<b>&\"'",
            "x\r\ny\t",
            "\x00",
            "\x01b",
            "\\",
            "\\x1;",
            "]]>",
        ]
    ),
    st.sampled_from(["\ufffe", "\ud800", "ក-", "<script>alert(1)</script>", "\n", "1__2~3"]),
    st.text(max_size=6),
)
NAMES = "ruby rt b i ref a eop br img inline span marker p note href src akn name eId 条"
names = st.one_of(
    st.sampled_from(NAMES.split()),
    st.from_regex(r"[A-Za-z_][A-Za-z0-9_.-]{0,5}", fullmatch=True),
)
values = st.one_of(
    texts, st.sampled_from(["p", "th", "2", "http://a.b/c#d", "#x", "a#b#c", "http://[", "a:b"])
)
forms = st.one_of(
    st.just(()),
    st.lists(st.tuples(names, values), max_size=3).map(tuple),
    st.sampled_from(
        [
            (("heading", "first"),),
            (("title", "shown"),),
            (("akn", "alinea"),),
            (("akn", "p"),),
            (("root", "bill"),),
            (("href", "#a"), ("x", "1")),
            (("rowspan", "2"), ("colspan", "3")),
            (("name with space", "1"),),
        ]
    ),
)


def runs(depth: int) -> st.SearchStrategy[tuple[str | Inline, ...]]:
    """Running text, with inlines inside one another to a depth."""
    if not depth:
        return st.lists(texts, max_size=2).map(tuple)
    inlines = st.builds(Inline, st.one_of(names, texts), runs(depth - 1), forms)
    return st.lists(st.one_of(texts, inlines), max_size=3).map(tuple)


headings = st.one_of(st.just(()), runs(2))
sentences = st.lists(
    st.builds(
        Sentence,
        runs(2),
        st.sampled_from(["", "main", "proviso", "\x02"]),
        st.integers(-1, 3),
        forms,
    ),
    max_size=2,
).map(tuple)
kinds = st.one_of(st.sampled_from(sorted(KINDS)), st.just("odd kind"))

Some = st.SearchStrategy[tuple[Provision, ...]]


def some(inner: st.SearchStrategy[Provision], at_least: int = 0) -> Some:
    return st.lists(inner, min_size=at_least, max_size=3).map(tuple)


def any_provision(children: Some) -> st.SearchStrategy[Provision]:
    return st.builds(Provision, kinds, texts, texts, headings, sentences, children, forms)


def plain(kind: str, children: Some) -> st.SearchStrategy[Provision]:
    """A provision without number and text, as tables and the parts at the top mostly are."""
    return st.builds(
        Provision, st.just(kind), number=texts, heading=headings, children=children, form=forms
    )


def with_structure(inner: st.SearchStrategy[Provision]) -> st.SearchStrategy[Provision]:
    cells = st.builds(Provision, st.just("cell"), text=sentences, children=some(inner), form=forms)
    rows = st.builds(Provision, st.just("row"), children=some(cells, 1), form=forms)
    items = st.builds(Provision, st.just("tocitem"), texts, texts, headings, sentences)
    nested = st.builds(Provision, st.just("tocitem"), texts, children=some(items), form=forms)
    return st.one_of(
        any_provision(some(inner)),
        plain("table", some(rows, 1)),
        any_provision(some(st.one_of(rows, inner))),
        plain("toc", some(nested, 1)),
        st.sampled_from(TOPS).flatmap(
            lambda kind: st.builds(Provision, st.just(kind), children=some(inner), form=forms)
        ),
    )


provisions = st.recursive(any_provision(st.just(())), with_structure, max_leaves=8)
days = st.one_of(texts, st.dates().map(str), st.just("2001-02-29"))
identities = st.builds(
    Identity,
    texts,
    texts,
    texts,
    texts,
    st.lists(st.tuples(texts, texts), max_size=2).map(tuple),
    st.lists(st.builds(Dated, texts, days, texts), max_size=2).map(tuple),
)
languages = st.one_of(texts, st.sampled_from(["ja", "uz-Latn"]))
laws = st.builds(
    Law, texts, languages, runs(2), identities, st.lists(provisions, max_size=4).map(tuple), forms
)
