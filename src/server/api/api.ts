// What the routes of the API share: the typed server, the desk, and the base address for codes that phones scan.

import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyInstance, FastifyRequest, RawServerDefault } from "fastify";
import type { FastifyBaseLogger } from "fastify/types/logger.js";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Desk } from "#workbench/act-head";
import type { StudyBuilder } from "#workbench/build/study-builder";
import type { Mailer } from "#workbench/outreach/mail/mailer";
import type { IdentityProvider } from "#workbench/sign-in/identity-provider";
import { openStudyFolders } from "#workbench/study-files/study-folders";
import type { FieldworkWatch } from "#workbench/watch-fieldwork";
import { studyFolderIsUnknown } from "./problems.ts";

export type ApiServer = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export interface ApiPlan {
  /** Folder of publications: attachments of messages lie there. */
  readonly publications: string;
  /** By which mail leaves; undefined where there is no way. */
  readonly openMailer?: (() => Mailer) | undefined;
  readonly desk: Desk;
  /** Address under which others see this server. */
  readonly publicUrl?: string | undefined;
  /** Folder of the study that this server serves. */
  readonly folder?: string | undefined;
  /** Of somebody else, by whom people may sign in. */
  readonly provider?: IdentityProvider | undefined;
  /** How fieldwork goes; undefined when the server does not know the folder of that study. */
  readonly fieldwork?: Pick<FieldworkWatch, "read" | "draw"> | undefined;
  /** Builds reports into the folder that this server publishes; undefined where no engine is at hand. */
  readonly builds?: { readonly builder: StudyBuilder; readonly out: string } | undefined;
}

/** The folder of the study, given to the server or made in the browser: chapters, literature and stories are kept there. Throws `server/study-folder-is-unknown`. */
export async function folderOf({ desk, folder }: ApiPlan, study: string): Promise<string> {
  const found = await openStudyFolders(desk.effects, { given: folder, data: desk.store.folder }).of(study);
  if (found === undefined) throw studyFolderIsUnknown(study);
  return found;
}

export function originOf(request: FastifyRequest, publicUrl: string | undefined): string {
  return publicUrl?.replace(/\/$/, "") ?? `${request.protocol}://${request.host}`;
}

/** In addresses, `___` stands for a version that is empty. */
export function readVersion(version: string): string {
  return version === "___" ? "" : version;
}
