// Addresses of this app ⇄ the pages that they mean.

export type Route =
  | { readonly page: "home"; readonly study?: string }
  | {
      readonly page: "form";
      readonly study: string;
      readonly formId: string;
      readonly link?: string;
      readonly draftId?: string;
    };

/** `/f/`, `/f/<study>`, `/f/<study>/<form>[#draft=<id>]`, `/f/<study>/<form>/<token>`. */
export function readRoute(path: string, hash: string): Route {
  const [study, formId, link] = path
    .replace(/^\/f\/?/, "")
    .split("/")
    .filter(Boolean)
    .map(decodePart);
  if (study === undefined) return { page: "home" };
  if (formId === undefined) return { page: "home", study };
  const draftId = new URLSearchParams(hash.slice(1)).get("draft");
  return {
    page: "form",
    study,
    formId,
    ...(link === undefined ? {} : { link }),
    ...(draftId === null ? {} : { draftId }),
  };
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function addressOf(study: string, formId?: string, draftId?: string): string {
  const path = [study, ...(formId === undefined ? [] : [formId])].map(encodeURIComponent).join("/");
  return `/f/${path}${draftId === undefined ? "" : `#draft=${draftId}`}`;
}
