import { createServer } from "node:net";
import { StartError } from "./start-error.ts";

/** Throws StartError unless the web server will be able to listen there: asked before anything heavy starts. */
export function assertPortFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  return new Promise((free, failed) => {
    probe.once("error", (error: NodeJS.ErrnoException) => failed(new StartError(faultOf(error, host, port))));
    probe.listen(port, host, () => probe.close(() => free()));
  });
}

function faultOf({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`;
  }
  if (code === "EACCES") {
    return `Port ${port} is only for root. Choose one above 1023: PORT=3000 npm start`;
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return `This machine has no address "${host}". Set HOST to one of its own: HOST=127.0.0.1 npm start`;
  }
  return `The web server cannot listen on ${host}, port ${port}: ${message}`;
}
