-- A tenant's feed is read from its own audience rows, newest first, without a look at what it may not read.
ALTER TABLE "release_note_audience" ADD COLUMN "release_id" UUID, ADD COLUMN "published_at" TIMESTAMPTZ(3);
SELECT set_config('app.vendor', 'on', true);
UPDATE release_note_audience a SET release_id = n.release_id, published_at = n.published_at
  FROM release_note n WHERE n.id = a.note_id;
ALTER TABLE "release_note_audience" ALTER COLUMN "release_id" SET NOT NULL, ALTER COLUMN "published_at" SET NOT NULL;
ALTER TABLE "release_note_audience" ADD CONSTRAINT "release_note_audience_release_id_fkey"
  FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "release_note_audience_tenant_id_published_at_note_id_idx"
  ON "release_note_audience"("tenant_id", "published_at" DESC, "note_id" DESC);
CREATE INDEX "release_note_audience_tenant_id_release_id_idx" ON "release_note_audience"("tenant_id", "release_id");
CREATE INDEX "release_reship_of_id_idx" ON "release"("reship_of_id");
CREATE INDEX "deployment_tenant_id_release_id_idx" ON "deployment"("tenant_id", "release_id");

-- One probe of an index instead of a join under two more policies.
DROP POLICY audience_reads ON release;
CREATE POLICY audience_reads ON release FOR SELECT USING (
  EXISTS (SELECT FROM release_note_audience a WHERE a.release_id = release.id AND a.tenant_id = (SELECT app_tenant_id()))
  OR EXISTS (SELECT FROM deployment d WHERE d.release_id = release.id AND d.tenant_id = (SELECT app_tenant_id()))
);
