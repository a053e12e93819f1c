/** Colours by what they mean, light and dark; text on each of them has a contrast of 4.5 or more. */

/** `--h0`…`--h5` from all lacking to nothing lacking, `--on-h…` the ink on them; `--g0`…`--g3` grades, `--g9` the lowest. */
export const colors = `
:root{color-scheme:light dark;--paper:#fff;--back:#f4f5f6;--ink:#1d242b;--dim:#56616b;--line:#d9dee3;--soft:#eff2f4;
--accent:#1b4b7e;--on-accent:#fff;--seal:#a3262a;--good:#1d6a41;--warn:#835000;--bad:#a5231d;--info:#2b5c8a;--mark:#fff0b8;--mark-ink:#3a2c00;
--h0:#b8432f;--on-h0:#fff;--h1:#e39a78;--h2:#f3c795;--h3:#f8e3b4;--h4:#edf0d8;--h5:#dcebe3;--on-h:#1d242b;
--g0:#1b4b7e;--g1:#5b87b5;--g2:#9db4cb;--g3:#bcc7d1;--g9:#c0563f;--grid:#dfe3e7;--shadow:0 .4rem 1.6rem rgb(20 40 60/.18)}
@media (prefers-color-scheme:dark){:root{--paper:#171d23;--back:#0f1418;--ink:#e3e8ec;--dim:#a2aeb8;--line:#313c46;--soft:#202932;
--accent:#93c0ee;--on-accent:#0d1a26;--seal:#e2746f;--good:#80d2a2;--warn:#edbb62;--bad:#ff9d94;--info:#9dcaf3;--mark:#584810;--mark-ink:#fff3cc;
--h0:#e8765c;--on-h0:#1a0703;--h1:#8f4429;--h2:#6f4a1e;--h3:#51451f;--h4:#2f3a2a;--h5:#1d3a30;--on-h:#f0f3f5;
--g0:#93c0ee;--g1:#5f8fc0;--g2:#47678a;--g3:#3d4f62;--g9:#d9705a;--grid:#2b353f;--shadow:0 .4rem 1.6rem rgb(0 0 0/.6)}}
`;
