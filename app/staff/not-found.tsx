import { StatusPage } from "#components/shell/status-page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";

/** The same words inside the shell. */
export default function NotFound() {
  return (
    <StatusPage title="Nothing here" action={<ButtonLink href="/">Go to the start</ButtonLink>}>
      There is nothing at this address, or it is not shared with you. Check the address, or ask whoever sent
      it.
    </StatusPage>
  );
}
