// The key line of a chart: marks and their words; a lone series needs none.
import type { Language } from "#base/text";
import { WRITER_WORDS } from "../words/writer-words.ts";
import type { KeyItem } from "./figure-options.ts";
import { COLOURS, styleSeries } from "./figure-palette.ts";

export interface KeyRequest {
  readonly language: Language;
  readonly weak: boolean;
  /** Bars show swatches instead of marks. */
  readonly swatches?: boolean;
}

export function seriesKey(labels: Readonly<Record<string, string>>, request: KeyRequest): readonly KeyItem[] {
  const keys = Object.keys(labels);
  const styles = styleSeries(keys);
  const items = keys.flatMap((key): readonly KeyItem[] => {
    const style = styles.get(key);
    const label = labels[key] ?? "";
    if (style === undefined || label === "") return [];
    return [{ shape: request.swatches === true ? "swatch" : style.shape, colour: style.colour, label }];
  });
  const weak: KeyItem = { shape: "hollow", colour: COLOURS.muted, label: WRITER_WORDS[request.language].weak };
  return [...(items.length > 1 ? items : []), ...(request.weak ? [weak] : [])];
}
