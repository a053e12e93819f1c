import { it } from 'vitest';
import { zwgk } from '../support/io.ts';
it('x', async () => {
  for (let i = 0; i < 3; i++)
  for (const f of ['text','json','html','markdown','csv','sarif','junit']) {
    const t = performance.now();
    for (let k = 0; k < 5; k++) await zwgk(['check', 'examples/jingan-2017/彭浦镇.yaml', '-f', f]);
    console.log(f, ((performance.now() - t)/5).toFixed(1));
  }
  const t = performance.now();
  for (let k = 0; k < 5; k++) await zwgk(['scorecard', 'examples/jingan-2017/彭浦镇.yaml', '-f', 'json']);
  console.log('sc', ((performance.now() - t)/5).toFixed(1));
  const t2 = performance.now();
  for (let k = 0; k < 5; k++) await zwgk(['check', '--catalog','test/fixtures/tiny','--as-of','2020-01-01', 'examples/jingan-2017/彭浦镇.yaml', '-f', 'json']);
  console.log('tiny', ((performance.now() - t2)/5).toFixed(1));
});
