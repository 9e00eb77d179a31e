/** What a key does on the inspector's desk. */
export type DeskKey =
  | "clearVetoes"
  | "clearRest"
  | "finishAndNext"
  | "next"
  | "previous"
  | "search"
  | "undo"
  | "export"
  | "import"
  | "words"
  | "back";

/** The keys as F1 shows them. */
export const DESK_KEYS: readonly (readonly [string, string])[] = [
  ["N", "单项否决：没答的全部未发现"],
  ["M", "扣分：其余未发现；扣分答完、加分开放后：其余不加分"],
  ["Ctrl+Enter", "完成并到下一个对象"],
  ["Alt+↓  Alt+↑", "下一个、上一个对象"],
  ["Tab  Shift+Tab", "下一项、上一项"],
  ["↑ ↓ ← →", "在一项的选择之间移动；在名单里上下移动"],
  ["B", "给当前一项写备注"],
  ["Esc", "离开输入框；再按一次回到名单。数字没有记下（红框）时：恢复原来的数"],
  ["Delete", "清空数字：这一项算没答"],
  ["Enter", "在名单里：开始检查这个对象"],
  ["Ctrl+K", "搜索对象"],
  ["Ctrl+Z", "撤销上一步，在数字框里也是；在备注、网址框里：撤销输入的字"],
  ["Ctrl+S", "导出评分表"],
  ["Ctrl+O", "导入任务表"],
  ["F1  ?", "显示这些按键"],
];

const withCtrl: Readonly<Record<string, DeskKey>> = { Enter: "finishAndNext", k: "search", s: "export", o: "import" };
const withAlt: Readonly<Record<string, DeskKey>> = { ArrowDown: "next", ArrowUp: "previous" };
const plain: Readonly<Record<string, DeskKey>> = { n: "clearVetoes", m: "clearRest", b: "words" };

/** The deed of a key press; null where the key is not ours. Letters are deeds only where nobody is typing. */
export function deskKey(event: KeyboardEvent): DeskKey | null {
  if (event.isComposing || isElsewhere(event.target)) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const isCtrl = event.ctrlKey || event.metaKey;
  if (isCtrl && !event.altKey) {
    if (key === "z" && !event.shiftKey) return isTyping(event.target) && !isNumber(event.target) ? null : "undo";
    return event.shiftKey ? null : (withCtrl[key] ?? null);
  }
  if (event.altKey) return isCtrl ? null : (withAlt[key] ?? null);
  if (key === "Escape") return "back";
  return isTyping(event.target) ? null : (plain[key] ?? null);
}

/** Whether letters go into a field of words or numbers. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== "radio" && target.type !== "checkbox";
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

/** A number is one answer: taking back a key of it is of no use to anybody. */
function isNumber(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.inputMode === "decimal";
}

/** Dialogs and open lists of choices have keys of their own. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest(".ant-modal, .ant-dropdown, .ant-select-open, .import-panel") !== null
  );
}
