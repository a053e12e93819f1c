/** A catalogue and a unit → the text of a manifest with everything that binds the unit, explained and ready to be filled in, and nothing claimed. */
import { registerNames } from '../messages/faults.ts';
import { scaffoldWords } from '../messages/init.ts';
import type {
  Catalog,
  IsoDate,
  Lang,
  Point,
  RegisterName,
  Requirement,
  Section,
  Text,
  Unit,
} from '../model.ts';
import { dueDates } from '../rules/due-dates.ts';
import { scalarOf } from '../source/scalar.ts';
import { draftsOf, registerOf, sharedDraft } from './scaffold/drafts.ts';
import { type Fields, fieldsOf } from './scaffold/fields.ts';
import { explain, record, seen } from './scaffold/lines.ts';

export interface Scaffolding {
  readonly lang: Lang;
  /** The form of manifests: names and order of the fields. */
  readonly manifestSchema: object;
  /** What the line for editors leads to. */
  readonly schemaRef: string;
  /** The name of the file, as commands will be told it. */
  readonly file: string;
  readonly asOf?: IsoDate | undefined;
  readonly contact?: { readonly name?: string; readonly phone?: string } | undefined;
  /** Registers without a single case this year, as the unit itself says. */
  readonly zero: readonly RegisterName[];
}

interface Bound {
  readonly section: Section;
  readonly point: Point;
  readonly requirement: Requirement;
}

const boundOf = (catalog: Catalog, unit: Unit): readonly Bound[] =>
  catalog.sections.flatMap((section) =>
    section.points.flatMap((point) =>
      point.requirements
        .filter(({ units }) => units.includes(unit.short))
        .map((requirement) => ({ section, point, requirement })),
    ),
  );

export const countBound = (catalog: Catalog, unit: Unit): number => boundOf(catalog, unit).length;

const REGISTERS = Object.keys(registerNames) as readonly RegisterName[];

/** Registers that requirements look through case by case and for nothing else: only these can be reported empty. */
export const zeroable = (catalog: Catalog, unit: Unit): readonly RegisterName[] => {
  const bound = boundOf(catalog, unit).map(({ requirement }) => requirement);
  return REGISTERS.filter((name) => {
    const here = bound.filter((requirement) => registerOf(requirement) === name);
    return here.length > 0 && here.every(({ rule }) => rule === 'each');
  });
};

const rule = (text: string, mark: string): string => `## ${mark.repeat(4)} ${seen(text)} ${mark.repeat(4)}`;

const registerTitle = (name: RegisterName, lang: Lang): string =>
  registerNames[name][lang] === name ? name : `${registerNames[name][lang]} ${name}`;

const dueOf = (requirement: Requirement, catalog: Catalog, fields: Fields): Text | undefined => {
  const days = dueDates(requirement, catalog);
  const [first] = days;
  if (first === undefined) return undefined;
  const day = first.due.slice(0, 10);
  if (requirement.rule === 'periodic') return scaffoldWords.dues(first.key, day, days.length);
  if (requirement.rule !== 'publish' || requirement.with.within === undefined) return scaffoldWords.due(day);
  const { within } = requirement.with;
  const limit =
    'limit' in within ? catalog.limits[within.limit] : { days: within.days, unit: within.unit ?? 'natural' };
  const of = fields.get(within.of)?.name ?? { zh: within.of, en: within.of };
  return limit === undefined ? scaffoldWords.due(day) : scaffoldWords.within(day, limit.days, limit.unit, of);
};

const timesOf = (requirement: Requirement): number =>
  requirement.rule === 'hold'
    ? (requirement.with.times ?? 1)
    : requirement.rule === 'publish'
      ? (requirement.with.min ?? 1)
      : 1;

const requirementLines = (
  requirement: Requirement,
  catalog: Catalog,
  fields: Fields,
  lang: Lang,
): readonly string[] => {
  const { id, title, en, level, prove } = requirement;
  const name =
    lang === 'zh'
      ? `${id}  ${title}（${scaffoldWords.level[level].zh}）`
      : `${id}  ${en.title} (${scaffoldWords.level[level].en})`;
  const due = dueOf(requirement, catalog, fields);
  const times = timesOf(requirement);
  const proof = scaffoldWords.prove({ zh: prove, en: en.prove })[lang];
  return [
    '',
    ...explain(name, 0, id.length + 2),
    ...(due === undefined ? [] : explain(due[lang], 2, lang === 'zh' ? 6 : 5)),
    ...explain(proof, 2, lang === 'zh' ? 6 : 7),
    ...(times > 1 ? explain(scaffoldWords.times(times)[lang], 2) : []),
    ...draftsOf(requirement, catalog).flatMap((draft) => record(draft, fields, lang)),
  ];
};

const registerLines = (
  name: RegisterName,
  bound: readonly Bound[],
  catalog: Catalog,
  { lang, manifestSchema, zero }: Scaffolding,
  zeroes: readonly RegisterName[],
): readonly string[] => {
  const fields = fieldsOf(manifestSchema, name);
  const isZero = zero.includes(name);
  const lines = ['', '', rule(registerTitle(name, lang), '═')];
  if (zeroes.includes(name)) lines.push(...explain(scaffoldWords.zeroHint(name)[lang]));
  lines.push(isZero ? `${name}: [] # ${scaffoldWords.zero[lang]}` : `# ${name}:`);
  let [section, point] = ['', ''];
  for (const each of bound) {
    const title = (one: Section | Point): string => `${one.id}  ${lang === 'zh' ? one.title : one.en}`;
    if (each.section.id !== section) lines.push('', rule(title(each.section), '━'));
    if (each.point.id !== point) lines.push('', rule(title(each.point), '─'));
    [section, point] = [each.section.id, each.point.id];
    lines.push(...requirementLines(each.requirement, catalog, fields, lang));
  }
  const through = bound.map(({ requirement }) => requirement).filter(({ rule: kind }) => kind === 'each');
  if (through.length === 0 || isZero) return lines;
  const order = [...fields]
    .filter(([, { kind }]) => kind !== 'group')
    .map(([field, { required }]) => ({ field, required }));
  return [
    ...lines,
    '',
    ...explain(scaffoldWords.record[lang]),
    ...record(sharedDraft(through, name, order), fields, lang),
  ];
};

const quoted = (text: string): string => `'${seen(text).replaceAll("'", "''")}'`;

const headLines = (
  catalog: Catalog,
  unit: Unit,
  bound: readonly Bound[],
  made: Scaffolding,
): readonly string[] => {
  const { lang, asOf, contact = {}, file } = made;
  const sample = bound[0]?.requirement.id ?? '';
  const title = lang === 'zh' ? catalog.title : catalog.en;
  const fill = (value: string | undefined, key: 'name' | 'phone'): string =>
    value === undefined ? `${key}: # ${scaffoldWords.contact[key][lang]}` : `${key}: ${quoted(value)}`;
  const known = Object.values(contact).some((value) => value !== undefined);
  return [
    `# yaml-language-server: $schema=${made.schemaRef}`,
    ...explain(scaffoldWords.title(unit.full, catalog.year)[lang]),
    ...explain(scaffoldWords.basis(title, `${catalog.id} ${catalog.version}`, bound.length)[lang]),
    '##',
    ...scaffoldWords
      .howTo(file, sample)
      .flatMap((text, index) => explain(text[lang], index === 0 ? 0 : 2, 3)),
    ...explain(scaffoldWords.schemaHint('manifest.schema.json', unit.short)[lang]),
    '',
    'zwgk: 1',
    `catalog: ${catalog.id}`,
    `department: ${scalarOf(unit.short)}`,
    asOf === undefined ? `# asOf: # ${scaffoldWords.asOf(catalog.period.to)[lang]}` : `asOf: ${asOf}`,
    `${known ? '' : '# '}contact:`,
    ...(['name', 'phone'] as const).map(
      (key) => `${contact[key] === undefined ? '# ' : ''}  ${fill(contact[key], key)}`,
    ),
  ];
};

const statementLines = (
  bound: readonly Bound[],
  { lang, manifestSchema }: Scaffolding,
): readonly string[] => {
  const absolute = bound
    .filter(({ requirement }) => requirement.absolute)
    .map(({ requirement }) => requirement.id);
  const draft = [
    { field: 'for', samples: [bound.find(({ requirement }) => !requirement.absolute)?.requirement.id ?? ''] },
    { field: 'claim', samples: [], value: '不适用' },
    { field: 'reason', samples: [] },
  ];
  return [
    '',
    '',
    rule(registerTitle('statements', lang), '═'),
    ...explain(scaffoldWords.statements[lang]),
    ...(absolute.length === 0
      ? []
      : explain(scaffoldWords.absolute(absolute.join(lang === 'zh' ? '、' : ', '))[lang])),
    '# statements:',
    ...record(draft, fieldsOf(manifestSchema, 'statements'), lang),
  ];
};

export const scaffold = (catalog: Catalog, unit: Unit, made: Scaffolding): string => {
  const bound = boundOf(catalog, unit);
  const zeroes = zeroable(catalog, unit);
  const registers = REGISTERS.flatMap((name) => {
    const here = bound.filter(({ requirement }) => registerOf(requirement) === name);
    return here.length === 0 ? [] : registerLines(name, here, catalog, made, zeroes);
  });
  return `${[...headLines(catalog, unit, bound, made), ...registers, ...statementLines(bound, made)].join('\n')}\n`;
};
