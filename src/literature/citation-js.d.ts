// The part of citation-js that is used; the library has no types of its own.
declare module "@citation-js/core" {
  export class Cite {
    constructor(items: readonly object[]);
    format(output: "bibliography", options: Readonly<Record<string, string>>): string;
  }
  export const plugins: {
    readonly config: {
      get(name: "@csl"): { readonly styles: { add(name: string, style: string): void } };
    };
  };
}
declare module "@citation-js/plugin-csl";
