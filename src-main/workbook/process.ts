import { dieWithParent } from "./die-with-parent";
import { runJob } from "./run-job";
import { type WorkbookReply, workbookJobSchema } from "./workbook-job";

/**
 * Entry of the workbook process: takes one job, says how it goes, answers once and ends. Run by the app as a utility process
 * (messages over `process.parentPort`) and by the command line as a forked child; in neither is there Electron's API.
 */
interface Channel {
  onJob(listener: (raw: unknown) => void): void;
  send(reply: WorkbookReply): void;
  /** Sends the last reply and ends the process once it is out. */
  finish(reply: WorkbookReply): void;
}

interface ParentPort {
  on(event: "message", listener: (message: { data: unknown }) => void): void;
  on(event: "close", listener: () => void): void;
  postMessage(message: unknown): void;
}

/** The parent ends a utility process when it has the answer; this is for a parent that is gone. */
const LINGER_MS = 5000;

function isParentPort(port: unknown): port is ParentPort {
  return typeof port === "object" && port !== null && "postMessage" in port && "on" in port;
}

function openChannel(): Channel {
  const port: unknown = Reflect.get(process, "parentPort");
  return isParentPort(port) ? utilityChannel(port) : forkedChannel();
}

function utilityChannel(port: ParentPort): Channel {
  port.on("close", () => process.kill(process.pid, "SIGKILL"));
  return {
    onJob: (listener) => port.on("message", (message) => listener(message.data)),
    send: (reply) => port.postMessage(reply),
    finish: (reply) => {
      port.postMessage(reply);
      setTimeout(() => process.exit(0), LINGER_MS);
    },
  };
}

function forkedChannel(): Channel {
  dieWithParent();
  return {
    onJob: (listener) => process.on("message", listener),
    send: (reply) => process.send?.(reply),
    finish: (reply) => process.send?.(reply, undefined, undefined, () => process.exit(0)),
  };
}

const channel = openChannel();
let isTaken = false;
channel.onJob((raw) => {
  if (isTaken) return;
  isTaken = true;
  const job = workbookJobSchema.safeParse(raw);
  if (!job.success) return channel.finish({ kind: "failed", message: `任务不符合约定：${job.error.message}` });
  void runJob(job.data, (progress) => channel.send(progress)).then((reply) => channel.finish(reply));
});
