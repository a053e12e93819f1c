/** Style of what only a scorecard has: key figures, charts, heat map, ranks, units that fold. */
export const scorecard = `
.keys{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:1px;background:var(--line);border:1px solid var(--line);border-radius:.3rem;overflow:hidden;margin:.8rem 0 0}
.keys>div{background:var(--paper);padding:.7rem 1rem}.keys dt{color:var(--dim);font-size:.92rem}.keys dd{margin:0;font-size:1.6rem;line-height:1.35;font-weight:650;font-variant-numeric:tabular-nums}
.keys dd small{font-size:.9rem}
figure{margin:1.2rem 0 0}figcaption{font-size:.95rem;margin-bottom:.3rem}figcaption b{font-size:1.05rem;display:block}figcaption span{color:var(--dim)}
.chart{display:block;width:100%;height:auto;min-width:34rem}.chart text{font-family:inherit}.chart a:hover path,.chart a:focus-visible path{opacity:.75}
.charts{display:grid;gap:0 2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,30rem),1fr))}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;padding:0;margin:.6rem 0 0;font-size:.92rem}
.legend i:not([lang]),.swatch{display:inline-block;width:.85em;height:.85em;border-radius:.15em;margin-inline-end:.4em;vertical-align:-.08em;border:1px solid color-mix(in srgb,var(--ink) 18%,transparent)}
.c-g0{background:var(--g0)}.c-g1{background:var(--g1)}.c-g2{background:var(--g2)}.c-g3{background:var(--g3)}.c-g9{background:var(--g9)}
.c-met{background:var(--g0)}.c-partial{background:var(--g2)}.c-unmet{background:var(--g9)}.c-pending{background:var(--line)}.c-notapplicable{background:var(--paper);box-shadow:inset 0 0 0 1px var(--line)}.c-unjudged{background:repeating-linear-gradient(45deg,var(--dim) 0 2px,var(--paper) 2px 4px)}
.split{display:flex;height:.9rem;border-radius:.2rem;overflow:hidden;gap:1px;margin:.5rem 0}.split i{display:block}
.heat{font-size:.86rem;border-collapse:separate;border-spacing:1px}
.heat th,.heat td{border:0;padding:0;text-align:center;vertical-align:middle}
.heat thead{position:sticky;top:0;z-index:2}.heat-frame{max-height:85vh;overflow:auto}
@media (min-width:72rem){.heat-frame{max-height:none;overflow:visible}.heat thead{top:2.75rem}}
.heat thead th{background:var(--paper);font-size:.8rem;padding:.2rem .1rem}.heat thead .part{border-bottom:2px solid var(--line);text-align:start;overflow:hidden;max-width:0;white-space:nowrap;text-overflow:ellipsis;padding-inline:.2rem}
.heat th[scope=row],.heat .corner{position:sticky;left:0;z-index:1;background:var(--paper);text-align:start;white-space:nowrap;padding-inline-end:.6rem;font-weight:500}
.heat th[scope=rowgroup]{text-align:start;padding:.9rem 0 .2rem;color:var(--ink);font-weight:650}
.tile{display:inline-block;min-width:2.1rem;padding:0 .4rem;text-align:center;border-radius:.15rem;font-size:.86rem;font-variant-numeric:tabular-nums}.tile.hu{border:1px dashed var(--line);min-height:1.4rem;vertical-align:middle}
.heat td{min-width:2rem;height:1.72rem;font-variant-numeric:tabular-nums}.heat td a{display:block;line-height:1.72rem;color:inherit;text-decoration:none}.heat td a:hover,.heat td a:focus-visible{outline:2px solid var(--ink);outline-offset:-2px;border-radius:0}
.heat .none{text-align:start;padding-inline:.6rem;color:var(--dim);background:var(--soft)}.heat .total>*{font-weight:650}
.h0{background:var(--h0);color:var(--on-h0)}.h1{background:var(--h1);color:var(--on-h)}.h2{background:var(--h2);color:var(--on-h)}.h3{background:var(--h3);color:var(--on-h)}.h4{background:var(--h4);color:var(--on-h)}.h5{background:var(--h5);color:var(--on-h)}
.hx{color:var(--dim);background:var(--soft)}.hu{color:var(--dim)}
.ranks .bars{width:14rem;min-width:7rem}.ranks tbody>tr>*{white-space:nowrap;vertical-align:middle}.ranks th,.ranks td{padding-inline:.55rem}
.bar.g0 i{background:var(--g0)}.bar.g1 i{background:var(--g1)}.bar.g2 i{background:var(--g2)}.bar.g3 i{background:var(--g3)}.bar.g9 i{background:var(--g9)}
.units .unit{border-top:1px solid var(--line)}.units .unit>details{margin:0}
.units .unit>details>summary{display:grid;grid-template-columns:1.2rem minmax(0,1fr) auto;gap:.2rem .7rem;align-items:baseline;padding:.65rem 0;color:inherit;list-style:none}
.units .unit>details>summary::-webkit-details-marker{display:none}.units .unit>details>summary::before{content:"▸";color:var(--accent)}.units .unit>details[open]>summary::before{content:"▾"}
.units .unit>details>summary:hover h3{color:var(--accent)}.unit summary h3{margin:0;font-size:1.08rem}
.unit .sum{display:flex;gap:.2rem 1.1rem;flex-wrap:wrap;align-items:baseline;color:var(--dim)}.unit .sum b{color:var(--ink);font-size:1.12rem}
.unit .inside{padding:.2rem 0 1.8rem 1.9rem}
.steps{display:flex;flex-wrap:wrap;gap:.2rem .8rem;list-style:none;padding:0;margin:.4rem 0 .6rem}.steps li+li::before{content:"→";color:var(--dim);margin-inline-end:.8rem}.steps span{color:var(--dim);font-size:.94rem}.steps b{font-size:1.08rem}.steps .last b{color:var(--accent)}
.strip{display:grid;grid-template-columns:repeat(auto-fill,minmax(4.1rem,1fr));gap:2px;list-style:none;padding:0;margin:.3rem 0}
.strip li{display:flex;position:relative}.strip a,.strip li>span{flex:1;display:flex;justify-content:space-between;padding:.15rem .5rem .3rem;color:inherit;text-decoration:none;font-variant-numeric:tabular-nums;font-size:.92rem}
.strip i:not([lang]){position:absolute;left:0;bottom:0;height:3px;background:currentColor;opacity:.45}
.who{font-size:.94rem;margin:.15rem 0}.who summary{display:inline-block}.who summary::before{content:"▸ "}.who[open] summary::before{content:"▾ "}.who dd a{color:inherit}
.method ul{margin:.2rem 0;padding-inline-start:1.3rem}
@media (max-width:44rem){.unit .inside{padding-inline-start:0}.units .unit>details>summary{grid-template-columns:1rem 1fr}.unit .sum{grid-column:2}.heat td{min-width:1.9rem}}
`;
