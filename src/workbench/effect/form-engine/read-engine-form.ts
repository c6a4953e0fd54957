// An XForm with its attached files, read by the engine once and kept for the next question about it.
import { basename } from "node:path";
import type { LoadFormResult } from "@getodk/xforms-engine";
import type { EngineForm } from "../form-engine.ts";
import { loadEngine } from "./load-engine.ts";

const read = new WeakMap<EngineForm, Promise<LoadFormResult>>();

export function readEngineForm(form: EngineForm): Promise<LoadFormResult> {
  const before = read.get(form);
  if (before !== undefined) return before;
  const reading = readWith(form, form.xform);
  read.set(form, reading);
  return reading;
}

/** `xform` may differ from that of the form: the same without its expressions. */
export async function readWith({ media }: EngineForm, xform: string): Promise<LoadFormResult> {
  const { loadForm, constants } = await loadEngine();
  return await loadForm(xform, {
    missingResourceBehavior: constants.MISSING_RESOURCE_BEHAVIOR.BLANK,
    fetchFormAttachment: async (url) => attached(media.get(decodeURIComponent(basename(url.href)))),
  });
}

function attached(bytes: Uint8Array | undefined): Response {
  return bytes === undefined ? new Response("", { status: 404 }) : new Response(new Uint8Array(bytes));
}
