/** A Report → JUnit XML, valid under Ant's and Jenkins' schemas: a suite a department, a case a requirement. */
import { results } from '../messages/labels.ts';
import { noticeWords } from '../messages/notices.ts';
import type { DepartmentReport, FindingReport, Lang, Report, Result } from '../model.ts';
import { finalOf, findingsOf, nameOf } from './parts/notices.ts';
import { provenanceRows } from './parts/provenance.ts';
import { bare, facts } from './parts/sentence.ts';
import { departmentLine } from './parts/summary.ts';
import { type Element, element, lines, xml } from './parts/xml.ts';
import { clean } from './text/clean.ts';
import { position } from './text/frame.ts';

/** What a result is in a test report: a requirement partly met is not met. */
const OUTCOMES = {
  pass: null,
  partial: 'failure',
  fail: 'failure',
  error: 'error',
  pending: 'skipped',
  notapplicable: 'skipped',
  informational: 'skipped',
  waived: 'skipped',
} as const satisfies Record<Result | 'waived', 'failure' | 'error' | 'skipped' | null>;

/** Ant wants a moment and knows no “none”: the as-of day of a suite, else of the run, else the first day there is. */
const momentOf = (report: Report, { asOf }: DepartmentReport): string => {
  const day = asOf ?? report.departments.find((each) => each.asOf !== null)?.asOf;
  return `${day?.date ?? '1970-01-01'}T00:00:00`;
};

export function renderJunit(report: Report, { lang }: { readonly lang: Lang }): string {
  const suites = report.departments.map((department, id) => suite(report, department, id, lang));
  return xml(element('testsuites', {}, suites));
}

function suite(report: Report, department: DepartmentReport, id: number, lang: Lang): Element {
  const name = filled(nameOf(department));
  const classname = `${report.catalog.id}.${name}`;
  const cases =
    department.status === 'unjudged'
      ? [unjudgedCase(department, classname, lang)]
      : findingsOf(department).map((finding) => findingCase(finding, classname, lang));
  const count = (kind: string): number =>
    cases.filter(({ children }) => typeof children !== 'string' && children[0]?.name === kind).length;
  const properties = [
    ...provenanceRows(report),
    ['manifest', department.file],
    ['manifestDigest', department.digest],
    ['manifestAsOf', department.asOf?.date ?? ''],
    ['score', department.score.exact ?? ''],
    ...(department.adjusted === undefined ? [] : [['adjusted', department.adjusted.exact ?? '']]),
    ['gate', `${report.gate.failOn} ${report.gate.met ? 'met' : 'not met'}`],
  ];
  return element(
    'testsuite',
    {
      name,
      package: filled(report.catalog.id),
      id,
      timestamp: momentOf(report, department),
      hostname: 'localhost',
      tests: cases.length,
      failures: count('failure'),
      errors: count('error'),
      skipped: count('skipped'),
      time: 0,
    },
    [
      element(
        'properties',
        {},
        properties.map(([key = '', value = '']) => element('property', { name: key, value })),
      ),
      ...cases,
      element('system-out', {}, outOf(department, lang)),
      element('system-err'),
    ],
  );
}

/** An attribute of the schemas' type `token`: something, without spaces around it. */
const filled = (text: string): string => clean(text).replace(/\s+/gu, ' ').trim() || '-';

const findingCase = (finding: FindingReport, classname: string, lang: Lang): Element => {
  const final = finalOf(finding);
  const outcome = OUTCOMES[final];
  const about = { name: filled(`${finding.id} ${finding.title[lang]}`), classname, time: 0 };
  if (outcome === null) return element('testcase', about);
  const body = lines([noticeWords.clause(finding.cite.join(' … '))[lang], ...reasons(finding, lang)]);
  const message = clean(messageOf(finding, lang));
  const attributes = outcome === 'skipped' ? { message } : { message, type: final };
  return element('testcase', about, [element(outcome, attributes, body)]);
};

const messageOf = (finding: FindingReport, lang: Lang): string => {
  const final = finalOf(finding);
  const word = final === 'waived' ? noticeWords.waivedCount(finding.gaps.length)[lang] : results[final][lang];
  const [first] = finding.gaps;
  const why = first?.message[lang] ?? finding.reason?.[lang];
  const more = finding.gaps.length > 1 ? ` (+${finding.gaps.length - 1})` : '';
  return why === undefined ? word : `${word}: ${bare(why)}${more}`;
};

/** What is lacking, where, and how to mend it; what a review or a statement says. */
const reasons = (finding: FindingReport, lang: Lang): readonly string[] => [
  ...(finding.reason === undefined ? [] : [finding.reason[lang]]),
  ...(finding.review === undefined
    ? []
    : [noticeWords.reviewedBy(finding.review.authority, finding.review.date, finding.review.remark)[lang]]),
  ...finding.gaps.flatMap((gap) => {
    const more = facts(gap, lang);
    const aside = more.length === 0 ? '' : noticeWords.aside(more)[lang];
    return [
      `${position(gap.place)}  ${gap.id}  ${noticeWords.withMend(`${bare(gap.message[lang])}${aside}`, bare(gap.mend[lang]))[lang]}`,
      ...(gap.waived === undefined
        ? []
        : [noticeWords.waivedBy(gap.waived.approver, gap.waived.expires, gap.waived.reason)[lang]]),
    ];
  }),
];

const unjudgedCase = (department: DepartmentReport, classname: string, lang: Lang): Element => {
  const errors = department.problems.filter(({ severity }) => severity === 'error');
  return element('testcase', { name: 'manifest', classname, time: 0 }, [
    element(
      'error',
      { message: clean(noticeWords.manifest[lang]), type: 'manifest' },
      lines(
        errors.map(
          ({ place, message, mend }) => `${position(place)}  ${sentence(message[lang], mend?.[lang], lang)}`,
        ),
      ),
    ),
  ]);
};
const sentence = (what: string, mend: string | undefined, lang: Lang): string =>
  mend === undefined ? bare(what) : noticeWords.withMend(bare(what), bare(mend))[lang];

/** The line of the department, then what no case has room for: doubts and hints. */
const outOf = (department: DepartmentReport, lang: Lang): string =>
  lines([
    departmentLine(department, lang),
    ...[...department.doubts, ...department.problems.filter(({ severity }) => severity === 'hint')].map(
      ({ place, message }) => `${position(place)}  ${bare(message[lang])}`,
    ),
  ]);
