/** Shares out a sum: who needs less than an equal share gets that, the others share the rest. */
export function shareOut(needs: readonly number[], sum: number): number[] {
  let rest = sum;
  let open = needs.length;
  const shares = new Map<number, number>();
  for (const [at, need] of [...needs.entries()].sort(([, one], [, other]) => one - other)) {
    const share = Math.min(need, Math.floor(rest / open));
    shares.set(at, share);
    rest -= share;
    open--;
  }
  return needs.map((_, at) => shares.get(at) ?? 0);
}
