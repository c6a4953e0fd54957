// Documents → bytes, several at a time. Compiled, the work is done in worker threads; from sources, in this thread.
import type { Document } from "#publications/document/document";

export const FORMATS = ["html", "pdf", "docx", "xlsx", "svg", "png", "pptx"] as const;

export type Format = (typeof FORMATS)[number];

export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const REPORT_FORMATS = ["html", "pdf", "docx", "xlsx"] as const satisfies readonly Format[];

export function isReportFormat(format: Format): format is ReportFormat {
  return REPORT_FORMATS.some((known) => known === format);
}

export interface RenderJob {
  readonly document: Document;
  readonly formats: readonly Format[];
}

export interface Renderer {
  /** Bytes in the order of `formats`. */
  readonly render: (job: RenderJob) => Promise<readonly Uint8Array[]>;
  readonly close: () => Promise<void>;
}
