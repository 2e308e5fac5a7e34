"""How a law looks on paper, on a phone and on a screen, by day and by night.

A calm serif; the number hangs beside its words; no justified lines, which tear holes into Khmer,
Lao and Japanese. Only the standalone page carries this: a web site has its own.
"""

CSS = """
:root{color-scheme:light dark;--ink:#1d1b16;--soft:#6a6355;--paper:#fdfcf8;--rule:#d9d2c0;
--mark:#7a4a12}
@media (prefers-color-scheme:dark){:root{--ink:#e9e4d6;--soft:#a69d89;--paper:#191814;
--rule:#3d392f;--mark:#d9a860}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.65 "Source Serif 4",
"Noto Serif","Iowan Old Style",Georgia,"Hiragino Mincho ProN","Yu Mincho","Noto Serif CJK JP",
"Noto Serif Khmer","Khmer OS","Noto Serif Lao","Noto Serif Myanmar",serif;text-align:start;
overflow-wrap:break-word}
:lang(ja){line-height:1.8}
:lang(km),:lang(lo),:lang(my){line-height:1.9}
main{max-width:42rem;margin:0 auto;padding:2.5rem 1.25rem 5rem}
h1,h2,h3,h4,h5,h6{line-height:1.35;font-weight:600;margin:1.8em 0 .6em;text-wrap:balance}
h1{font-size:1.75rem;margin-top:0}h2{font-size:1.3rem}h3{font-size:1.12rem}
h4,h5,h6{font-size:1rem}
p{margin:.35em 0}
.number,.other-title{color:var(--soft);margin:.2em 0}
.num{white-space:nowrap}
h1 .num,h2 .num,h3 .num,h4 .num,h5 .num,h6 .num{margin-inline-end:.6em}
.unit{display:flex;align-items:baseline;gap:.6em;margin:.45em 0}
.unit>.num{flex:none;min-width:1.6em;color:var(--soft)}
.unit>.inside{flex:1;min-width:0}
.inside>:first-child{margin-top:0}
p.heading{font-weight:600}
.supplement,.annex{border-top:1px solid var(--rule);margin-top:2.5em;padding-top:.5em}
.preface{margin-bottom:2em}
.proviso{font-style:inherit}
.columns{display:flex;flex-wrap:wrap;gap:0 1.5em}.columns>p{flex:1 1 8em}
nav{margin:2em 0;padding:1em 1.25em;border:1px solid var(--rule);border-radius:.3em}
nav ul{list-style:none;margin:0;padding-inline-start:1.2em}nav>ul{padding:0}
nav :is(h2,h3,h4,h5,h6){margin-top:0}
a{color:var(--mark);text-decoration-thickness:.06em;text-underline-offset:.2em}
.wide{overflow-x:auto;margin:1em 0}
table{border-collapse:collapse;min-width:50%}
caption{text-align:start;font-weight:600;padding:.3em 0}
td,th{border:1px solid var(--rule);padding:.35em .6em;vertical-align:top;text-align:start}
figure{margin:1em 0}figure img{max-width:100%;height:auto;background:#fff}
.note{color:var(--soft);font-size:.92em}
.line-over{text-decoration:underline}
:target{outline:2px solid var(--mark);outline-offset:.3em}
rt{font-size:.55em}
.page-end::after{content:"\\2506" attr(data-page);margin:0 .25em;color:var(--soft);font-size:.7em}
@media print{:root{--ink:#000;--soft:#444;--paper:#fff;--rule:#999;--mark:#000}
body{font-size:10.5pt}main{max-width:none;padding:0}h1,h2,h3,h4,h5,h6{break-after:avoid}
tr,figure{break-inside:avoid}p{orphans:3;widows:3}.wide{overflow:visible}a{text-decoration:none}}
""".strip()
