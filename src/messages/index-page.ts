/** What the first page of a scorecard's folder says: each file, and what it is for. */
import type { Text } from '../model.ts';

const say = (zh: string, en: string): Text => ({ zh, en });

export const indexWords = {
  files: say('成绩单', 'The scorecard'),
  letters: (n: number) => say(`问题清单（${n} 份）`, `Gap letters (${n})`),
  lettersNote: say(
    '发给有缺口、有疑点或经复核改定得分的单位，和清单无法评定的单位。',
    'For units with gaps or doubts or a score that a review changed, and units whose manifest could not be judged.',
  ),
  none: say('没有需要发函的单位。', 'No unit needs a letter.'),
  asOf: (day: string) => say(`截至 ${day}`, `as of ${day}`),
  severalDays: say('各单位截至日期不一', 'judged as of several days'),
  unit: say('单位', 'Unit'),
  group: say('组别', 'Group'),
  result: say('结果', 'Result'),
  score: (value: string) => say(`${value} 分`, `${value}`),
  gaps: (n: number) => say(`缺口 ${n} 处`, `${n} gap${n === 1 ? '' : 's'}`),
  html: say(
    '网页：总览、热图、每个单位的缺口、评分办法；单个文件，可打印',
    'Web page: overview, heat map, the gaps of every unit, methodology; one file, printable',
  ),
  docx: say('通报（Word）', 'The notice of the result (Word)'),
  xlsx: say(
    'Excel 工作簿：总表、单位与要求对照、缺口、各单位',
    'Excel workbook: overview, matrix, gaps, a sheet for every unit',
  ),
  xlsxDecided: say(
    'Excel 工作簿：总表、单位与要求对照、缺口、复核和豁免、各单位',
    'Excel workbook: overview, matrix, gaps, reviews and waivers, a sheet for every unit',
  ),
  csv: say('总表（CSV，Excel、WPS 可直接打开）', 'The table of results (CSV for Excel and WPS)'),
  markdown: say('内网页面用的 Markdown', 'Markdown for an intranet page'),
  json: say('机器可读的全部数据；明年用作 --previous', 'All data for machines; next year’s --previous'),
} as const;
