-- Where the truth is loaded to be compared with, in the scratch database of scripts/replay.
drop schema if exists truth cascade;
create schema truth;
create table truth.month_store (
  month text, store text, lines bigint, invoices bigint, bottles bigint, sales_cents bigint,
  return_bottles bigint, return_cents bigint);
create table truth.month_item (
  month text, item text, lines bigint, bottles bigint, sales_cents bigint, return_bottles bigint, return_cents bigint);
