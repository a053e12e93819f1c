/** A Comparison → Markdown that fits a comment on a change: a summary table, then the gaps of each department, long lists folded. */
import { changeKinds, compareWords, differences, noneOf } from '../messages/compare.ts';
import * as format from '../messages/format.ts';
import type {
  ChangeKind,
  ComparedSide,
  Comparison,
  DepartmentComparison,
  GapChange,
  Lang,
  Text,
} from '../model.ts';
import { markdownText } from './parts/markdown-text.ts';

/** A comment of GitHub takes 65,536 characters; the rest is left for what a bot puts around it. */
const MOST = 60_000;
const FOLD = 8;

/** A name as it stands, in type of its own, where it holds nothing that could end it. */
const code = (text: string): string =>
  /^[\w#./:〔〕（）“”\p{Script=Han}-]+$/u.test(text) ? `\`${text}\`` : markdownText(text);

const shown: readonly ChangeKind[] = ['new', 'regressed', 'expired', 'waived', 'fixed', 'gone'];
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const scoreOf = (side: ComparedSide | null): string =>
  format.score((side?.adjusted ?? side?.score)?.value ?? null);

const risen = ({ change }: DepartmentComparison): string => {
  if (change === null || format.isZero(change.exact)) return '';
  return (change.exact.startsWith('-') ? format.forgone : format.gained)(change.exact).replace('<', '&lt;');
};

const summary = ({ departments }: Comparison, t: (text: Text) => string): readonly string[] => [
  row([
    t(compareWords.department),
    t(compareWords.before),
    t(compareWords.after),
    t(compareWords.change),
    ...(['new', 'regressed', 'expired', 'open', 'fixed'] as const).map((kind) => t(changeKinds[kind])),
  ]),
  row(['---', ...Array<string>(8).fill('---:')]),
  ...departments.map((each) =>
    row([
      markdownText(each.department),
      scoreOf(each.before),
      scoreOf(each.after),
      risen(each),
      ...(['new', 'regressed', 'expired', 'open', 'fixed'] as const).map((kind) => String(each.counts[kind])),
    ]),
  ),
];

const gapRow = ({ id, kind, message, place }: GapChange, t: (text: Text) => string): string =>
  row([t(changeKinds[kind]), code(id), markdownText(t(message)), code(`${place.file}:${place.line}`)]);

const details = (each: DepartmentComparison, t: (text: Text) => string): readonly string[] => {
  const changes = each.changes.filter(({ kind }) => shown.includes(kind));
  const notes = [
    ...(each.status === 'added' ? [t(compareWords.added)] : []),
    ...(each.status === 'removed'
      ? [t(compareWords.withdrawn), t(compareWords.hadGaps(each.changes.length))]
      : []),
    ...(each.before?.status === 'unjudged' ? [t(compareWords.unjudgedBefore)] : []),
    ...(each.after?.status === 'unjudged' ? [t(compareWords.unjudgedAfter)] : []),
    ...(each.added.length === 0
      ? []
      : [t(compareWords.requirementsAdded(each.added.map(({ id }) => code(id)).join(' ')))]),
    ...(each.removed.length === 0
      ? []
      : [t(compareWords.requirementsRemoved(each.removed.map(({ id }) => code(id)).join(' ')))]),
  ];
  if (changes.length === 0 && notes.length === 0) return [];
  const table = [
    row([t(compareWords.change), t(compareWords.gap), t(compareWords.matter), t(compareWords.place)]),
    row(['---', '---', '---', '---']),
    ...changes.map((change) => gapRow(change, t)),
  ];
  const body = changes.length === 0 ? [] : ['', ...table];
  const folded =
    changes.length <= FOLD
      ? body
      : [
          '',
          `<details><summary>${t(compareWords.gap)} ${changes.length}</summary>`,
          ...body,
          '',
          '</details>',
        ];
  return ['', `### ${markdownText(each.full)}`, ...notes.flatMap((note) => ['', note]), ...folded];
};

/** Blocks as long as they fit; of the rest it is said how many departments there are. */
const fitting = (
  blocks: readonly (readonly string[])[],
  room: number,
  t: (text: Text) => string,
): readonly string[] => {
  const lines: string[] = [];
  let left = room;
  for (const [index, block] of blocks.entries()) {
    const size = block.reduce((sum, line) => sum + line.length + 1, 0);
    if (size > left) return [...lines, '', t(compareWords.left(blocks.length - index))];
    left -= size;
    lines.push(...block);
  }
  return lines;
};

const banner = (compared: Comparison, t: (text: Text) => string): readonly string[] => {
  if (compared.differences.length === 0) return [];
  const said = compared.differences.map((each) => `> - ${markdownText(t(differences[each.kind](each)))}`);
  return compared.comparable
    ? ['', '> [!NOTE]', ...said]
    : ['', '> [!WARNING]', `> **${t(compareWords.notComparable)}**`, '>', ...said];
};

export const renderDiffMarkdown = (compared: Comparison, { lang }: { readonly lang: Lang }): string => {
  const t = (text: Text): string => text[lang];
  const totals = (Object.keys(changeKinds) as ChangeKind[])
    .filter((kind) => compared.counts[kind] > 0)
    .map((kind) => `${t(changeKinds[kind])} ${compared.counts[kind]}`);
  const head = [
    `## ${t(compareWords.title)}`,
    '',
    `${markdownText(t(compared.before))} → ${markdownText(t(compared.after))}`,
    ...banner(compared, t),
    '',
    `**${t(compareWords.total)}** ${totals.length === 0 ? t(noneOf(compared.departments)) : totals.join(' · ')}`,
    ...(compared.aside.length === 0 ? [] : ['', t(compareWords.aside(compared.aside.length))]),
    '',
  ];
  const [columns = '', rule = '', ...rows] = summary(compared, t);
  const table = compared.departments.length === 0 ? [] : [columns, rule];
  const room = MOST - [...head, ...table].join('\n').length;
  const half = Math.floor(room / 2);
  const listed = fitting(
    rows.map((each) => [each]),
    half,
    t,
  );
  const blocks = compared.departments.map((each) => details(each, t)).filter((block) => block.length > 0);
  return `${[...head, ...table, ...listed, ...fitting(blocks, room - half, t)].join('\n')}\n`;
};
