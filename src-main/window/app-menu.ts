import { Menu } from "electron";
import { type MenuDeeds, type MenuPlace, menuTemplate } from "./menu-template";

/** Sets the menu of the app. */
export function setAppMenu(deeds: MenuDeeds, place: MenuPlace): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(deeds, place)]));
}
