// Preloaded into the program: at the n-th call of a function of node:fs on files whose path holds a word, half of its work is done and a signal comes.
const fs = require('node:fs');

const [name, nth, signal, word] = process.env.ZWGK_TEST_INTERRUPT.split(' ');
const real = fs[name];
let calls = 0;
fs[name] = (...given) => {
  if (!String(given[0]).includes(word)) return real(...given);
  calls += 1;
  if (calls !== Number(nth)) return real(...given);
  const [file, data, options] = given;
  if (name === 'writeFileSync') {
    real(file, data.slice(0, data.length / 2), options);
    process.kill(process.pid, signal);
    return real(file, data, { ...options, flag: 'w' });
  }
  process.kill(process.pid, signal);
  return real(...given);
};
