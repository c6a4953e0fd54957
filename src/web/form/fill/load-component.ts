// The component comes in a piece of its own, so that the first page is there before it.
import type { App, Component } from "vue";

let app: App | undefined;
let loaded: Promise<Component> | undefined;

export function useApp(host: App): void {
  app = host;
}

export function loadComponent(): Promise<Component> {
  loaded ??= import("@getodk/web-forms").then(({ OdkWebForm, webFormsPlugin }) => {
    app?.use(webFormsPlugin);
    return OdkWebForm;
  });
  return loaded;
}
