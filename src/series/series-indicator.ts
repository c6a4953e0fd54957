// What a series measures, named in every language.
import type { Texts } from "#base/text";

export interface SeriesIndicator {
  readonly code: string;
  readonly names: Texts;
  readonly unit: string;
  readonly unitNames: Texts;
}
