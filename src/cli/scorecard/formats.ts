/** Every format of a scorecard: name → its renderer, loaded when it is asked for. */
import type { IsoDate, Scorecard } from '../../model.ts';
import type { TextOptions } from '../../render/options.ts';
import type * as Pages from '../../render/pages.ts';
import type * as Letters from '../../render/scorecard/docx.ts';
import { load } from '../home.ts';
import type { Io } from '../io.ts';
import { workbookRoom } from '../workbook.ts';
import type * as Room from './room.ts';

export const scorecardRoom = (io: Io): typeof Room => load<typeof Room>(io, 'scorecard.cjs');
export const pagesRoom = (io: Io): typeof Pages => load<typeof Pages>(io, 'pages.cjs');
export const lettersRoom = (io: Io): typeof Letters => load<typeof Letters>(io, 'letters.cjs');

export interface ScorecardPage extends TextOptions {
  /** Everything is written to a folder. */
  readonly written?: boolean;
  /** The notice's number and day of issue, where they are given. */
  readonly number?: string;
  readonly issued?: IsoDate;
}
export type Drawing = string | Uint8Array;
type Draw = (io: Io, card: Scorecard, page: ScorecardPage) => Drawing | Promise<Drawing>;

/** Format name, as the user types it → how it is drawn. */
export const drawings = {
  text: (io, card, page) => scorecardRoom(io).renderScorecardText(card, page),
  json: (io, card) => scorecardRoom(io).renderScorecardJson(card),
  csv: (io, card, page) => scorecardRoom(io).renderScorecardCsv(card, page),
  markdown: (io, card, page) => scorecardRoom(io).renderScorecardMarkdown(card, page),
  html: (io, card, page) => pagesRoom(io).renderScorecardHtml(card, page),
  xlsx: (io, card, page) => workbookRoom(io).scorecardWorkbook(card, page),
  docx: (io, card, page) => lettersRoom(io).renderNotice(card, page),
} as const satisfies Record<string, Draw>;
export type ScorecardFormat = keyof typeof drawings;
export const scorecardFormats = Object.keys(drawings) as readonly ScorecardFormat[];
/** Bytes: they go to a file only. */
export const byteFormats: readonly ScorecardFormat[] = ['xlsx', 'docx'];
