// What commands take from the process: configuration, and a workbench that is opened once and closed at the end.

import type { Texts } from "#base/text";
import { programDigest } from "#workbench/effect/program-digest";
import { realEffects } from "#workbench/effect/real-effects";
import { type OpenWorkbench, openWorkbench } from "#workbench/open-workbench";
import { deskFor } from "#workbench/rights/desk-for";
import { permit } from "#workbench/rights/permit";
import { whoIs } from "#workbench/rights/who";
import type { RunSurroundings } from "#workbench/run-study";
import type { RunStep, Workbench } from "#workbench/workbench";
import type { Invocation, OptionSpec } from "./command.ts";
import { dataFolder } from "./data-folder.ts";

export const DATA_OPTION: OptionSpec = {
  name: "data",
  kind: "text",
  value: "<folder>",
  help: {
    es: "carpeta de datos (si no: TORNAVIAJE_DATA, o «data»)",
    en: "data folder (otherwise: TORNAVIAJE_DATA, or “data”)",
    fr: "dossier de données (sinon : TORNAVIAJE_DATA, ou « data »)",
  },
};

/** A workbench that was lent acts in the name of who asked, and stays open. An account that is named acts within its rights. */
export function withWorkbench<T>(invocation: Invocation, work: (workbench: Workbench) => Promise<T>): Promise<T> {
  const { workbench, environment } = invocation.caller;
  const begin = async (opened: Workbench) => work(await inHandsOf(opened, invocation));
  if (workbench !== undefined) return begin({ ...workbench, actor: environment.TORNAVIAJE_ACTOR ?? workbench.actor });
  return withSurroundings(invocation, async ({ open }) => begin(await open()));
}

/** Throws `workbench/rights-are-missing`. */
async function inHandsOf(workbench: Workbench, { right }: Invocation): Promise<Workbench> {
  const account = await workbench.store.accounts.get(workbench.actor);
  if (account === undefined || right === "files") return workbench;
  permit(whoIs(account), right, undefined);
  return { ...workbench, ...deskFor(workbench, whoIs(account)) };
}

interface Surroundings extends RunSurroundings {
  readonly open: () => Promise<OpenWorkbench>;
}

/** The workbench is opened when `open` is called, once, and closed in any case. */
export async function withSurroundings<T>(
  invocation: Invocation,
  work: (surroundings: Surroundings) => Promise<T>,
): Promise<T> {
  let opened: Promise<OpenWorkbench> | undefined;
  const open = (): Promise<OpenWorkbench> => {
    opened ??= openWorkbench({
      data: dataFolder(invocation),
      environment: invocation.caller.environment,
      progress: ({ step, done, total }) =>
        invocation.output.progress({ step: STEP_WORDS[step][invocation.output.language], done, total }),
    });
    return opened;
  };
  try {
    return await work({ effects: realEffects(), program: await programDigest(), data: dataFolder(invocation), open });
  } finally {
    await (await opened?.catch(() => undefined))?.close();
  }
}

const STEP_WORDS: Readonly<Record<RunStep, Texts>> = {
  read: { es: "leer", en: "read", fr: "lire" },
  keep: { es: "guardar", en: "keep", fr: "conserver" },
  estimate: { es: "estimar", en: "estimate", fr: "estimer" },
  find: { es: "hallar", en: "find", fr: "constater" },
  publish: { es: "publicar", en: "publish", fr: "publier" },
};
