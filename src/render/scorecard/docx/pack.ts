/** Sections of a document → the bytes of a .docx, the same for the same input: no clock, no random name, wherever the library is loaded from. */
import { Document, type ISectionOptions, Packer, Table } from 'docx';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { IsoDate } from '../../../model.ts';
import { escapeXml } from '../../parts/xml.ts';
import { harmless, type Pen, sliver } from './paragraphs.ts';
import { fontTable, stylesOf } from './styles.ts';

export interface About {
  readonly title: string;
  readonly issuer: string;
  /** Stands as the day the file was made. */
  readonly date: IsoDate;
}

// The first moment that a zip can name; it has no time zone, so neither has this.
const MOMENT = new Date(1980, 0, 1, 12);
const TIMES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu;

/**
 * The library names links, bookmarks and pictures at random: none of these is used here. What is left of its clock are the two dates of the file's properties and
 * the times in the zip.
 */
export async function pack(
  pen: Pen,
  about: About,
  sections: readonly ISectionOptions[],
): Promise<Uint8Array> {
  const document = new Document({
    title: harmless(about.title),
    creator: harmless(about.issuer),
    lastModifiedBy: harmless(about.issuer),
    externalStyles: stylesOf(pen.lang),
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 420,
    sections: sections.map(closed),
  });
  const made = await Packer.pack(document, 'uint8array', '', [
    { path: 'word/fontTable.xml', data: fontTable() },
  ]);
  const entries = Object.entries(unzipSync(made)).map(([path, data]) => [
    path,
    path === 'docProps/core.xml' ? dated(data, about.date) : data,
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: MOMENT });
}

/** A body may not end in a table. */
const closed = (section: ISectionOptions): ISectionOptions =>
  section.children.at(-1) instanceof Table
    ? { ...section, children: [...section.children, sliver()] }
    : section;

const dated = (data: Uint8Array, date: IsoDate): Uint8Array =>
  new TextEncoder().encode(new TextDecoder().decode(data).replace(TIMES, `$1${escapeXml(date)}T00:00:00Z`));
