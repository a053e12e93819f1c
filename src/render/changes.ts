/** Texts before and after mending → the differences, what was mended and what is left. A build of its own, because it brings the diff library. */
import { type StructuredPatchHunk, structuredPatch } from 'diff';
import { countKinds, fixWords } from '../messages/fix.ts';
import type { Problem, Text } from '../model.ts';
import type { PageOptions } from './options.ts';
import { type Ink, type Line, paint, span } from './text/ink.ts';
import { hang, type Page, pageOf, print, spaces } from './text/page.ts';
import { problemBlocks } from './text/problem.ts';

/** One file, mended or not. */
export interface Change {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** Codes of the repairs made. */
  readonly mended: readonly string[];
  /** What it was encoded in, if that changes. */
  readonly encoding: string | null;
  readonly bom: boolean;
  readonly backup: string | null;
  /** The errors that are left. */
  readonly problems: readonly Problem[];
  readonly manifest: boolean;
}
export interface ChangesOptions extends PageOptions {
  /** Whether the files were written. */
  readonly written: boolean;
}

const INKS: Readonly<Record<string, Ink>> = { '+': 'good', '-': 'bad', '\\': 'dim' };

/** Blanks that are the whole difference must be seen. */
const visible = (text: string): string =>
  text.replace(/\r$/u, '').replaceAll('\t', '→   ').replaceAll('\u3000', '□').replaceAll('\u00a0', '·');

type Hunk = Pick<StructuredPatchHunk, 'oldStart' | 'oldLines' | 'newStart' | 'newLines' | 'lines'>;
/** To find the fewest lines takes as long as the square of their number. */
const MOST_EDITS = 1000;

/** The lines from one index to another, all of them changed. */
function hunkOf(old: readonly string[], now: readonly string[], from: number, to?: number): Hunk {
  const [gone, come] = [old.slice(from, to), now.slice(from, to)];
  return {
    oldStart: from + 1,
    oldLines: gone.length,
    newStart: from + 1,
    newLines: come.length,
    lines: [...gone.map((line) => `-${line}`), ...come.map((line) => `+${line}`)],
  };
}

/** Each line beside the one in its place: mending changes lines and seldom makes any. Where it has made some, the whole beside the whole. */
function lineByLine(before: string, after: string): readonly Hunk[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  if (old.length !== now.length) return [hunkOf(old, now, 0)];
  const hunks: Hunk[] = [];
  for (let at = 0; at < old.length; at++) {
    const from = at;
    while (at < old.length && old[at] !== now[at]) at++;
    if (at > from) hunks.push(hunkOf(old, now, from, at));
  }
  return hunks;
}

const diffLines = ({ file, before, after }: Change): readonly Line[] => {
  if (before === after) return [];
  const options = { context: 2, maxEditLength: MOST_EDITS };
  const patch = structuredPatch(file, file, before, after, undefined, undefined, options);
  const hunks = patch?.hunks ?? lineByLine(before, after);
  return [
    [span(`--- ${file}`, 'strong')],
    [span(`+++ ${file}`, 'strong')],
    ...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }): readonly Line[] => [
      [span(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, 'info')],
      ...lines.map((line): Line => {
        const mark = line[0] ?? ' ';
        const body = line.slice(1);
        return [
          span(`${mark}${mark === '-' ? visible(body) : body.replace(/\r$/u, '')}`, INKS[mark] ?? 'plain'),
        ];
      }),
    ]),
  ];
};

const summary = (page: Page, change: Change, written: boolean): readonly Line[] => {
  const { file, mended, encoding, bom, backup, problems, manifest } = change;
  const said: readonly Text[] = [
    ...(mended.length > 0 ? [fixWords.mended(mended.length, countKinds(mended), written)] : []),
    ...(encoding === null ? [] : [fixWords.encoding(encoding, written)]),
    ...(bom ? [fixWords.bom(written)] : []),
    ...(backup === null ? [] : [fixWords.backup(backup)]),
    ...(manifest ? [] : [fixWords['not-a-manifest']()]),
    ...(problems.length > 0 ? [fixWords.left(problems.length)] : []),
  ];
  const lines = said.length === 0 ? [fixWords.nothing()] : said;
  return [
    [span(file, 'strong')],
    ...lines.flatMap((line) => hang(page, 2, [spaces(2)], [span(page.t(line))])),
    ...problemBlocks(page, 2, problems),
  ];
};

export function renderChanges(changes: readonly Change[], options: ChangesOptions): string {
  const page = pageOf(options);
  const parts = changes.map((change) => {
    // A long line of the file stays one line here: what is shown is the file.
    const diff = diffLines(change).map((line) => `${paint(line, options.color)}\n`);
    return `${diff.join('')}${print(page, [...summary(page, change, options.written)], options.color)}`;
  });
  const changed = changes.filter(
    ({ before, after, encoding, bom }) => before !== after || encoding !== null || bom,
  );
  const broken = changes.filter(({ problems }) => problems.length > 0).length;
  const total = page.t(fixWords.total(changes.length, changed.length, broken, options.written));
  const hint =
    changed.length > 0 && !options.written ? [[span(page.t(fixWords['would-change']()), 'dim')]] : [];
  return `${parts.join('\n')}\n${print(page, [[span(total, 'strong')], ...hint], options.color)}`;
}
