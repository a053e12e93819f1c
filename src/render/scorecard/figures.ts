/** Points and shares of a scorecard → figures as every page of it writes them, two decimals of what the model says. */
import * as format from '../../messages/format.ts';
import type { Exact, Points } from '../../model.ts';

export const figure = (points: Points | null): string => {
  if (points === null) return '-';
  return points.value === 0 && !format.isZero(points.exact) ? '<0.01' : points.value.toFixed(2);
};

/** Points that were added: `+1.50`, or `0`. */
export const added = (points: Points | null): string =>
  points === null ? '-' : format.isZero(points.exact) ? '0' : `+${figure(points)}`;

/** With its sign, also where it is a gain; nothing is `0`. */
export const signed = (points: Points | null): string => {
  if (points === null) return '-';
  if (format.isZero(points.exact)) return '0';
  return points.exact.startsWith('-') || points.value === 0 ? figure(points) : `+${figure(points)}`;
};

/** A share of 0–1 in percent. */
export const percent = (share: Exact): string => {
  const [part = '0', whole = '1'] = share.split('/');
  return format.percent(Number(part), Number(whole));
};
