/** The product, as windows, menus and dialogs call it. */
export const APP_NAME = "政务巡检";
