// Documents → bytes, several at a time. Compiled, the work is done in worker threads; from sources, in this thread.
import type { Document } from "#publications/document/document";

export const FORMATS = ["html", "pdf", "docx", "xlsx"] as const;

export type Format = (typeof FORMATS)[number];

export interface RenderJob {
  readonly document: Document;
  readonly format: Format;
}

export interface Renderer {
  readonly render: (job: RenderJob) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}
