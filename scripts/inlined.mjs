// An esbuild plugin: data of libraries goes into the bundle even where their code stays outside. Node 20 warns of every JSON module that is imported.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
export const inlined = {
  name: 'inlined',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./].*\.json$/ }, ({ path }) => ({ path: require.resolve(path) }));
  },
};
