export function FirstStart() {
  return <p />;
}
