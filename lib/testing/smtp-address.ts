import { createServer } from "node:net";

// Where this test file's mail goes: nothing listens there until startTestSmtp, as when a mail server is down.
const probe = createServer().listen(0, "127.0.0.1");
await new Promise((resolve) => probe.once("listening", resolve));
const address = probe.address();
if (address === null || typeof address === "string") throw new Error("no port");
await new Promise((resolve) => probe.close(resolve));
process.env["SMTP_URL"] = `smtp://127.0.0.1:${address.port}`;
