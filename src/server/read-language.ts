// First language of `Accept-Language` that we speak; Spanish otherwise, as in the field.
import { isLanguage, type Language } from "#base/text";

export function readLanguage(header: string | undefined): Language {
  const wishes = (header ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return wishes.find(isLanguage) ?? "es";
}
