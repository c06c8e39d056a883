/** Runs once before the web server takes requests. Throws, and so keeps it from serving, when tenancy does not hold. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { assertTenancy } = await import("#lib/db/assert-tenancy.ts");
  await assertTenancy();
}
