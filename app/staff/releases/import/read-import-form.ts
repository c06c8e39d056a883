import "server-only";

type Changelog = { component: FormDataEntryValue | null; fileName: string; text: FormDataEntryValue };

/** The changelog of the import form: the chosen file, else the pasted text. */
export async function readImportForm(form: FormData): Promise<Changelog> {
  const component = form.get("component");
  const file = form.get("file");
  if (file instanceof File && file.size > 0) {
    return { component, fileName: file.name, text: await file.text() };
  }
  return { component, fileName: "pasted text", text: form.get("text") ?? "" };
}
