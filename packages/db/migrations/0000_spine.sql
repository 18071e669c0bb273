CREATE TABLE "accounts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "accounts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" smallint NOT NULL,
	"shard" smallint DEFAULT 0 NOT NULL,
	"user_id" bigint,
	"mission_id" bigint,
	"balance" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "accounts_kind_check" CHECK ("accounts"."kind" in (0, 1, 2, 3, 4, 5, 6)),
	CONSTRAINT "accounts_owner_check" CHECK (("accounts"."user_id" is not null) = ("accounts"."kind" = 0)
        and ("accounts"."mission_id" is not null) = ("accounts"."kind" = 1)),
	CONSTRAINT "accounts_balance_check" CHECK ("accounts"."balance" >= 0 or "accounts"."kind" not in (0, 1, 4))
);
--> statement-breakpoint
CREATE TABLE "check_in_disputes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "check_in_disputes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"check_in_id" bigint NOT NULL,
	"raised_by" bigint NOT NULL,
	"reason" text NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"outcome" smallint,
	"decided_by" bigint,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "check_in_disputes_outcome_check" CHECK ("check_in_disputes"."outcome" in (0, 1, 2))
);
--> statement-breakpoint
CREATE TABLE "check_ins" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "check_ins_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"mission_id" bigint NOT NULL,
	"membership_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"photo_id" bigint NOT NULL,
	"status" smallint DEFAULT 0 NOT NULL,
	"day" date NOT NULL,
	"window" smallint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "check_ins_status_check" CHECK ("check_ins"."status" in (0, 1, 2))
);
--> statement-breakpoint
CREATE TABLE "daily_statistics" (
	"day" date PRIMARY KEY NOT NULL,
	"sign_ups" integer NOT NULL,
	"people_checking_in" integer NOT NULL,
	"missions_by_status" jsonb NOT NULL,
	"check_ins_by_type" jsonb NOT NULL,
	"success_rates" jsonb NOT NULL,
	"staked" bigint NOT NULL,
	"refunded" bigint NOT NULL,
	"forfeited" bigint NOT NULL,
	"bonus" bigint NOT NULL,
	"collected_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "demo_clock" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"ahead_milliseconds" bigint NOT NULL,
	CONSTRAINT "demo_clock_one_row_check" CHECK ("demo_clock"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "email_codes" (
	"email" text NOT NULL,
	"purpose" smallint NOT NULL,
	"code_hash" text NOT NULL,
	"tries" smallint DEFAULT 0 NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "email_codes_email_purpose_pk" PRIMARY KEY("email","purpose"),
	CONSTRAINT "email_codes_purpose_check" CHECK ("email_codes"."purpose" in (0, 1))
);
--> statement-breakpoint
CREATE TABLE "job_run_failures" (
	"run_id" bigint NOT NULL,
	"subject_id" bigint NOT NULL,
	"error" text NOT NULL,
	CONSTRAINT "job_run_failures_run_id_subject_id_pk" PRIMARY KEY("run_id","subject_id")
);
--> statement-breakpoint
CREATE TABLE "job_runs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "job_runs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"job" smallint NOT NULL,
	"status" smallint DEFAULT 0 NOT NULL,
	"dry_run" boolean NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"read" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"skipped" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"error" text,
	CONSTRAINT "job_runs_job_check" CHECK ("job_runs"."job" in (0, 1, 2, 3, 4, 5, 6)),
	CONSTRAINT "job_runs_status_check" CHECK ("job_runs"."status" in (0, 1, 2))
);
--> statement-breakpoint
CREATE TABLE "mail_outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mail_outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"failed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "memberships_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"mission_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"status" smallint DEFAULT 0 NOT NULL,
	"accepted_count" integer DEFAULT 0 NOT NULL,
	"disputed_count" integer DEFAULT 0 NOT NULL,
	"final_rate" integer,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "memberships_status_check" CHECK ("memberships"."status" in (0, 1, 2, 3)),
	CONSTRAINT "memberships_counts_check" CHECK ("memberships"."accepted_count" >= 0 and "memberships"."disputed_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "mission_title_grams" (
	"gram" text NOT NULL,
	"mission_id" bigint NOT NULL,
	CONSTRAINT "mission_title_grams_gram_mission_id_pk" PRIMARY KEY("gram","mission_id")
);
--> statement-breakpoint
CREATE TABLE "mission_windows" (
	"mission_id" bigint NOT NULL,
	"ordinal" smallint NOT NULL,
	"start_minute" smallint NOT NULL,
	"end_minute" smallint NOT NULL,
	CONSTRAINT "mission_windows_mission_id_ordinal_pk" PRIMARY KEY("mission_id","ordinal"),
	CONSTRAINT "mission_windows_check" CHECK (0 <= "mission_windows"."start_minute" and "mission_windows"."start_minute" < "mission_windows"."end_minute" and "mission_windows"."end_minute" <= 1440)
);
--> statement-breakpoint
CREATE TABLE "missions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "missions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"leader_id" bigint NOT NULL,
	"title" text NOT NULL,
	"content" text NOT NULL,
	"type" smallint NOT NULL,
	"open_type" smallint NOT NULL,
	"status" smallint DEFAULT 0 NOT NULL,
	"stake" bigint NOT NULL,
	"capacity" smallint NOT NULL,
	"member_count" smallint DEFAULT 0 NOT NULL,
	"free_seats" smallint GENERATED ALWAYS AS (capacity - member_count) STORED NOT NULL,
	"code" text NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"weeks" smallint,
	"days_per_week" smallint,
	"times_per_day" smallint,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"team_rate" integer,
	CONSTRAINT "missions_type_check" CHECK ("missions"."type" in (0, 1, 2, 3, 4)),
	CONSTRAINT "missions_open_type_check" CHECK ("missions"."open_type" in (0, 1)),
	CONSTRAINT "missions_status_check" CHECK ("missions"."status" in (0, 1, 2, 3, 4)),
	CONSTRAINT "missions_stake_check" CHECK ("missions"."stake" between 100 and 100000),
	CONSTRAINT "missions_capacity_check" CHECK ("missions"."capacity" between 2 and 8),
	CONSTRAINT "missions_member_count_check" CHECK ("missions"."member_count" between 0 and "missions"."capacity"),
	CONSTRAINT "missions_schedule_check" CHECK ("missions"."status" in (0, 4) or num_nulls("missions"."starts_on", "missions"."ends_on", "missions"."weeks", "missions"."days_per_week", "missions"."times_per_day") = 0)
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "photos_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"mission_id" bigint NOT NULL,
	"membership_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"status" smallint DEFAULT 0 NOT NULL,
	"object_key" text NOT NULL,
	"thumbnail_key" text,
	"content_type" text NOT NULL,
	"byte_length" integer NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "photos_status_check" CHECK ("photos"."status" in (0, 1, 2, 3, 4)),
	CONSTRAINT "photos_byte_length_check" CHECK ("photos"."byte_length" > 0)
);
--> statement-breakpoint
CREATE TABLE "refresh_tokens" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "refresh_tokens_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"family_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"rotated_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"membership_id" bigint NOT NULL,
	"day" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reminders_membership_id_day_pk" PRIMARY KEY("membership_id","day")
);
--> statement-breakpoint
CREATE TABLE "transfers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "transfers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" smallint NOT NULL,
	"from_account_id" bigint NOT NULL,
	"to_account_id" bigint NOT NULL,
	"amount" bigint NOT NULL,
	"idempotency_key" text NOT NULL,
	"user_id" bigint,
	"mission_id" bigint,
	"user_balance_after" bigint,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "transfers_kind_check" CHECK ("transfers"."kind" in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)),
	CONSTRAINT "transfers_amount_check" CHECK ("transfers"."amount" > 0),
	CONSTRAINT "transfers_sides_check" CHECK ("transfers"."from_account_id" <> "transfers"."to_account_id")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "users_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"platform" smallint NOT NULL,
	"login_id" text,
	"password_hash" text,
	"email" text,
	"nickname" text,
	"role" smallint DEFAULT 0 NOT NULL,
	"avatar_color" smallint DEFAULT 0 NOT NULL,
	"avatar_face" smallint DEFAULT 0 NOT NULL,
	"avatar_hat" smallint DEFAULT 0 NOT NULL,
	"avatar_pet" smallint DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone,
	CONSTRAINT "users_platform_check" CHECK ("users"."platform" in (0, 1, 2)),
	CONSTRAINT "users_role_check" CHECK ("users"."role" in (0, 1)),
	CONSTRAINT "users_present_or_left_check" CHECK ("users"."left_at" is not null or "users"."nickname" is not null)
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_mission_id_missions_id_fk" FOREIGN KEY ("mission_id") REFERENCES "public"."missions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_disputes" ADD CONSTRAINT "check_in_disputes_check_in_id_check_ins_id_fk" FOREIGN KEY ("check_in_id") REFERENCES "public"."check_ins"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_disputes" ADD CONSTRAINT "check_in_disputes_raised_by_users_id_fk" FOREIGN KEY ("raised_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_disputes" ADD CONSTRAINT "check_in_disputes_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_mission_id_missions_id_fk" FOREIGN KEY ("mission_id") REFERENCES "public"."missions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_membership_id_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_run_failures" ADD CONSTRAINT "job_run_failures_run_id_job_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."job_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_mission_id_missions_id_fk" FOREIGN KEY ("mission_id") REFERENCES "public"."missions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_title_grams" ADD CONSTRAINT "mission_title_grams_mission_id_missions_id_fk" FOREIGN KEY ("mission_id") REFERENCES "public"."missions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_windows" ADD CONSTRAINT "mission_windows_mission_id_missions_id_fk" FOREIGN KEY ("mission_id") REFERENCES "public"."missions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "missions" ADD CONSTRAINT "missions_leader_id_users_id_fk" FOREIGN KEY ("leader_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_mission_id_missions_id_fk" FOREIGN KEY ("mission_id") REFERENCES "public"."missions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_membership_id_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_membership_id_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_from_account_id_accounts_id_fk" FOREIGN KEY ("from_account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_to_account_id_accounts_id_fk" FOREIGN KEY ("to_account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_mission_id_missions_id_fk" FOREIGN KEY ("mission_id") REFERENCES "public"."missions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_user_id_key" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_mission_id_key" ON "accounts" USING btree ("mission_id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_system_key" ON "accounts" USING btree ("kind","shard") WHERE "accounts"."user_id" is null and "accounts"."mission_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "check_in_disputes_check_in_id_key" ON "check_in_disputes" USING btree ("check_in_id");--> statement-breakpoint
CREATE INDEX "check_in_disputes_waiting_idx" ON "check_in_disputes" USING btree ("id") WHERE "check_in_disputes"."decided_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "check_ins_photo_id_key" ON "check_ins" USING btree ("photo_id");--> statement-breakpoint
CREATE UNIQUE INDEX "check_ins_window_key" ON "check_ins" USING btree ("membership_id","day","window") WHERE "check_ins"."status" <> 2;--> statement-breakpoint
CREATE INDEX "check_ins_mission_id_idx" ON "check_ins" USING btree ("mission_id","day");--> statement-breakpoint
CREATE INDEX "check_ins_user_id_idx" ON "check_ins" USING btree ("user_id","day");--> statement-breakpoint
CREATE INDEX "check_ins_day_idx" ON "check_ins" USING btree ("day");--> statement-breakpoint
CREATE INDEX "email_codes_expires_at_idx" ON "email_codes" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "job_runs_job_as_of_idx" ON "job_runs" USING btree ("job","as_of");--> statement-breakpoint
CREATE INDEX "mail_outbox_waiting_idx" ON "mail_outbox" USING btree ("next_attempt_at","id") WHERE "mail_outbox"."failed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_active_key" ON "memberships" USING btree ("mission_id","user_id") WHERE "memberships"."status" = 0;--> statement-breakpoint
CREATE INDEX "memberships_user_id_idx" ON "memberships" USING btree ("user_id","mission_id");--> statement-breakpoint
CREATE INDEX "memberships_mission_id_idx" ON "memberships" USING btree ("mission_id");--> statement-breakpoint
CREATE INDEX "mission_title_grams_mission_id_idx" ON "mission_title_grams" USING btree ("mission_id");--> statement-breakpoint
CREATE INDEX "mission_windows_end_minute_idx" ON "mission_windows" USING btree ("end_minute","mission_id");--> statement-breakpoint
CREATE UNIQUE INDEX "missions_code_key" ON "missions" USING btree ("code");--> statement-breakpoint
CREATE INDEX "missions_leader_id_idx" ON "missions" USING btree ("leader_id");--> statement-breakpoint
CREATE INDEX "missions_new_idx" ON "missions" USING btree ("id") WHERE "missions"."open_type" = 0 and "missions"."status" = 1;--> statement-breakpoint
CREATE INDEX "missions_new_type_idx" ON "missions" USING btree ("type","id") WHERE "missions"."open_type" = 0 and "missions"."status" = 1;--> statement-breakpoint
CREATE INDEX "missions_hot_idx" ON "missions" USING btree ("free_seats",(-"id")) WHERE "missions"."open_type" = 0 and "missions"."status" = 1 and "missions"."free_seats" > 0;--> statement-breakpoint
CREATE INDEX "missions_hot_type_idx" ON "missions" USING btree ("type","free_seats",(-"id")) WHERE "missions"."open_type" = 0 and "missions"."status" = 1 and "missions"."free_seats" > 0;--> statement-breakpoint
CREATE INDEX "missions_list_idx" ON "missions" USING btree ("id") WHERE "missions"."open_type" = 0 and "missions"."status" in (1, 2, 3);--> statement-breakpoint
CREATE INDEX "missions_list_type_idx" ON "missions" USING btree ("type","id") WHERE "missions"."open_type" = 0 and "missions"."status" in (1, 2, 3);--> statement-breakpoint
CREATE INDEX "missions_due_start_idx" ON "missions" USING btree ("starts_on","id") WHERE "missions"."status" = 1;--> statement-breakpoint
CREATE INDEX "missions_due_close_idx" ON "missions" USING btree ("ends_on","id") WHERE "missions"."status" = 2;--> statement-breakpoint
CREATE INDEX "missions_stale_idx" ON "missions" USING btree ("created_at","id") WHERE "missions"."status" = 0;--> statement-breakpoint
CREATE INDEX "missions_unsettled_idx" ON "missions" USING btree ("id") WHERE "missions"."status" = 3 and "missions"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "missions_closed_at_idx" ON "missions" USING btree ("closed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "photos_object_key_key" ON "photos" USING btree ("object_key");--> statement-breakpoint
CREATE UNIQUE INDEX "photos_used_sha256_key" ON "photos" USING btree ("sha256") WHERE "photos"."status" in (1, 2, 4);--> statement-breakpoint
CREATE INDEX "photos_pending_membership_id_idx" ON "photos" USING btree ("membership_id") WHERE "photos"."status" = 0;--> statement-breakpoint
CREATE INDEX "photos_pending_idx" ON "photos" USING btree ("created_at") WHERE "photos"."status" = 0;--> statement-breakpoint
CREATE INDEX "photos_uploaded_idx" ON "photos" USING btree ("id") WHERE "photos"."status" = 1;--> statement-breakpoint
CREATE UNIQUE INDEX "refresh_tokens_token_hash_key" ON "refresh_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "refresh_tokens_family_id_idx" ON "refresh_tokens" USING btree ("family_id");--> statement-breakpoint
CREATE INDEX "refresh_tokens_user_id_idx" ON "refresh_tokens" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "refresh_tokens_expires_at_idx" ON "refresh_tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "transfers_idempotency_key_key" ON "transfers" USING btree ("idempotency_key");--> statement-breakpoint
CREATE INDEX "transfers_statement_idx" ON "transfers" USING btree ("user_id","id") WHERE "transfers"."user_balance_after" is not null;--> statement-breakpoint
CREATE INDEX "transfers_mission_id_idx" ON "transfers" USING btree ("mission_id");--> statement-breakpoint
CREATE INDEX "transfers_at_idx" ON "transfers" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_login_id_key" ON "users" USING btree (lower("login_id"));--> statement-breakpoint
CREATE UNIQUE INDEX "users_nickname_key" ON "users" USING btree (lower("nickname"));--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "users" USING btree (lower("email")) WHERE "users"."platform" = 0;--> statement-breakpoint
CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");