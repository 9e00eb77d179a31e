import { Button, Input } from "antd";
import { useDeferredValue, useMemo, useState } from "react";
import { periodBefore, sameYearBefore } from "../../../../src-core/circular/period";
import type { PastProblem } from "../../../../src-core/report/past-round";
import { useCircularDesk } from "../desk";
import { matchPastProblems } from "./past-problems";

/** A list of the paper before, pasted: held against the register, line by line. */
export function RecheckList({ onTake }: { onTake: (problems: readonly PastProblem[]) => void }) {
  const { round } = useCircularDesk();
  const [text, setText] = useState("");
  const read = useDeferredValue(text);
  const id = round.round.id;
  const found = useMemo(
    () => matchPastProblems(round.register, periodBefore(id) ?? sameYearBefore(id), read),
    [round.register, id, read],
  );
  return (
    <div className="recheck-paste">
      <Input.TextArea
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoSize={{ minRows: 4, maxRows: 12 }}
        placeholder="一行一个，写网站标识码或名称；从表格复制时可以带上所属、平台和问题各列"
        aria-label="上期存在突出问题的名单"
        spellCheck={false}
        data-testid="recheck-text"
      />
      <p className="figures" role="status" data-testid="recheck-matched">
        台账里对上 {found.problems.length} 个
        {found.unmatched.length > 0 && <span className="is-missing">，对不上 {found.unmatched.length} 行</span>}
        {found.ambiguous.length > 0 && (
          <span className="is-missing">，不止一个的 {found.ambiguous.length} 行（请写上所属地方或平台）</span>
        )}
      </p>
      {[...found.unmatched, ...found.ambiguous].length > 0 && (
        <ul className="words">
          {[...found.unmatched, ...found.ambiguous].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <Button
        type="primary"
        disabled={found.problems.length === 0}
        onClick={() => onTake(found.problems)}
        data-testid="recheck-take"
      >
        复查这 {found.problems.length} 个
      </Button>
    </div>
  );
}
