/** Style of the pages on A4: black on white, nothing folded, no table cut, wide tables across. */
export const paper = `
@page{size:A4;margin:16mm 14mm 15mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#555}}
@page across{size:A4 landscape;margin:12mm 10mm}
@media print{:root{color-scheme:light;--paper:#fff;--back:#fff;--ink:#000;--dim:#444;--line:#aab;--soft:#f1f1f1;--accent:#17497a;--on-accent:#fff;--good:#1a6a3c;--warn:#7a4c00;--bad:#a8201a;--info:#24537e;--mark:#ffe9a0;--mark-ink:#000;
--h0:#b8432f;--on-h0:#fff;--h1:#e39a78;--h2:#f3c795;--h3:#f8e3b4;--h4:#edf0d8;--h5:#dcebe3;--on-h:#000;--g0:#1b4b7e;--g1:#5b87b5;--g2:#9db4cb;--g3:#bcc7d1;--g9:#c0563f;--grid:#ddd}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{font-size:10.5pt;line-height:1.55}.sheet,.wide .sheet{max-width:none;padding:0}
.masthead{padding:4mm 0}.panel{border:0;padding:0;margin:0 0 8mm}.contents,.switch,#find,.skip,.back,.card,button[data-open]{display:none!important}
h1{font-size:19pt}h2{font-size:14.5pt}h3{font-size:12pt}h2,h3,h4,h5,h6,figcaption,summary,.what{break-after:avoid}
.finding,.group,li,tr,figure,.requirement,.keys{break-inside:avoid}thead{display:table-header-group}
.scroll,.heat-frame{overflow:visible;max-height:none}.heat thead,.heat th[scope=row],.heat .corner{position:static}
details::details-content{content-visibility:visible;block-size:auto;height:auto;display:block}
.across{page:across;break-before:page}.across+.panel{break-before:page}
.heat{font-size:7.4pt;width:100%;table-layout:fixed}.heat .corner{width:31mm}.heat td{min-width:0;height:4.6mm}.heat td a{line-height:4.6mm}.heat thead th{font-size:7pt}.heat th[scope=row]{overflow:hidden}
.heat th[scope=rowgroup]{padding:1mm 0 0}
.ranks{font-size:9pt}.ranks th,.ranks td{padding:.25rem .35rem}.ranks .bars{width:24mm;min-width:0}.ranks .why{min-width:0}
.keys{grid-template-columns:repeat(6,1fr)}.keys dd{font-size:14pt}.charts{grid-template-columns:1fr 1fr}.chart{min-width:0!important}
.scores{font-size:9pt}.scores th,.scores td{padding:.25rem .35rem}.scores .bars{width:28mm;min-width:0}
.inside{font-size:9.5pt;line-height:1.5}
.units .unit{break-before:page;border-top:0}.units .unit>details>summary{border-bottom:1.5pt solid var(--accent)}.units .unit>details>summary::before{content:""!important}.unit .inside{padding:0}
.department{break-before:page}.department:first-child{break-before:auto}
.settled{break-inside:avoid}a{text-decoration:none;color:inherit}.made,.method{break-before:page}
th>button{all:unset}}
`;
