// `tornaviaje db move|distribute`: where the rows lie.
import { moveDatabase } from "#workbench/backup/move-database";
import { type Command, type Invocation, textOption } from "../command.ts";
import { dataFolder } from "../data-folder.ts";
import { JSON_OPTION, textSpec } from "../options.ts";
import { valueDoesNotFit } from "../problems.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";
import { OTHER_DATABASE } from "../value-shapes.ts";

const EMBEDDED = "embedded";

export const dbMoveCommand: Command = {
  name: "db move",
  summary: {
    es: "Traslada las filas de la base embebida a un PostgreSQL, o de vuelta.",
    en: "Moves the rows from the embedded database to a PostgreSQL, or back.",
    fr: "Déplace les lignes de la base embarquée vers un PostgreSQL, ou retour.",
  },
  positionals: [],
  options: [
    textSpec("to", "<address>", {
      es: "postgres://… o «embedded»; de donde se traslada lo dice DATABASE_URL",
      en: "postgres://… or “embedded”; DATABASE_URL says from where",
      fr: "postgres://… ou « embedded » ; DATABASE_URL dit d’où",
    }),
    DATA_OPTION,
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { from, to } = endsOf(invocation);
    const moved = await moveDatabase({ folder: dataFolder(invocation), from, to }, new Date());
    const { output, options } = invocation;
    if (options.json === true) output.say(JSON.stringify(moved, null, 2));
    else output.say(wordsOf(invocation, moved, to));
    return 0;
  },
};

function endsOf(invocation: Invocation): { readonly from: string | undefined; readonly to: string | undefined } {
  const wish = textOption(invocation, "to") ?? "";
  const from = invocation.caller.environment.DATABASE_URL || undefined;
  const to = wish === EMBEDDED ? undefined : wish;
  const isAddress = to === undefined || /^postgres(?:ql)?:\/\//u.test(to);
  if (!isAddress || from === to) throw valueDoesNotFit("db move", `--to ${wish}`, OTHER_DATABASE);
  return { from, to };
}

function wordsOf({ output }: Invocation, moved: { rows: number; setAside?: string }, to: string | undefined): string {
  const next =
    to === undefined
      ? { es: "sin DATABASE_URL", en: "without DATABASE_URL", fr: "sans DATABASE_URL" }
      : { es: "con DATABASE_URL puesta", en: "with DATABASE_URL set to it", fr: "avec DATABASE_URL qui y mène" };
  const aside = moved.setAside ?? "";
  const words = {
    es: `${moved.rows} filas trasladadas y comparadas. Inicie ahora ${next.es}. ${aside}`,
    en: `${moved.rows} rows moved and compared. Start now ${next.en}. ${aside}`,
    fr: `${moved.rows} lignes déplacées et comparées. Démarrez maintenant ${next.fr}. ${aside}`,
  };
  return words[output.language].trim();
}

export const dbDistributeCommand: Command = {
  name: "db distribute",
  summary: {
    es: "Reparte las tablas por estudio en un PostgreSQL con la extensión Citus.",
    en: "Distributes the tables by study in a PostgreSQL with the extension Citus.",
    fr: "Répartit les tables par étude dans un PostgreSQL avec l’extension Citus.",
  },
  positionals: [],
  options: [
    {
      name: "plan",
      kind: "flag",
      help: {
        es: "solo muestra lo que haría",
        en: "only shows what it would do",
        fr: "montre seulement ce qui serait fait",
      },
    },
    DATA_OPTION,
    JSON_OPTION,
  ],
  run: (invocation) =>
    withWorkbench(invocation, async ({ store }) => {
      const steps = await store.distribute({ planOnly: invocation.options.plan === true });
      const { output, options } = invocation;
      if (options.json === true) output.say(JSON.stringify(steps, null, 2));
      else for (const { statement } of steps) output.say(`${statement};`);
      return 0;
    }),
};
