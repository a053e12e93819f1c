/** A Report → everything in it that asks for attention, one notice each, in the report's order: what the formats for machines print. */
import { doubtLabel } from '../../messages/labels.ts';
import { noticeWords } from '../../messages/notices.ts';
import type { DepartmentReport, FindingReport, Gap, Place, Report, Result, Text } from '../../model.ts';
import { fingerprintOf } from './fingerprint.ts';

/** `error` what closes the gate in its usual setting, `warning` what is partly done, `note` what costs nothing. */
export type Severity = 'error' | 'warning' | 'note';

interface Common {
  /** Requirement id, `manifest` for faults of the file, `doubt/…` for doubts about evidence. */
  readonly rule: string;
  readonly severity: Severity;
  readonly department: DepartmentReport;
  readonly title: Text;
  readonly message: Text;
  readonly mend?: Text;
  readonly pointer: string;
  readonly place: Place;
  /** The same from run to run, wherever in its file the thing stands; no two alike in one report. */
  readonly fingerprint: string;
}
export type Notice = Common &
  (
    | { readonly kind: 'gap'; readonly finding: FindingReport; readonly gap: Gap }
    | { readonly kind: 'undecided'; readonly finding: FindingReport }
    | { readonly kind: 'problem' | 'doubt' }
  );

const SEVERITIES = {
  fail: 'error',
  error: 'error',
  partial: 'warning',
  pass: 'note',
  pending: 'note',
  notapplicable: 'note',
  informational: 'note',
  waived: 'note',
} as const satisfies Record<Result | 'waived', Severity>;

/** What stands after reviews and waivers. */
export const finalOf = (finding: FindingReport): Result | 'waived' => finding.final ?? finding.result;
export const severityOf = (finding: FindingReport): Severity => SEVERITIES[finalOf(finding)];

/** Waived, or found in order by a review: said in lists, but nobody is called to it. */
export const isSettled = (notice: Notice): boolean =>
  'gap' in notice && (notice.gap.waived !== undefined || isCleared(notice.finding));
const isCleared = ({ review, final }: FindingReport): boolean =>
  review !== undefined && (final === 'pass' || final === 'notapplicable');
/** Gaps that still ask for something and weigh something. */
export const openGaps = (finding: FindingReport): readonly Gap[] =>
  finding.weight === 0 || isCleared(finding) ? [] : finding.gaps.filter(({ waived }) => waived === undefined);

/** By its short name; a manifest that does not say whose it is goes by its file. */
export const nameOf = ({ unit, declared, file }: DepartmentReport): string => unit?.short ?? declared ?? file;

/** Where nothing can be pointed at, the file itself. */
export const wholeFile = (file: string): Place => ({
  file,
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  excerpt: '',
});

export const findingsOf = (department: DepartmentReport): readonly FindingReport[] =>
  department.sections.flatMap(({ points }) => points.flatMap(({ findings }) => findings));

/** Gives each text a fingerprint; the second of two alike gets another. */
const fingerprinter = (): ((...parts: readonly string[]) => string) => {
  const times = new Map<string, number>();
  return (...parts) => {
    const text = parts.join('\u0000');
    const time = times.get(text) ?? 0;
    times.set(text, time + 1);
    return fingerprintOf(time === 0 ? text : `${text}\u0000${time}`);
  };
};

export function noticesOf(report: Report): readonly Notice[] {
  const printed = fingerprinter();
  return report.departments.flatMap((department) => {
    const { file, problems, doubts } = department;
    const name = nameOf(department);
    const problemNotice = (problem: DepartmentReport['problems'][number]): Notice => ({
      kind: 'problem',
      rule: 'manifest',
      severity: problem.severity === 'error' ? 'error' : 'note',
      department,
      title: problem.severity === 'error' ? noticeWords.manifest : noticeWords.hint,
      message: problem.message,
      ...(problem.mend === undefined ? {} : { mend: problem.mend }),
      pointer: problem.pointer,
      place: problem.place,
      fingerprint: printed('manifest', file, problem.code, problem.pointer),
    });
    const findingNotices = (finding: FindingReport): readonly Notice[] => {
      const common = { rule: finding.id, department, title: finding.title };
      const gaps = finding.gaps.map(
        (gap): Notice => ({
          ...common,
          kind: 'gap',
          severity: gap.waived === undefined ? severityOf(finding) : 'note',
          finding,
          gap,
          message: gap.message,
          mend: gap.mend,
          pointer: gap.pointer,
          place: gap.place,
          fingerprint: printed('gap', name, gap.id),
        }),
      );
      if (gaps.length > 0 || finding.result !== 'error') return gaps;
      return [
        {
          ...common,
          kind: 'undecided',
          severity: severityOf(finding),
          finding,
          message: finding.reason ?? noticeWords.undecided,
          pointer: '',
          place: finding.place ?? wholeFile(file),
          fingerprint: printed('gap', name, finding.id),
        },
      ];
    };
    return [
      ...problems.filter(({ severity }) => severity === 'error').map(problemNotice),
      ...findingsOf(department).flatMap(findingNotices),
      ...doubts.map(
        (doubt): Notice => ({
          kind: 'doubt',
          rule: `doubt/${doubt.code}`,
          severity: 'note',
          department,
          title: doubtLabel(doubt.code),
          message: doubt.message,
          pointer: doubt.pointer,
          place: doubt.place,
          fingerprint: printed('doubt', name, doubt.code, doubt.pointer),
        }),
      ),
      ...problems.filter(({ severity }) => severity === 'hint').map(problemNotice),
    ];
  });
}
