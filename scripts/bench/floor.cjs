// The least that a checker in Node can do: read the files; parse them into values; hold the values against the manifest's schema. Usage: node floor.cjs read|parse|schema PATH
const { readdirSync, readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');

const [, , until, path] = process.argv;
const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
const { parseEvents, constructFromEvents } = until === 'read' ? {} : require('js-yaml/browser');
const { validate } = until === 'schema' ? require('../../dist/compiled/manifest.form.cjs') : {};
let letters = 0;
let invalid = 0;
for (const file of files) {
  const source = readFileSync(file, 'utf8');
  letters += source.length;
  if (until === 'read') continue;
  const [value] = constructFromEvents(parseEvents(source), { source });
  if (until === 'schema' && !validate(value)) invalid += 1;
}
console.log(`${files.length} files, ${letters} letters, ${invalid} invalid`);
