-- CreateEnum
CREATE TYPE "step_state" AS ENUM ('viewed', 'started', 'done');

-- CreateEnum
CREATE TYPE "window_change_kind" AS ENUM ('moved', 'deferred', 'extended', 'cancelled', 'zone_data');

-- CreateEnum
CREATE TYPE "night_phase" AS ENUM ('out_of_line', 'upgrading', 'verifying', 'back_in_line');

-- CreateEnum
CREATE TYPE "window_check_kind" AS ENUM ('maintenance_page', 'flag_owner', 'dns_ttl', 'contacts');

-- CreateEnum
CREATE TYPE "blackout_strength" AS ENUM ('soft', 'hard');

-- AlterEnum
ALTER TYPE "proposal_state" ADD VALUE 'withdrawn';

-- AlterEnum

ALTER TYPE "window_state" ADD VALUE 'rolled_back';
ALTER TYPE "window_state" ADD VALUE 'not_started';

-- DropIndex
DROP INDEX "feed_token_tenant_id_id_key";

-- AlterTable
ALTER TABLE "feed_token" ALTER COLUMN "tenant_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "upgrade" ADD COLUMN     "confirms_at_once" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "staging_at" TIMESTAMPTZ(3),
ADD COLUMN     "time_zone" TEXT NOT NULL DEFAULT 'UTC';

-- AlterTable
ALTER TABLE "required_action" ADD COLUMN     "due_at" TIMESTAMPTZ(3),
ADD COLUMN     "integration_type" "integration_type";

-- AlterTable
ALTER TABLE "upgrade_enrollment" ADD COLUMN     "deferrals" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "window_proposal" ALTER COLUMN "contact_method_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "maintenance_window" ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "closed_by_id" UUID,
ADD COLUMN     "closing_words" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "maintenance_page_url" TEXT,
ADD COLUMN     "put_back_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "put_back_asked_by_id" UUID;

-- CreateTable
CREATE TABLE "step_progress" (
    "tenant_id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "state" "step_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "step_progress_pkey" PRIMARY KEY ("tenant_id","enrollment_id","action_id","state")
);

-- CreateTable
CREATE TABLE "window_change" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" "window_change_kind" NOT NULL,
    "from_starts_at" TIMESTAMPTZ(3) NOT NULL,
    "from_ends_at" TIMESTAMPTZ(3) NOT NULL,
    "from_wall_start" TEXT NOT NULL,
    "to_starts_at" TIMESTAMPTZ(3),
    "to_ends_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "side" "side" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "window_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "window_phase" (
    "tenant_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "phase" "night_phase" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "window_phase_pkey" PRIMARY KEY ("tenant_id","window_id","phase")
);

-- CreateTable
CREATE TABLE "window_check" (
    "tenant_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "kind" "window_check_kind" NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_by_id" UUID,

    CONSTRAINT "window_check_pkey" PRIMARY KEY ("tenant_id","window_id","kind")
);

-- CreateTable
CREATE TABLE "window_extension" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "granted" BOOLEAN,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "window_extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "window_log_entry" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "side" "side" NOT NULL,
    "text" TEXT NOT NULL,
    "client_key" UUID NOT NULL,

    CONSTRAINT "window_log_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "blackout_period" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "wall_start" TEXT NOT NULL,
    "wall_end" TEXT NOT NULL,
    "strength" "blackout_strength" NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "blackout_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "off_peak_hours" (
    "tenant_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,

    CONSTRAINT "off_peak_hours_pkey" PRIMARY KEY ("tenant_id","weekday","start_minute")
);

-- CreateIndex
CREATE UNIQUE INDEX "window_change_tenant_id_window_id_sequence_key" ON "window_change"("tenant_id", "window_id", "sequence");

-- CreateIndex
CREATE INDEX "window_extension_tenant_id_window_id_idx" ON "window_extension"("tenant_id", "window_id");

-- CreateIndex
CREATE UNIQUE INDEX "window_extension_tenant_id_id_key" ON "window_extension"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "window_log_entry_tenant_id_window_id_at_idx" ON "window_log_entry"("tenant_id", "window_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "window_log_entry_tenant_id_id_key" ON "window_log_entry"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "window_log_entry_tenant_id_window_id_client_key_key" ON "window_log_entry"("tenant_id", "window_id", "client_key");

-- CreateIndex
CREATE INDEX "blackout_period_tenant_id_starts_at_idx" ON "blackout_period"("tenant_id", "starts_at");

-- CreateIndex
CREATE INDEX "feed_token_user_id_idx" ON "feed_token"("user_id");

-- CreateIndex
CREATE INDEX "upgrade_enrollment_upgrade_id_state_waiting_since_id_idx" ON "upgrade_enrollment"("upgrade_id", "state", "waiting_since", "id");

-- CreateIndex
CREATE INDEX "maintenance_window_starts_at_idx" ON "maintenance_window"("starts_at");

-- AddForeignKey
ALTER TABLE "step_progress" ADD CONSTRAINT "step_progress_tenant_id_enrollment_id_fkey" FOREIGN KEY ("tenant_id", "enrollment_id") REFERENCES "upgrade_enrollment"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_progress" ADD CONSTRAINT "step_progress_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "required_action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_progress" ADD CONSTRAINT "step_progress_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_progress" ADD CONSTRAINT "step_progress_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_window" ADD CONSTRAINT "maintenance_window_put_back_asked_by_id_fkey" FOREIGN KEY ("put_back_asked_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_window" ADD CONSTRAINT "maintenance_window_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_change" ADD CONSTRAINT "window_change_tenant_id_window_id_fkey" FOREIGN KEY ("tenant_id", "window_id") REFERENCES "maintenance_window"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_change" ADD CONSTRAINT "window_change_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_change" ADD CONSTRAINT "window_change_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_phase" ADD CONSTRAINT "window_phase_tenant_id_window_id_fkey" FOREIGN KEY ("tenant_id", "window_id") REFERENCES "maintenance_window"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_phase" ADD CONSTRAINT "window_phase_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_phase" ADD CONSTRAINT "window_phase_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_check" ADD CONSTRAINT "window_check_tenant_id_window_id_fkey" FOREIGN KEY ("tenant_id", "window_id") REFERENCES "maintenance_window"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_check" ADD CONSTRAINT "window_check_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_check" ADD CONSTRAINT "window_check_checked_by_id_fkey" FOREIGN KEY ("checked_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_extension" ADD CONSTRAINT "window_extension_tenant_id_window_id_fkey" FOREIGN KEY ("tenant_id", "window_id") REFERENCES "maintenance_window"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_extension" ADD CONSTRAINT "window_extension_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_extension" ADD CONSTRAINT "window_extension_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_extension" ADD CONSTRAINT "window_extension_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_log_entry" ADD CONSTRAINT "window_log_entry_tenant_id_window_id_fkey" FOREIGN KEY ("tenant_id", "window_id") REFERENCES "maintenance_window"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_log_entry" ADD CONSTRAINT "window_log_entry_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_log_entry" ADD CONSTRAINT "window_log_entry_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blackout_period" ADD CONSTRAINT "blackout_period_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blackout_period" ADD CONSTRAINT "blackout_period_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "off_peak_hours" ADD CONSTRAINT "off_peak_hours_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
