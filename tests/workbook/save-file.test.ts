import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { SaveError, saveFile, saveMessage } from "../../src-main/workbook/save-file";
import { workFolder } from "./openpyxl";

const folder = workFolder();
afterAll(() => folder.remove());

describe("saveFile", () => {
  it("makes the folder and leaves nothing beside the file", async () => {
    await saveFile(join(folder.path, "新", "表.xlsx"), Buffer.from("一"));
    await saveFile(join(folder.path, "新", "表.xlsx"), Buffer.from("二"));
    expect(readdirSync(join(folder.path, "新"))).toEqual(["表.xlsx"]);
    expect(readFileSync(join(folder.path, "新", "表.xlsx"), "utf8")).toBe("二");
  });

  it("keeps what stands there, and says why in words, when the place cannot be written", async () => {
    mkdirSync(join(folder.path, "占用", "里面"), { recursive: true });
    const saving = saveFile(join(folder.path, "占用"), Buffer.from("x"));
    await expect(saving).rejects.toThrow(SaveError);
    await expect(saving).rejects.toThrow("无法保存“占用”");
    expect(readdirSync(folder.path).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    expect(readdirSync(join(folder.path, "占用"))).toEqual(["里面"]);
  });

  it("says why when a file stands where a folder should", async () => {
    folder.put("文件", "x");
    await expect(saveFile(join(folder.path, "文件", "表.xlsx"), Buffer.from("x"))).rejects.toThrow(
      "文件”或它的上级是一个文件，不是文件夹",
    );
  });

  it("names what to do for a full disk, a held file, a read-only disk and a place that is gone", () => {
    expect(saveMessage("/a/表.xlsx", "ENOSPC")).toContain("磁盘空间不足");
    expect(saveMessage("/a/表.xlsx", "EBUSY")).toContain("WPS 或 Excel");
    expect(saveMessage("/a/表.xlsx", "EROFS")).toContain("只读");
    expect(saveMessage("/a/表.xlsx", "ENOENT")).toContain("U 盘");
    expect(saveMessage("/a/表.xlsx", "EIO")).toContain("EIO");
  });
});
