import type { OfficeSettings } from "../../src-core/register/settings";
import type { Database } from "./database";
import type { Place, Profile } from "./stored";

const NOWHERE: Place = { taskId: null, targetId: null, itemId: null, roundId: null, step: null };

/** Who uses this copy; undefined before the first start is done. */
export async function readProfile(db: Database): Promise<Profile | undefined> {
  const row = await db.settings.get("profile");
  return row?.key === "profile" ? row.value : undefined;
}

export async function saveProfile(db: Database, value: Profile): Promise<void> {
  await db.settings.put({ key: "profile", value });
}

/** Where the person was when the app was last closed. */
export async function readPlace(db: Database): Promise<Place> {
  const row = await db.settings.get("place");
  return row?.key === "place" ? row.value : NOWHERE;
}

export async function savePlace(db: Database, value: Place): Promise<void> {
  await db.settings.put({ key: "place", value });
}

/** The office's own settings; undefined while it uses the shipped ones. */
export async function readOfficeSettings(db: Database): Promise<OfficeSettings | undefined> {
  const row = await db.settings.get("office");
  return row?.key === "office" ? row.value : undefined;
}

export async function saveOfficeSettings(db: Database, value: OfficeSettings): Promise<void> {
  await db.settings.put({ key: "office", value });
}
