/** What a page is rendered for; the terminal itself is looked at elsewhere. */
import type { Lang } from '../model.ts';

export interface PageOptions {
  readonly lang: Lang;
  /** Columns; no line is wider. Below 40 it is taken as 40. */
  readonly width: number;
  readonly color: boolean;
}
export interface TextOptions extends PageOptions {
  readonly verbose: boolean;
  readonly quiet: boolean;
}
