/** A district → its sections, each followed by its points. */
import type { District, PartResult } from '../../model.ts';

export interface Part {
  readonly part: PartResult;
  readonly section: boolean;
}

/** Ids are written section.point; a point that fits nowhere comes last rather than not at all. */
const belongs = (point: PartResult, section: PartResult): boolean => point.id.startsWith(`${section.id}.`);

export const partsOf = ({ sections, points }: District): readonly Part[] => [
  ...sections.flatMap((section) => [
    { part: section, section: true },
    ...points.filter((point) => belongs(point, section)).map((part) => ({ part, section: false })),
  ]),
  ...points
    .filter((point) => !sections.some((section) => belongs(point, section)))
    .map((part) => ({ part, section: false })),
];
