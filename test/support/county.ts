/** Registers of the made-up county, written short: lines to be judged by the tiny catalogue. */
import type { Expectation, Finding } from '../../src/model.ts';
import type { JudgedTest } from './tiny.ts';

export const CIVIL = 'department: 县民政局\n';
export const VILLAGE = 'department: 示例乡\n';

/** The four quarters: met, late, in the wrong channel, and left out. */
export const HALF_QUARTERS = `disclosures:
  - { for: 1.1.1, title: 一季度, url: 'https://www.example.gov.cn/a/1.html', channel: 县门户网站, published: 2019-04-10, period: 2019-Q1 }
  - { for: 1.1.1, title: 二季度, url: 'https://www.example.gov.cn/a/2.html', channel: 县门户网站, published: 2019-08-01, period: 2019-Q2 }
  - { for: 1.1.1, title: 三季度, url: 'https://www.example.gov.cn/a/3.html', channel: 县公报, published: 2019-10-10, period: 2019-Q3 }
`;
export const QUARTERS = `disclosures:
  - { for: 1.1.1, title: 一季度, url: 'https://www.example.gov.cn/a/1.html', channel: 县门户网站, published: 2019-04-10, period: 2019-Q1 }
  - { for: 1.1.1, title: 二季度, url: 'https://www.example.gov.cn/a/2.html', channel: 县门户网站, published: 2019-07-10, period: 2019-Q2 }
  - { for: 1.1.1, title: 三季度, url: 'https://www.example.gov.cn/a/3.html', channel: 县门户网站, published: 2019-10-10, period: 2019-Q3 }
  - { for: 1.1.1, title: 四季度, url: 'https://www.example.gov.cn/a/4.html', channel: 县门户网站, published: 2020-01-10, period: 2019-Q4 }
`;
export const MEETING = 'activities:\n  - { kind: 示例会议, date: 2019-06-03, participants: [群众] }\n';
export const figure = (value: number): string =>
  `measures:\n  - { name: 示例满意率, value: ${value}, unit: '%', on: 2019-11-30 }\n`;
export const NO_DOCUMENTS = 'documents: []\n';
export const DOCUMENTS = `documents:
  - { number: 示〔2019〕1号, title: 甲, kind: 通知, formed: 2019-02-01, openness: 不予公开, reason: 涉及个人隐私 }
  - { number: 示〔2019〕2号, title: 乙, kind: 通知, formed: 2019-03-01, openness: 不予公开 }
`;
export const GUIDES = `disclosures:
  - { for: 1.2.1, title: 指南, url: 'https://www.example.gov.cn/a/5.html', published: 2019-03-01, covers: [办事指南, 收费标准] }
`;

export const findingOf = ({ findings }: Pick<JudgedTest, 'findings'>, id: string): Finding => {
  const found = findings.find(({ requirement }) => requirement.id === id);
  if (found === undefined) throw new Error(`no finding ${id}`);
  return found;
};
export const resultsOf = ({ findings }: Pick<JudgedTest, 'findings'>): Record<string, string> =>
  Object.fromEntries(findings.map(({ requirement, result }) => [requirement.id, result]));
export const statesOf = (expectations: readonly Expectation[]): Record<string, string> =>
  Object.fromEntries(expectations.map(({ key, state }) => [key, state]));
export const gapsIn = ({ report }: Pick<JudgedTest, 'report'>) =>
  report.sections.flatMap(({ points }) =>
    points.flatMap(({ findings }) => findings.flatMap(({ gaps }) => gaps)),
  );
