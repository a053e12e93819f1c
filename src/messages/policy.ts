/** What can be wrong with a policy's grading, exemptions and awards: code → sentence and mend. */
import { near, type Words } from './catalog.ts';

export const policyWords = {
  'unknown-grade': (name: string, nearest: string | null): Words => ({
    message: {
      zh: `grades 里没有等次“${name}”，名额只能给 grades 里的等次`,
      en: `grades has no “${name}”; only the grades listed there have places`,
    },
    mend: near(nearest),
  }),
  'no-such-group': (name: string, nearest: string | null): Words => ({
    message: { zh: `目录里没有组“${name}”`, en: `the catalogue has no group “${name}”` },
    mend: near(nearest),
  }),
  'no-such-unit': (name: string, nearest: string | null): Words => ({
    message: { zh: `单位名册里没有“${name}”`, en: `no unit of the register is called “${name}”` },
    mend: near(nearest),
  }),
  'quota-size': (): Words => ({
    message: {
      zh: '名额要写比例 share 或家数 number，而且只写一样',
      en: 'places are a share or a number, one of the two',
    },
    mend: { zh: '如 share: 1/5 或 number: 6', en: 'For example share: 1/5 or number: 6' },
  }),
  'duplicate-quota': (grade: string, group: string): Words => ({
    message: {
      zh: `${group} 组的“${grade}”写了两次名额`,
      en: `the places of “${grade}” in ${group} are given twice`,
    },
    mend: { zh: '一个组的一个等次只写一次名额', en: 'Give the places of a grade in a group once' },
  }),
  'quota-sum': (group: string, places: number, units: number): Words => ({
    message: {
      zh: `“${group}”的名额合计 ${places} 家，应评单位只有 ${units} 家，或者比例之和超过 1`,
      en: `the places of “${group}” come to ${places} of ${units} unit${units === 1 ? '' : 's'} to be assessed, or its shares to more than 1`,
    },
    mend: { zh: '减少名额或比例', en: 'Lower the numbers or shares' },
  }),
  'quota-every': (group: string): Words => ({
    message: {
      zh: `“${group}”的每个等次都有名额，排在名额之外的单位没有分数线可用`,
      en: `every grade has places in “${group}”, so that no threshold is left for the others`,
    },
    mend: {
      zh: 'grades 中最低的一个不写名额，它按分数线',
      en: 'Give no places to the last of grades: it goes by its threshold',
    },
  }),
  'quota-skips': (group: string, grade: string): Words => ({
    message: {
      zh: `“${group}”里比“${grade}”低的等次有名额，“${grade}”却没有`,
      en: `in “${group}” a grade below “${grade}” has places and “${grade}” has none`,
    },
    mend: { zh: `也给“${grade}”写名额`, en: `Give places to “${grade}” as well` },
  }),
  'quotas-none': (): Words => ({
    message: { zh: '按名额定等，却没有写一个名额', en: 'grades go by quotas, but none is given' },
    mend: {
      zh: '在 quotas 里写名额，或把 by 改为 thresholds',
      en: 'Write quotas, or set by: thresholds',
    },
  }),
  'quotas-unused': (): Words => ({
    message: {
      zh: '按分数线定等（by: thresholds），所写的名额不起作用',
      en: 'grades go by thresholds, so that these quotas do nothing',
    },
    mend: { zh: '要用名额就写 by: quotas', en: 'To use them, write by: quotas' },
  }),
  'duplicate-exempt': (unit: string): Words => ({
    message: { zh: `${unit}在免评单位里写了两次`, en: `${unit} is exempt twice` },
    mend: { zh: '删去其中一条', en: 'Take one of the two away' },
  }),
  'award-exempt': (unit: string): Words => ({
    message: { zh: `${unit}是免评单位，不能加分`, en: `${unit} is exempt and has no score to add to` },
    mend: { zh: '删去这条加分，或不再免评', en: 'Take the award away, or assess the unit' },
  }),
} as const;
