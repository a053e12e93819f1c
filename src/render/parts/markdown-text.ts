/** Any text → the same text inside Markdown (GFM): no mark-up, no HTML, no link, no mention, on one line, fit for a table's cell. */
import { clean } from '../text/clean.ts';
import { escapeXml } from './xml.ts';

/** Characters that can mean something within a line; a backslash takes the meaning away (CommonMark 2.4, GFM 4.10). */
const meaning = /[\\`*_~[\]<>|&$!#]/g;
// An empty comment breaks what GitHub and GitLab look for after rendering, and shows nothing.
const broken = '<!-- -->';

/** Addresses, mentions and references become links by themselves wherever they stand. */
const unlinked = (text: string): string =>
  text
    .replace(/:(?=\/\/)/gu, `:${broken}`)
    .replace(/\bwww\./giu, (www) => `${www.slice(0, -1)}${broken}.`)
    .replace(/@/gu, `@${broken}`)
    // Issues, merge requests, snippets, milestones, commits: `#1`, `!1`, `$1`, `%1`, `GH-1`.
    .replace(/([#!$%])(?=\w)/gu, `$1${broken}`)
    .replace(/\bGH-(?=\d)/giu, (prefix) => `${prefix.slice(0, 2)}${broken}-`);

export const markdownText = (text: string): string =>
  unlinked(clean(text).replace(meaning, '\\$&'))
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s|$)/u, (_, space: string, mark: string) => `${space}${broken}${mark}`)
    .trim();

/** The same where HTML stands and Markdown is not read: in the line of a fold. */
export const foldText = (text: string): string =>
  // A reference of XML begins with `&#`, which is no issue's number.
  unlinked(escapeXml(text)).replaceAll(`&#${broken}`, '&#');
