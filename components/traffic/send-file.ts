/** What the portal answers: what was asked for, or words by field. */
export type Refused = { message: string; fields: Record<string, string[]> };

const OUT_OF_REACH: Refused = {
  message: "The file did not reach the portal. Check your connection and send it again.",
  fields: {},
};

/**
 * Sends a file as the body of a request, telling how much of it is on its way (0 to 1), and returns the answer's JSON.
 * Rejects with words: `fetch` could not tell how far it is.
 */
export function sendFile<T>(address: string, file: File, onProgress: (share: number) => void): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const request = new XMLHttpRequest();
  request.open("POST", address);
  request.responseType = "json";
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  request.onload = () => {
    if (request.status === 200) return resolve(request.response as T);
    const refused = request.response as { title?: string; fields?: Record<string, string[]> } | null;
    reject(refused?.title ? { message: refused.title, fields: refused.fields ?? {} } : OUT_OF_REACH);
  };
  request.onerror = () => reject(OUT_OF_REACH);
  request.send(file);
  return promise;
}

/** Whether something thrown is a refusal in words. */
export function isRefused(thrown: unknown): thrown is Refused {
  return typeof thrown === "object" && thrown !== null && "fields" in thrown && "message" in thrown;
}
