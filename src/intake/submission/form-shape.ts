// What the store remembers of a form version in order to read what is filled in with it.

export interface FormShape {
  /** Paths without root and prefixes: `household/member`. */
  readonly repeats: readonly string[];
  /** Questions that are answered with a file. */
  readonly uploads: readonly string[];
  /** Questions whose answers tell who somebody is; they stay in the sealed parcel. */
  readonly personal: readonly string[];
  /** What some of them are: `name`, `phone`, `place`. */
  readonly personalKinds?: Readonly<Record<string, string>>;
  /** File names that the form asks for: pictures, sounds, lists. */
  readonly media: readonly string[];
  /** Question → property of the entity that the form makes or changes. */
  readonly saveTo?: Readonly<Record<string, string>>;
  /** The form carries a public key: phones encrypt before they send. */
  readonly encrypted: boolean;
}
