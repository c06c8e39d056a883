import type { SelectOption } from "#components/ui/select.tsx";

/** What a note's form offers to choose from. */
export type EditorOptions = {
  kinds: SelectOption[];
  changeTypes: SelectOption[];
  components: SelectOption[];
  integrations: SelectOption[];
};
