/** The whole look of the HTML report: system fonts, one accent a meaning, light and dark. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1c1f23;--dim:#667;--line:#d9dde3;--paper:#fff;--pass:#1a7f37;--fail:#c62828;--warn:#9a6700}
@media(prefers-color-scheme:dark){:root{--ink:#e6e8eb;--dim:#9aa3ad;--line:#333a42;--paper:#14171a;--pass:#4cc26b;--fail:#ff7b72;--warn:#d9a521}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 .5rem}h2{font-size:1rem;margin:2.25rem 0 .5rem;color:var(--dim);font-weight:600}h3{font-size:1rem;margin:1.25rem 0 .25rem}
header{border-left:4px solid var(--warn);padding-left:1rem}header.blocked,header.unreachable{border-color:var(--fail)}header.allowed,header.not-cross-origin{border-color:var(--pass)}
code,pre,svg text{font:14px/1.5 ui-monospace,Menlo,Consolas,monospace}code{overflow-wrap:anywhere}
pre{padding:.75rem 1rem;border:1px solid var(--line);border-radius:6px;overflow-x:auto}
small{color:var(--dim)}em{font-style:normal;color:var(--warn)}
table{border-collapse:collapse}th,td{text-align:left;padding:.15rem 1.25rem .15rem 0;font-weight:400}
.pass{color:var(--pass)}.fail{color:var(--fail)}.unknown,.warning{color:var(--warn)}.todo,.not-applicable{color:var(--dim)}
.cause{font-size:1.1rem;margin:.25rem 0}ul.checks{list-style:none;padding:0}ul.checks li{margin:.35rem 0}
svg{max-width:100%;height:auto;display:block}svg text{fill:var(--ink)}svg .dim{fill:var(--dim)}svg line,svg path{stroke:var(--dim);fill:none}svg .stop{stroke:var(--fail)}svg text.stop{fill:var(--fail);stroke:none}svg rect.bar{fill:var(--dim)}svg rect.bar.failed{fill:var(--fail)}
`.trim()
