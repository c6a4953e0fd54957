// Everything that the built-in @getodk/web-forms asks of us: words, inputs, labels. `vite/patch-web-forms.ts` puts the calls in.
import { ChoiceInput } from "./choice-input.ts";
import { FileInput } from "./file-input.ts";
import { tellRoot } from "./form-root.ts";
import { MomentInput } from "./moment-input.ts";
import { NumberInput } from "./number-input.ts";
import { goToFirstError, groupOf, markInvalid } from "./question-marks.ts";
import { RangeInput } from "./range-input.ts";
import { word } from "./word.ts";

export const seam = {
  ChoiceInput,
  FileInput,
  MomentInput,
  NumberInput,
  RangeInput,
  goToFirstError,
  groupOf,
  markInvalid,
  tellRoot,
  word,
} as const;
