// What every parcel asks for, remembered until something other than parcels changes: forms and devices. For a process that alone
// writes to its database; where several do, another one may withdraw a device at any moment, and each asks anew.

export interface Memory {
  /** What `read` found under the key; nothing found is not remembered. */
  readonly get: <T>(key: string, read: () => Promise<T | undefined>) => Promise<T | undefined>;
  readonly forget: () => void;
}

const MOST = 1000;

export function openMemory(): Memory {
  const found = new Map<string, unknown>();
  let changes = 0;
  return {
    get: async <T>(key: string, read: () => Promise<T | undefined>) => {
      const known = found.get(key) as T | undefined;
      if (known !== undefined) return known;
      const before = changes;
      const value = await read();
      // What was read while something changed may be what it was before.
      if (value === undefined || before !== changes) return value;
      if (found.size >= MOST) found.delete(found.keys().next().value ?? "");
      found.set(key, value);
      return value;
    },
    forget: () => {
      changes += 1;
      found.clear();
    },
  };
}

export const NO_MEMORY: Memory = { get: (_key, read) => read(), forget: () => {} };
