import { PlusOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useSession } from "../../state/WorkspaceProvider";
import { useOffice } from "../OfficeProvider";
import { useNewRound } from "../sample/new-round-state";

/** Which round is looked at, and the way to a new one. */
export function RoundSelect() {
  const { rounds, current, register } = useOffice();
  const { goTo } = useSession();
  const open = useNewRound((state) => state.open);
  return (
    <span className="round-select">
      {current === null ? (
        <span className="muted">还没有轮次</span>
      ) : (
        <Select
          value={current.round.id}
          options={rounds.map(({ id, round }) => ({ value: id, label: round.name }))}
          onChange={(roundId) => goTo({ roundId })}
          aria-label="轮次"
          popupMatchSelectWidth={false}
          style={{ minWidth: 168 }}
          data-testid="round-select"
        />
      )}
      <Button
        type="text"
        icon={<PlusOutlined />}
        disabled={register.length === 0}
        title={register.length === 0 ? "先导入台账，才能建立轮次" : "建立新的轮次"}
        onClick={() => {
          open();
          goTo({ step: "sample" });
        }}
        data-testid="new-round"
      >
        新建轮次
      </Button>
    </span>
  );
}
