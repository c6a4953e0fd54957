// Reports built beside the work of the server: one build of a study at a time; how far it is can be asked at any time, by anybody, and
// it can be cancelled. A cancelled or failed build leaves the outputs of the last one as they were or newer, never half a file. How it
// stands lies in the data folder: one that was running when the server ended goes on when it starts again, from the steps remembered.
import { Problem } from "#base/problem";
import type { OutputFile } from "../output/manifest.ts";
import { runStudy } from "../run-study.ts";
import type { Workbench } from "../workbench.ts";
import type { Build, BuildWish } from "./build.ts";
import { keepBuild, readBuild } from "./kept-build.ts";

export interface StudyBuilder {
  /** A build that runs already goes on. */
  readonly start: (study: string, wish: BuildWish) => Promise<Build>;
  readonly find: (study: string) => Promise<Build | undefined>;
  readonly cancel: (study: string) => void;
  /** Goes on with what was running when the server ended. */
  readonly resume: (studies: readonly string[]) => Promise<void>;
}

class Cancelled extends Error {}

const OUR_FAULT = {
  message: { es: "La construcción falló.", en: "The build failed.", fr: "La construction a échoué." },
  cure: {
    es: "Intente de nuevo; si se repite, avise a quien administra el servidor.",
    en: "Try again; if it happens again, tell the administrator of the server.",
    fr: "Réessayez ; si cela se répète, prévenez l’administration du serveur.",
  },
};

export function openStudyBuilder(workbench: Workbench): StudyBuilder {
  const builds = new Map<string, Build>();
  const cancelled = new Set<string>();
  const now = () => workbench.effects.clock.now().toISOString();
  const note = (study: string, more: Partial<Build>) => {
    const build = builds.get(study);
    if (build !== undefined) builds.set(study, { ...build, ...more });
  };
  const keepState = async (study: string, wish: BuildWish) => {
    const build = builds.get(study);
    if (build !== undefined) await keepBuild(workbench, study, { build, wish });
  };
  const run = async (study: string, { folder, out, actor, ...wish }: BuildWish) => {
    const before = await readManifestOf(workbench, out);
    const own: Workbench = {
      ...workbench,
      actor,
      progress: ({ step, done, total }) => {
        if (cancelled.has(study)) throw new Cancelled();
        note(study, { step, done, total });
      },
    };
    const surroundings = { effects: own.effects, program: own.program, data: own.store.folder, open: async () => own };
    const { files } = await runStudy(surroundings, { path: folder, out, ...wish });
    note(study, { state: "done", ...compare(before, files) });
  };
  const start = async (study: string, wish: BuildWish): Promise<Build> => {
    const present = builds.get(study);
    if (present?.state === "running") return present;
    cancelled.delete(study);
    const head = { state: "running", actor: wish.actor, startedAt: now(), endedAt: "" } as const;
    const build: Build = { ...head, step: "read", done: 0, total: 1, changed: [], same: 0, works: wish.works ?? [] };
    builds.set(study, build);
    await keepState(study, wish);
    run(study, wish)
      .catch((cause: unknown) => note(study, endOf(cause)))
      .finally(() => note(study, { endedAt: now() }))
      .then(() => keepState(study, wish))
      // How it stands is in memory still; only the next start of the server does not know of it.
      .catch(() => {});
    return build;
  };
  return {
    start,
    find: async (study) => builds.get(study) ?? (await readBuild(workbench, study))?.build,
    cancel: (study) => {
      if (builds.get(study)?.state === "running") cancelled.add(study);
    },
    resume: async (studies) => {
      for (const study of studies) {
        const kept = await readBuild(workbench, study);
        if (kept?.build.state === "running") await start(study, kept.wish);
      }
    },
  };
}

function endOf(cause: unknown): Partial<Build> {
  if (cause instanceof Cancelled) return { state: "cancelled" };
  const problem = cause instanceof Problem ? { message: cause.texts, cure: cause.cure } : OUR_FAULT;
  return { state: "failed", problem };
}

async function readManifestOf({ effects }: Workbench, out: string): Promise<ReadonlyMap<string, string>> {
  const bytes = await effects.files.read(`${out}/manifest.json`);
  if (bytes === undefined) return new Map();
  const { files = [] } = JSON.parse(new TextDecoder().decode(bytes)) as { files?: readonly OutputFile[] };
  return new Map(files.map(({ path, digest }) => [path, digest]));
}

function compare(before: ReadonlyMap<string, string>, files: readonly OutputFile[]): Pick<Build, "changed" | "same"> {
  const changed = files.flatMap(({ path, digest }) => {
    const last = before.get(path);
    if (last === digest) return [];
    return [{ path, is: last === undefined ? ("new" as const) : ("changed" as const) }];
  });
  return { changed, same: files.length - changed.length };
}
