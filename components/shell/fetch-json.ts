/** Reads one of the portal's live addresses. Throws Error with words for the person: the problem's title, or that nothing answers. */
export async function fetchJson<T>(url: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(url, { signal, headers: { accept: "application/json" } }).catch(() => {
    throw new Error("The connection is lost.");
  });
  if (response.ok) return (await response.json()) as T;
  const problem = (await response.json().catch(() => ({}))) as { title?: string };
  throw new Error(problem.title ?? "The portal does not answer.");
}
