// The engine of ODK Web Forms, made for browsers: jsdom lends it a DOM, and two names that one of its parts looks for.
// They are globals, which is why the engine has a thread of its own.
import { createRequire } from "node:module";
import { JSDOM } from "jsdom";

type EngineModule = typeof import("@getodk/xforms-engine");

const DOM_NAMES = [
  ...["document", "DOMParser", "XMLSerializer", "Node", "Element", "Document", "XMLDocument", "Attr", "Text"],
  ...["Comment", "CDATASection", "ProcessingInstruction", "XPathResult"],
];

let loading: Promise<EngineModule> | undefined;

export function loadEngine(): Promise<EngineModule> {
  loading ??= load();
  return loading;
}

async function load(): Promise<EngineModule> {
  const { window } = new JSDOM("");
  const lent = new Map<string, unknown>(DOM_NAMES.map((name) => [name, window[name]]));
  lent.set("window", window);
  lent.set("__dirname", import.meta.dirname);
  lent.set("require", createRequire(import.meta.url));
  for (const [name, value] of lent)
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return await import("@getodk/xforms-engine");
}
