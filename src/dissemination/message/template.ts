// A message template: Markdown whose first heading is the subject, with places in double braces that are filled per reader.
import type { Issue } from "#base/issue";
import { errorAt } from "#base/make-issue";
import { quote } from "#base/quote";

export interface MessageTemplate {
  readonly subject: string;
  /** Paragraphs and lists, still with places. */
  readonly body: string;
}

export const PLACES = ["institution", "study", "publisher", "recommendations", "link", "event", "commitment"] as const;

export type MessagePlaces = Readonly<Record<(typeof PLACES)[number], string>>;

/** Every place that is not known is told; a template without subject or link is refused. */
export function readTemplate(
  text: string,
  file: string,
): { readonly template?: MessageTemplate; readonly issues: readonly Issue[] } {
  const lines = text
    .replace(/^\uFEFF/u, "")
    .replace(/\r\n?/gu, "\n")
    .split("\n");
  const head = lines.findIndex((line) => line.trim() !== "");
  const subject = /^#\s+(\S.*)$/u.exec(lines[head] ?? "")?.[1]?.trim();
  const body = lines
    .slice(head + 1)
    .join("\n")
    .trim();
  const issues = lines.flatMap((line, at) =>
    [...line.matchAll(/\{\{([^}]*)\}\}/gu)]
      .filter(([, name = ""]) => !(PLACES as readonly string[]).includes(name.trim()))
      .map(([place]) => unknownPlace(place, file, at + 1)),
  );
  if (subject === undefined) return { issues: [...issues, noSubject(file)] };
  if (!/\{\{\s*link\s*\}\}/u.test(body)) issues.push(noLink(file));
  return issues.length > 0 ? { issues } : { template: { subject, body }, issues };
}

export function fillPlaces(text: string, places: MessagePlaces): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/gu, (whole, name: string) =>
    Object.hasOwn(places, name) ? places[name as keyof MessagePlaces] : whole,
  );
}

function unknownPlace(place: string, file: string, row: number): Issue {
  const { es, en, fr } = quote(place);
  const known = PLACES.map((name) => `{{${name}}}`).join(", ");
  return errorAt(
    "dissemination/template-place-is-known",
    { file, row },
    {
      wrong: [`Nadie llena ${es}.`, `Nobody fills ${en}.`, `Personne ne remplit ${fr}.`],
      cure: [`Use una de estas: ${known}.`, `Use one of these: ${known}.`, `Utilisez l’une de celles-ci : ${known}.`],
    },
  );
}

function noSubject(file: string): Issue {
  return errorAt(
    "dissemination/template-has-a-subject",
    { file, row: 1 },
    {
      wrong: ["El mensaje no tiene asunto.", "The message has no subject.", "Le message n’a pas d’objet."],
      cure: [
        "Escríbalo en la primera línea: # Asunto",
        "Write it into the first line: # Subject",
        "Écrivez-le sur la première ligne : # Objet",
      ],
    },
  );
}

function noLink(file: string): Issue {
  return errorAt(
    "dissemination/template-has-the-link",
    { file },
    {
      wrong: [
        "El mensaje no lleva a la página personal: nadie podría responder.",
        "The message does not lead to the personal page: nobody could answer.",
        "Le message ne mène pas à la page personnelle : personne ne pourrait répondre.",
      ],
      cure: [
        "Ponga {{link}} donde deba ir.",
        "Put {{link}} where it should stand.",
        "Placez {{link}} à l’endroit voulu.",
      ],
    },
  );
}
