/** The look of the page: one sheet for screen (light and dark) and paper. */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--back:#f3f5f7;--ink:#1c2733;--dim:#55636f;--line:#d5dce2;--soft:#eef2f5;
--accent:#17497a;--on-accent:#fff;--good:#1a6a3c;--warn:#855300;--bad:#a8201a;--info:#2a5d8f;--mark:#fff0b8;--mark-ink:#3a2c00}
@media (prefers-color-scheme:dark){:root{--paper:#182028;--back:#10161c;--ink:#e4eaef;--dim:#a3b1bd;--line:#33414d;--soft:#202b35;
--accent:#8fbfee;--on-accent:#0d1a26;--good:#7fd1a0;--warn:#eebc62;--bad:#ff9c93;--info:#9cc9f2;--mark:#5a4a10;--mark-ink:#fff3cc}}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--back);color:var(--ink);font:16px/1.7 "Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;overflow-wrap:anywhere}
.sheet{max-width:62rem;margin:0 auto;padding:1.5rem}
.masthead{border-top:.4rem solid var(--accent);background:var(--paper);padding:1.6rem 2rem;border-radius:.3rem;margin-bottom:1.25rem}
.masthead p{margin:.2rem 0}
h1,h2,h3,h4,h5{line-height:1.35;margin:0;font-weight:650;text-wrap:balance}
h1{font-size:1.75rem;color:var(--accent)}h2{font-size:1.5rem}h3{font-size:1.2rem;margin:2rem 0 .8rem;padding-bottom:.35rem;border-bottom:2px solid var(--accent)}
h4{font-size:1.05rem;margin:1.5rem 0 .6rem;display:flex;gap:.8rem;align-items:baseline}h5{font-size:1rem;display:flex;gap:.6rem;align-items:baseline;flex-wrap:wrap}
h4 .num{margin-inline-start:auto;color:var(--dim);font-weight:500;white-space:nowrap}
a{color:var(--accent);text-underline-offset:.2em}a:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem}
.department{background:var(--paper);border-radius:.3rem;padding:1.75rem 2rem;margin-bottom:1.25rem}
.top{display:flex;gap:1.5rem;align-items:flex-start;flex-wrap:wrap;justify-content:space-between}
.verdict{display:flex;align-items:baseline;gap:.7rem;white-space:nowrap}
.score{font-size:2.9rem;line-height:1;font-weight:700;color:var(--accent);font-variant-numeric:tabular-nums}
.grade{font-size:1.2rem;font-weight:600}
.num,td.num,th.num{font-variant-numeric:tabular-nums}
.note{color:var(--dim);margin:.3rem 0}.bad{color:var(--bad)}.good{color:var(--good)}.warn{color:var(--warn)}.info{color:var(--info)}.quiet{color:var(--dim)}
dl.facts{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:1rem 0 0}
dl.facts dt{color:var(--dim)}dl.facts dd{margin:0}
ul.counts{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;margin:0;padding:0}
.badge{display:inline-block;border:1px solid currentColor;border-radius:.25rem;padding:0 .45rem;font-size:.85rem;line-height:1.5;font-weight:600;white-space:nowrap}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.45rem .7rem;border-bottom:1px solid var(--line);vertical-align:top}
th{color:var(--dim);font-weight:600;white-space:nowrap}th.num,td.num{text-align:end;white-space:nowrap}
tbody th{color:var(--ink);font-weight:500;white-space:normal;padding-inline-start:1.6rem}
tr.section th,nav tbody th,.made tbody th,details tbody th{padding-inline-start:.7rem}tr.section>*{font-weight:650;background:var(--soft)}
.bar{min-width:7rem;width:34%;vertical-align:middle}.bar span{display:block;height:.55rem;background:var(--soft);border-radius:.3rem;overflow:hidden}
.bar i{display:block;height:100%;background:var(--accent);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.finding{border:1px solid var(--line);border-inline-start:.3rem solid var(--dim);border-radius:.25rem;padding:.9rem 1.1rem;margin:.8rem 0}
.finding.fail,.finding.error{border-inline-start-color:var(--bad)}.finding.partial{border-inline-start-color:var(--warn)}
.finding h5 .worth{margin-inline-start:auto;color:var(--dim);font-weight:500;font-size:.92rem}
.clause{margin:.5rem 0;color:var(--dim)}
ul.gaps{list-style:none;margin:.6rem 0 0;padding:0}
.group{border-top:1px solid var(--line);padding-top:.6rem;margin-top:.6rem}
ul.gaps>li.gap{display:flex;gap:.6rem;align-items:baseline;margin:.15rem 0}
li.gap .facts-line{color:var(--dim);font-size:.92rem}
dl.mend{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .8rem;margin:.35rem 0 0}dl.mend dt{color:var(--dim)}dl.mend dd{margin:0}
pre{margin:.3rem 0 0;background:var(--soft);border-radius:.25rem;padding:.4rem .7rem;font:.88rem/1.6 "Noto Sans Mono CJK SC",ui-monospace,"Sarasa Mono SC",Consolas,monospace;white-space:pre-wrap}
pre .no{color:var(--dim);user-select:none}mark{background:var(--mark);color:var(--mark-ink);print-color-adjust:exact;-webkit-print-color-adjust:exact}
ol.priorities{padding-inline-start:1.6rem;margin:.4rem 0}ol.priorities li{margin:.35rem 0}
.gain{color:var(--good);font-weight:650;font-variant-numeric:tabular-nums}
details{margin:1rem 0}summary{cursor:pointer;color:var(--accent)}
ul.plain{list-style:none;padding:0;margin:.5rem 0}ul.plain li{margin:.6rem 0}
.made td,.made th{font-size:.9rem}.made code,code{font-family:ui-monospace,Consolas,monospace;font-size:.88em}
.back{font-size:.9rem;margin:1.2rem 0 0}
@media (max-width:40rem){.sheet{padding:.6rem}.masthead,.department{padding:1.1rem}.bar{display:none}}
@media print{:root{color-scheme:light;--paper:#fff;--back:#fff;--ink:#000;--dim:#444;--line:#999;--soft:#f2f2f2;--accent:#17497a;--good:#1a6a3c;--warn:#7a4c00;--bad:#a8201a;--mark:#ffe9a0;--mark-ink:#000}
@page{margin:16mm 14mm}body{font-size:10.5pt}.sheet{max-width:none;padding:0}.masthead,.department{padding:0 0 1rem}
.department{break-before:page}.department:only-of-type{break-before:auto}.finding,tr,.group{break-inside:avoid}h3,h4,h5{break-after:avoid}.back,.skip{display:none}
details::details-content{content-visibility:visible;block-size:auto}}
`.trim();
