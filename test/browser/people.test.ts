// Who may sign in: invited by a link that is shown once, joined, changed, taken back; one's own password and sessions.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import { DESK, expectSound, PHONE } from "./expect-sound.ts";
import { DATABASES, openWorkbenchStand, PASSWORD, STUDY, type WorkbenchStand } from "./workbench-stand.ts";

describe.each(DATABASES)("with %s", (_name, server) => {
  let stand: WorkbenchStand;
  let link = "";
  beforeAll(async () => {
    stand = await openWorkbenchStand({ server });
  });
  afterAll(() => stand.close());

  const OWN_PASSWORD = "una frase que nadie sabe";

  describe("people of the workbench", () => {
    test("a country lead is invited with a reach, by a link shown once", async () => {
      const page = await stand.open("settings");
      await page.getByRole("textbox", { name: "Para quién" }).fill("Beti, Honduras");
      // The head of the table beside it is a button "Papel" too, once the table is there.
      await page.getByRole("button", { name: /\S Papel$/ }).click();
      await page.getByRole("option", { name: "coordinación de país" }).click();
      await page
        .locator("label.box")
        .filter({ hasText: /^Honduras$/ })
        .click();
      await page.getByRole("button", { name: "Invitar", exact: true }).click();
      link = await page.locator("code.address").innerText();
      expect(link).toMatch(/\/app\/join#/);
      const row = page.getByRole("row").filter({ hasText: "Beti, Honduras" });
      await row.filter({ hasText: "abierta" }).waitFor();
      expect(await row.innerText()).toContain("HND");
      // Ten roles, each with what it is for.
      const roles = page.getByRole("table", { name: "Papeles" }).locator("tbody tr");
      expect(await roles.count()).toBe(10);
      await page.goto(`${stand.address}/app/${STUDY}/settings`);
      await page.getByRole("row").filter({ hasText: "Beti, Honduras" }).waitFor();
      expect(await page.getByText(link).count()).toBe(0);
      await expectSound(page, "settings");
      await page.context().close();
    });

    test("whoever has the link joins on a phone, once, and reaches what was given", async () => {
      const context = await stand.browser.newContext({ viewport: PHONE, locale: "es-SV" });
      const page = await context.newPage();
      await page.goto(link);
      await page.getByRole("heading", { name: "Elija su nombre y su contraseña" }).waitFor();
      await expectSound(page, "join");
      await page.setViewportSize(PHONE);
      await page.locator("input[autocomplete=username]").fill("beti");
      await page.locator("input[type=password]").fill("corta");
      await page.getByRole("button", { name: "Crear la cuenta" }).click();
      await page.locator(".note.fault").waitFor();
      await page.locator("input[type=password]").fill(OWN_PASSWORD);
      await page.getByRole("button", { name: "Crear la cuenta" }).click();
      await page.getByRole("navigation").waitFor();
      expect(new URL(page.url()).hash).toBe("");
      await context.close();

      const other = await stand.browser.newContext({ viewport: DESK, locale: "es-SV" });
      const again = await other.newPage();
      await again.goto(link);
      await again.locator("input[autocomplete=username]").fill("otra");
      await again.locator("input[type=password]").fill(OWN_PASSWORD);
      await again.getByRole("button", { name: "Crear la cuenta" }).click();
      await again.getByText("Esta invitación no existe, ya se usó, se retiró o venció.").waitFor();
      await other.close();
      const beti = (await stand.workbench.store.accounts.get("beti")) ?? undefined;
      expect(beti).toMatchObject({ role: "country-lead", countries: ["HND"] });
    });

    test("an invitation is withdrawn, a role is changed, somebody is removed", async () => {
      const page = await stand.open("settings");
      await page.getByRole("textbox", { name: "Para quién" }).fill("Sin prisa");
      await page.getByRole("button", { name: "Invitar", exact: true }).click();
      const invited = page.getByRole("row").filter({ hasText: "Sin prisa" });
      await invited.getByRole("button", { name: "Retirar" }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: "Retirar" }).click();
      await invited.filter({ hasText: "retirada" }).waitFor();
      const beti = page.getByRole("row").filter({ hasText: /^beti/ });
      await beti.getByRole("button", { name: "Cambiar" }).click();
      await page.getByRole("dialog").getByRole("button", { name: /Papel/ }).click();
      await page.getByRole("option", { name: "edición" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Guardar" }).click();
      await beti.filter({ hasText: "edición" }).waitFor();
      expect((await stand.workbench.store.accounts.get("beti"))?.role).toBe("editor");
      await beti.getByRole("button", { name: "Quitar" }).click();
      // Without a reason nobody is removed.
      await page.getByRole("button", { name: "Sí, quitar" }).click();
      await page.getByRole("dialog").getByRole("textbox").fill("terminó su contrato");
      await page.getByRole("button", { name: "Sí, quitar" }).click();
      await expect.poll(() => beti.count()).toBe(0);
      await page.context().close();
    });

    test("a forgotten password is renewed where people stand, shown once; sessions end, and an address is put right", async () => {
      const old = await stand.open("settings", { as: "viewer" });
      const page = await stand.open("settings");
      const row = page.getByRole("row").filter({ hasText: /^viewer/ });
      await row.getByRole("button", { name: "Correo y contraseña…" }).click();
      const dialog = page.getByRole("dialog");
      await expectSound(page, "how somebody signs in");
      await page.setViewportSize(DESK);
      await dialog.getByLabel("Correo (opcional)").fill("mira@example.org");
      await dialog.getByRole("button", { name: "Guardar" }).click();
      await dialog.getByText("Guardado.").waitFor();
      await dialog.getByRole("button", { name: "Crear una contraseña nueva" }).click();
      const password = await dialog.locator("code").innerText();
      expect(password).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/);
      await dialog.getByRole("button", { name: "Cerrar" }).click();
      expect(await page.getByText(password).count()).toBe(0);
      await old.reload();
      await old.locator("input[type=password]").fill(password);
      await old.locator("input[autocomplete=username]").fill("viewer");
      await old.locator("button[type=submit]").click();
      await old.getByRole("navigation").waitFor();
      expect((await stand.workbench.store.accounts.get("viewer"))?.email).toBe("mira@example.org");
      const told = JSON.stringify(await stand.workbench.store.ledger.list("*"));
      expect(told).not.toContain(password);
      await setAccount(stand.workbench, { name: "viewer", role: "viewer", password: PASSWORD });
      await old.context().close();
      await page.context().close();
    });

    test("one changes the own password, sees the own sessions, and signs out everywhere", async () => {
      const elsewhere = await stand.open("overview", { as: "viewer" });
      const page = await stand.open("settings?view=own", { as: "viewer" });
      const rows = page.getByRole("table", { name: "Dónde tiene sesión" }).locator("tbody tr");
      await expect.poll(() => rows.count()).toBe(2);
      await expectSound(page, "own account");
      await page.setViewportSize(DESK);
      await page.getByLabel("Contraseña de ahora").fill("no es esta");
      await page.getByLabel("Contraseña nueva").fill(OWN_PASSWORD);
      await page.getByRole("button", { name: "Cambiar la contraseña" }).click();
      await page.getByText("El nombre o la contraseña no son correctos.").waitFor();
      await page.getByRole("button", { name: "Cerrar todas" }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: "Cerrar todas" }).click();
      await page.getByRole("heading", { name: "Iniciar sesión" }).waitFor();
      // The other tab learns of it when it next asks, and shows nothing of the study any more.
      await elsewhere.getByRole("link", { name: "Hallazgos" }).first().click();
      await elsewhere.getByRole("heading", { name: "Iniciar sesión" }).waitFor();
      await page.locator("input[autocomplete=username]").fill("viewer");
      await page.locator("input[type=password]").fill(PASSWORD);
      await page.getByRole("button", { name: "Entrar" }).click();
      await page.getByLabel("Contraseña de ahora").fill(PASSWORD);
      await page.getByLabel("Contraseña nueva").fill(OWN_PASSWORD);
      await page.getByRole("button", { name: "Cambiar la contraseña" }).click();
      await page.getByRole("heading", { name: "Iniciar sesión" }).waitFor();
      await page.context().close();
      await elsewhere.context().close();
    });
  });
});
