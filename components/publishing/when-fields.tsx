import { Choice } from "#components/ui/choice.tsx";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

type Props = {
  isLater: boolean;
  setLater: (isLater: boolean) => void;
  zones: SelectOption[];
  zone: string;
  errors: Record<string, string[]>;
};

const folds = [
  { value: "earlier", label: "The first time" },
  { value: "later", label: "The second time" },
];

/** Now, or at a time by the clocks of a named zone. */
export function WhenFields({ isLater, setLater, zones, zone, errors }: Props) {
  return (
    <>
      <Fieldset legend="When">
        <Choice
          type="radio"
          name="when"
          value="now"
          label="Now"
          checked={!isLater}
          onChange={() => setLater(false)}
        />
        <Choice
          type="radio"
          name="when"
          value="later"
          label="At a time I choose"
          checked={isLater}
          onChange={() => setLater(true)}
        />
      </Fieldset>
      {isLater && (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput
            type="datetime-local"
            name="publishAt"
            label="Day and time"
            errors={errors["publishAt"]}
          />
          <Select
            name="timeZone"
            label="By the clocks of"
            options={zones}
            defaultValue={zone}
            errors={errors["timeZone"]}
          />
          {errors["fold"] && (
            <Select name="fold" label="Which of the two" options={folds} errors={errors["fold"]} />
          )}
        </div>
      )}
    </>
  );
}
