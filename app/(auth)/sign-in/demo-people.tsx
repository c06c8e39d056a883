import type { DemoPerson } from "#lib/auth/demo-sign-in.ts";

/** The ready-made people by where they work; each is a button that signs in. */
export function DemoPeople({ people, next }: { people: DemoPerson[]; next: string }) {
  const places = Map.groupBy(people, (person) => person.place);
  return (
    <form action="/demo-sign-in" method="post" className="flex flex-col gap-5">
      <input type="hidden" name="next" value={next} />
      {[...places].map(([place, members]) => (
        <div key={place} className="flex flex-col gap-1">
          <h3 className="text-xs text-ink-muted">{place}</h3>
          <ul className="flex flex-col divide-y divide-line border-y border-line">
            {members.map((person) => (
              <li key={`${person.userId} ${person.role}`}>
                <button
                  type="submit"
                  name="userId"
                  value={person.userId}
                  className="flex w-full cursor-pointer items-baseline justify-between gap-4 px-1 py-2 text-start hover:bg-hover"
                >
                  <span className="font-semibold">{person.name}</span>
                  <span className="text-ink-muted">{person.role}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </form>
  );
}
