import { formObject } from "#lib/parse.ts";

/** The announcement of a form: the parts of its steps, sent as parallel lists, become a list of steps. */
export function readAnnouncement(form: FormData) {
  const parts = (name: string) => form.getAll(`${name}[]`).map(String);
  const [due, dueFold, types] = [parts("stepDue"), parts("stepDueFold"), parts("stepType")];
  const steps = parts("stepText").map((text, index) => ({
    text,
    due: due[index],
    dueFold: dueFold[index],
    integrationType: types[index],
  }));
  return { ...formObject(form), steps };
}
