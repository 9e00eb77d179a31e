/** What was done about a row that a person emptied. */
export const CLEARED = "这一行清空了，按删除处理";
/** What to do about a row that was copied with its hidden id. */
export const COPIED = "请删去这一行；要增加一项，请插入空行填写，不要整行复制";
