import { createContext, useContext } from "react";
import type { StoredTask } from "../db/stored";
import type { AnswerWriter } from "./answers/answer-writer";

/** The task on the desk and the writer of its answers. */
export interface TaskOnDesk {
  readonly task: StoredTask;
  readonly writer: AnswerWriter;
}

export const TaskContext = createContext<TaskOnDesk | null>(null);

export function useTask(): TaskOnDesk {
  const found = useContext(TaskContext);
  if (found === null) throw new Error("useTask outside TaskDesk");
  return found;
}
