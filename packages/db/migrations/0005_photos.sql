CREATE TABLE "captures" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "captures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"membership_id" bigint NOT NULL,
	"code" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"photo_id" bigint
);
--> statement-breakpoint
ALTER TABLE "job_runs" DROP CONSTRAINT "job_runs_job_check";--> statement-breakpoint
ALTER TABLE "muted_notifications" DROP CONSTRAINT "muted_notifications_kind_check";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_check";--> statement-breakpoint
ALTER TABLE "check_in_disputes" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "check_in_disputes" ADD COLUMN "answered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "resembles_photo_id" bigint;--> statement-breakpoint
ALTER TABLE "missions" ADD COLUMN "camera_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "missions" ADD COLUMN "photos_purged_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "photos" ADD COLUMN "perceptual_hashes" bigint[];--> statement-breakpoint
ALTER TABLE "photos" ADD COLUMN "taken_seconds_before" integer;--> statement-breakpoint
ALTER TABLE "photos" ADD COLUMN "camera" text;--> statement-breakpoint
ALTER TABLE "photos" ADD COLUMN "attempts" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "photos" ADD COLUMN "next_attempt_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "photos" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "suspended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "suspension_reason" text;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_membership_id_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "captures_photo_id_key" ON "captures" USING btree ("photo_id");--> statement-breakpoint
CREATE INDEX "captures_membership_id_idx" ON "captures" USING btree ("membership_id");--> statement-breakpoint
CREATE INDEX "captures_expires_at_idx" ON "captures" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_resembles_photo_id_photos_id_fk" FOREIGN KEY ("resembles_photo_id") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_ins_resembles_photo_id_idx" ON "check_ins" USING btree ("resembles_photo_id") WHERE "check_ins"."resembles_photo_id" is not null;--> statement-breakpoint
CREATE INDEX "missions_photos_to_purge_idx" ON "missions" USING btree ("settled_at","id") WHERE "missions"."settled_at" is not null and "missions"."photos_purged_at" is null;--> statement-breakpoint
CREATE INDEX "photos_due_idx" ON "photos" USING btree (coalesce("next_attempt_at", '-infinity'),"id") WHERE "photos"."status" = 1;--> statement-breakpoint
CREATE INDEX "photos_hashed_user_id_idx" ON "photos" USING btree ("user_id","id") WHERE "photos"."perceptual_hashes" is not null;--> statement-breakpoint
CREATE INDEX "photos_hashed_mission_id_idx" ON "photos" USING btree ("mission_id","id") WHERE "photos"."perceptual_hashes" is not null;--> statement-breakpoint
CREATE INDEX "photos_kept_mission_id_idx" ON "photos" USING btree ("mission_id") WHERE "photos"."status" in (1, 2);--> statement-breakpoint
ALTER TABLE "job_runs" ADD CONSTRAINT "job_runs_job_check" CHECK ("job_runs"."job" in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));--> statement-breakpoint
ALTER TABLE "muted_notifications" ADD CONSTRAINT "muted_notifications_kind_check" CHECK ("muted_notifications"."kind" in (0, 1, 2, 3, 4, 5));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_check" CHECK ("notifications"."kind" in (0, 1, 2, 3, 4, 5));