-- CreateEnum
CREATE TYPE "note_mail" AS ENUM ('at_once', 'weekly', 'none');

-- CreateEnum
CREATE TYPE "review_decision" AS ENUM ('approved', 'changes_requested', 'cancelled');

-- CreateEnum
CREATE TYPE "deployment_event_kind" AS ENUM ('stage_reached', 'readiness_check', 'held', 'resumed', 'rolled_back');

-- CreateEnum
CREATE TYPE "notes_request_state" AS ENUM ('open', 'compiling', 'in_review', 'delivered', 'declined', 'cancelled');

-- AlterEnum
ALTER TYPE "audience_kind" ADD VALUE 'component';

-- AlterEnum
ALTER TYPE "actor_kind" ADD VALUE 'api_token';

-- AlterTable
ALTER TABLE "tenant" ADD COLUMN     "components" "component"[] DEFAULT ARRAY['realtime_engine', 'spec_hub']::"component"[];

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "feed_looked_at" TIMESTAMPTZ(3),
ADD COLUMN     "feed_previously_looked_at" TIMESTAMPTZ(3),
ADD COLUMN     "note_mail" "note_mail" NOT NULL DEFAULT 'weekly';

-- AlterTable
ALTER TABLE "release_note" ADD COLUMN     "audience_component" "component",
ADD COLUMN     "publish_at" TIMESTAMPTZ(3),
ADD COLUMN     "publish_at_wall" TEXT,
ADD COLUMN     "publish_at_zone" TEXT,
ADD COLUMN     "saved_by_id" UUID,
ADD COLUMN     "scheduled_by_id" UUID,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_by_id" UUID,
ADD COLUMN     "withdrawn_reason" TEXT;

-- AlterTable
ALTER TABLE "deployment" ADD COLUMN     "held_at" TIMESTAMPTZ(3),
ADD COLUMN     "held_reason" TEXT,
ADD COLUMN     "rollback_reason" TEXT;

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "once_key" TEXT;

-- CreateTable
CREATE TABLE "note_publication" (
    "note_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,
    "correction" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "note_publication_pkey" PRIMARY KEY ("note_id","revision")
);

-- CreateTable
CREATE TABLE "note_review" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "note_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" "review_decision",
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "proposed" JSONB,
    "comment" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "note_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note_read" (
    "tenant_id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "note_read_pkey" PRIMARY KEY ("tenant_id","user_id","note_id")
);

-- CreateTable
CREATE TABLE "note_acknowledgement" (
    "tenant_id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "note_acknowledgement_pkey" PRIMARY KEY ("tenant_id","note_id","user_id","revision")
);

-- CreateTable
CREATE TABLE "deployment_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "deployment_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" "deployment_event_kind" NOT NULL,
    "stage" "deployment_stage",
    "use_case_id" UUID,
    "passed" BOOLEAN,
    "detail" TEXT NOT NULL DEFAULT '',
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deployment_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "readiness_check" (
    "tenant_id" UUID NOT NULL,
    "deployment_id" UUID NOT NULL,
    "use_case_id" UUID NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "readiness_check_pkey" PRIMARY KEY ("tenant_id","deployment_id","use_case_id")
);

-- CreateTable
CREATE TABLE "weekly_notes" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "week_start" DATE NOT NULL,
    "intro" TEXT NOT NULL DEFAULT '',
    "note_ids" UUID[],
    "revision" INTEGER NOT NULL DEFAULT 1,
    "compiled_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_by_id" UUID,
    "send_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "weekly_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notes_request" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "notes_request_state" NOT NULL DEFAULT 'open',
    "deployment_id" UUID,
    "from_day" DATE,
    "until_day" DATE,
    "message" TEXT NOT NULL DEFAULT '',
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "owner_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "body_markdown" TEXT NOT NULL DEFAULT '',
    "body_html" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "submitted_by_id" UUID,
    "reviewed_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "declined_reason" TEXT,

    CONSTRAINT "notes_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_token" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "feed_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "token_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER,
    "body" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("token_id","key")
);

-- CreateIndex
CREATE INDEX "note_review_note_id_requested_at_idx" ON "note_review"("note_id", "requested_at" DESC);

-- CreateIndex
CREATE INDEX "note_read_tenant_id_note_id_idx" ON "note_read"("tenant_id", "note_id");

-- CreateIndex
CREATE UNIQUE INDEX "deployment_event_tenant_id_id_key" ON "deployment_event"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "deployment_event_tenant_id_deployment_id_reference_key" ON "deployment_event"("tenant_id", "deployment_id", "reference");

-- CreateIndex
CREATE INDEX "weekly_notes_send_at_idx" ON "weekly_notes"("send_at");

-- CreateIndex
CREATE UNIQUE INDEX "weekly_notes_tenant_id_id_key" ON "weekly_notes"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "weekly_notes_tenant_id_week_start_key" ON "weekly_notes"("tenant_id", "week_start");

-- CreateIndex
CREATE INDEX "notes_request_state_due_at_idx" ON "notes_request"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "notes_request_tenant_id_id_key" ON "notes_request"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notes_request_tenant_id_number_key" ON "notes_request"("tenant_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "feed_token_token_hash_key" ON "feed_token"("token_hash");

-- CreateIndex
CREATE INDEX "feed_token_tenant_id_user_id_idx" ON "feed_token"("tenant_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "feed_token_tenant_id_id_key" ON "feed_token"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "api_token_tenant_id_created_at_idx" ON "api_token"("tenant_id", "created_at");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "release_note_publish_at_idx" ON "release_note"("publish_at");

-- CreateIndex
CREATE INDEX "deployment_planned_at_id_idx" ON "deployment"("planned_at" DESC, "id");

-- CreateIndex
CREATE INDEX "notification_subject_id_kind_idx" ON "notification"("subject_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "notification_tenant_id_kind_once_key_key" ON "notification"("tenant_id", "kind", "once_key");

-- AddForeignKey
ALTER TABLE "release_note_revision" ADD CONSTRAINT "release_note_revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_publication" ADD CONSTRAINT "note_publication_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "release_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_publication" ADD CONSTRAINT "note_publication_note_id_revision_fkey" FOREIGN KEY ("note_id", "revision") REFERENCES "release_note_revision"("note_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_publication" ADD CONSTRAINT "note_publication_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_review" ADD CONSTRAINT "note_review_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "release_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_review" ADD CONSTRAINT "note_review_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_review" ADD CONSTRAINT "note_review_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_read" ADD CONSTRAINT "note_read_tenant_id_note_id_fkey" FOREIGN KEY ("tenant_id", "note_id") REFERENCES "release_note_audience"("tenant_id", "note_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_read" ADD CONSTRAINT "note_read_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_read" ADD CONSTRAINT "note_read_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_acknowledgement" ADD CONSTRAINT "note_acknowledgement_tenant_id_note_id_fkey" FOREIGN KEY ("tenant_id", "note_id") REFERENCES "release_note_audience"("tenant_id", "note_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_acknowledgement" ADD CONSTRAINT "note_acknowledgement_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_acknowledgement" ADD CONSTRAINT "note_acknowledgement_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deployment_event" ADD CONSTRAINT "deployment_event_tenant_id_deployment_id_fkey" FOREIGN KEY ("tenant_id", "deployment_id") REFERENCES "deployment"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deployment_event" ADD CONSTRAINT "deployment_event_tenant_id_use_case_id_fkey" FOREIGN KEY ("tenant_id", "use_case_id") REFERENCES "use_case"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deployment_event" ADD CONSTRAINT "deployment_event_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readiness_check" ADD CONSTRAINT "readiness_check_tenant_id_deployment_id_fkey" FOREIGN KEY ("tenant_id", "deployment_id") REFERENCES "deployment"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readiness_check" ADD CONSTRAINT "readiness_check_tenant_id_use_case_id_fkey" FOREIGN KEY ("tenant_id", "use_case_id") REFERENCES "use_case"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readiness_check" ADD CONSTRAINT "readiness_check_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weekly_notes" ADD CONSTRAINT "weekly_notes_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes_request" ADD CONSTRAINT "notes_request_tenant_id_deployment_id_fkey" FOREIGN KEY ("tenant_id", "deployment_id") REFERENCES "deployment"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes_request" ADD CONSTRAINT "notes_request_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes_request" ADD CONSTRAINT "notes_request_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes_request" ADD CONSTRAINT "notes_request_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_token" ADD CONSTRAINT "feed_token_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_token" ADD CONSTRAINT "feed_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "api_token"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
