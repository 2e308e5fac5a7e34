"""A comparison as a page of its own: by day and night, on paper, on a phone."""

from __future__ import annotations

from .to_html.running import escaped
from .to_html.style import CSS

_CSS = """
main{max-width:60rem}
ins,del{text-decoration-thickness:.09em;text-underline-offset:.22em;border-radius:.15em}
ins{background:#e3f1e3;color:#0d4a1c;text-decoration-line:underline}
del{background:#fae6e3;color:#8a1c12;text-decoration-line:line-through}
.redline .row{margin:.35em 0}
.redline .num{margin-inline-end:.7em}
.redline :is(h1,h2,h3,h4,h5,h6){margin:1.6em 0 .4em;font-size:1.05rem}
.row.added,.row.deleted,.row.moved,.row.gone{border-inline-start:.2em solid var(--rule);
padding-inline-start:.6em}
.row.added{border-inline-start-color:#2f7d43}
.row.deleted,.row.gone{border-inline-start-color:#b3372a}
.note{color:var(--soft);font-size:.92em}
.redline .d1{margin-inline-start:1em}.redline .d2{margin-inline-start:2em}
.redline .d3{margin-inline-start:3em}.redline .d4{margin-inline-start:4em}
.redline :is(.d5,.d6){margin-inline-start:5em}
.compared{width:100%;table-layout:fixed}
.compared th{background:transparent;border-block:2px solid var(--rule)}
.compared td{border-block:0;padding:.3em .8em;overflow-wrap:anywhere}
.compared tr.article>td,.compared tr:is(.book,.part,.title,.chapter,.section)>td{padding-top:1em}
.compared tbody tr:last-child td{border-bottom:1px solid var(--rule)}
.compared .num{margin-inline-end:.5em;white-space:normal}
.compared del{text-decoration-line:underline}
.compared .d1{--in:1em}.compared .d2{--in:2em}.compared .d3{--in:3em}
.compared :is(.d4,.d5,.d6){--in:4em}
.compared td{padding-inline-start:calc(.8em + var(--in,0em))}
.codes{width:100%;table-layout:fixed}
main:has(.codes){max-width:84rem}
.codes td{padding:.3em .8em 1em;overflow-wrap:anywhere;vertical-align:top}
.codes :is(h2,h3){margin-block:.3em;font-size:1.05rem}
.codes section,.codes article{margin:0;padding:0}
@media (max-width:44rem){.codes,.codes :is(tbody,tr,td){display:block}
.codes thead{display:none}.codes td:empty{display:none}
.codes td{border-block:0}.codes tr{border-top:2px solid var(--rule);padding-block:.6em}
.codes td::before{content:attr(data-law);display:block;color:var(--soft);font-size:.92em}}
.parity{width:100%;table-layout:fixed}
.parity :is(th,td){overflow-wrap:anywhere;vertical-align:top}
.parity :is(th,td):first-child{width:9rem}
.parity mark{background:#fbe9a8;color:inherit;border-radius:.15em}
@media (max-width:44rem){.parity,.parity :is(tbody,tr,th,td){display:block;width:auto}
.parity thead{display:none}.parity td,.parity th{border-block:0}
.parity :is(th,td):first-child{width:auto}
.parity tr{border-top:2px solid var(--rule);padding-block:.6em}}
@media (prefers-color-scheme:dark){.parity mark{background:#5a4a12}
ins{background:#16331d;color:#b4e3bd}
del{background:#3d1a16;color:#f3b6ad}}
@media print{ins,del{background:none;color:inherit}main{max-width:none}}
""".strip()


def page(title: str, language: str, inner: str) -> str:
    """A whole page around a comparison."""
    named = escaped(title) or "—"
    return (
        f'<!DOCTYPE html>\n<html lang="{escaped(language)}">\n<head>\n<meta charset="utf-8">\n'
        # A page that is kept for where no network is asks for no picture of its own.
        '<link rel="icon" href="data:,"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{named}</title>\n<style>\n{CSS}\n{_CSS}\n</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{named}</h1>\n{inner}</main>\n</body>\n</html>\n"
    )
