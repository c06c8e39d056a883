DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY[
    'step_progress', 'window_change', 'window_phase', 'window_check', 'window_extension', 'window_log_entry',
    'blackout_period', 'off_peak_hours'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY vendor_all ON %I USING ((SELECT app_is_vendor())) WITH CHECK ((SELECT app_is_vendor()))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY[
    'step_progress', 'window_change', 'window_check', 'window_extension', 'window_log_entry', 'blackout_period', 'off_peak_hours'
  ] LOOP
    EXECUTE format('CREATE POLICY tenant_own ON %I USING (tenant_id = (SELECT app_tenant_id())) WITH CHECK (tenant_id = (SELECT app_tenant_id()))', t);
  END LOOP;
END $$;

-- Only the vendor moves the phases of a night.
CREATE POLICY tenant_reads ON window_phase FOR SELECT USING (tenant_id = (SELECT app_tenant_id()));
-- The vendor's own blackouts hold for every tenant, which may read why.
CREATE POLICY vendors_are_read ON blackout_period FOR SELECT USING (tenant_id IS NULL AND (SELECT app_tenant_id()) IS NOT NULL);

ALTER TABLE upgrade_enrollment ADD CONSTRAINT two_deferrals CHECK (deferrals BETWEEN 0 AND 2);
ALTER TABLE upgrade ADD CONSTRAINT staging_comes_first CHECK (staging_at IS NULL OR staging_at < applied_by);
ALTER TABLE window_change
  ADD CONSTRAINT cancelled_has_no_new_time CHECK ((kind = 'cancelled') = (to_starts_at IS NULL AND to_ends_at IS NULL));
ALTER TABLE window_extension
  ADD CONSTRAINT extension_length CHECK (minutes BETWEEN 1 AND 240),
  ADD CONSTRAINT extension_is_answered_by_someone CHECK ((granted IS NULL) = (answered_at IS NULL));
CREATE UNIQUE INDEX one_open_extension ON window_extension (tenant_id, window_id) WHERE granted IS NULL;
ALTER TABLE blackout_period ADD CONSTRAINT blackout_has_length CHECK (ends_at > starts_at);
ALTER TABLE off_peak_hours ADD CONSTRAINT hours_of_a_day
  CHECK (weekday BETWEEN 1 AND 7 AND start_minute >= 0 AND start_minute < end_minute AND end_minute <= 1440);
ALTER TABLE maintenance_window ADD CONSTRAINT closing_has_a_time CHECK (closed_by_id IS NULL OR closed_at IS NOT NULL);

GRANT SELECT, INSERT, UPDATE, DELETE ON step_progress, window_change, window_phase, window_check, window_extension,
  window_log_entry, blackout_period, off_peak_hours TO portal_app;
REVOKE UPDATE, DELETE ON window_change, window_phase, window_log_entry, window_extension FROM portal_app;
GRANT UPDATE (granted, answered_at, answered_by_id) ON window_extension TO portal_app;

-- A board counts the steps that are done.
CREATE INDEX done_steps ON step_progress (action_id) WHERE state = 'done';
