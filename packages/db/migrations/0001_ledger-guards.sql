-- A transfer is written once: the database itself refuses to change or delete one, whoever asks.
CREATE FUNCTION refuse_transfer_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'transfers are written once: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER transfers_write_once BEFORE UPDATE OR DELETE ON "transfers"
  FOR EACH ROW EXECUTE FUNCTION refuse_transfer_change();
--> statement-breakpoint
CREATE TRIGGER transfers_never_truncated BEFORE TRUNCATE ON "transfers"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_transfer_change();
--> statement-breakpoint
-- The system's accounts: HOUSE 2, GATEWAY 3, PROMOTION 5 and SHOP 6 in sixteen shards, PAYOUT 4 in one, because
-- PAYOUT may not be negative and so must find each withdrawal where it was put.
INSERT INTO "accounts" ("kind", "shard")
  SELECT kind, shard FROM unnest(ARRAY[2, 3, 5, 6]) AS kind, generate_series(0, 15) AS shard
  UNION ALL SELECT 4, 0 ORDER BY 1, 2;
--> statement-breakpoint
-- Mail leaves within a second of the commit that causes it: the worker listens.
CREATE FUNCTION notify_mail_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('mail_outbox', '');
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER mail_outbox_notify AFTER INSERT ON "mail_outbox"
  FOR EACH STATEMENT EXECUTE FUNCTION notify_mail_outbox();
