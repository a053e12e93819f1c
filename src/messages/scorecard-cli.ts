/** What `zwgk scorecard` and `zwgk impact` say of their own accord: what was written, and what keeps them from starting. */
import type { Text } from '../model.ts';

const say = (zh: string, en: string): Text => ({ zh, en });
/** A line has no room for fifty names. */
const FEW = 6;
const some = (names: readonly string[]): Text =>
  names.length <= FEW
    ? say(names.join('、'), names.join(', '))
    : say(
        `${names.slice(0, FEW).join('、')} 等`,
        `${names.slice(0, FEW).join(', ')} and ${names.length - FEW} more`,
      );
const s = (n: number): string => (n === 1 ? '' : 's');

/** What the folder of `--out` holds, the same in both languages so that ways to it stay. */
export const outNames = {
  index: 'index.html',
  html: 'scorecard.html',
  text: 'scorecard.txt',
  json: 'scorecard.json',
  csv: 'scorecard.csv',
  xlsx: 'scorecard.xlsx',
  markdown: 'scorecard.md',
  docx: '通报.docx',
  letters: '问题清单',
} as const;

export const scorecardCliWords = {
  'notice-only': (options: readonly string[]): Text =>
    say(
      `${options.join('、')} 写进通报：请同时给 --out 或 --format docx=文件`,
      `${options.join(', ')} ${options.length === 1 ? 'goes' : 'go'} into the notice: give --out or --format docx=file as well`,
    ),
  'bad-number': (value: string): Text =>
    say(`“${value}”不能用作文号`, `“${value}” cannot be the number of a document`),
  'out-is-file': (folder: string): Text =>
    say(`--out 要一个文件夹，${folder} 是文件`, `--out takes a folder; ${folder} is a file`),
  'out-outside': (path: string, folder: string): Text =>
    say(`${path} 通到 ${folder} 之外，什么也没有写`, `${path} leads out of ${folder}; nothing was written`),
  written: (folder: string, files: number, letters: number): Text =>
    say(
      `已写 ${files} 个文件到 ${folder}${letters === 0 ? '' : `，其中问题清单 ${letters} 份`}；先看 ${outNames.index}`,
      `${files} file${s(files)} written to ${folder}${letters === 0 ? '' : `, ${letters} gap letter${s(letters)} among them`}; open ${outNames.index} first`,
    ),
  unjudged: (files: readonly string[]): Text =>
    say(
      `有 ${files.length} 份清单无法评定：${some(files).zh}`,
      `${files.length} manifest${s(files.length)} could not be judged: ${some(files).en}`,
    ),
  stale: (folder: string, files: readonly string[]): Text =>
    say(
      `${folder} 里有这次没有写的文件，可能是以前留下的，没有动：${some(files).zh}`,
      `${folder} holds files that this run did not write, perhaps of an earlier one; they were left alone: ${some(files).en}`,
    ),
  absent: (units: readonly string[]): Text =>
    say(
      `有 ${units.length} 个单位未报送：${units.join('、')}`,
      `${units.length} unit${s(units.length)} did not submit: ${units.join(', ')}`,
    ),
  'no-previous': (path: string): Text =>
    say(`没有上一期的成绩单或文件夹：${path}`, `no scorecard or folder of an earlier period: ${path}`),
  'previous-not-read': (path: string, code: string): Text =>
    say(`读不了 ${path}（${code}）`, `cannot read ${path} (${code})`),
  'previous-not-json': (path: string): Text =>
    say(
      `${path} 不是 JSON 成绩单；--previous 要 zwgk scorecard 写的 scorecard.json、它所在的文件夹，或放清单的文件夹`,
      `${path} is no JSON scorecard; --previous takes a scorecard.json written by zwgk scorecard, its folder, or a folder of manifests`,
    ),
  'bad-previous': (path: string): Text =>
    say(
      `${path} 不合 zwgk 成绩单的形式，不能拿来比较`,
      `${path} does not have the form of a zwgk scorecard and cannot be compared with`,
    ),
  'previous-other-catalog': (path: string, id: string): Text =>
    say(
      `${path} 里的清单写的是别的目录，不能按 ${id} 评；请给那一期的 scorecard.json`,
      `the manifests in ${path} name another catalogue and cannot be judged by ${id}; give the scorecard.json of that period`,
    ),
  'nothing-new': (): Text =>
    say(
      '没有说改什么：请给 --policy 新办法.yaml 或 --catalog 新目录，至少一个',
      'nothing is said to change: give --policy new.yaml or --catalog DIR, at least one of them',
    ),
  'impact-other-catalog': (files: readonly string[], named: string, id: string): Text =>
    say(
      `清单写的目录是 ${named}，试算用的目录是 ${id}，不能据以评定：${some(files).zh}。要试算改动，请让试算目录 catalog.yaml 里的 id 保持 ${named}`,
      `the manifests name the catalogue ${named}, the one to be tried is ${id}, and they cannot be judged by it: ${some(files).en}. To try a change, keep id: ${named} in the catalog.yaml of the catalogue to be tried`,
    ),
} as const;
