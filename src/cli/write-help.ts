// Help texts, made from the commands themselves.
import type { Language } from "#base/text";
import type { Command } from "./command.ts";

const WORDS = {
  es: { use: "Uso", commands: "Órdenes", options: "Opciones", more: "Detalle de una orden: tornaviaje <orden> --help" },
  en: {
    use: "Use",
    commands: "Commands",
    options: "Options",
    more: "More on one command: tornaviaje <command> --help",
  },
  fr: {
    use: "Usage",
    commands: "Commandes",
    options: "Options",
    more: "Détail d’une commande : tornaviaje <commande> --help",
  },
} as const;

export function writeHelp(commands: readonly Command[], language: Language): string {
  const words = WORDS[language];
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  const lines = commands.map(({ name, summary }) => ["  ", name.padEnd(width), summary[language]].join(""));
  return ["Tornaviaje", "", `${words.commands}:`, ...lines, "", words.more].join("\n");
}

export function writeCommandHelp(command: Command, language: Language): string {
  const words = WORDS[language];
  const places = command.positionals.map(({ name }) => ` <${name}>`).join("");
  const rows = [
    ...command.positionals.map(({ name, help }) => [`<${name}>`, help[language]] as const),
    ...command.options.map(
      ({ name, short, value, help }) =>
        [`${short ? `-${short}, ` : ""}--${name}${value ? ` ${value}` : ""}`, help[language]] as const,
    ),
  ];
  const width = Math.max(...rows.map(([left]) => left.length), 0) + 2;
  return [
    command.summary[language],
    "",
    `${words.use}: tornaviaje ${command.name}${places}${command.options.length > 0 ? ` [${words.options.toLowerCase()}]` : ""}`,
    "",
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`),
  ].join("\n");
}
