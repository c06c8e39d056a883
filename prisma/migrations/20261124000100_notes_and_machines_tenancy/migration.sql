DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY[
    'note_publication', 'note_review', 'note_read', 'note_acknowledgement', 'deployment_event', 'readiness_check',
    'weekly_notes', 'notes_request', 'feed_token', 'api_token', 'idempotency_key'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY vendor_all ON %I USING ((SELECT app_is_vendor())) WITH CHECK ((SELECT app_is_vendor()))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['notes_request', 'feed_token', 'api_token'] LOOP
    EXECUTE format('CREATE POLICY tenant_own ON %I USING (tenant_id = (SELECT app_tenant_id())) WITH CHECK (tenant_id = (SELECT app_tenant_id()))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['note_read', 'note_acknowledgement', 'deployment_event', 'readiness_check'] LOOP
    EXECUTE format('CREATE POLICY tenant_reads ON %I FOR SELECT USING (tenant_id = (SELECT app_tenant_id()))', t);
  END LOOP;
  -- Nobody reads or acknowledges in another person's name.
  FOREACH t IN ARRAY ARRAY['note_read', 'note_acknowledgement'] LOOP
    EXECUTE format('CREATE POLICY person_adds ON %I FOR INSERT WITH CHECK (tenant_id = (SELECT app_tenant_id()) AND user_id = (SELECT app_user_id()))', t);
  END LOOP;
END $$;

CREATE POLICY sent_reads ON weekly_notes FOR SELECT
  USING (tenant_id = (SELECT app_tenant_id()) AND sent_at IS NOT NULL);

-- Revisions that were published are history that clients may read; drafts between them are not.
CREATE POLICY audience_reads ON note_publication FOR SELECT USING (
  EXISTS (SELECT FROM release_note_audience a WHERE a.note_id = note_publication.note_id AND a.tenant_id = (SELECT app_tenant_id()))
);
CREATE POLICY audience_reads ON release_note_revision FOR SELECT USING (
  EXISTS (
    SELECT FROM note_publication p
    WHERE p.note_id = release_note_revision.note_id AND p.revision = release_note_revision.number
  )
);

-- A person changes what is theirs in a membership; never its role.
CREATE POLICY own_choices ON membership FOR UPDATE
  USING (tenant_id = (SELECT app_tenant_id()) AND user_id = (SELECT app_user_id()))
  WITH CHECK (tenant_id = (SELECT app_tenant_id()) AND user_id = (SELECT app_user_id()));

CREATE UNIQUE INDEX one_open_review ON note_review (note_id) WHERE decision IS NULL;
ALTER TABLE note_review ADD CONSTRAINT review_is_decided_by_someone CHECK ((decision IS NULL) = (decided_at IS NULL));
ALTER TABLE release_note
  ADD CONSTRAINT schedule_is_whole CHECK (
    (status = 'scheduled') <= (publish_at IS NOT NULL AND publish_at_wall IS NOT NULL AND publish_at_zone IS NOT NULL)
  ),
  ADD CONSTRAINT withdrawal_has_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));
ALTER TABLE deployment_event ADD CONSTRAINT event_says_its_kind CHECK (
  CASE kind
    WHEN 'stage_reached' THEN stage IS NOT NULL
    WHEN 'readiness_check' THEN use_case_id IS NOT NULL AND passed IS NOT NULL
    ELSE true
  END
);
ALTER TABLE notes_request ADD CONSTRAINT request_has_one_subject CHECK (
  (deployment_id IS NULL AND from_day IS NOT NULL AND until_day IS NOT NULL AND from_day <= until_day)
  OR (deployment_id IS NOT NULL AND from_day IS NULL AND until_day IS NULL)
);

-- Notes of before this migration: what is published was published as its current revision.
SELECT set_config('app.vendor', 'on', true);
INSERT INTO note_publication (note_id, revision, published_at, published_by_id)
  SELECT n.id, n.revision, n.published_at, n.published_by_id
  FROM release_note n JOIN release_note_revision r ON r.note_id = n.id AND r.number = n.revision
  WHERE n.published_at IS NOT NULL;
UPDATE release_note n SET saved_by_id = r.author_id
  FROM release_note_revision r WHERE r.note_id = n.id AND r.number = n.revision;

GRANT SELECT, INSERT, UPDATE, DELETE ON note_publication, note_review, note_read, note_acknowledgement, deployment_event,
  readiness_check, weekly_notes, notes_request, feed_token, api_token, idempotency_key TO portal_app;
REVOKE UPDATE, DELETE ON note_publication, note_review, note_read, note_acknowledgement, deployment_event FROM portal_app;
GRANT UPDATE (decision, decided_by_id, decided_at, comment) ON note_review TO portal_app;
REVOKE UPDATE ON membership FROM portal_app;
GRANT UPDATE (note_mail, feed_looked_at, feed_previously_looked_at) ON membership TO portal_app;
