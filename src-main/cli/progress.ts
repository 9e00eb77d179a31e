/** How far a job is, in counts. */
export type Progress = (verb: string, done: number, total: number, label: string) => void;

/** What a progress display needs of standard error. */
interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Progress for people, of several files: one line that is written over on a terminal, only the last of each job in a log. */
export function progressTo(screen: Screen): Progress {
  return (verb, done, total, label) => {
    if (total < 2) return;
    const last = done >= total;
    if (screen.isTTY === true) screen.write(`\r\u001b[K${verb} ${done}/${total}${last ? "\n" : ` ${label}`}`);
    else if (last) screen.write(`${verb} ${done}/${total}\n`);
  };
}
