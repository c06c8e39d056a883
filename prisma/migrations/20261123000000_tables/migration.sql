-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('representative', 'operator', 'administrator');

-- CreateEnum
CREATE TYPE "integration_type" AS ENUM ('dns', 'service_worker');

-- CreateEnum
CREATE TYPE "membership_role" AS ENUM ('reader', 'coordinator', 'admin');

-- CreateEnum
CREATE TYPE "environment_kind" AS ENUM ('staging', 'non_production', 'production');

-- CreateEnum
CREATE TYPE "contact_method_kind" AS ENUM ('email');

-- CreateEnum
CREATE TYPE "component" AS ENUM ('realtime_engine', 'spec_hub');

-- CreateEnum
CREATE TYPE "release_kind" AS ENUM ('minor', 'major');

-- CreateEnum
CREATE TYPE "note_status" AS ENUM ('draft', 'in_review', 'scheduled', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "change_type" AS ENUM ('feature', 'fix', 'security', 'limits', 'other');

-- CreateEnum
CREATE TYPE "audience_kind" AS ENUM ('all', 'integration_type', 'named');

-- CreateEnum
CREATE TYPE "deployment_stage" AS ENUM ('planned', 'provisioning', 'validating', 'integrating', 'draining', 'complete', 'rolled_back');

-- CreateEnum
CREATE TYPE "enrollment_state" AS ENUM ('awaiting_client', 'awaiting_vendor', 'agreed', 'completed');

-- CreateEnum
CREATE TYPE "side" AS ENUM ('client', 'vendor');

-- CreateEnum
CREATE TYPE "proposal_state" AS ENUM ('proposed', 'accepted', 'declined', 'superseded', 'expired');

-- CreateEnum
CREATE TYPE "out_of_line_method" AS ENUM ('dns', 'service_worker', 'client_flag', 'maintenance_page', 'none');

-- CreateEnum
CREATE TYPE "window_state" AS ENUM ('confirmed', 'cancelled', 'completed', 'completed_no_op');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('pending', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('client', 'staff', 'system');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "time_zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "token_hash" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_token_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "staff_member" (
    "user_id" UUID NOT NULL,
    "role" "staff_role" NOT NULL,

    CONSTRAINT "staff_member_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "tenant" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "integration_type" "integration_type" NOT NULL,
    "representative_id" UUID NOT NULL,
    "deputy_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "membership_role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "environment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "kind" "environment_kind" NOT NULL,

    CONSTRAINT "environment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "use_case" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "use_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_method" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "kind" "contact_method_kind" NOT NULL,
    "label" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "verified_at" TIMESTAMPTZ(3),
    "token_hash" TEXT,
    "token_expires_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_method_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "component" "component" NOT NULL,
    "version" TEXT NOT NULL,
    "kind" "release_kind" NOT NULL DEFAULT 'minor',
    "out_of_train" BOOLEAN NOT NULL DEFAULT false,
    "released_on" DATE,
    "reship_of_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_note" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "release_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "status" "note_status" NOT NULL DEFAULT 'draft',
    "headline" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "impact" TEXT NOT NULL,
    "action_required" TEXT NOT NULL DEFAULT '',
    "change_types" "change_type"[],
    "body_markdown" TEXT NOT NULL,
    "body_html" TEXT,
    "audience_kind" "audience_kind" NOT NULL DEFAULT 'all',
    "audience_tenant_ids" UUID[],
    "audience_integration_type" "integration_type",
    "revision" INTEGER NOT NULL DEFAULT 1,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "release_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_note_revision" (
    "note_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "author_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_note_revision_pkey" PRIMARY KEY ("note_id","number")
);

-- CreateTable
CREATE TABLE "release_note_audience" (
    "tenant_id" UUID NOT NULL,
    "note_id" UUID NOT NULL,

    CONSTRAINT "release_note_audience_pkey" PRIMARY KEY ("tenant_id","note_id")
);

-- CreateTable
CREATE TABLE "deployment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "environment_id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "stage" "deployment_stage" NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "rolled_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "deployment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "crew" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,

    CONSTRAINT "crew_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upgrade" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "component" "component" NOT NULL,
    "what" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "impact" TEXT NOT NULL,
    "expected_minutes" INTEGER NOT NULL,
    "first_possible_at" TIMESTAMPTZ(3) NOT NULL,
    "decide_by" TIMESTAMPTZ(3) NOT NULL,
    "applied_by" TIMESTAMPTZ(3) NOT NULL,
    "crew_id" UUID NOT NULL,
    "representative_id" UUID NOT NULL,
    "deputy_id" UUID NOT NULL,
    "announced_at" TIMESTAMPTZ(3) NOT NULL,
    "announced_by_id" UUID NOT NULL,

    CONSTRAINT "upgrade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "required_action" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "upgrade_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "required_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upgrade_enrollment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "upgrade_id" UUID NOT NULL,
    "state" "enrollment_state" NOT NULL DEFAULT 'awaiting_client',
    "waiting_since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "upgrade_enrollment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "window_proposal" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "side" "side" NOT NULL,
    "state" "proposal_state" NOT NULL DEFAULT 'proposed',
    "message" TEXT NOT NULL DEFAULT '',
    "contact_method_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "accepted_rank" INTEGER,
    "answer_reason" TEXT,

    CONSTRAINT "window_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_choice" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "wall_start" TEXT NOT NULL,
    "method" "out_of_line_method" NOT NULL,
    "expected_requests" INTEGER,

    CONSTRAINT "proposal_choice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "maintenance_window" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "crew_id" UUID NOT NULL,
    "contact_method_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "rests_until" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "wall_start" TEXT NOT NULL,
    "method" "out_of_line_method" NOT NULL,
    "state" "window_state" NOT NULL DEFAULT 'confirmed',
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" UUID NOT NULL,

    CONSTRAINT "maintenance_window_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "traffic_profile" (
    "tenant_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "row_count" INTEGER NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "source_zone" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "traffic_profile_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "traffic_hour" (
    "tenant_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "requests" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "traffic_hour_pkey" PRIMARY KEY ("tenant_id","hour")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "notification_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "recipient_name" TEXT NOT NULL,
    "recipient_time_zone" TEXT NOT NULL,
    "state" "delivery_state" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" "actor_kind" NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailbox_message" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "source" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mailbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "verification_token_identifier_idx" ON "verification_token"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_slug_key" ON "tenant"("slug");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_tenant_id_id_key" ON "membership"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_tenant_id_user_id_key" ON "membership"("tenant_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "environment_tenant_id_id_key" ON "environment"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "environment_tenant_id_kind_key" ON "environment"("tenant_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "use_case_tenant_id_id_key" ON "use_case"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "use_case_tenant_id_name_key" ON "use_case"("tenant_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "contact_method_token_hash_key" ON "contact_method"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "contact_method_tenant_id_id_key" ON "contact_method"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_method_tenant_id_kind_address_key" ON "contact_method"("tenant_id", "kind", "address");

-- CreateIndex
CREATE UNIQUE INDEX "release_component_version_key" ON "release"("component", "version");

-- CreateIndex
CREATE UNIQUE INDEX "release_note_release_id_key" ON "release_note"("release_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_note_slug_key" ON "release_note"("slug");

-- CreateIndex
CREATE INDEX "release_note_published_at_id_idx" ON "release_note"("published_at" DESC, "id");

-- CreateIndex
CREATE INDEX "release_note_audience_note_id_idx" ON "release_note_audience"("note_id");

-- CreateIndex
CREATE INDEX "deployment_tenant_id_planned_at_idx" ON "deployment"("tenant_id", "planned_at" DESC);

-- CreateIndex
CREATE INDEX "deployment_release_id_idx" ON "deployment"("release_id");

-- CreateIndex
CREATE UNIQUE INDEX "deployment_tenant_id_id_key" ON "deployment"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "deployment_tenant_id_environment_id_release_id_key" ON "deployment"("tenant_id", "environment_id", "release_id");

-- CreateIndex
CREATE UNIQUE INDEX "crew_name_key" ON "crew"("name");

-- CreateIndex
CREATE UNIQUE INDEX "upgrade_slug_key" ON "upgrade"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "required_action_upgrade_id_position_key" ON "required_action"("upgrade_id", "position");

-- CreateIndex
CREATE INDEX "upgrade_enrollment_state_waiting_since_idx" ON "upgrade_enrollment"("state", "waiting_since");

-- CreateIndex
CREATE UNIQUE INDEX "upgrade_enrollment_tenant_id_id_key" ON "upgrade_enrollment"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "upgrade_enrollment_tenant_id_upgrade_id_key" ON "upgrade_enrollment"("tenant_id", "upgrade_id");

-- CreateIndex
CREATE UNIQUE INDEX "window_proposal_tenant_id_id_key" ON "window_proposal"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "window_proposal_tenant_id_enrollment_id_version_key" ON "window_proposal"("tenant_id", "enrollment_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_choice_tenant_id_proposal_id_rank_key" ON "proposal_choice"("tenant_id", "proposal_id", "rank");

-- CreateIndex
CREATE INDEX "maintenance_window_tenant_id_starts_at_idx" ON "maintenance_window"("tenant_id", "starts_at");

-- CreateIndex
CREATE INDEX "maintenance_window_crew_id_starts_at_idx" ON "maintenance_window"("crew_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "maintenance_window_tenant_id_id_key" ON "maintenance_window"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "maintenance_window_tenant_id_proposal_id_key" ON "maintenance_window"("tenant_id", "proposal_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_tenant_id_id_key" ON "notification"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "delivery_state_created_at_idx" ON "delivery"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_tenant_id_id_key" ON "delivery"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_tenant_id_at_id_idx" ON "audit_event"("tenant_id", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "audit_event_at_id_idx" ON "audit_event"("at" DESC, "id");

-- CreateIndex
CREATE INDEX "mailbox_message_received_at_idx" ON "mailbox_message"("received_at" DESC);

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_representative_id_fkey" FOREIGN KEY ("representative_id") REFERENCES "staff_member"("user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "staff_member"("user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "environment" ADD CONSTRAINT "environment_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "use_case" ADD CONSTRAINT "use_case_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_method" ADD CONSTRAINT "contact_method_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_method" ADD CONSTRAINT "contact_method_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_reship_of_id_fkey" FOREIGN KEY ("reship_of_id") REFERENCES "release"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_note" ADD CONSTRAINT "release_note_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_note_revision" ADD CONSTRAINT "release_note_revision_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "release_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_note_audience" ADD CONSTRAINT "release_note_audience_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "release_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_note_audience" ADD CONSTRAINT "release_note_audience_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deployment" ADD CONSTRAINT "deployment_tenant_id_environment_id_fkey" FOREIGN KEY ("tenant_id", "environment_id") REFERENCES "environment"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deployment" ADD CONSTRAINT "deployment_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deployment" ADD CONSTRAINT "deployment_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upgrade" ADD CONSTRAINT "upgrade_crew_id_fkey" FOREIGN KEY ("crew_id") REFERENCES "crew"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upgrade" ADD CONSTRAINT "upgrade_representative_id_fkey" FOREIGN KEY ("representative_id") REFERENCES "staff_member"("user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upgrade" ADD CONSTRAINT "upgrade_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "staff_member"("user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "required_action" ADD CONSTRAINT "required_action_upgrade_id_fkey" FOREIGN KEY ("upgrade_id") REFERENCES "upgrade"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upgrade_enrollment" ADD CONSTRAINT "upgrade_enrollment_upgrade_id_fkey" FOREIGN KEY ("upgrade_id") REFERENCES "upgrade"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upgrade_enrollment" ADD CONSTRAINT "upgrade_enrollment_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_proposal" ADD CONSTRAINT "window_proposal_tenant_id_enrollment_id_fkey" FOREIGN KEY ("tenant_id", "enrollment_id") REFERENCES "upgrade_enrollment"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_proposal" ADD CONSTRAINT "window_proposal_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_proposal" ADD CONSTRAINT "window_proposal_tenant_id_contact_method_id_fkey" FOREIGN KEY ("tenant_id", "contact_method_id") REFERENCES "contact_method"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_proposal" ADD CONSTRAINT "window_proposal_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_proposal" ADD CONSTRAINT "window_proposal_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_choice" ADD CONSTRAINT "proposal_choice_tenant_id_proposal_id_fkey" FOREIGN KEY ("tenant_id", "proposal_id") REFERENCES "window_proposal"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_choice" ADD CONSTRAINT "proposal_choice_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_window" ADD CONSTRAINT "maintenance_window_tenant_id_enrollment_id_fkey" FOREIGN KEY ("tenant_id", "enrollment_id") REFERENCES "upgrade_enrollment"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_window" ADD CONSTRAINT "maintenance_window_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_window" ADD CONSTRAINT "maintenance_window_tenant_id_proposal_id_fkey" FOREIGN KEY ("tenant_id", "proposal_id") REFERENCES "window_proposal"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_window" ADD CONSTRAINT "maintenance_window_tenant_id_contact_method_id_fkey" FOREIGN KEY ("tenant_id", "contact_method_id") REFERENCES "contact_method"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_window" ADD CONSTRAINT "maintenance_window_crew_id_fkey" FOREIGN KEY ("crew_id") REFERENCES "crew"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_window" ADD CONSTRAINT "maintenance_window_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "traffic_profile" ADD CONSTRAINT "traffic_profile_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "traffic_profile" ADD CONSTRAINT "traffic_profile_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "traffic_hour" ADD CONSTRAINT "traffic_hour_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "traffic_profile"("tenant_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_tenant_id_notification_id_fkey" FOREIGN KEY ("tenant_id", "notification_id") REFERENCES "notification"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE SET NULL ON UPDATE CASCADE;
