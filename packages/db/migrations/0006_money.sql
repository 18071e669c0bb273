CREATE TABLE "corrections" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "corrections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"transfer_id" bigint NOT NULL,
	"right_amount" bigint NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" bigint NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decided_by" bigint,
	"decided_at" timestamp (3) with time zone,
	"confirmed" boolean,
	CONSTRAINT "corrections_amount_check" CHECK ("corrections"."right_amount" >= 0),
	CONSTRAINT "corrections_two_people_check" CHECK ("corrections"."decided_by" <> "corrections"."proposed_by"),
	CONSTRAINT "corrections_decided_check" CHECK (num_nulls("corrections"."decided_by", "corrections"."decided_at", "corrections"."confirmed") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "ledger_audits" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_audits_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone NOT NULL,
	"balanced" boolean NOT NULL,
	"accounts" bigint NOT NULL,
	"transfers" bigint NOT NULL,
	"differences" jsonb NOT NULL,
	"balances" jsonb NOT NULL,
	"last_transfer_id" bigint NOT NULL,
	"transactions_until" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_seals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_seals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"last_transfer_id" bigint NOT NULL,
	"transfers" integer NOT NULL,
	"digest" text NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_days" (
	"day" date NOT NULL,
	"kind" smallint NOT NULL,
	"balance" bigint NOT NULL,
	"collected_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ledger_days_kind_day_pk" PRIMARY KEY("kind","day"),
	CONSTRAINT "ledger_days_kind_check" CHECK ("ledger_days"."kind" in (0, 1, 2, 3, 4, 5, 6))
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "payments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"amount" bigint NOT NULL,
	"status" smallint DEFAULT 0 NOT NULL,
	"provider_id" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"approved_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"refunded_at" timestamp (3) with time zone,
	"next_check_at" timestamp (3) with time zone,
	"checks" smallint DEFAULT 0 NOT NULL,
	"problem" text,
	CONSTRAINT "payments_status_check" CHECK ("payments"."status" in (0, 1, 2, 3)),
	CONSTRAINT "payments_amount_check" CHECK ("payments"."amount" > 0),
	CONSTRAINT "payments_approved_check" CHECK ("payments"."status" <> 1 or "payments"."approved_at" is not null),
	CONSTRAINT "payments_cancelled_check" CHECK (("payments"."cancelled_at" is null or "payments"."approved_at" is not null) and ("payments"."refunded_at" is null or "payments"."cancelled_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "withdrawal_exports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "withdrawal_exports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"operator_id" bigint NOT NULL,
	"exported_at" timestamp (3) with time zone NOT NULL,
	"withdrawals" integer NOT NULL,
	"amount" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "withdrawals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "withdrawals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"amount" bigint NOT NULL,
	"status" smallint DEFAULT 0 NOT NULL,
	"bank" text NOT NULL,
	"sealed_account" text,
	"account_ending" text NOT NULL,
	"request_key" text,
	"request_hash" text,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" bigint,
	"rejection_reason" text,
	"export_id" bigint,
	CONSTRAINT "withdrawals_status_check" CHECK ("withdrawals"."status" in (0, 1, 2, 3)),
	CONSTRAINT "withdrawals_amount_check" CHECK ("withdrawals"."amount" >= 1000),
	CONSTRAINT "withdrawals_decided_check" CHECK (("withdrawals"."status" = 0) = ("withdrawals"."decided_at" is null)),
	CONSTRAINT "withdrawals_reason_check" CHECK (("withdrawals"."status" = 2) = ("withdrawals"."rejection_reason" is not null)),
	CONSTRAINT "withdrawals_account_check" CHECK ("withdrawals"."sealed_account" is not null or "withdrawals"."status" <> 0)
);
--> statement-breakpoint
ALTER TABLE "job_runs" DROP CONSTRAINT "job_runs_job_check";--> statement-breakpoint
ALTER TABLE "transfers" DROP CONSTRAINT "transfers_kind_check";--> statement-breakpoint
ALTER TABLE "transfers" ADD COLUMN "request_hash" text;--> statement-breakpoint
ALTER TABLE "transfers" ADD COLUMN "corrects_id" bigint;--> statement-breakpoint
ALTER TABLE "transfers" ADD COLUMN "seal" text;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_transfer_id_transfers_id_fk" FOREIGN KEY ("transfer_id") REFERENCES "public"."transfers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawal_exports" ADD CONSTRAINT "withdrawal_exports_operator_id_users_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_export_id_withdrawal_exports_id_fk" FOREIGN KEY ("export_id") REFERENCES "public"."withdrawal_exports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "corrections_transfer_id_key" ON "corrections" USING btree ("transfer_id") WHERE "corrections"."confirmed" is distinct from false;--> statement-breakpoint
CREATE INDEX "corrections_waiting_idx" ON "corrections" USING btree ("id") WHERE "corrections"."confirmed" is null;--> statement-breakpoint
CREATE INDEX "ledger_seals_last_transfer_id_idx" ON "ledger_seals" USING btree ("last_transfer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "payments_provider_id_key" ON "payments" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "payments_user_id_idx" ON "payments" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "payments_due_idx" ON "payments" USING btree ("next_check_at","id") WHERE "payments"."next_check_at" is not null;--> statement-breakpoint
CREATE INDEX "payments_problem_idx" ON "payments" USING btree ("id") WHERE "payments"."problem" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "withdrawals_request_key_key" ON "withdrawals" USING btree ("user_id","request_key");--> statement-breakpoint
CREATE INDEX "withdrawals_user_id_idx" ON "withdrawals" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "withdrawals_status_idx" ON "withdrawals" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "withdrawals_export_id_idx" ON "withdrawals" USING btree ("export_id");--> statement-breakpoint
CREATE INDEX "withdrawals_to_forget_idx" ON "withdrawals" USING btree ("decided_at","id") WHERE "withdrawals"."sealed_account" is not null and "withdrawals"."decided_at" is not null;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_corrects_id_transfers_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "public"."transfers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "transfers_cash_idx" ON "transfers" USING btree ("user_id") WHERE "transfers"."user_balance_after" is not null and "transfers"."kind" in (1, 8, 9, 10, 11);--> statement-breakpoint
CREATE INDEX "transfers_corrects_id_idx" ON "transfers" USING btree ("corrects_id") WHERE "transfers"."corrects_id" is not null;--> statement-breakpoint
ALTER TABLE "job_runs" ADD CONSTRAINT "job_runs_job_check" CHECK ("job_runs"."job" in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13));--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_kind_check" CHECK ("transfers"."kind" in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));