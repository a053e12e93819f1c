/** A Plan → a page for the terminal: where each department stands, what to mend in which order, what falls due. */
import * as format from '../messages/format.ts';
import { heads, phrases } from '../messages/labels.ts';
import { planHeads, planRows, planWords } from '../messages/plan.ts';
import type { Coming, DepartmentPlan, Plan, Step, Text } from '../model.ts';
import type { PageOptions } from './options.ts';
import { position } from './text/frame.ts';
import { type Line, span } from './text/ink.ts';
import { padStart, widest } from './text/measure.ts';
import {
  gap,
  hang,
  hangWithTail,
  labelled,
  lineWidth,
  type Page,
  pageOf,
  paragraph,
  print,
  spaces,
  title,
} from './text/page.ts';
import { problemBlocks } from './text/problem.ts';

const FEW = 8;

export const renderPlan = (plan: Plan, options: PageOptions): string => {
  const page = pageOf(options);
  const lines = plan.departments.flatMap((department, index) => [
    ...(index === 0 ? [] : [gap]),
    ...departmentLines(page, department, plan),
  ]);
  return print(page, lines, options.color);
};

function departmentLines(page: Page, department: DepartmentPlan, plan: Plan): Line[] {
  const errors = department.problems.filter(({ severity }) => severity === 'error');
  return [
    ...title(page, [span(department.department, 'strong')], '='),
    ...standing(page, department),
    ...(department.status === 'unjudged' ? problemBlocks(page, 2, errors) : []),
    ...steps(page, department),
    ...coming(page, department, plan.by),
  ];
}

function standing(
  page: Page,
  { status, score, target, best, grade, steps, effort, vetoed }: DepartmentPlan,
): Line[] {
  const { t } = page;
  const row = (label: Text, value: string, ...rest: readonly string[]) => ({
    label: t(label),
    body: [
      span(value, 'strong'),
      span(
        rest
          .filter((text) => text !== '')
          .map((text) => `  ${text}`)
          .join(''),
      ),
    ],
  });
  const words = (text: Text | null): string => (text === null ? '' : t(text));
  if (status === 'unjudged' || status === 'none')
    return labelled(page, 0, [row(planRows.now, t(planWords.status[status]()))]);
  const after = steps.at(-1)?.after ?? score;
  const verdict =
    status === 'open' ? planWords.status.open(steps.length, effort) : planWords.status[status]();
  const rows = [
    row(planRows.now, format.score(score.value), words(grade.before)),
    row(planRows.target, target === null ? '' : format.credits(target), t(verdict)),
    ...(status === 'open' ? [row(planRows.after, format.score(after.value), words(grade.after))] : []),
    ...(status === 'beyond' ? [row(planRows.best, format.score(best.value), words(grade.after))] : []),
  ];
  const veto =
    vetoed.length === 0 ? [] : paragraph(page, 0, [span(t(planWords.veto(vetoed.join(' '))), 'bad')]);
  return [...labelled(page, 0, rows), ...veto];
}

function steps(page: Page, { steps: all, status }: DepartmentPlan): Line[] {
  if (all.length === 0) return [];
  const { t } = page;
  const numbers = String(all.length).length;
  const gains = widest(all.map(({ gain }) => format.gained(gain.exact)));
  const scores = widest(all.map(({ after }) => format.score(after.value)));
  const heading = status === 'beyond' ? planHeads.all : planHeads.steps;
  const seen = new Set<string>();
  return [
    gap,
    ...title(page, [span(t(heading), 'strong')], '-'),
    ...all.flatMap((step, index) => {
      const lead = [
        spaces(2),
        span(`${padStart(String(index + 1), numbers)}. `, 'dim'),
        span(padStart(format.gained(step.gain.exact), gains), 'good'),
        span(' → ', 'dim'),
        span(padStart(format.score(step.after.value), scores), 'strong'),
        spaces(2),
      ];
      return stepLines(page, lead, step, seen);
    }),
    ...paragraph(page, 2, [span(t(planWords.basis()), 'dim')]),
  ];
}

/** How to mend is said once: what follows for the same reason is mended the same way. */
function stepLines(page: Page, lead: Line, step: Step, seen: Set<string>): Line[] {
  const { t } = page;
  const at = 6;
  const [first] = step.titles;
  const name =
    step.titles.length === 1 && first !== undefined ? first : phrases.severalRequirements(step.titles.length);
  const requirements = [...new Set(step.gaps.map((id) => id.slice(0, id.indexOf('#'))))];
  const keys = step.gaps.map((id) => id.slice(id.indexOf('#') + 1));
  const [id = ''] = requirements;
  const about =
    requirements.length > 1
      ? t(planWords.several(requirements))
      : `${id}  ${t(keys.length > 1 ? phrases.together(keys) : step.message)}`;
  const mend = t(step.mend);
  const repeated = seen.has(mend);
  // What is said of one register holds for all.
  const zero = step.register !== undefined && !seen.has('zero');
  seen.add(mend);
  if (zero) seen.add('zero');
  const rows = [
    { label: t(planRows.gap), body: [span(about)] },
    ...(step.place === undefined
      ? []
      : [{ label: t(planRows.place), body: [span(position(step.place), 'dim')] }]),
    ...(repeated ? [] : [{ label: t(planRows.mend), body: [span(mend)] }]),
    ...(zero && step.register !== undefined
      ? [{ label: '', body: [span(t(planWords.zero(step.register)), 'dim')] }]
      : []),
  ];
  return [
    ...hangWithTail(
      page,
      lineWidth(lead),
      lead,
      [span(t(name))],
      [span(t(planWords.effort(step.effort)), 'dim')],
    ),
    ...labelled(page, at, rows),
  ];
}

function coming(page: Page, department: DepartmentPlan, by: string | null): Line[] {
  const { t } = page;
  if (department.status === 'unjudged' || (by === null && department.coming.length === 0)) return [];
  const shown = by === null ? department.coming.slice(0, FEW) : department.coming;
  const at = widest(shown.map(({ due }) => due)) + 4;
  const rest = department.coming.length - shown.length;
  // The first, the second … of several alike have no name.
  const named = ({ keys }: Coming): readonly string[] => keys.filter((key) => !/^\d+$/u.test(key));
  const detail = (each: Coming): string =>
    `${each.id}  ${t({ zh: named(each).join('、'), en: named(each).join(', ') })}`;
  return [
    gap,
    ...title(page, [span(t(by === null ? heads.upcoming : planHeads.coming(by)), 'strong')], '-'),
    ...(shown.length === 0 ? paragraph(page, 2, [span(t(planWords.nothingDue()))]) : []),
    ...shown.flatMap((each, index) => [
      ...hang(
        page,
        at,
        [spaces(2), span(shown[index - 1]?.due === each.due ? '' : each.due)],
        [span(t(each.title))],
      ),
      ...hang(page, at, [], [span(detail(each), 'dim')]),
    ]),
    ...(rest === 0 ? [] : paragraph(page, 2, [span(t(planWords.more(rest)), 'dim')])),
  ];
}
