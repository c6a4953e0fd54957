// A .dta may label its values in several languages: the one that was chosen last stands in the usual places, the others in
// characteristics of each variable. Source: Stata, [D] label language, technical note.
import type { LabelledColumn, ValueLabel } from "../labelled-table.ts";
import { type Decode, untilZero } from "../text-bytes.ts";
import type { DtaForm } from "./dta-layout.ts";

/** `variable[name]` → text; of the whole file under the variable `_dta`. */
export type Characteristics = ReadonlyMap<string, string>;

interface Into {
  readonly form: DtaForm;
  readonly decode: Decode;
  readonly into: Map<string, string>;
}

/** Those of languages only: notes and the marks of other programs may be many. */
export function readCharacteristic(bytes: Uint8Array, { form: { nameBytes }, decode, into }: Into): void {
  const [variable, name] = [bytes.subarray(0, nameBytes), bytes.subarray(nameBytes, 2 * nameBytes)].map((part) =>
    decode(untilZero(part)),
  );
  if (name?.startsWith("_lang_") !== true) return;
  into.set(`${variable}[${name}]`, decode(untilZero(bytes.subarray(2 * nameBytes))));
}

interface Named {
  readonly name: string;
  readonly labelSet: string;
}

/** Labels of the values of a variable by the name of each language; nothing where the file has one language. */
export function labelsByLanguage(
  { name, labelSet }: Named,
  characteristics: Characteristics,
  sets: ReadonlyMap<string, readonly ValueLabel[]>,
): Pick<LabelledColumn, "labelsByLanguage"> {
  const languages = (characteristics.get("_dta[_lang_list]") ?? "").split(/\s+/u).filter((word) => word !== "");
  if (languages.length < 2) return {};
  const chosen = characteristics.get("_dta[_lang_c]");
  const found = languages.map((language) => {
    const set = language === chosen ? labelSet : characteristics.get(`${name}[_lang_l_${language}]`);
    return [language, sets.get(set ?? "") ?? []] as const;
  });
  return { labelsByLanguage: new Map(found) };
}
