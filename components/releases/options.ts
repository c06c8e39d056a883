import {
  changeTypeLabels,
  componentLabels,
  integrationType,
  releaseKindLabels,
} from "#lib/releases/schema.ts";
import type { EditorOptions } from "./editor-options.ts";

// Made on the server and handed to forms as props: a form that imported the schema would ship zod to the browser.
const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export const componentOptions = options(componentLabels);
export const kindOptions = options(releaseKindLabels);
export const changeTypeOptions = options(changeTypeLabels);
export const integrationOptions = integrationType.options.map((value) => ({
  value,
  label: value === "dns" ? "DNS" : "Service worker",
}));

export const editorOptions: EditorOptions = {
  kinds: kindOptions,
  changeTypes: changeTypeOptions,
  components: componentOptions,
  integrations: integrationOptions,
};
