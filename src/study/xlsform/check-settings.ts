// Settings that cannot be meant as they stand: neither yes nor no, or an encrypted form without an identity of its answers.
import type { Issue, Place } from "#base/issue";
import { quote } from "#base/quote";
import { type FormRow, textOf } from "../xform/entry.ts";
import { sayError, sayWarning } from "../xform/say.ts";
import { isNo, isYes } from "./yes-no.ts";

const YES_OR_NO = [
  ...["allow_choice_duplicates", "clean_text_values", "add_none_option", "omit_instanceid", "client_editable", "flat"],
];

export function checkSettings(row: FormRow | undefined, file: string): readonly Issue[] {
  if (row === undefined) return [];
  const place = (column: string) => ({ file, sheet: "settings", row: row.row, column });
  const text = (name: string) => textOf(row.entries, name);
  const unclear = YES_OR_NO.filter((name) => text(name) !== "" && !isYes(text(name)) && !isNo(text(name)));
  const issues = unclear.map((name) => yesOrNoIssue(name, text(name), place(name)));
  const isNameless = text("public_key") !== "" && isYes(text("omit_instanceid"));
  return isNameless ? [...issues, encryptedIssue(place("omit_instanceID"))] : issues;
}

function yesOrNoIssue(name: string, value: string, place: Place): Issue {
  const { es, en, fr } = quote(value);
  return sayWarning("study/setting-is-yes-or-no", place, {
    message: [
      `${es} no es yes ni no; el ajuste ${name} queda como si faltara.`,
      `${en} is neither yes nor no; the setting ${name} counts as absent.`,
      `${fr} n’est ni yes ni no ; le réglage ${name} compte comme absent.`,
    ],
    cure: ["Escriba yes o no.", "Write yes or no.", "Écrivez yes ou no."],
  });
}

function encryptedIssue(place: Place): Issue {
  return sayError("study/encrypted-answers-have-an-identity", place, {
    message: [
      "Un formulario cifrado no puede prescindir de instanceID.",
      "An encrypted form cannot do without instanceID.",
      "Un formulaire chiffré ne peut pas se passer d’instanceID.",
    ],
    cure: [
      "Quite omit_instanceID o public_key.",
      "Take omit_instanceID or public_key away.",
      "Retirez omit_instanceID ou public_key.",
    ],
  });
}
