/** What is mutated together, and the tests that are to notice: those that stand closest to it, and load little. */
const of = (folder, names, ending = '.ts') => names.split(' ').map((name) => `${folder}/${name}${ending}`);
const testsOf = (folder, names) => of(`test/${folder}`, names, '.test.ts');

export const PARTS = {
  registers: { mutate: of('src/rules', 'registers'), tests: testsOf('rules', 'registers') },
  each: {
    mutate: of('src/rules', 'each where date-keywords'),
    tests: testsOf('rules', 'each-rows each each-deadlines date-keywords'),
  },
  predicate: { mutate: of('src/rules', 'predicate'), tests: testsOf('rules', 'predicate date-keywords') },
  publish: {
    mutate: of('src/rules', 'publish'),
    tests: testsOf('rules', 'publish publish-demands inspect'),
  },
  evidence: {
    mutate: of('src/rules', 'evidence inspect'),
    tests: testsOf('rules', 'evidence inspect publish-demands'),
  },
  periodic: {
    mutate: of('src/rules', 'periodic calendar due-dates'),
    tests: testsOf('rules', 'periodic calendar due-dates'),
  },
  judging: { mutate: of('src/rules', 'judging once'), tests: testsOf('rules', 'judging') },
  hold: { mutate: of('src/rules', 'hold arrange measure'), tests: testsOf('rules', 'hold arrange measure') },
  judge: { mutate: of('src/assess', 'assess hear share'), tests: testsOf('assess', 'judged') },
  doubts: { mutate: of('src/assess', 'doubt doubt/*'), tests: testsOf('assess', 'doubtful') },
  points: {
    mutate: of('src/assess', 'score exact standing gaps finding-report outline report'),
    tests: [...testsOf('assess', 'points standing'), ...testsOf('gates', 'settle')],
  },
  decisions: { mutate: of('src/assess', 'settle waive review'), tests: testsOf('gates', 'settle') },
  gates: { mutate: of('src/assess', 'gate'), tests: testsOf('gates', 'closed') },
  policy: {
    mutate: of('src/assess', 'load-policy policy/*'),
    tests: testsOf('assess', 'policy-fits policy-loaded'),
  },
  entries: {
    mutate: of('src/assess', 'load-waivers load-reviews name-entry guide'),
    tests: testsOf('gates', 'entries'),
  },
  rows: {
    mutate: of('src/assess/scorecard', 'attribute rows bonus earned point-state statistics'),
    tests: testsOf('scorecard', 'unit-rows'),
  },
  ranks: { mutate: of('src/assess/scorecard', 'rank grade'), tests: testsOf('scorecard', 'rank grade') },
  groups: {
    mutate: of('src/assess', 'scorecard scorecard/group scorecard/two-sides scorecard/trend'),
    tests: testsOf('scorecard', 'groups'),
  },
  district: {
    mutate: of('src/assess/scorecard', 'district district/*'),
    tests: testsOf('scorecard', 'all-units'),
  },
  plausibility: {
    mutate: of('src/assess/scorecard', 'plausibility plausibility/* trace trace/*'),
    tests: testsOf('scorecard', 'alike'),
  },
  method: { mutate: of('src/assess/scorecard', 'method method-result'), tests: testsOf('scorecard', 'said') },
  compare: { mutate: of('src/assess', 'compare compare/*'), tests: testsOf('compare', 'changed') },
  plan: { mutate: of('src/assess', 'plan plan/*'), tests: testsOf('plan', 'planned cheapest') },
  impact: { mutate: of('src/assess', 'impact impact/*'), tests: testsOf('impact', 'moved') },
  parse: { mutate: of('src/source', 'parse inspect parse-broken'), tests: testsOf('source', 'parse') },
  places: { mutate: of('src/source', 'positions spots'), tests: testsOf('source', 'places positions') },
  normalise: {
    mutate: of('src/source', 'normalise joined'),
    tests: testsOf('source', 'normalised normalise joined'),
  },
  conform: {
    mutate: of('src/source', 'conform read-document'),
    tests: testsOf('source', 'conform traps end-marks'),
  },
  dates: { mutate: of('src/source', 'dates scalar'), tests: testsOf('source', 'dates scalar') },
  explain: {
    mutate: of('src/source', 'explain explain-text explain-fields suggest applicable kinds'),
    tests: testsOf('source', 'explain suggest applicable'),
  },
  writing: {
    mutate: of('src/source', 'faults keys lines fault values edits'),
    tests: testsOf('source', 'faults values edits'),
  },
  fix: { mutate: of('src/source', 'fix fix-place fix-form fix-writing'), tests: testsOf('fix', 'mend') },
  merge: {
    mutate: of('src/source', 'merge-manifest merge-text'),
    tests: testsOf('source', 'merge-manifest'),
  },
  schema: {
    mutate: of('src/source', 'schema predicate-schema formats'),
    tests: testsOf('source', 'compiled dates'),
  },
  decode: { mutate: of('src/source', 'decode'), tests: testsOf('source', 'decode') },
};
