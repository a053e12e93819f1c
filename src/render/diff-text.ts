/** A Comparison → the page that a clerk reads in the terminal. */
import type { Comparison } from '../model.ts';
import type { TextOptions } from './options.ts';
import { comparison } from './text/comparison.ts';
import { pageOf, print } from './text/page.ts';

export function renderDiffText(compared: Comparison, options: TextOptions): string {
  const page = pageOf(options);
  return print(page, comparison(page, compared, options.verbose), options.color);
}
