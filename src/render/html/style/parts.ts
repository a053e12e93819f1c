/** Style of what a department's page is made of: badges, tables, bars, findings, requirements. */
export const parts = `
.top{display:flex;gap:.6rem 1.5rem;align-items:flex-start;flex-wrap:wrap;justify-content:space-between}
.verdict{display:flex;align-items:baseline;gap:.7rem;white-space:nowrap;margin:0}
.score{font-size:2.7rem;line-height:1;font-weight:700;color:var(--accent);font-variant-numeric:tabular-nums}
.grade{font-size:1.15rem;font-weight:650}
dl.facts{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.1rem;margin:1rem 0 0}
dl.facts dt,dl.mend dt{color:var(--dim)}dl.facts dd,dl.mend dd{margin:0}
ul.counts{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;list-style:none;margin:0;padding:0}
.badge{display:inline-block;border:1px solid currentColor;border-radius:.2rem;padding:0 .42rem;font-size:.84rem;line-height:1.5;font-weight:600;white-space:nowrap}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.42rem .7rem;border-bottom:1px solid var(--line);vertical-align:top}
th{color:var(--dim);font-weight:600}thead th{white-space:nowrap;font-size:.92rem;vertical-align:bottom}th.num,td.num{text-align:end;white-space:nowrap}
tbody th{color:var(--ink);font-weight:500}
.scores tbody th{padding-inline-start:1.6rem}.scores tr.section th{padding-inline-start:.7rem}tr.section>*{font-weight:650;background:var(--soft)}
tbody th a{color:inherit;text-decoration-color:var(--line)}tbody th a:hover{color:var(--accent)}
.bars{min-width:7rem;width:30%;vertical-align:middle}.bar{display:block;height:.5rem;background:var(--soft);border-radius:.25rem;overflow:hidden}tr.section .bar{background:var(--line)}
.bar>i{display:block;height:100%;background:var(--accent)}
h5.point,h6.point,h4.point{display:flex;gap:.8rem;align-items:baseline;margin:1.6rem 0 .6rem;font-size:1.03rem}
.point .num{margin-inline-start:auto;color:var(--dim);font-weight:500;white-space:nowrap}
.finding{border:1px solid var(--line);border-inline-start:.25rem solid var(--dim);border-radius:.25rem;padding:.75rem 1rem;margin:.7rem 0}
.finding.fail,.finding.error{border-inline-start-color:var(--bad)}.finding.partial{border-inline-start-color:var(--warn)}
.finding p{margin:.3rem 0 0}.finding .what{display:flex;gap:.25rem .6rem;align-items:baseline;flex-wrap:wrap;margin:0}
.what>b:not(.badge){font-weight:600}.finding .worth{margin-inline-start:auto;color:var(--dim);font-size:.92rem}
a[href^="#req-"]{font-variant-numeric:tabular-nums;text-decoration-style:dotted}
.clause{color:var(--dim)}
blockquote.clause{margin:.4rem 0;padding-inline-start:.9rem;border-inline-start:.2rem solid var(--line)}
.group{border-top:1px solid var(--line);padding-top:.5rem;margin-top:.5rem}
ul.gaps small{font-variant-numeric:tabular-nums}ul.gaps{list-style:none;margin:0;padding:0}
ul.gaps>li{display:flex;gap:.6rem;align-items:baseline;margin:.15rem 0}ul.gaps>li>span{flex:1}
dl.mend{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .8rem;margin:.35rem 0 0;font-size:.95rem}dl.mend dd{min-width:0}
code.line{display:block;margin:.25rem 0 0;background:var(--soft);border-radius:.25rem;padding:.35rem .7rem;font:.86rem/1.6 "Noto Sans Mono CJK SC","Sarasa Mono SC",ui-monospace,Consolas,monospace;white-space:pre-wrap}p.mend{color:var(--dim);font-size:.95rem}
mark{background:var(--mark);color:var(--mark-ink)}
code.at{display:block;color:var(--dim)}
code{font-family:ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace;font-size:.88em}
ol.priorities{padding-inline-start:1.7rem;margin:.4rem 0}ol.priorities li{margin:.4rem 0}ol.priorities li>span:last-child{display:inline-block;vertical-align:top;width:calc(100% - 4rem)}
.gain{display:inline-block;width:3.6rem;color:var(--good);font-weight:650;font-variant-numeric:tabular-nums}
details{margin:.8rem 0}summary{cursor:pointer;color:var(--accent)}
ul.plain{list-style:none;padding:0;margin:.5rem 0}ul.plain>li{margin:.6rem 0}
.requirement{padding:.9rem 0;border-top:1px solid var(--line)}.requirement:first-of-type{border-top:0}
.requirement>:is(h3,h4){margin:0;font-size:1.03rem}.requirement h3 .num,.requirement h4 .num{color:var(--accent)}
.requirement:target{background:linear-gradient(var(--soft),var(--soft))}
.made td,.made th{font-size:.9rem}
.back{font-size:.92rem;margin:1.2rem 0 0}
.find{display:grid;gap:.6rem 1.2rem;grid-template-columns:max-content 1fr;align-items:baseline}
#find>details{margin:0}#find summary{color:inherit}#find h2{display:inline;font-size:1.2rem}.find{margin-top:.9rem}.find>*{min-width:0}.find select{max-width:100%}.find .say{color:var(--dim);font-size:.94rem}
.find input[type=search],.find select,button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:.25rem;padding:.25rem .6rem}
.find input[type=search]{width:min(100%,28rem)}
button{cursor:pointer;font-size:.92rem}button:hover{border-color:var(--accent)}
.chips{display:flex;flex-wrap:wrap;gap:.35rem .5rem}.chips label{border:1px solid var(--line);border-radius:1rem;padding:.05rem .8rem;font-size:.92rem;cursor:pointer}
.chips input{position:absolute;opacity:0;width:1px;height:1px}.chips input:checked+label{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.found{grid-column:1/-1;display:flex;gap:1rem;align-items:center;flex-wrap:wrap;margin:0}
th>button{border:0;padding:0;background:none;font:inherit;color:inherit;text-align:inherit}th>button:hover{color:var(--accent);text-decoration:underline}
th[aria-sort]>button::after{content:" ▾";color:var(--accent)}th[aria-sort=ascending]>button::after{content:" ▴"}
@media (min-width:64rem){.wide .find{grid-template-columns:max-content 1fr max-content 1fr}.wide .find>.line{grid-column:2/-1}}
@media (max-width:44rem){.bars{display:none}.find{grid-template-columns:1fr;gap:.3rem}.finding .worth{margin-inline-start:0}th,td{padding:.4rem .5rem}tbody th{min-width:9.5rem}.heat th,.ranks th,.made th{min-width:0}}
`;
