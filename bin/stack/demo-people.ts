import pg from "pg";

const MOST_PEOPLE = 60;

/** A ready-made person, where they work and what they may do. */
export type DemoPerson = { name: string; place: string; role: string };

/** The people of the demonstration world, the vendor's first. Asked without Prisma, whose loading takes a second. */
export async function demoPeople(ownerUrl: string): Promise<DemoPerson[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select set_config('app.vendor', 'on', false)");
    const { rows } = await client.query<DemoPerson>(PEOPLE, [MOST_PEOPLE]);
    return rows;
  } finally {
    await client.end();
  }
}

const PEOPLE = `
  select u.name, 'Spec' as place, s.role::text as role, 0 as turn from staff_member s join "user" u on u.id = s.user_id
  union all
  select u.name, t.name, m.role::text, 1 from membership m
    join "user" u on u.id = m.user_id join tenant t on t.id = m.tenant_id
  order by turn, place, role, name limit $1`;
