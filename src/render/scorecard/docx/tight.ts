/** A sentence made for screens → as official documents set it: no space between Chinese and figures. */
import type { Text } from '../../../model.ts';

/** The id of a requirement keeps its distance from the title behind it. */
const SPACE =
  /(?<=[\p{Script=Han}，。、；：（）“”《》]) +(?=\d)|(?<!\d\.\d+\.\d+)(?<=[\d%]) +(?=\p{Script=Han})/gu;

export const tight = ({ zh, en }: Text): Text => ({ zh: zh.replace(SPACE, ''), en });
