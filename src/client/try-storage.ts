/** Reads or writes what the browser stores; undefined where storing is forbidden or there is no room left. */
export function tryStorage<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
