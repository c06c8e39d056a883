-- The serving role: neither superuser nor BYPASSRLS. Every connection of web and worker runs as it.
DO $$ BEGIN
  CREATE ROLE portal_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  IF NOT pg_has_role(current_user, 'portal_app', 'SET') THEN
    EXECUTE format('GRANT portal_app TO %I', current_user);
  END IF;
END $$;
GRANT USAGE ON SCHEMA public TO portal_app;

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Who asks, set per transaction by lib/db/tenant-db.ts. Unset means nobody: no row is visible.
CREATE FUNCTION app_tenant_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.tenant_id', true), '')::uuid;
CREATE FUNCTION app_user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.user_id', true), '')::uuid;
CREATE FUNCTION app_is_vendor() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.vendor', true), '') = 'on';

-- Tenant tables: a tenant sees and writes its own rows, the vendor all.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY[
    'environment', 'use_case', 'contact_method', 'release_note_audience', 'deployment', 'upgrade_enrollment',
    'window_proposal', 'proposal_choice', 'maintenance_window', 'traffic_profile', 'traffic_hour',
    'notification', 'delivery', 'audit_event', 'membership', 'tenant',
    'release', 'release_note', 'release_note_revision', 'upgrade', 'required_action', 'crew'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY vendor_all ON %I USING ((SELECT app_is_vendor())) WITH CHECK ((SELECT app_is_vendor()))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY[
    'contact_method', 'upgrade_enrollment', 'window_proposal', 'proposal_choice', 'maintenance_window',
    'traffic_profile', 'traffic_hour', 'notification', 'delivery', 'audit_event'
  ] LOOP
    EXECUTE format('CREATE POLICY tenant_own ON %I USING (tenant_id = (SELECT app_tenant_id())) WITH CHECK (tenant_id = (SELECT app_tenant_id()))', t);
  END LOOP;
  -- What the vendor decides about a tenant, the tenant only reads.
  FOREACH t IN ARRAY ARRAY['environment', 'use_case', 'release_note_audience', 'deployment'] LOOP
    EXECUTE format('CREATE POLICY tenant_reads ON %I FOR SELECT USING (tenant_id = (SELECT app_tenant_id()))', t);
  END LOOP;
END $$;

-- A person finds the tenants they belong to before one is chosen.
CREATE POLICY own_memberships ON membership FOR SELECT
  USING (user_id = (SELECT app_user_id()) OR tenant_id = (SELECT app_tenant_id()));
CREATE POLICY member_reads ON tenant FOR SELECT USING (
  id = (SELECT app_tenant_id())
  OR EXISTS (SELECT FROM membership m WHERE m.tenant_id = tenant.id AND m.user_id = (SELECT app_user_id()))
);

-- Shared records: visible to a tenant through its own row that names them.
CREATE POLICY audience_reads ON release_note FOR SELECT USING (
  status IN ('published', 'withdrawn')
  AND EXISTS (SELECT FROM release_note_audience a WHERE a.note_id = release_note.id AND a.tenant_id = (SELECT app_tenant_id()))
);
CREATE POLICY audience_reads ON release FOR SELECT USING (
  EXISTS (
    SELECT FROM release_note n JOIN release_note_audience a ON a.note_id = n.id
    WHERE n.release_id = release.id AND a.tenant_id = (SELECT app_tenant_id())
  )
  OR EXISTS (SELECT FROM deployment d WHERE d.release_id = release.id AND d.tenant_id = (SELECT app_tenant_id()))
);
CREATE POLICY enrolled_reads ON upgrade FOR SELECT USING (
  EXISTS (SELECT FROM upgrade_enrollment e WHERE e.upgrade_id = upgrade.id AND e.tenant_id = (SELECT app_tenant_id()))
);
CREATE POLICY enrolled_reads ON required_action FOR SELECT USING (
  EXISTS (SELECT FROM upgrade_enrollment e WHERE e.upgrade_id = required_action.upgrade_id AND e.tenant_id = (SELECT app_tenant_id()))
);

-- When a crew is busy, without whom it is busy for: all a tenant may learn about other tenants' windows.
CREATE FUNCTION crew_busy(crew uuid, since timestamptz, until timestamptz)
  RETURNS TABLE (starts_at timestamptz, ends_at timestamptz)
  LANGUAGE plpgsql AS $$
DECLARE viewer text := coalesce(current_setting('app.vendor', true), '');
BEGIN
  PERFORM set_config('app.vendor', 'on', true);
  RETURN QUERY
    SELECT w.starts_at, w.ends_at FROM maintenance_window w
    WHERE w.crew_id = crew AND w.state = 'confirmed' AND w.starts_at < until AND w.ends_at > since
    ORDER BY w.starts_at LIMIT 5000;
  PERFORM set_config('app.vendor', viewer, true);
END $$;


-- One crew holds one window at a time; a tenant rests 12 h between two of its own.
ALTER TABLE maintenance_window
  ADD CONSTRAINT crew_holds_one_window
    EXCLUDE USING gist (crew_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&) WHERE (state = 'confirmed'),
  ADD CONSTRAINT tenant_rests_between_windows
    EXCLUDE USING gist (tenant_id WITH =, tstzrange(starts_at, rests_until, '[)') WITH &&) WHERE (state = 'confirmed'),
  ADD CONSTRAINT window_has_length CHECK (ends_at > starts_at AND rests_until >= ends_at);
CREATE UNIQUE INDEX one_confirmed_window ON maintenance_window (tenant_id, enrollment_id) WHERE state = 'confirmed';
CREATE UNIQUE INDEX one_open_proposal ON window_proposal (tenant_id, enrollment_id) WHERE state = 'proposed';
ALTER TABLE proposal_choice
  ADD CONSTRAINT choice_has_length CHECK (ends_at > starts_at),
  ADD CONSTRAINT choice_rank CHECK (rank BETWEEN 1 AND 5);
ALTER TABLE upgrade
  ADD CONSTRAINT upgrade_dates CHECK (first_possible_at < applied_by AND decide_by < applied_by),
  ADD CONSTRAINT upgrade_length CHECK (expected_minutes BETWEEN 1 AND 480);
ALTER TABLE traffic_hour ADD CONSTRAINT requests_not_negative CHECK (requests >= 0);
ALTER TABLE "user" ADD CONSTRAINT email_lower_case CHECK (email = lower(email));
ALTER TABLE contact_method ADD CONSTRAINT address_lower_case CHECK (kind <> 'email' OR address = lower(address));

-- What was written stays written: audit, offers, revisions and audiences are append-only for the serving role.
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO portal_app;
REVOKE UPDATE, DELETE ON audit_event, proposal_choice, release_note_revision, release_note_audience FROM portal_app;
REVOKE UPDATE, DELETE ON window_proposal, notification FROM portal_app;
GRANT UPDATE (state, answered_at, answered_by_id, accepted_rank, answer_reason) ON window_proposal TO portal_app;
REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM portal_app;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
