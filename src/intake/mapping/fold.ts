// Names and words as they are compared: without accents, case, blanks and signs.
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/<[^>]*>/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
