import { expect, test } from "vitest";
import { addressOf, readRoute } from "./read-route.ts";

test.each([
  ["/f/", "", { page: "home" }],
  ["/f", "", { page: "home" }],
  ["/f/retorno", "", { page: "home", study: "retorno" }],
  ["/f/retorno/visita%20uno", "", { page: "form", study: "retorno", formId: "visita uno" }],
  ["/f/retorno/visita", "#draft=7", { page: "form", study: "retorno", formId: "visita", draftId: "7" }],
  ["/f/retorno/visita/tOk3n", "", { page: "form", study: "retorno", formId: "visita", link: "tOk3n" }],
  ["/f/retorno/%E0%A4%A", "", { page: "form", study: "retorno", formId: "%E0%A4%A" }],
])("%s%s leads to its page", (path, hash, route) => {
  expect(readRoute(path, hash)).toEqual(route);
});

test("an address that is written is read back, whatever letters the names have", () => {
  const address = addressOf("retorno", "visita/ñ?#", "d-1");
  const [path = "", hash = ""] = address.split("#draft");
  expect(readRoute(path, `#draft${hash}`)).toEqual({
    page: "form",
    study: "retorno",
    formId: "visita/ñ?#",
    draftId: "d-1",
  });
});
