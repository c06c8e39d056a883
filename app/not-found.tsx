import { StatusPage } from "#components/shell/status-page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";

/** The one answer for what does not exist and for what is not shared with the person asking. */
export default function NotFound() {
  return (
    <StatusPage standalone title="Nothing here" action={<ButtonLink href="/">Go to the start</ButtonLink>}>
      There is nothing at this address, or it is not shared with you. Check the address, or ask whoever sent
      it.
    </StatusPage>
  );
}
