import { Button, Input, Radio } from "antd";
import { useState } from "react";
import { saveProfile } from "../db/settings-store";
import type { Profile } from "../db/stored";
import { useSession } from "../state/WorkspaceProvider";
import { PracticeStart } from "./PracticeStart";
import { type StartWish, useStartWish } from "./start-wish";
import { useVisitor } from "./visitor";
import "./first-start.css";

/** The one screen before the first work: who is here, and where to begin. */
export function FirstStart() {
  const { workspace } = useSession();
  return workspace === "practice" ? <PracticeStart /> : <WhoAreYou />;
}

function WhoAreYou() {
  const { db, enterPractice } = useSession();
  const [workplace, setWorkplace] = useState<Profile["workplace"]>("inspector");
  const [name, setName] = useState("");
  const enter = (wish: StartWish | null): void => {
    useStartWish.getState().make(wish);
    void saveProfile(db, { workplace, name: name.trim() });
  };
  const practise = (): void => {
    useVisitor.getState().remember({ workplace, name: name.trim() });
    enterPractice();
  };
  const isInspector = workplace === "inspector";
  return (
    <main className="first-start" data-testid="first-start">
      <form
        className="first-card"
        onSubmit={(event) => {
          event.preventDefault();
          enter(isInspector ? "import-task" : "import-register");
        }}
      >
        <h1>政务巡检</h1>
        <p className="muted">政府网站和政务新媒体季度检查。不用联网，数据只在这台电脑上。</p>
        <fieldset>
          <legend>您在哪里工作</legend>
          <Radio.Group
            className="first-roles"
            value={workplace}
            onChange={(event) => setWorkplace(event.target.value === "office" ? "office" : "inspector")}
          >
            <Radio value="inspector" data-testid="role-inspector">
              <strong>检查员</strong>
              <span className="muted">给分到的网站和新媒体评分</span>
            </Radio>
            <Radio value="office" data-testid="role-office">
              <strong>省办</strong>
              <span className="muted">抽查、分配、汇总、出附件</span>
            </Radio>
          </Radio.Group>
        </fieldset>
        <label className="first-name" htmlFor="person-name">
          <span>您的姓名</span>
          <Input
            id="person-name"
            value={name}
            maxLength={40}
            autoFocus
            placeholder={isInspector ? "可以不填，导入任务表时会带出来" : "例如 张三"}
            onChange={(event) => setName(event.target.value)}
            data-testid="person-name"
          />
        </label>
        <div className="first-actions">
          <Button type="primary" size="large" htmlType="submit" data-testid="start-import">
            {isInspector ? "导入任务表…" : "导入台账…"}
          </Button>
          <Button size="large" onClick={() => enter(null)} data-testid="start-empty">
            先进去看看
          </Button>
        </div>
        <div className="first-practice">
          <Button onClick={practise} data-testid="start-practice">
            用示例数据试用
          </Button>
          <span className="muted">两分钟了解怎么用；试用的数据在另一处，随时可以扔掉。</span>
        </div>
      </form>
    </main>
  );
}
