import type { IssuedCircular } from "../../../../src-core/signing/issued-circular";

/** The figures as they were signed, with how they came about then; later results never alter them. */
export function IssuedFigures({ issued }: { issued: IssuedCircular }) {
  return (
    <details className="issued-figures">
      <summary>签发时的 {issued.figures.length} 个数字</summary>
      <table className="differences">
        <thead>
          <tr>
            <th scope="col">数字</th>
            <th scope="col">签发时</th>
            <th scope="col">怎么来的</th>
          </tr>
        </thead>
        <tbody>
          {issued.figures.map(({ id, field, text, unit, how }) => (
            <tr key={id} data-testid={`issued-${id}`}>
              <th scope="row">{field}</th>
              <td className="figures">
                {text}
                {unit}
              </td>
              <td className="muted">{how}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
