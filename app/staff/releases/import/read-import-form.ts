import "server-only";

type Import = { component: FormDataEntryValue | null; fileName: string; text: FormDataEntryValue };

/** What the import form holds: the chosen file, else the pasted text. */
export async function readImportForm(form: FormData): Promise<Import> {
  const component = form.get("component");
  const file = form.get("file");
  if (file instanceof File && file.size > 0) {
    return { component, fileName: file.name, text: await file.text() };
  }
  return { component, fileName: "pasted text", text: form.get("text") ?? "" };
}
