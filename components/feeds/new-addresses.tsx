import { Notice } from "#components/ui/notice.tsx";

/** What an address that was just made is, under each of its names: shown now and never again. */
export function NewAddresses({ message, addresses }: { message: string; addresses: [string, string][] }) {
  return (
    <Notice tone="done" role="status" title={message}>
      <dl className="mt-2 flex flex-col gap-2">
        {addresses.map(([name, address]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code className="select-all break-all">{address}</code>
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
