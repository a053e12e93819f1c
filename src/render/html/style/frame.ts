/** Style of the page around its parts: type, masthead, switch of languages, contents, panels. */
export const frame = `
*{box-sizing:border-box}
[hidden]{display:none!important}
html{scroll-padding-top:3.4rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--back);color:var(--ink);font:16px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",system-ui,sans-serif;overflow-wrap:anywhere}
:root:not(:has(#lang-en:checked)) i[lang=en],:root:has(#lang-en:checked) i[lang=zh]{display:none}
@supports not selector(:has(a)){:root:not([data-lang=en])[lang=zh-CN] i[lang=en],:root:not([data-lang=zh])[lang=en] i[lang=zh]{display:none}}
i[lang]{font-style:normal}i[lang=en]{font-family:"Segoe UI",system-ui,-apple-system,"Helvetica Neue","Noto Sans",sans-serif}h1 i[lang]{font-style:normal}i[lang=en]{font-family:inherit}
:is(dl.keys,dl.facts,dl.mend) dt::first-letter,th::first-letter,.chips label::first-letter{text-transform:uppercase}
.sheet{max-width:64rem;margin-inline:auto;padding-inline:1.5rem}
.wide .sheet{max-width:80rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.masthead{background:var(--paper);border-top:.35rem solid var(--seal);padding:1.9rem 0 1.5rem}
.masthead .sheet{display:flex;gap:1rem 2rem;align-items:flex-start;justify-content:space-between;flex-wrap:wrap}
.titles{flex:1 1 28rem}.masthead p,.masthead ul{margin:.3rem 0 0}.masthead ul{padding-inline-start:1.2rem}
h1,h2,h3,h4,h5,h6{line-height:1.4;margin:0;font-weight:650;text-wrap:balance}
h1{font:700 2rem/1.35 "Noto Serif CJK SC","Noto Serif SC","Source Han Serif SC",STZhongsong,"Songti SC",SimSun,serif;letter-spacing:.02em;text-wrap:wrap}
h2{font-size:1.4rem}h3{font-size:1.15rem}h4{font-size:1.05rem}h5,h6{font-size:1rem}
a{color:var(--accent);text-underline-offset:.22em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:is(a,summary,button,select,input,.scroll,label):focus-visible,:focus-visible+label{outline:3px solid var(--accent);outline-offset:2px;border-radius:.15rem}
[tabindex="-1"]:focus{outline:none}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:9}
.switch{display:flex;border:1px solid var(--line);border-radius:.3rem;padding:0;margin:.4rem 0 0;overflow:hidden;flex:none}
.switch input{position:absolute;opacity:0;width:1px;height:1px}
.switch label{padding:.2rem .9rem;cursor:pointer;font-size:.9rem;color:var(--dim)}
.switch input:checked+label{background:var(--accent);color:var(--on-accent)}
.switch input:focus-visible+label{outline-offset:-3px;outline-color:var(--ink)}
.contents{position:sticky;top:0;z-index:5;background:var(--paper);border-block:1px solid var(--line);margin-bottom:1.5rem}
.contents ul{display:flex;gap:0 1.5rem;list-style:none;padding-block:0;margin-block:0;overflow-x:auto;scrollbar-width:thin}
.contents a{display:block;padding:.6rem 0;white-space:nowrap;text-decoration:none;font-size:.95rem}
.contents a:hover{text-decoration:underline}
main{outline:none;padding-bottom:3rem}
.panel{background:var(--paper);border:1px solid var(--line);border-radius:.35rem;padding:1.6rem 1.9rem;margin-bottom:1.25rem}
.panel>h2{margin-bottom:.7rem}
.panel>h2+.note{margin-top:-.4rem}
.panel h3{margin:1.9rem 0 .7rem}.panel>h3:first-of-type{margin-top:1.2rem}
.panel h4{margin:1.5rem 0 .6rem}
.note{color:var(--dim);margin:.3rem 0;font-size:.94rem}
small{font-size:.9em;color:var(--dim);font-weight:400}
.num{font-variant-numeric:tabular-nums}
.bad{color:var(--bad)}.good{color:var(--good)}.warn{color:var(--warn)}.info{color:var(--info)}.quiet{color:var(--dim)}
.card{position:fixed;z-index:8;width:min(30rem,calc(100vw - 1rem));max-height:70vh;overflow:auto;background:var(--paper);border:1px solid var(--line);border-radius:.35rem;box-shadow:var(--shadow);padding:1rem 1.2rem;font-size:.94rem}
.card :is(h3,h4){font-size:1rem}
@media (max-width:44rem){.sheet{padding-inline:.9rem}.panel{padding:1.1rem 1rem}h1{font-size:1.5rem}.masthead{padding:1.2rem 0 1rem}}
`;
