/** Every run draws the same examples, so that what is green stays green; `FUZZ_SEED=random` (or a number) draws others. */
import fc from 'fast-check';

const given = process.env.FUZZ_SEED;
const seed = given === undefined ? 2017 : given === 'random' ? Date.now() : Number(given);
fc.configureGlobal({ seed });
