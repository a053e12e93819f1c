/** Values and strings → text that no terminal, log viewer or build server takes for more than text. */

// Bare, a terminal would obey them or a reader be misled; escaped they are the same JSON.
const unsafe = /[\u007F-\u009F\u00AD\u061C\u115F\u1160\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF]/g;

const escaped = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
/** Half of a pair stands for nothing, and strict readers refuse the whole file for it. */
const whole = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\uFFFD') : value;

// Written as an escape a half may also be a backslash and letters of the text: then nothing is replaced.
const halves = /\\ud[89a-f]/;

/** JSON that is harmless wherever it is printed: `##` would open a logging command of Azure, TeamCity or GitHub. */
export const safeJson = (value: unknown, indent?: number): string => {
  const written = JSON.stringify(value, null, indent);
  const text = halves.test(written) ? JSON.stringify(value, whole, indent) : written;
  return text.replace(unsafe, escaped).replaceAll('##', '#\\u0023');
};

/** A line of plain text in a build log: nothing in it opens a command (`::name::`, `##[name]`, `##vso[`, `##teamcity[`). */
export const inLog = (line: string): string =>
  line.replace(/#(?=#)/gu, '# ').replace(/^(\s*):(?=:)/u, '$1: ');
