// The part of @getodk/web-forms 0.22 that we use; its package brings no types.
declare module "@getodk/web-forms" {
  import type { Component, Plugin } from "vue";

  export const OdkWebForm: Component;
  export const webFormsPlugin: Plugin;
}
