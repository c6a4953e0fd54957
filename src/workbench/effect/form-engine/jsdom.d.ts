// The part of jsdom that is used. Its own types bring the names of browsers into every file.
declare module "jsdom" {
  export class JSDOM {
    constructor(html: string);
    readonly window: Readonly<Record<string, unknown>>;
  }
}
