import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { PaperField } from "../../src-core/circular/paper-data";
import type { FillOrder, WorkbookReply } from "../workbook/workbook-job";
import { checkTemplate } from "./check-template";
import { TEMPLATE_MAX } from "./docx-parts";
import { fillTemplate } from "./fill-template";
import { RefusedTemplate } from "./refused-template";

type Answer = Extract<WorkbookReply, { kind: "filled" | "faulty" | "template" | "failed" }>;

/** Fills a template in the workbook process. */
export function fillJob({ template, fields, data }: FillOrder): Answer {
  try {
    return fillTemplate(Buffer.from(template, "base64"), fields, data);
  } catch (error) {
    return refusal(error);
  }
}

/** Reads a template that the person chose, and checks it. */
export async function templateJob(path: string, fields: readonly PaperField[]): Promise<Answer> {
  try {
    const bytes = await boundedFile(path);
    const faults = checkTemplate(bytes, fields);
    return { kind: "template", name: basename(path), template: bytes.toString("base64"), faults };
  } catch (error) {
    return refusal(error);
  }
}

async function boundedFile(path: string): Promise<Buffer> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new RefusedTemplate("找不到这个文件，可能已被移动或删除。");
  if (!found.isFile()) throw new RefusedTemplate("这不是文件，模板应为 Word 文档（.docx）。");
  if (found.size > TEMPLATE_MAX) throw new RefusedTemplate("模板不能超过 15 MB，请缩小其中的图片后再试。");
  return readFile(path).catch((cause: unknown) => {
    throw new RefusedTemplate("没有读取权限，或文件正被其他程序占用，请关闭后再试。", { cause });
  });
}

function refusal(error: unknown): Answer {
  if (error instanceof RefusedTemplate) return { kind: "failed", message: error.message };
  throw error;
}
