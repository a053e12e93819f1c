/** A Comparison → JSON in the order of the contract, `schemas/comparison.schema.json`; the same comparison gives the same bytes. */
import type { Comparison } from '../model.ts';
import { comparisonShape } from './json/comparison.ts';
import { ordered } from './json/ordered.ts';
import { safeJson } from './parts/safe.ts';

export const renderDiffJson = (compared: Comparison): string => {
  const body = ordered(compared, comparisonShape) as Comparison;
  return `${safeJson({ $schema: 'urn:zwgk:comparison:1', form: 1, ...body }, 2)}\n`;
};
