import { describe, expect, test, vi } from "vitest";
import { filesOfArguments, openedFiles } from "../../../src-main/opened-files";

describe("filesOfArguments", () => {
  test("takes tables of every kind, in capitals too, and gives absolute paths", () => {
    const args = ["electron", "任务 分配.xlsx", "B.XLS", "/data/c.ods", "d.csv", "e.et", "f.zip", "ledger.json"];
    expect(filesOfArguments(args, "/home/a")).toEqual([
      "/home/a/任务 分配.xlsx",
      "/home/a/B.XLS",
      "/data/c.ods",
      "/home/a/d.csv",
      "/home/a/e.et",
      "/home/a/f.zip",
      "/home/a/ledger.json",
    ]);
  });

  test("takes neither switches nor the app's folder nor Playwright's loader", () => {
    expect(filesOfArguments(["electron", "-r", "loader.js", ".", "--out=a.xlsx", "--no-sandbox"], "/home/a")).toEqual(
      [],
    );
  });
});

describe("openedFiles", () => {
  test("gives each file once, in the order in which they came", () => {
    const opened = openedFiles(() => undefined);
    opened.add(["/b", "/a"]);
    opened.add(["/a", "/c"]);
    expect(opened.take()).toEqual(["/b", "/a", "/c"]);
    expect(opened.take()).toEqual([]);
  });

  test("tells nobody when a second start brought no file", () => {
    const onAdded = vi.fn();
    openedFiles(onAdded).add([]);
    expect(onAdded).not.toHaveBeenCalled();
  });
});
