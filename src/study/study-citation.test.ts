import { expect, test } from "vitest";
import { LICENCES, licenceAddress, licenceName } from "./study-citation.ts";

test("licences have the names and addresses that their makers give them", () => {
  expect(LICENCES.map((id) => [licenceName(id), licenceAddress(id)])).toEqual([
    ["CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"],
    ["CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"],
    ["CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"],
    ["CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/"],
    ["CC BY-NC-SA 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"],
    ["CC BY 3.0 IGO", "https://creativecommons.org/licenses/by/3.0/igo/"],
    ["CC BY-NC-SA 3.0 IGO", "https://creativecommons.org/licenses/by-nc-sa/3.0/igo/"],
    ["ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"],
  ]);
});
