import { createServer, request as ask } from "node:http";
/** TEMPORARY until deploy8 is there. */
export async function startFront(_folder: string) {
  let to: string[] = [];
  let n = 0;
  const server = createServer((req, res) => {
    const [host, port] = to[n++ % to.length]!.split(":");
    req.pipe(
      ask({ host, port, path: req.url, method: req.method, headers: req.headers }, (r) => {
        res.writeHead(r.statusCode!, r.headers);
        r.pipe(res);
      }),
    );
  });
  await new Promise<void>((r) => server.listen(0, r));
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    publish: async (a: string[]) => void (to = a),
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
