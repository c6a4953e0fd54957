// `tornaviaje sample size|allocate|draw`: how many, shared out how, and who.
import { resolve } from "node:path";
import { formatCount, formatNumber } from "#base/format-number";
import { realEffects } from "#workbench/effect/real-effects";
import { allocateSample, type DrawPlan, drawFromFrame, sizeSample } from "#workbench/plan-sample";
import { type Command, type Invocation, textOption } from "../command.ts";
import { choiceOption, DATA_FILE_HELP, JSON_OPTION, numberOption, required, textSpec } from "../options.ts";
import { valueDoesNotFit, wordsAreMissing } from "../problems.ts";
import { A_NUMBER, type NumberShape, SHARE, wholeFrom } from "../value-shapes.ts";
import { writeTable } from "../write-table.ts";

const same = (es: string, en: string, fr: string) => ({ es, en, fr });

export const sampleSizeCommand: Command = {
  name: "sample size",
  summary: same(
    "Dice a cuántas personas preguntar.",
    "Says how many people to ask.",
    "Dit combien de personnes interroger.",
  ),
  positionals: [],
  options: [
    textSpec(
      "margin",
      "<number>",
      same(
        "margen de error: 0.05 son cinco puntos",
        "margin of error: 0.05 is five points",
        "marge d’erreur : 0.05 vaut cinq points",
      ),
    ),
    textSpec(
      "share",
      "<0..1>",
      same("parte esperada (si no: 0.5)", "share expected (otherwise: 0.5)", "part attendue (sinon : 0.5)"),
    ),
    textSpec(
      "sd",
      "<number>",
      same("desviación estándar: para una media", "standard deviation: for a mean", "écart type : pour une moyenne"),
    ),
    textSpec(
      "level",
      "<0..1>",
      same("confianza (si no: 0.95)", "confidence (otherwise: 0.95)", "confiance (sinon : 0.95)"),
    ),
    textSpec(
      "deff",
      "<number>",
      same("efecto de diseño (si no: 1)", "design effect (otherwise: 1)", "effet de plan (sinon : 1)"),
    ),
    textSpec("population", "<number>", same("personas que hay", "people there are", "personnes au total")),
    textSpec(
      "response",
      "<0..1>",
      same("parte que responde (si no: 1)", "share that answers (otherwise: 1)", "part qui répond (sinon : 1)"),
    ),
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const given = (name: string, shape?: NumberShape) => numberOption(invocation, "sample size", name, shape);
    const deviation = given("sd");
    const margin = given("margin", deviation === undefined ? SHARE : A_NUMBER);
    const precision = {
      marginOfError: required(margin, "sample size", "margin"),
      ...some("confidenceLevel", given("level", SHARE)),
      ...some("designEffect", given("deff")),
      ...some("population", given("population")),
      ...some("responseRate", given("response", SHARE)),
    };
    const size = sizeSample(
      deviation === undefined
        ? { ...precision, ...some("share", given("share", SHARE)) }
        : { ...precision, standardDeviation: deviation },
    );
    const { output } = invocation;
    const words = {
      es: ["respuestas", "personas por buscar"],
      en: ["answers", "people to approach"],
      fr: ["réponses", "personnes à contacter"],
    }[output.language];
    if (invocation.options.json === true) output.say(JSON.stringify(size, null, 2));
    else {
      output.say(`${words[0]}: ${formatCount(size.answers, output.language)}`);
      output.say(`${words[1]}: ${formatCount(size.approached, output.language)}`);
    }
    return 0;
  },
};

export const sampleAllocateCommand: Command = {
  name: "sample allocate",
  summary: same(
    "Reparte una muestra entre estratos.",
    "Shares a sample out over strata.",
    "Répartit un échantillon entre les strates.",
  ),
  positionals: [
    {
      name: "strata",
      help: same("tabla con una fila por estrato", "table with a row per stratum", "table avec une ligne par strate"),
    },
  ],
  options: [
    textSpec("total", "<number>", same("tamaño de la muestra", "size of the sample", "taille de l’échantillon")),
    textSpec(
      "method",
      "proportional|equal|neyman|power",
      same(
        "reparto (si no: proportional)",
        "allocation (otherwise: proportional)",
        "répartition (sinon : proportional)",
      ),
    ),
    textSpec(
      "id",
      "<column>",
      same(
        "columna del estrato (si no: id)",
        "column of the stratum (otherwise: id)",
        "colonne de la strate (sinon : id)",
      ),
    ),
    textSpec(
      "size",
      "<column>",
      same(
        "columna del tamaño (si no: size)",
        "column of the size (otherwise: size)",
        "colonne de la taille (sinon : size)",
      ),
    ),
    textSpec(
      "deviation",
      "<column>",
      same("desviación estándar, para neyman", "standard deviation, for neyman", "écart type, pour neyman"),
    ),
    textSpec(
      "variation",
      "<column>",
      same(
        "coeficiente de variación, para power",
        "coefficient of variation, for power",
        "coefficient de variation, pour power",
      ),
    ),
    textSpec("minimum", "<number>", same("mínimo por estrato", "least per stratum", "minimum par strate")),
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { output } = invocation;
    const allocated = await allocateSample(realEffects(), {
      strata: resolve(invocation.positionals[0] ?? ""),
      columns: {
        id: textOption(invocation, "id") ?? "id",
        size: textOption(invocation, "size") ?? "size",
        ...some("deviation", textOption(invocation, "deviation")),
        ...some("variation", textOption(invocation, "variation")),
      },
      wanted: {
        method: methodOf(invocation, "sample allocate", ["proportional", "equal", "neyman", "power"]),
        total: required(numberOption(invocation, "sample allocate", "total"), "sample allocate", "total"),
        ...some("minimum", numberOption(invocation, "sample allocate", "minimum")),
      },
    });
    if (invocation.options.json === true) output.say(JSON.stringify({ strata: allocated }, null, 2));
    else {
      const head = {
        es: ["estrato", "tamaño", "muestra"],
        en: ["stratum", "size", "sample"],
        fr: ["strate", "taille", "échantillon"],
      }[output.language];
      const rows = allocated.map(({ id, size, sample }) => [
        id,
        formatCount(size, output.language),
        formatCount(sample, output.language),
      ]);
      for (const line of writeTable({ head, rows })) output.say(line);
    }
    return 0;
  },
};

export const sampleDrawCommand: Command = {
  name: "sample draw",
  summary: same(
    "Sortea una muestra de un marco, siempre igual con la misma semilla.",
    "Draws a sample from a frame, always the same with the same seed.",
    "Tire un échantillon d’une base, toujours le même avec la même graine.",
  ),
  positionals: [{ name: "frame", help: DATA_FILE_HELP }],
  options: [
    textSpec(
      "n",
      "<number>|A=10,B=20",
      same("cuántos, o cuántos por estrato", "how many, or how many per stratum", "combien, ou combien par strate"),
    ),
    textSpec(
      "seed",
      "<text>",
      same("semilla: anótela en el protocolo", "seed: note it in the protocol", "graine : notez-la dans le protocole"),
    ),
    textSpec(
      "method",
      "simple|systematic|proportional",
      same("sorteo (si no: simple)", "draw (otherwise: simple)", "tirage (sinon : simple)"),
    ),
    textSpec("strata", "<column>", same("estrato", "stratum", "strate")),
    textSpec(
      "sizes",
      "<column>",
      same("tamaño, para proportional", "size, for proportional", "taille, pour proportional"),
    ),
    textSpec(
      "cluster",
      "<column>",
      same("conglomerado de la primera etapa", "cluster of the first stage", "grappe du premier degré"),
    ),
    textSpec("per-cluster", "<number>", same("filas por conglomerado", "rows per cluster", "lignes par grappe")),
    {
      ...textSpec("out", "<csv>", same("archivo de la muestra", "file of the sample", "fichier de l’échantillon")),
      short: "o",
    },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { output } = invocation;
    const effects = realEffects();
    const { rows, frame, csv } = await drawFromFrame(
      effects,
      resolve(invocation.positionals[0] ?? ""),
      drawPlan(invocation),
    );
    const out = textOption(invocation, "out");
    if (out !== undefined) await effects.files.writeAtomically(resolve(out), new TextEncoder().encode(csv));
    if (invocation.options.json === true) output.say(JSON.stringify({ frame, drawn: rows }, null, 1));
    else if (out === undefined) output.say(csv.trimEnd());
    const words = { es: "sorteadas de", en: "drawn of", fr: "tirées sur" }[output.language];
    const sum = rows.reduce((total, { weight }) => total + weight, 0);
    output.tell(`${rows.length} ${words} ${frame} (Σw ${formatNumber(sum, output.language, 1)})`);
    return 0;
  },
};

function drawPlan(invocation: Invocation): DrawPlan {
  const command = "sample draw";
  const cluster = textOption(invocation, "cluster");
  const perCluster = numberOption(invocation, command, "per-cluster");
  if ((cluster === undefined) !== (perCluster === undefined))
    throw wordsAreMissing(command, "--cluster <column> --per-cluster <number>");
  return {
    seed: required(textOption(invocation, "seed"), command, "seed"),
    method: methodOf(invocation, command, ["simple", "systematic", "proportional"]),
    size: sizeOf(required(textOption(invocation, "n"), command, "n")),
    ...some("strata", textOption(invocation, "strata")),
    ...some("sizes", textOption(invocation, "sizes")),
    ...(cluster === undefined || perCluster === undefined ? {} : { clusters: { column: cluster, rows: perCluster } }),
  };
}

function sizeOf(text: string): number | ReadonlyMap<string, number> {
  const count = (part: string) => {
    const value = Number(part);
    if (part.trim() === "" || !Number.isInteger(value) || value < 0)
      throw valueDoesNotFit("sample draw", `--n ${text}`, wholeFrom(0).texts);
    return value;
  };
  if (!text.includes("=")) return count(text);
  return new Map(
    text.split(",").map((part) => {
      const at = part.lastIndexOf("=");
      return [part.slice(0, at).trim(), count(part.slice(at + 1))];
    }),
  );
}

function methodOf<const Method extends string>(
  invocation: Invocation,
  command: string,
  known: readonly [Method, ...Method[]],
): Method {
  return choiceOption(invocation, command, "method", known) ?? known[0];
}

/** A key only where there is a value. */
function some<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [key in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in Key]: Value });
}
