-- no-transaction
-- The list of issues and their reversals by date: two kinds at once, which slip_by_date cannot give in order.
create index concurrently issues_by_date on inventory.slip (tenant_id, posted_on desc, id desc) where agency_id is not null;
