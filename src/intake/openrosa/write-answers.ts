// The XML that field clients read: form list, manifest, integrity of entity lists, and the envelope of every answer.

export interface ListedForm {
  readonly formId: string;
  readonly name: string;
  readonly version: string;
  /** MD5 of the exact bytes behind `downloadUrl`, in hexadecimal. */
  readonly md5: string;
  readonly downloadUrl: string;
  readonly manifestUrl?: string;
}

export interface ListedMedia {
  readonly filename: string;
  readonly md5: string;
  readonly downloadUrl: string;
  /** Present for an entity list, and only then. */
  readonly integrityUrl?: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

export function writeFormList(forms: readonly ListedForm[]): string {
  return `${HEAD}<xforms xmlns="http://openrosa.org/xforms/xformsList">${forms.map(writeForm).join("")}</xforms>`;
}

function writeForm(form: ListedForm): string {
  const manifest = form.manifestUrl === undefined ? "" : tag("manifestUrl", form.manifestUrl);
  const parts = [tag("formID", form.formId), tag("name", form.name), tag("version", form.version)];
  return `<xform>${parts.join("")}${tag("hash", `md5:${form.md5}`)}${tag("downloadUrl", form.downloadUrl)}${manifest}</xform>`;
}

export function writeManifest(media: readonly ListedMedia[]): string {
  return `${HEAD}<manifest xmlns="http://openrosa.org/xforms/xformsManifest">${media.map(writeMedia).join("")}</manifest>`;
}

function writeMedia(file: ListedMedia): string {
  const integrityUrl = file.integrityUrl;
  const integrity = integrityUrl === undefined ? "" : tag("integrityUrl", integrityUrl);
  const parts = [tag("filename", file.filename), tag("hash", `md5:${file.md5}`), tag("downloadUrl", file.downloadUrl)];
  return `<mediaFile${integrityUrl === undefined ? "" : ' type="entityList"'}>${parts.join("")}${integrity}</mediaFile>`;
}

export function writeIntegrity(entities: ReadonlyMap<string, boolean>): string {
  const rows = [...entities].map(
    ([id, deleted]) => `<entity id="${escapeXml(id)}">${tag("deleted", String(deleted))}</entity>`,
  );
  return `${HEAD}<data><entities>${rows.join("")}</entities></data>`;
}

export function writeEnvelope(message: string, nature: string): string {
  const inner = `<message nature="${escapeXml(nature)}">${escapeXml(message)}</message>`;
  return `${HEAD}<OpenRosaResponse xmlns="http://openrosa.org/http/response">${inner}</OpenRosaResponse>`;
}

function tag(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them at all
  const legal = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd");
  return legal.replace(/[&<>"]/g, (found) => ESCAPES[found] ?? found);
}
