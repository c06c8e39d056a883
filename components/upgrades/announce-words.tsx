import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Option } from "#lib/upgrades/schema-announcement.ts";
import type { UpgradeTemplate } from "#lib/upgrades/templates.ts";
import type { Ask } from "./ask.ts";

type Props = { ask: Ask; template: UpgradeTemplate; components: Option[] };

/** What the upgrade is, why it comes and what clients notice, beginning with the template's words. */
export function AnnounceWords({ ask, template, components }: Props) {
  const begun = (name: "title" | "component" | "what" | "why" | "impact") => {
    const asked = ask(name);
    return { ...asked, defaultValue: asked.defaultValue ?? template[name] };
  };
  return (
    <div className="flex max-w-form flex-col gap-4">
      <TextInput
        {...begun("title")}
        label="Title"
        description="With its version, for example: Database 16."
        maxLength={120}
      />
      <Select {...begun("component")} label="Component" options={components} />
      <TextArea {...begun("what")} label="What changes" maxLength={4000} />
      <TextArea {...begun("why")} label="Why it is needed" maxLength={4000} />
      <TextArea {...begun("impact")} label="What clients will notice" maxLength={4000} />
    </div>
  );
}
