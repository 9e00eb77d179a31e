import { Button, Result } from "antd";

export function BigMessage(props: {
  title: string;
  detail: string;
  action?: { readonly label: string; readonly onClick: () => void };
}) {
  const { action } = props;
  return (
    <Result
      status="warning"
      title={props.title}
      subTitle={props.detail}
      extra={
        action && (
          <Button type="primary" onClick={action.onClick}>
            {action.label}
          </Button>
        )
      }
    />
  );
}
