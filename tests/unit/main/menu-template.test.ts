import type { MenuItemConstructorOptions } from "electron";
import { expect, test, vi } from "vitest";
import { menuCommands } from "../../../src-core/bridge";
import { menuTemplate } from "../../../src-main/window/menu-template";

const deeds = { command: vi.fn(), openDataFolder: vi.fn(), showAbout: vi.fn() };
const place = { isMac: false, hasDevTools: false };

function itemsOf(menus: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
}

test("has no item that does nothing", () => {
  const idle = itemsOf(menuTemplate(deeds, place)).filter(
    ({ type, role, click }) => type !== "separator" && role === undefined && click === undefined,
  );
  expect(idle).toEqual([]);
});

test("offers every command of the page once", () => {
  deeds.command.mockClear();
  for (const { click } of itemsOf(menuTemplate(deeds, place))) click?.apply(null, unusedArguments);
  expect(deeds.command.mock.calls.flat().sort()).toEqual([...menuCommands].sort());
  expect(deeds.openDataFolder).toHaveBeenCalled();
  expect(deeds.showAbout).toHaveBeenCalled();
});

test("gives no two visible items the same keys", () => {
  const keys = itemsOf(menuTemplate(deeds, place)).flatMap(({ accelerator }) => accelerator ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

test("offers developer tools only where the window has any", () => {
  const hasTools = (menus: readonly MenuItemConstructorOptions[]): boolean =>
    itemsOf(menus).some(({ role }) => role === "toggleDevTools");
  expect(hasTools(menuTemplate(deeds, place))).toBe(false);
  expect(hasTools(menuTemplate(deeds, { ...place, hasDevTools: true }))).toBe(true);
});

// The deeds take nothing of what Electron hands over.
const unusedArguments: Parameters<NonNullable<MenuItemConstructorOptions["click"]>> = JSON.parse("[null,null,{}]");
