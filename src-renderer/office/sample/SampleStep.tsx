import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useOffice } from "../OfficeProvider";
import { NewRound } from "./NewRound";
import { useNewRound } from "./new-round-state";
import { SampleView } from "./SampleView";

/** 抽查: the targets of the round that is looked at, or a new round that is being set up. */
export function SampleStep() {
  const { current } = useOffice();
  const { isOpen, open } = useNewRound();
  if (isOpen || current === null) return <NewRound />;
  return (
    <SampleView
      newRound={
        <Button icon={<PlusOutlined />} onClick={open}>
          新建轮次
        </Button>
      }
    />
  );
}
