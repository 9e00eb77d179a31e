import "fake-indexeddb/auto";
import Dexie from "dexie";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Database } from "../../src-renderer/db/database";
import { forgetOfficeSettings } from "../../src-renderer/db/office-store";
import { readOfficeSettings, saveOfficeSettings } from "../../src-renderer/db/settings-store";
import { forgetTemplate, readTemplate, replaceTemplate } from "../../src-renderer/db/template-store";
import { SMALL_SETTINGS } from "../fixtures/builders";
import { countingAmbient } from "./counting-ambient";

let db: Database;

beforeEach(async () => {
  await Dexie.delete("xunjian");
  db = new Database("work");
});

afterEach(() => db.close());

test("the template that comes with the app is used until there is another, which can be taken back", async () => {
  const ambient = countingAmbient();
  expect(await readTemplate(db)).toBeNull();
  expect(await replaceTemplate(db, ambient, "甲.docx", "AAAA")).toBeNull();
  const former = await replaceTemplate(db, ambient, "乙.docx", "BBBB");
  expect(former).toMatchObject({ name: "甲.docx", template: "AAAA" });
  expect(await readTemplate(db)).toMatchObject({ name: "乙.docx", template: "BBBB" });
  expect(await forgetTemplate(db)).toMatchObject({ name: "乙.docx" });
  expect(await readTemplate(db)).toBeNull();
  expect(await forgetTemplate(db)).toBeNull();
});

test("the template is kept when the app is closed, and apart from the other settings", async () => {
  await replaceTemplate(db, countingAmbient(), "甲.docx", "AAAA");
  await saveOfficeSettings(db, SMALL_SETTINGS);
  db.close();
  db = new Database("work");
  await forgetOfficeSettings(db);
  expect(await readOfficeSettings(db)).toBeUndefined();
  expect((await readTemplate(db))?.name).toBe("甲.docx");
});
