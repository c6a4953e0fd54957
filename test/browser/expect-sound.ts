// A page as it must stand in every look: without a fault that axe finds, and with nothing to scroll sideways.
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { findFaults } from "./find-faults.ts";

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 860 };

/** By day and by night, on a phone and on a desk. */
const LOOKS = [
  ["phone by day", PHONE, "light"],
  ["phone by night", PHONE, "dark"],
  ["desk by day", DESK, "light"],
  ["desk by night", DESK, "dark"],
] as const;

/** Between a phone and a desk: where tables are cards, where pages are a menu, and where both stand beside each other. */
const TABLETS = [768, 900, 1024, 1130];

/** What axe finds in each look, and whether something must be scrolled sideways. */
export async function expectSound(page: Page, place: string): Promise<void> {
  await expect.poll(() => page.locator(".loading").count()).toBe(0);
  for (const [look, viewport, colorScheme] of LOOKS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const faults = await findFaults(page, { areColoursAll: colorScheme === "dark" });
    expect(faults, `${place} ${look}`).toEqual([]);
    await expectNothingSideways(page, `${place} ${look}`);
  }
  for (const width of TABLETS) {
    await page.setViewportSize({ ...DESK, width });
    await expectNothingSideways(page, `${place} ${width}`);
  }
  await page.setViewportSize(DESK);
}

async function expectNothingSideways(page: Page, place: string): Promise<void> {
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), place).toBe(true);
}
