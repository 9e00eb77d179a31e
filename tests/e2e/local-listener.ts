import { createServer } from "node:net";

/** A server on this machine that counts who comes: a request that was really refused never arrives. */
export interface LocalListener {
  readonly port: number;
  readonly connections: () => number;
  close(): Promise<void>;
}

export async function listenLocally(): Promise<LocalListener> {
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    socket.on("error", () => undefined);
    socket.end("HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\naccess-control-allow-origin: *\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    connections: () => connections,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
