/** The text of a file of waivers → the waivers, with every entry that is malformed or names what the catalogue does not have. */
import type { Form } from '../catalog/folder.ts';
import { problemIn } from '../catalog/load-catalog.ts';
import { entryWords } from '../messages/waivers.ts';
import type { Catalog, Problem, Waiver } from '../model.ts';
import { bounded, conform } from '../source/conform.ts';
import { readDocument } from '../source/read-document.ts';
import { isError, naming } from './name-entry.ts';

interface Written {
  readonly waivers: readonly (Omit<Waiver, 'requirement' | 'place'> & { readonly requirement?: string })[];
}
export interface Waivers {
  readonly file: string;
  readonly digest: string;
  readonly entries: readonly Waiver[];
}

/** @param digest of the file's bytes, `sha256:` + hex. */
export const loadWaivers = (
  file: string,
  text: string,
  form: Form,
  catalog: Catalog,
  digest: string,
): { readonly waivers: Waivers | undefined; readonly problems: readonly Problem[] } => {
  const document = conform<Written>(readDocument(file, text), form.validate, form.schema);
  if (document.problems.some(isError)) return { waivers: undefined, problems: document.problems };
  const problems = [...document.problems];
  const name = naming(catalog, document, problems);
  const entries = document.value.waivers.flatMap((written, index): readonly Waiver[] => {
    const at = `/waivers/${index}`;
    const { department, requirement, gap, reason, approver, granted, expires, reference } = written;
    const place = document.locate(`${at}/${gap === undefined ? 'requirement' : 'gap'}`);
    const unit = name.unit(department, `${at}/department`);
    if (requirement === undefined && gap === undefined)
      problems.push(problemIn(document, 'waives-nothing', at, entryWords['waives-nothing']()));
    if (requirement !== undefined && gap !== undefined)
      problems.push(problemIn(document, 'waives-both', `${at}/gap`, entryWords['waives-both']()));
    if (expires < granted)
      problems.push(
        problemIn(
          document,
          'never-in-force',
          `${at}/expires`,
          entryWords['never-in-force'](granted, expires),
        ),
      );
    const id = gap === undefined ? requirement : gap.slice(0, gap.indexOf('#'));
    if (id === undefined) return [];
    name.requirement(id, `${at}/${gap === undefined ? 'requirement' : 'gap'}`);
    if (unit === undefined) return [];
    return [
      {
        department: unit.short,
        requirement: id,
        ...(gap === undefined ? {} : { gap }),
        reason,
        approver,
        granted,
        expires,
        ...(reference === undefined ? {} : { reference }),
        place,
      },
    ];
  });
  return { waivers: { file, digest, entries }, problems: bounded(problems) };
};
