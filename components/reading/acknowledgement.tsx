import { Time } from "#components/shell/time.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { NoteReading } from "#lib/reading/schema.ts";
import { Acknowledge } from "./acknowledge.tsx";

type Props = {
  reading: NoteReading;
  /** The revision that is shown. */
  current: number;
  tenantName: string;
  zone: string;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** Who acknowledged a major, and the button for who may and has not. */
export function Acknowledgement({ reading, current, tenantName, zone, action }: Props) {
  const { acknowledgements, mayAcknowledge } = reading;
  return (
    <div className="mb-6 flex flex-col gap-2">
      {mayAcknowledge && (
        <Notice
          tone="needs-you"
          title="A major upgrade asks for an acknowledgement"
          action={<Acknowledge action={action} tenantName={tenantName} />}
        >
          It states that your organisation has read and understood this note. It is kept with your name and
          the time.
        </Notice>
      )}
      {acknowledgements.map(({ name, at, revision }) => (
        <p key={`${name} ${at.getTime()}`}>
          <StatusMark tone="done">
            Acknowledged by <bdi>{name}</bdi>, <Time at={at} zone={zone} />
            {revision < current && ", before the last correction"}
          </StatusMark>
        </p>
      ))}
    </div>
  );
}
