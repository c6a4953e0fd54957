// What a person does with a list of the workbench: opens it by its name and takes one line of it.
import type { Locator, Page } from "playwright-core";

export async function choose(page: Page, label: string | RegExp, option: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: label }).click();
  await page.getByRole("option", { name: option }).first().click();
}

/** One box of a list of boxes. */
export const box = (within: Page | Locator, name: string | RegExp) =>
  within.locator("label.box").filter({ hasText: name });
