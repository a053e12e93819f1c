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
