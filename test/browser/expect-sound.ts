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

/** What axe finds in each look, and whether something must be scrolled sideways. */
export async function expectSound(page: Page, place: string): Promise<void> {
  await expect.poll(() => page.locator(".loading").count()).toBe(0);
  for (const [look, viewport, colorScheme] of LOOKS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const faults = await findFaults(page, { areColoursAll: colorScheme === "dark" });
    expect(faults, `${place} ${look}`).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), `${place} ${look}`).toBe(true);
  }
}
