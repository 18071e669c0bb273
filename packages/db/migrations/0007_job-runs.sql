ALTER TABLE "job_runs" ALTER COLUMN "started_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "daily_statistics" ADD COLUMN "missions_by_status_and_type" jsonb DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "daily_statistics" ADD COLUMN "points_by_kind" jsonb DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "job_runs" ADD COLUMN "requested_by" bigint;--> statement-breakpoint
ALTER TABLE "job_runs" ADD COLUMN "requested_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "job_runs" ADD COLUMN "seen_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "job_runs" ADD COLUMN "stop_requested_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "job_runs" ADD COLUMN "total" integer;--> statement-breakpoint
ALTER TABLE "job_runs" ADD COLUMN "preview" jsonb;--> statement-breakpoint
ALTER TABLE "job_runs" ADD CONSTRAINT "job_runs_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "job_runs_job_idx" ON "job_runs" USING btree ("job","id");--> statement-breakpoint
CREATE INDEX "job_runs_running_idx" ON "job_runs" USING btree ("id") WHERE "job_runs"."status" = 0;--> statement-breakpoint
CREATE UNIQUE INDEX "job_runs_waiting_key" ON "job_runs" USING btree ("job","dry_run") WHERE "job_runs"."status" = 0 and "job_runs"."started_at" is null;--> statement-breakpoint
CREATE INDEX "job_runs_told_idx" ON "job_runs" USING btree ("id") WHERE "job_runs"."status" <> 1 or "job_runs"."changed" > 0 or "job_runs"."failed" > 0 or "job_runs"."requested_by" is not null;--> statement-breakpoint
CREATE INDEX "missions_status_type_idx" ON "missions" USING btree ("status","type");