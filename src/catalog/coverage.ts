/** How much of each point's normative text is cited by a requirement or explained in `uncited.yaml`, character by character. */
import type { Catalog, Coverage, PointCoverage } from '../model.ts';
import { readPoints } from './source-text.ts';

export interface Uncited {
  readonly point: string;
  readonly text: string;
  readonly reason: string;
}

const COUNTS = /[\p{L}\p{N}%]/u;

const mark = (text: string, stretches: readonly string[]): readonly boolean[] => {
  const marks = new Array<boolean>(text.length).fill(false);
  for (const stretch of stretches) {
    const start = text.indexOf(stretch);
    if (start >= 0) marks.fill(true, start, start + stretch.length);
  }
  return marks;
};

const gapsOf = (text: string, free: readonly boolean[]): readonly string[] => {
  const found: string[] = [];
  let open = '';
  text.split('').forEach((letter, index) => {
    if (free[index]) open += letter;
    else if (COUNTS.test(letter)) {
      if (open !== '') found.push(open);
      open = '';
    } else if (open !== '') open += letter;
  });
  return [...found, open]
    .map((stretch) => stretch.replace(/(?<![^\p{L}\p{N}%])[^\p{L}\p{N}%]+$/u, ''))
    .filter((stretch) => stretch !== '');
};

export const coverage = (catalog: Catalog, source: string, uncited: readonly Uncited[]): Coverage => {
  const texts = readPoints(source);
  const declared = new Map(
    catalog.sections.flatMap((section) => section.points.map((point) => [point.id, point] as const)),
  );
  const points = [...texts.values()].map(({ id, normative }): PointCoverage => {
    const point = declared.get(id);
    const cited = mark(normative, point?.requirements.flatMap((requirement) => requirement.cite) ?? []);
    const explained = mark(
      normative,
      uncited.filter((entry) => entry.point === id).map((entry) => entry.text),
    );
    const counts = normative.split('').map((letter) => COUNTS.test(letter));
    const total = (take: (index: number) => boolean): number =>
      counts.filter((is, index) => is && take(index)).length;
    const free = counts.map((is, index) => is && !cited[index] && !explained[index]);
    return {
      id,
      title: point?.title ?? '',
      normative: total(() => true),
      cited: total((index) => cited[index] === true),
      explained: total((index) => !cited[index] && explained[index] === true),
      uncited: gapsOf(normative, free),
    };
  });
  const sum = (field: 'normative' | 'cited' | 'explained'): number =>
    points.reduce((all, point) => all + point[field], 0);
  return { points, total: { normative: sum('normative'), cited: sum('cited'), explained: sum('explained') } };
};

/** Whether every normative character is accounted for. A document in which no point was found covers nothing. */
export const isComplete = ({ points, total }: Coverage): boolean =>
  points.length > 0 && total.cited + total.explained === total.normative;
