import { expect, test } from "vitest";
import { inspectorId } from "../../../src-core/units";
import { type Person, peopleOf, renamedIn } from "../../../src-renderer/office/division/division-state";

const person = (id: string, name: string): Person => ({ id: inspectorId(id), name });
const [a, b, c] = [person("a", "甲"), person("b", "乙"), person("c", "丙")];
const stored = [a, b, c];
const ids = (): (() => string) => {
  let count = 0;
  return () => `new-${++count}`;
};
const after = (before: readonly Person[], text: string) => peopleOf(text, before, stored, ids());

test("keeps the id of the one person whose line was changed", () => {
  const people = after(stored, "甲\n乙乙\n丙");
  expect(people).toEqual([a, { ...b, name: "乙乙" }, c]);
  expect(renamedIn(people, stored)).toEqual([{ id: "b", was: "乙", name: "乙乙" }]);
});

test("takes somebody who is typed after a line was deleted as a new person", () => {
  const fewer = after(stored, "甲\n丙");
  expect(after(fewer, "甲\n丁\n丙")).toEqual([a, person("new-1", "丁"), c]);
});

test("keeps a new name while further lines are added, and gives the old one to nobody", () => {
  const renamed = after(stored, "甲\n丁\n丙");
  expect(after(renamed, "甲\n丁\n丙\n乙")).toEqual([a, { ...b, name: "丁" }, c, person("new-1", "乙")]);
});

test("finds people again by their names when lines are deleted and pasted back", () => {
  expect(after(after(stored, ""), "丙\n甲\n乙")).toEqual([c, a, b]);
});

test("takes two changed lines as two other people", () => {
  expect(after(stored, "甲\n丁\n戊").map((each) => each.id)).toEqual(["a", "new-1", "new-2"]);
});
