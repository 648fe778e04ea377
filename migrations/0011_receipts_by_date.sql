-- no-transaction
-- The same for receipts and their reversals.
create index concurrently receipts_by_date on inventory.slip (tenant_id, posted_on desc, id desc) where agency_id is null;
