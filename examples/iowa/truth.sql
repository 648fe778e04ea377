-- Compares the books with the truth, row by row: what the turnovers say, and what the ledgers say when they are added up
-- anew. Run as a superuser, who sees all; `until` is the last day that was replayed. Prints what, expected, found, verdict.
\set until '''':until''''
set jit = off;
set work_mem = '256MB';

create temporary table expected_store as
select month || '-01' as month, store, lines, invoices, bottles, sales_cents
  from truth.month_store where month <= left(:until, 7) and lines > 0;
create temporary table expected_item as
select month || '-01' as month, item, lines, bottles, sales_cents
  from truth.month_item where month <= left(:until, 7) and lines > 0;

-- from the ledgers
create temporary table ledger as
select date_trunc('month', m.posted_on)::date::text as month, s.agency_id, m.item_id, s.supplier_id, m.kind,
       count(*) as lines, sum(m.quantity) as quantity, sum(m.amount) as cents, min(m.balance) as lowest
  from inventory.stock_movement m
  join inventory.slip s on s.tenant_id = m.tenant_id and s.id = m.slip_id
 group by 1, 2, 3, 4, 5;
create temporary table slips as
select date_trunc('month', posted_on)::date::text as month, kind, agency_id, supplier_id, count(*) as slips
  from inventory.slip group by 1, 2, 3, 4;

create temporary table ledger_store as
select l.month, a.code as store, sum(l.lines) as lines,
       (select sum(s.slips) from slips s where s.kind = 'issue' and s.month = l.month and s.agency_id = l.agency_id) as invoices,
       -sum(l.quantity) as bottles, sum(l.cents) as sales_cents
  from ledger l join agency.agency a on a.id = l.agency_id
 where l.kind = 'issue'
 group by l.month, l.agency_id, a.code;
create temporary table ledger_debt as
select date_trunc('month', e.posted_on)::date::text as month, a.code as store, count(*) as invoices, sum(e.amount) as sales_cents
  from finance.debt_entry e join agency.agency a on a.id = e.agency_id
 group by 1, 2;
create temporary table ledger_item as
select l.month, i.sku as item, sum(l.lines) as lines, -sum(l.quantity) as bottles, sum(l.cents) as sales_cents
  from ledger l join inventory.item i on i.id = l.item_id
 where l.kind = 'issue'
 group by l.month, i.sku;

-- from the turnovers
create temporary table turnover_store as
select m.month::text as month, a.code as store, m.issues as invoices, m.sales as sales_cents
  from finance.account_month m join agency.agency a on a.id = m.agency_id
 where m.issues <> 0;
create temporary table turnover_item as
select m.month::text as month, i.sku as item, sum(m.sold_lines) as lines, sum(m.quantity_out) as bottles,
       sum(m.sold_amount) as sales_cents
  from inventory.stock_month m join inventory.item i on i.id = m.item_id
 where m.sold_lines <> 0
 group by 1, 2;

create temporary table compared (place serial, what text, expected text, found text);

-- The whole year is known in figures besides; they are those of examples/iowa/README.md.
insert into compared (what, expected, found)
select what, trim_scale(expected)::text, trim_scale(found)::text
  from (values
    ('receipts of a vendor', 6090, (select sum(slips) from slips where kind = 'receipt' and supplier_id is not null)),
    ('their lines', 113197, (select sum(lines) from ledger where kind = 'receipt' and supplier_id is not null)),
    ('their bottles', 31742617, (select sum(quantity) from ledger where kind = 'receipt' and supplier_id is not null)),
    ('receipts without master', 4, (select sum(slips) from slips where kind = 'receipt' and supplier_id is null)),
    ('their bottles', 138, (select sum(quantity) from ledger where kind = 'receipt' and supplier_id is null)),
    ('issues', 100992, (select sum(slips) from slips where kind = 'issue')),
    ('their lines', 2622712, (select sum(lines) from ledger where kind = 'issue')),
    ('their bottles', 31203537, (select -sum(quantity) from ledger where kind = 'issue')),
    ('their cents', 42812353540, (select sum(cents) from ledger where kind = 'issue')),
    ('receipts and issues lines', 113197 + 4 + 2622712, (select sum(lines) from ledger)),
    ('closing stock, bottles', 539218, (select sum(on_hand) from inventory.stock)),
    ('closing stock by the ledger', 539218, (select sum(quantity) from ledger)),
    ('of items without master', 0, (
      select sum(s.on_hand) from inventory.stock s join inventory.item i on i.id = s.item_id
       where i.sku in ('27251', '627251'))),
    ('debts, cents', 42812353540, (select sum(debt) from finance.account))
  ) as figures (what, expected, found)
 where :until = '2021-12-31';

-- A part of the year is known by its months.
insert into compared (what, expected, found)
select what, trim_scale(expected)::text, trim_scale(found)::text
  from (values
    ('issues', (select sum(invoices) from expected_store), (select sum(slips) from slips where kind = 'issue')),
    ('receipts and issues lines', (select sum(lines) from expected_store) + (select sum(lines) from ledger where kind = 'receipt'),
     (select sum(lines) from ledger))
  ) as figures (what, expected, found)
 where :until <> '2021-12-31';

insert into compared (what, expected, found)
values
  ('lowest stock ever', '0 or more', (select case when min(lowest) >= 0 then '0 or more' else min(lowest)::text end from ledger)),
  ('rows of the truth per store', (select count(*)::text from expected_store), (select count(*)::text from ledger_store)),
  ('rows of the truth per item', (select count(*)::text from expected_item), (select count(*)::text from ledger_item));

-- rows on either side that the other has not
insert into compared (what, expected, found)
select what, '0', count(*) filter (where expected is null or found is null)::text
  from (
    select 'differing: stores, stock ledger' as what, t.store as expected, l.store as found
      from expected_store t full join ledger_store l using (month, store, lines, invoices, bottles, sales_cents)
    union all
    select 'differing: stores, debt ledger', t.store, l.store
      from expected_store t full join ledger_debt l using (month, store, invoices, sales_cents)
    union all
    select 'differing: stores, turnovers', t.store, l.store
      from expected_store t full join turnover_store l using (month, store, invoices, sales_cents)
    union all
    select 'differing: items, stock ledger', t.item, l.item
      from expected_item t full join ledger_item l using (month, item, lines, bottles, sales_cents)
    union all
    select 'differing: items, turnovers', t.item, l.item
      from expected_item t full join turnover_item l using (month, item, lines, bottles, sales_cents)
  ) pairs
 group by what;

select what, expected, found, case when found is not distinct from expected then 'true' else 'WRONG' end
  from compared order by place;
