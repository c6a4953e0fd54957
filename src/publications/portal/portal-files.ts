// Files that the pages of the portal share.

export const PORTAL_STYLE_FILE = "portal.css";
export const SEARCH_SCRIPT_FILE = "search.js";

/** Per language: what the search knows. */
export function searchIndexFile(language: string): string {
  return `${language}/search.json`;
}
