/** A Report → its JSON, the public contract: two spaces, keys in the model's order, a line break at the end. */
import type { Report } from '../model.ts';
import { ordered } from './json/ordered.ts';
import { reportShape } from './json/shapes.ts';
import { safeJson } from './parts/safe.ts';

export const renderJson = (report: Report): string => `${safeJson(ordered(report, reportShape), 2)}\n`;
