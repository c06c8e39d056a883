import { Notice } from "./notice.tsx";

type FormErrorProps = {
  /** What went wrong as a whole; nothing is shown without it. */
  message: string | undefined;
  /** Messages by field name, as DomainError carries them. */
  fields?: Record<string, string[]> | undefined;
};

/** Says above a form what kept it from being accepted; read out at once. */
export function FormError({ message, fields }: FormErrorProps) {
  const details = [...new Set(Object.values(fields ?? {}).flat())].filter((detail) => detail !== message);
  if (!message) return null;
  return (
    <Notice tone="danger" role="alert" title={message}>
      {details.length > 0 && (
        <ul>
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
