import { describe, expect, it } from 'vitest';
import { expected, item, only, states } from '../support/rules.ts';

const elements = ['财政收入', '财政支出'];

describe('a requirement that names elements', () => {
  it('expects each of them once, and takes them from several rows', () => {
    const disclosures = [item({ covers: '财政支出' }), item({ covers: ['财政收入'] })];
    expect(states('publish', { elements }, { disclosures })).toEqual({ 财政收入: 'met', 财政支出: 'met' });
    expect(expected('publish', { elements }, { disclosures }).map(({ at }) => at)).toEqual([
      '/disclosures/1',
      '/disclosures/0',
    ]);
  });

  it('misses what no row covers, and says so at the covers of a row that is there', () => {
    const disclosures = [item({ covers: ['财政收入', '别的内容'] })];
    const [, lacking] = expected('publish', { elements }, { disclosures });
    expect(lacking).toEqual({
      key: '财政支出',
      kind: 'element',
      state: 'missing',
      due: '2019-12-31',
      at: '/disclosures/0/covers',
      evidence: [],
      faults: [{ code: 'absent' }],
      reach: 'late',
    });
  });

  it.each([
    ['an empty register', { disclosures: [] }, '/disclosures'],
    ['no register', {}, ''],
    [
      'a register with rows for others',
      { disclosures: [item({ for: '9.9.8', covers: elements })] },
      '/disclosures',
    ],
  ])('misses all of them with %s', (_, registers, at) => {
    const expectations = expected('publish', { elements }, registers);
    expect(expectations.map(({ state }) => state)).toEqual(['missing', 'missing']);
    expect(expectations.map((each) => each.at)).toEqual([at, at]);
  });

  it('takes words that differ in width, quotes or spaces for the same', () => {
    const disclosures = [item({ covers: ['“三公” 经费', 'ＧＤＰ（总量）'] })];
    const want = { elements: ['三公经费', 'GDP(总量)'] };
    expect(Object.values(states('publish', want, { disclosures }))).toEqual(['met', 'met']);
  });

  it('counts a row for every requirement that it names', () => {
    const disclosures = [item({ for: ['9.9.8', '9.9.9'], covers: elements })];
    expect(Object.values(states('publish', { elements }, { disclosures }))).toEqual(['met', 'met']);
  });
});

describe('a requirement that names a number of items', () => {
  it('expects one where it names none', () => {
    expect(only(expected('publish', {}, { disclosures: [item()] }))).toMatchObject({
      key: '1',
      kind: 'item',
      state: 'met',
      evidence: ['/disclosures/0'],
      faults: [],
      reach: 'met',
    });
  });

  it('gives the first places to the best rows', () => {
    const [portal, late] = [{ channel: '县门户网站' }, { published: '2020-01-05' }];
    const disclosures = [item({ channel: '县公报' }), item({ ...portal, ...late }), item(portal)];
    const params = { min: 3, channels: { any: ['县门户网站'] } };
    expect(states('publish', params, { disclosures })).toEqual({ 1: 'met', 2: 'late', 3: 'flawed' });
  });

  it('says how many there are and how many it takes', () => {
    const third = expected('publish', { min: 3 }, { disclosures: [item(), item()] })[2];
    expect(third?.faults).toEqual([{ code: 'few', have: 2, need: 3 }]);
    expect(third).toMatchObject({ state: 'missing', at: '/disclosures', evidence: [] });
  });

  it('does not count more than it asks for', () => {
    expect(states('publish', { min: 2 }, { disclosures: [item(), item(), item()] })).toEqual({
      1: 'met',
      2: 'met',
    });
  });
});

describe('a requirement per subject', () => {
  const per = 'subject' as const;
  const plan = (subject: string, covers: string[]) => item({ subject, covers });

  it('expects every element of every subject that has a row', () => {
    const disclosures = [plan('乙校', elements), plan('甲校', ['财政收入'])];
    expect(states('publish', { per, elements }, { disclosures })).toEqual({
      '乙校/财政收入': 'met',
      '乙校/财政支出': 'met',
      '甲校/财政收入': 'met',
      '甲校/财政支出': 'missing',
    });
  });

  it('does not lend one subject what another has', () => {
    const disclosures = [plan('甲校', ['财政收入']), plan('乙校', ['财政支出'])];
    expect(Object.values(states('publish', { per, elements }, { disclosures })).sort()).toEqual([
      'met',
      'met',
      'missing',
      'missing',
    ]);
  });

  it('expects it once without a name, where no row is there', () => {
    expect(states('publish', { per, elements }, { disclosures: [] })).toEqual({
      财政收入: 'missing',
      财政支出: 'missing',
    });
    expect(states('publish', { per }, {})).toEqual({ 1: 'missing' });
  });

  it('lets a row without a subject stand for itself, under its title', () => {
    const disclosures = [item({ title: '乙' }), item({ subject: '甲校' }), item({ title: '丙' })];
    expect(states('publish', { per }, { disclosures })).toEqual({
      '丙/1': 'met',
      '乙/1': 'met',
      '甲校/1': 'met',
    });
  });

  it('has the same keys in every order of the rows, also where a name is written in two ways', () => {
    const one = plan('第 1 小学', ['财政收入']);
    const other = plan('第1小学', ['财政支出']);
    const keys = (disclosures: (typeof one)[]) =>
      Object.keys(states('publish', { per, elements }, { disclosures }));
    expect(keys([one, other])).toHaveLength(2);
    expect(keys([other, one])).toEqual(keys([one, other]));
  });

  it('has the subjects in the order of their names, not of the file', () => {
    const keys = (subjects: string[]) =>
      Object.keys(states('publish', { per }, { disclosures: subjects.map((subject) => plan(subject, [])) }));
    const sorted = ['丙校/1', '乙校/1', '甲校/1'];
    expect(keys(['甲校', '丙校', '乙校'])).toEqual(sorted);
    expect(keys(['乙校', '甲校', '丙校'])).toEqual(sorted);
  });

  it('names a subject that is written in two ways by the one that sorts first', () => {
    const keys = (subjects: string[]) =>
      Object.keys(states('publish', { per }, { disclosures: subjects.map((subject) => plan(subject, [])) }));
    expect(keys(['第1小学', '第 1 小学'])).toEqual(['第 1 小学/1']);
    expect(keys(['第 1 小学', '第1小学'])).toEqual(['第 1 小学/1']);
  });
});

describe('an as-of date before the last day', () => {
  it('leaves what is not there yet pending, to be met until the end of the year', () => {
    const early = only(expected('publish', {}, { disclosures: [] }, '2019-12-30'));
    expect(early).toMatchObject({ state: 'pending', due: '2019-12-31', reach: 'met' });
    expect(states('publish', {}, { disclosures: [] }, '2019-12-31')).toEqual({ 1: 'missing' });
  });

  it('does not see what was published later', () => {
    const disclosures = [item({ published: '2019-06-01' })];
    expect(states('publish', {}, { disclosures }, '2019-05-31')).toEqual({ 1: 'pending' });
    expect(states('publish', {}, { disclosures }, '2019-06-01')).toEqual({ 1: 'met' });
    expect(states('publish', { by: '2019-05-01' }, { disclosures }, '2019-05-31')).toEqual({ 1: 'missing' });
    expect(states('publish', { by: '2019-05-01' }, { disclosures }, '2019-06-01')).toEqual({ 1: 'late' });
  });

  it('takes flaws for work in hand', () => {
    const disclosures = [item({ channel: '县公报' })];
    const params = { channels: { any: ['县门户网站'] } };
    expect(states('publish', params, { disclosures }, '2019-07-01')).toEqual({ 1: 'pending' });
    expect(states('publish', params, { disclosures }, '2020-01-01')).toEqual({ 1: 'flawed' });
  });
});
