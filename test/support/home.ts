/** The folder of the project. */
import { fileURLToPath } from 'node:url';

export const home = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
