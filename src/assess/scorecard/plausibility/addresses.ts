/** The traces of manifests → the addresses that several units give as their evidence. */
import type { SharedAddress } from '../../../model.ts';
import type { Trace, TraceAddress } from '../trace.ts';

interface Use {
  readonly trace: Trace;
  readonly address: TraceAddress;
}

/** One requirement that every use is for, and that every user shares with the others. */
const isJoint = (uses: readonly Use[]): boolean =>
  uses[0]?.address.shared.some((id) => uses.every(({ address }) => address.shared.includes(id))) ?? false;

const firstOfEach = (uses: readonly Use[]): readonly Use[] =>
  uses.filter((use, index) => uses.findIndex(({ trace }) => trace.unit === use.trace.unit) === index);

/** What publishing together does not explain first; then by how many units give it, then by the address. */
export const addressesIn = (traces: readonly Trace[]): readonly SharedAddress[] => {
  const uses = new Map<string, Use[]>();
  for (const trace of traces) {
    for (const address of trace.addresses) {
      const list = uses.get(address.address);
      if (list === undefined) uses.set(address.address, [{ trace, address }]);
      else list.push({ trace, address });
    }
  }
  return [...uses]
    .map(([address, all]) => ({ address, joint: isJoint(all), first: firstOfEach(all) }))
    .filter(({ first }) => first.length > 1)
    .sort(
      (a, b) =>
        Number(a.joint) - Number(b.joint) ||
        b.first.length - a.first.length ||
        (a.address < b.address ? -1 : 1),
    )
    .map(({ joint, first }) => ({
      url: first[0]?.address.url ?? '',
      joint,
      uses: first.map(({ trace, address }) => ({ unit: trace.unit, place: trace.locate(address.at) })),
    }));
};
