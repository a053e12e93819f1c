/** A Report → its JSON, the public contract: two spaces, keys in the model's order, a line break at the end. */
import type { Report } from '../model.ts';
import { ordered } from './json/ordered.ts';
import { reportShape } from './json/shapes.ts';

// Escaped they are the same JSON; bare, a terminal would obey them or a reader be misled, as a build log obeys `##vso[`.
const unsafe = /[\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

export function renderJson(report: Report): string {
  const json = JSON.stringify(ordered(report, reportShape), null, 2);
  return `${json.replaceAll('##', '#\\u0023').replace(unsafe, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
