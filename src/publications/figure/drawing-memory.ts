// Drawings that were made before, by what they show: handed in, for the ground floor reads no disk.
import type { Digest } from "#base/digest";

export interface DrawingMemory {
  /** What `make` gave for this key once; it is asked again where nothing whole is kept. The value is plain: texts, numbers, bytes. */
  readonly recall: <Value>(key: Digest, make: () => Value) => Value;
}
