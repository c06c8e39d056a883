import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { askStatus } from "./ask-status.ts";
import type { ResolvedAddress, Target } from "./check-address.ts";
import { checkPage } from "./check-page.ts";
import { isPublicAddress } from "./public-address.ts";

const at =
  (...addresses: string[]) =>
  async (): Promise<ResolvedAddress[]> =>
    addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
const answers = (status: number) => vi.fn(async (_target: Target, _signal: AbortSignal) => status);
const page = "https://status.example.com/maintenance";
const PUBLIC = "93.184.215.14";

describe("an address", () => {
  it.each([
    "127.0.0.1",
    "127.8.9.10",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "ff02::1",
    "2001:db8::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:93.184.215.14",
    "::127.0.0.1",
    "::7f00:1",
    "4000::1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:0:4136:e378::1",
    "not an address",
  ])("%s is not public", (address) => expect(isPublicAddress(address)).toBe(false));

  it.each([PUBLIC, "8.8.8.8", "2606:4700:4700::1111"])("%s is public", (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
});

describe("a page", () => {
  it.each([
    ["http://127.0.0.1/", "not on the public internet"],
    ["http://2130706433/", "not on the public internet"],
    ["http://0x7f000001/", "not on the public internet"],
    ["http://0177.0.0.1/", "not on the public internet"],
    ["http://127.1/", "not on the public internet"],
    ["http://0/", "not on the public internet"],
    ["http://[::1]/", "not on the public internet"],
    ["http://[::127.0.0.1]/", "not on the public internet"],
    ["http://[::ffff:169.254.169.254]/", "not on the public internet"],
    ["http://169.254.169.254/latest/meta-data/", "not on the public internet"],
    ["ftp://status.example.com/", "Only http and https"],
    ["file:///etc/passwd", "Only http and https"],
    ["javascript:alert(1)", "Only http and https"],
    ["https://user:secret@status.example.com/", "a name or a password"],
    ["https://status.example.com:8443/", "ports 80 and 443"],
    ["status.example.com", "no web address"],
    [`https://status.example.com/${"a".repeat(2_000)}`, "no web address"],
  ])("at %s is not asked", async (address, words) => {
    const [resolve, ask] = [vi.fn(at(PUBLIC)), answers(200)];
    const result = await checkPage(address, { resolve, ask });
    expect(result).toEqual({ passed: false, detail: expect.stringContaining(words) });
    expect(resolve).not.toHaveBeenCalled();
    expect(ask).not.toHaveBeenCalled();
  });

  it.each([["localhost"], ["localhost."], ["internal.example.com"]])(
    "named %s is not asked when one of its addresses is private",
    async (name) => {
      const ask = answers(200);
      const result = await checkPage(`http://${name}/`, { resolve: at(PUBLIC, "127.0.0.1"), ask });
      expect(result.detail).toContain("no public address");
      expect(ask).not.toHaveBeenCalled();
    },
  );

  it("is asked at the address that was checked, even when its name leads elsewhere a moment later", async () => {
    const resolve = vi.fn(at("127.0.0.1")).mockImplementationOnce(at(PUBLIC));
    const ask = answers(200);
    const result = await checkPage(page, { resolve, ask });
    expect(result).toEqual({ passed: true, detail: expect.stringMatching(/^Answers 200 in \d+\.\d s$/) });
    expect(resolve).toHaveBeenCalledTimes(1);
    expect(ask.mock.calls[0]?.[0]).toMatchObject({ address: PUBLIC, family: 4 });
  });

  it.each([
    [301, "Answers 301, a redirect"],
    [503, "Answers 503 instead of 200"],
    [204, "Answers 204 instead of 200"],
  ])("that answers %i has failed the check", async (status, words) => {
    const result = await checkPage(page, { resolve: at(PUBLIC), ask: answers(status) });
    expect(result).toEqual({ passed: false, detail: expect.stringContaining(words) });
  });

  it.each([
    ["ENOTFOUND", "no public address"],
    ["ECONNREFUSED", "refused"],
    ["CERT_HAS_EXPIRED", "certificate"],
    ["ECONNRESET", "The connection failed"],
  ])("whose network says %s is told in words", async (code, words) => {
    const ask = async () => Promise.reject(Object.assign(new Error(code), { code }));
    expect((await checkPage(page, { resolve: at(PUBLIC), ask })).detail).toContain(words);
  });

  it("that never answers is given up", async () => {
    const ask = () => new Promise<number>(() => {});
    const result = await checkPage(page, { resolve: at(PUBLIC), ask, limitMs: 20 });
    expect(result).toEqual({ passed: false, detail: "No answer within 0.02 s" });
  });
});

describe("asking", () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  async function serve(status: number, headers: Record<string, string>) {
    const asked: string[] = [];
    server = createServer((request, response) => {
      asked.push(`${request.headers.host}${request.url}`);
      response.writeHead(status, headers).end("x".repeat(100_000));
    });
    await new Promise<void>((listening) => server?.listen(0, "127.0.0.1", listening));
    return { asked, port: (server.address() as AddressInfo).port };
  }

  it("connects to the given address under the page's own name, and follows no redirect", async () => {
    const { asked, port } = await serve(302, { location: "/elsewhere" });
    const url = new URL(`http://status.example.com:${port}/maintenance`);
    const status = await askStatus({ url, address: "127.0.0.1", family: 4 }, AbortSignal.timeout(5_000));
    expect(status).toBe(302);
    expect(asked).toEqual([`status.example.com:${port}/maintenance`]);
  });
});
