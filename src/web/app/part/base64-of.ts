// A file as base64, for requests that carry it in JSON, and back.
export async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

export function fileOf({ fileName, content }: { readonly fileName: string; readonly content: string }): File {
  return new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], fileName);
}
