import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, it } from "vitest";
import { assertPortFree } from "./port.ts";

it("says which port is taken and how to choose another", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  await expect(assertPortFree("127.0.0.1", port)).rejects.toThrow(`Port ${port} is taken`);
  other.close();
  await once(other, "close");
  await expect(assertPortFree("127.0.0.1", port)).resolves.toBeUndefined();
});

it("says so when the host is not an address of this machine", async () => {
  await expect(assertPortFree("203.0.113.7", 3000)).rejects.toThrow('no address "203.0.113.7"');
});
