// The second factor and passkeys as people meet them: a phone that makes codes, a device with a finger (Chromium's own virtual
// authenticator, by its DevTools protocol), and a page that is not secure enough.
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import { fromBase32, stepAt, totpCode } from "#workbench/sign-in/totp";
import { DESK, expectSound, PHONE } from "./expect-sound.ts";
import { DATABASES, openWorkbenchStand, PASSWORD, STUDY, type WorkbenchStand } from "./workbench-stand.ts";

describe.each(DATABASES)("with %s", (_name, server) => {
  let stand: WorkbenchStand;
  /** The same server under a name, as browsers ask for passkeys. */
  let named: string;
  beforeAll(async () => {
    stand = await openWorkbenchStand({ server });
    named = stand.address.replace("127.0.0.1", "localhost");
    for (const name of ["ana", "berta"])
      await setAccount(stand.workbench, { name, role: "coordinator", password: PASSWORD });
  });
  afterAll(() => stand.close());

  async function signInAs(context: BrowserContext, name: string, code?: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${named}/app/${STUDY}/settings?view=own`);
    await page.locator("input[autocomplete=username]").fill(name);
    await page.locator("input[type=password]").fill(PASSWORD);
    await page.locator("button[type=submit]").click();
    if (code !== undefined) {
      await page.locator("input[autocomplete=one-time-code]").fill(code);
      await page.locator("button[type=submit]").click();
    }
    await page.getByRole("navigation").waitFor();
    return page;
  }

  const codeNow = (secret: string) => totpCode(fromBase32(secret), stepAt(new Date()));
  const newContext = (viewport = DESK) => stand.browser.newContext({ viewport, locale: "es-SV" });

  describe("the second factor", () => {
    let recovery: readonly string[] = [];

    test("is added with the phone in hand; its codes for recovery are shown once", async () => {
      const context = await newContext(PHONE);
      const page = await signInAs(context, "ana");
      await page.getByRole("button", { name: "Agregar el segundo paso" }).click();
      const form = page.locator("section").filter({ hasText: "Segundo paso al entrar" });
      await form.locator("input[type=password]").fill(PASSWORD);
      await form.getByRole("button", { name: "Continuar" }).click();
      const secret = (await form.locator("code.secret").innerText()).replaceAll(" ", "");
      await expectSound(page, "second factor: square");
      await page.setViewportSize(PHONE);
      await form.locator("input[autocomplete=one-time-code]").fill("000000");
      await form.getByRole("button", { name: "Confirmar" }).click();
      await page.getByText("El código no es correcto, o ya se usó.").waitFor();
      await form.locator("input[autocomplete=one-time-code]").fill(codeNow(secret));
      await form.getByRole("button", { name: "Confirmar" }).click();
      await form.getByText("Códigos de reserva", { exact: true }).waitFor();
      recovery = await form.locator(".recovery code").allInnerTexts();
      expect(new Set(recovery).size).toBe(10);
      await expectSound(page, "recovery codes");
      await form.getByRole("button", { name: "Ya los guardé" }).click();
      await form.getByText("Códigos de reserva sin usar: 10.").waitFor();
      expect(await page.getByText(recovery[0] ?? "?").count()).toBe(0);
      await context.close();
    });

    test("is asked when signing in; a recovery code opens, and an administrator resets with a reason", async () => {
      const context = await newContext(PHONE);
      const page = await context.newPage();
      await page.goto(`${named}/app`);
      await page.locator("input[autocomplete=username]").fill("ana");
      await page.locator("input[type=password]").fill(PASSWORD);
      await page.locator("button[type=submit]").click();
      await page.getByRole("heading", { name: "Un paso más" }).waitFor();
      await expectSound(page, "code");
      await page.locator("input[autocomplete=one-time-code]").fill("111111");
      await page.locator("button[type=submit]").click();
      await page.getByText("El código no es correcto, o ya se usó.").waitFor();
      await page.locator("input[autocomplete=one-time-code]").fill(recovery[0] ?? "");
      await page.locator("button[type=submit]").click();
      await page.getByRole("navigation").waitFor();

      const admin = await stand.open("settings");
      const row = admin.getByRole("row").filter({ hasText: /^ana/ });
      expect(await row.innerText()).toContain("código");
      await row.getByRole("button", { name: "Quitar su segundo paso" }).click();
      const dialog = admin.getByRole("dialog");
      await dialog.getByRole("textbox").fill("perdió el celular, confirmado por llamada");
      await expectSound(admin, "reset of a second factor");
      await dialog.getByRole("button", { name: "Quitar su segundo paso" }).click();
      await expect.poll(() => row.innerText()).not.toContain("código");
      await admin.context().close();
      // Whoever held a session of the account holds it no more.
      await page.reload();
      await page.getByRole("heading", { name: "Iniciar sesión" }).waitFor();
      await context.close();
    });
  });

  describe("a passkey", () => {
    test("is registered, named, signs in without a password, and is removed", async () => {
      const context = await newContext();
      const page = await signInAs(context, "berta");
      const protocol = await context.newCDPSession(page);
      await protocol.send("WebAuthn.enable");
      await protocol.send("WebAuthn.addVirtualAuthenticator", {
        options: {
          ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true },
          isUserVerified: true,
          automaticPresenceSimulation: true,
        } as const,
      });
      const section = page.locator("section").filter({ hasText: "Llaves de acceso" });
      const register = async (name: string) => {
        await section.getByRole("textbox", { name: "Nombre" }).fill(name);
        await section.locator("input[type=password]").fill(PASSWORD);
        await section.getByRole("button", { name: "Registrar una llave" }).click();
      };
      await register("celular");
      const row = section.getByRole("row").filter({ hasText: "celular" });
      await row.waitFor();
      expect(await row.innerText()).toContain("nunca");
      // The same device twice is told, not kept.
      await register("otra vez");
      await section.getByText("Este aparato ya tiene una llave de su cuenta.").waitFor();
      await expectSound(page, "passkeys");
      await page.setViewportSize(DESK);
      await row.getByRole("button", { name: "Cambiar el nombre" }).click();
      await page.getByRole("dialog").getByRole("textbox").fill("computadora de la oficina");
      await page.getByRole("dialog").getByRole("button", { name: "Guardar" }).click();
      const renamed = section.getByRole("row").filter({ hasText: "computadora de la oficina" });
      await renamed.waitFor();

      await page.getByRole("button", { name: "Salir" }).click();
      await page.getByRole("heading", { name: "Iniciar sesión" }).waitFor();
      await expectSound(page, "sign in with passkey");
      await page.setViewportSize(DESK);
      await page.getByRole("button", { name: "Entrar con llave de acceso" }).click();
      await page.getByRole("navigation").waitFor();
      await page.goto(`${named}/app/${STUDY}/settings?view=own`);
      await renamed.waitFor();
      expect(await renamed.innerText()).not.toContain("nunca");
      // With a passkey somebody comes as strong as with two steps.
      expect(await page.evaluate("fetch('/api/v1/session/factors').then((answer) => answer.json())")).toMatchObject({
        isStrong: true,
      });
      await renamed.getByRole("button", { name: "Quitar" }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: "Quitar" }).click();
      await expect.poll(() => renamed.count()).toBe(0);
      await page.getByRole("button", { name: "Salir" }).click();
      await page.getByRole("button", { name: "Entrar con llave de acceso" }).click();
      await page.getByText("Esta llave de acceso no abre ninguna cuenta de aquí.").waitFor();
      await context.close();
    });

    test("is not offered under an address without a name, which is said", async () => {
      const page = await stand.open("settings?view=own");
      await page.getByText("Aquí no se puede: los navegadores solo dan llaves de acceso").waitFor();
      expect(await page.getByRole("button", { name: "Registrar una llave" }).count()).toBe(0);
      await expectSound(page, "no passkeys here");
      await page.context().close();
    });
  });

  test("a study that asks for the second step opens again once it is added", async () => {
    await stand.workbench.store.commit({
      ...{ id: "strict", study: STUDY, at: new Date().toISOString(), actor: "test" },
      ...{ verb: "set-protection", body: { secondFactor: true } },
    });
    const context = await newContext(PHONE);
    const page = await signInAs(context, "berta");
    await page.getByText("Un estudio pide el segundo paso").waitFor();
    await expectSound(page, "second step is asked");
    await page.goto(`${named}/app/${STUDY}/submissions`);
    await page.getByText("El estudio pide un segundo paso").first().waitFor();
    await context.close();
  });
});
