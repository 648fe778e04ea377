-- Goods: what is traded, where it lies, and the slips that move it.

create schema inventory;
comment on schema inventory is 'Items, warehouses, the stock ledger, receipts and issues.';
grant usage on schema inventory to entrepot_service;

create table inventory.unit (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  constraint unit_pkey primary key (tenant_id, id),
  constraint unit_name_length check (length(name) between 1 and 50)
);
comment on table inventory.unit is 'A unit that items are counted in, such as chai or kg.';
create unique index unit_name on inventory.unit (tenant_id, lower(name));
select kernel.protect('inventory.unit');
grant select, insert, update, delete on inventory.unit to entrepot_service;

create table inventory.supplier (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  search text not null generated always as (kernel.search_text('|' || name || '|' || coalesce(phone, '') || '|')) stored,
  phone text,
  email text,
  address text,
  active boolean not null default true,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint supplier_pkey primary key (tenant_id, id),
  constraint supplier_name_length check (length(name) between 1 and 200),
  constraint supplier_phone_length check (length(phone) <= 30),
  constraint supplier_email_length check (length(email) <= 254),
  constraint supplier_address_length check (length(address) <= 500)
);
comment on table inventory.supplier is 'Whom goods are received from.';
comment on column inventory.supplier.search is 'Name and phone as searching sees them, each between bars.';
create unique index supplier_name on inventory.supplier (tenant_id, lower(name));
create index supplier_by_name on inventory.supplier (tenant_id, (name collate "vi-x-icu"), id);
select kernel.protect('inventory.supplier');
grant select, insert, update, delete on inventory.supplier to entrepot_service;

create table inventory.warehouse (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  address text,
  is_default boolean not null default false,
  active boolean not null default true,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint warehouse_pkey primary key (tenant_id, id),
  constraint warehouse_name_length check (length(name) between 1 and 100),
  constraint warehouse_address_length check (length(address) <= 500),
  constraint warehouse_default_is_active check (active or not is_default)
);
comment on table inventory.warehouse is 'Where goods lie.';
comment on column inventory.warehouse.is_default is 'Where slips go that name no warehouse; at most one a tenant.';
create unique index warehouse_name on inventory.warehouse (tenant_id, lower(name));
create unique index warehouse_default on inventory.warehouse (tenant_id) where is_default;
select kernel.protect('inventory.warehouse');
grant select, insert, update, delete on inventory.warehouse to entrepot_service;

-- array_to_string() is only stable because of what arrays may hold; of text it is immutable and may stand in a column
create function inventory.search_of_item(sku text, name text, barcodes text[]) returns text
  language sql immutable strict parallel safe
  return kernel.search_text('|' || array_to_string(array[sku, name] || barcodes, '|') || '|');
comment on function inventory.search_of_item(text, text, text[]) is 'An item as searching sees it.';

create table inventory.item (
  tenant_id uuid not null,
  id uuid not null,
  sku text not null,
  name text not null,
  barcodes text[] not null default '{}',
  search text not null generated always as (inventory.search_of_item(sku, name, barcodes)) stored,
  unit_id uuid not null,
  price numeric(19, 4),
  purchase_price numeric(19, 4),
  purchased_on date,
  whole_units boolean not null default false,
  low_stock numeric(18, 3),
  active boolean not null default true,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint item_pkey primary key (tenant_id, id),
  constraint item_sku unique (tenant_id, sku),
  constraint item_unit_fkey foreign key (tenant_id, unit_id) references inventory.unit (tenant_id, id),
  constraint item_sku_length check (length(sku) between 1 and 50),
  constraint item_name_length check (length(name) between 1 and 200),
  constraint item_price_not_negative check (price >= 0),
  constraint item_purchase_price_not_negative check (purchase_price >= 0),
  constraint item_low_stock_not_negative check (low_stock >= 0),
  constraint item_barcodes_count check (cardinality(barcodes) <= 50)
) with (fillfactor = 80);
comment on table inventory.item is 'What is traded ("mặt hàng").';
comment on column inventory.item.price is 'Its own selling price per base unit; null follows the purchase price by inventory.price_ratio.';
comment on column inventory.item.barcodes is 'Each stands for this item alone: inventory.barcode, which a trigger keeps, says so.';
comment on column inventory.item.search is 'Sku, name and barcodes as searching sees them, each between bars.';
comment on column inventory.item.purchase_price is 'Per base unit, of the latest receipt that is not reversed; null where there is none.';
comment on column inventory.item.whole_units is 'Whether it is only traded in whole base units.';
comment on column inventory.item.low_stock is 'Below this much on hand it counts as low; null never does.';
create index item_search on inventory.item using gin (tenant_id, search gin_trgm_ops) with (fastupdate = off);
create index item_by_name on inventory.item (tenant_id, (name collate "vi-x-icu"), id);
create index item_by_unit on inventory.item (tenant_id, unit_id);
create index item_with_low_mark on inventory.item (tenant_id, (name collate "vi-x-icu"), id) where low_stock is not null;
select kernel.protect('inventory.item');
-- For inventory.find_items alone, which says itself whose rows it reads. It follows that every function of this owner that
-- reads this table must name the tenant.
create policy owner on inventory.item to current_user using (true);
grant select, insert, update, delete on inventory.item to entrepot_service;

create table inventory.pack (
  tenant_id uuid not null,
  item_id uuid not null,
  name text not null,
  numerator bigint not null,
  denominator bigint not null default 1,
  constraint pack_pkey primary key (tenant_id, item_id, name),
  constraint pack_item_fkey foreign key (tenant_id, item_id) references inventory.item (tenant_id, id) on delete cascade,
  constraint pack_name_length check (length(name) between 1 and 50),
  constraint pack_numerator_range check (numerator between 1 and 1000000),
  constraint pack_denominator_range check (denominator between 1 and 1000000)
);
comment on table inventory.pack is 'A rational multiple of an item''s base unit: 1 thùng = 24/1 chai.';
select kernel.protect('inventory.pack');
grant select, insert, update, delete on inventory.pack to entrepot_service;

create table inventory.barcode (
  tenant_id uuid not null,
  barcode text not null,
  item_id uuid not null,
  constraint barcode_pkey primary key (tenant_id, barcode),
  constraint barcode_item_fkey foreign key (tenant_id, item_id) references inventory.item (tenant_id, id) on delete cascade,
  constraint barcode_form check (barcode ~ '^[!-~]{1,50}$')
);
comment on table inventory.barcode is 'Which item a barcode stands for: exactly one. Kept by a trigger from inventory.item.';
create index barcode_by_item on inventory.barcode (tenant_id, item_id);
select kernel.protect('inventory.barcode');
grant select on inventory.barcode to entrepot_service;

create function inventory.carry_barcodes() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    delete from inventory.barcode b
     where b.tenant_id = new.tenant_id and b.item_id = new.id and b.barcode <> all (new.barcodes);
  end if;
  -- one that is there twice, here or with another item, fails: barcode_pkey
  insert into inventory.barcode (tenant_id, barcode, item_id)
  select new.tenant_id, w.barcode, new.id
    from unnest(new.barcodes) as w (barcode)
   where tg_op = 'INSERT' or not exists (
     select from inventory.barcode b
      where b.tenant_id = new.tenant_id and b.barcode = w.barcode and b.item_id = new.id)
   order by w.barcode;
  return null;
end
$$;
create trigger carry_barcodes_of_a_fresh_item after insert on inventory.item
  for each row when (cardinality(new.barcodes) > 0) execute function inventory.carry_barcodes();
create trigger carry_barcodes_of_a_changed_item after update of barcodes on inventory.item
  for each row when (old.barcodes is distinct from new.barcodes) execute function inventory.carry_barcodes();

-- Searching -------------------------------------------------------------------------------------------------------------
-- As agencies are searched: every word must occur; where none has them all, words that come near count too, so that a
-- typing error still finds. A number comes near nothing: another barcode is another item. What matches a whole field comes
-- first, then what begins one, then the rest, then what comes near. Items are found by the index, with the owner's rights
-- because row-level security would keep LIKE from using it; suppliers are few, and every one is looked at.
create function inventory.find_items(p_query text) returns table (item_id uuid, place real)
  language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan rows 100 as $$
declare
  tenant constant uuid := kernel.current_tenant();
  phrase constant text := kernel.search_text(p_query);
  field constant text := '|' || phrase;
  -- % and _ stand for themselves
  words constant text[] := string_to_array(replace(replace(replace(phrase, '\', '\\'), '%', '\%'), '_', '\_'), ' ');
  -- three words go into the index; in place of one that is not there stands %, which it skips
  first_word constant text := '%' || words[1] || '%';
  second_word constant text := '%' || coalesce(words[2], '') || '%';
  third_word constant text := '%' || coalesce(words[3], '') || '%';
  further_words constant text[] := string_to_array('%' || array_to_string(words[4:], '% %') || '%', ' ');
  longest text;
begin
  return query
    select i.id, case when strpos(i.search, field) = 0 then 2 when strpos(i.search, field || '|') = 0 then 1 else 0 end::real
      from inventory.item i
     where i.tenant_id = tenant and i.search like first_word and i.search like second_word and i.search like third_word
       and i.search like all (further_words);
  if found then
    return;
  end if;
  perform set_config('pg_trgm.word_similarity_threshold', '0.4', true);
  select w into longest from unnest(string_to_array(phrase, ' ')) w where w ~ '\D' order by length(w) desc limit 1;
  return query
    select i.id, (4 - public.word_similarity(phrase, i.search))::real
      from inventory.item i
     where i.tenant_id = tenant and longest operator(public.<%) i.search
       and not exists (
         select from unnest(string_to_array(phrase, ' ')) w
          where strpos(i.search, w) = 0
            and (w !~ '\D' or public.word_similarity(w, i.search) < case when length(w) <= 3 then 0.25 else 0.4 end))
     -- many may come near a little; nobody reads more than this
     limit 300;
end
$$;
comment on function inventory.find_items(text) is
  'The items that a query (words parted by single spaces) finds; the smaller their place, the closer.';
revoke execute on function inventory.find_items(text) from public;
grant execute on function inventory.find_items(text) to entrepot_service;

create function inventory.find_suppliers(p_query text) returns table (supplier_id uuid, place real)
  language sql stable set search_path = '' rows 20 as $$
  with asked as materialized (
    select a.phrase, a.words, (select w from unnest(a.words) w where w ~ '\D' order by length(w) desc limit 1) as longest
      from (select kernel.search_text(p_query) as phrase, string_to_array(kernel.search_text(p_query), ' ') as words) a
  ), looked_at as materialized (
    select s.id, s.search,
           (select bool_and(strpos(s.search, w) > 0) from unnest(a.words) w) as has_all,
           public.word_similarity(a.longest, s.search) >= 0.4 and (select bool_and(
              strpos(s.search, w) > 0
              or w ~ '\D' and public.word_similarity(w, s.search) >= case when length(w) <= 3 then 0.25 else 0.4 end)
              from unnest(a.words) w) as comes_near
      from inventory.supplier s
     cross join asked a
     where s.tenant_id = (select kernel.current_tenant())
  )
  select l.id, case when strpos(l.search, '|' || a.phrase) = 0 then 2
                    when strpos(l.search, '|' || a.phrase || '|') = 0 then 1 else 0 end::real
    from looked_at l cross join asked a
   where l.has_all
  union all
  select l.id, (4 - public.word_similarity(a.phrase, l.search))::real
    from looked_at l cross join asked a
   where l.comes_near and not exists (select from looked_at where has_all)
$$;
comment on function inventory.find_suppliers(text) is
  'The suppliers that a query (words parted by single spaces) finds; the smaller their place, the closer.';

-- The stock ledger and what it sums to ---------------------------------------------------------------------------------
create table inventory.stock (
  tenant_id uuid not null,
  item_id uuid not null,
  warehouse_id uuid not null,
  on_hand numeric(18, 3) not null default 0,
  reserved numeric(18, 3) not null default 0,
  entries bigint not null default 0,
  last_on date not null default '0001-01-01',
  constraint stock_pkey primary key (tenant_id, item_id, warehouse_id),
  constraint stock_item_fkey foreign key (tenant_id, item_id) references inventory.item (tenant_id, id),
  constraint stock_warehouse_fkey foreign key (tenant_id, warehouse_id) references inventory.warehouse (tenant_id, id),
  constraint stock_never_below_zero check (on_hand >= 0),
  constraint stock_reserved_range check (reserved >= 0)
) with (fillfactor = 50);
comment on table inventory.stock is 'What lies where at this moment: the sum of its movements, carried by their trigger.';
comment on column inventory.stock.on_hand is 'In the item''s base unit.';
comment on column inventory.stock.reserved is 'Approved but not yet delivered.';
comment on column inventory.stock.entries is 'How many movements the ledger has for it: the sequence of the last one.';
comment on column inventory.stock.last_on is 'The latest date of its movements; an earlier date is posted with a look at the days since.';
create index stock_by_warehouse on inventory.stock (tenant_id, warehouse_id);
select kernel.protect('inventory.stock');
grant select on inventory.stock to entrepot_service;

create table inventory.stock_month (
  tenant_id uuid not null,
  item_id uuid not null,
  warehouse_id uuid not null,
  month date not null,
  opening numeric(18, 3) not null,
  quantity_in numeric(18, 3) not null,
  quantity_out numeric(18, 3) not null,
  sold_lines integer not null,
  sold_amount bigint not null,
  constraint stock_month_pkey primary key (tenant_id, item_id, warehouse_id, month),
  constraint stock_month_is_a_first check (extract(day from month) = 1)
) with (fillfactor = 60);
comment on table inventory.stock_month is 'Turnovers of an item in a warehouse in a month, kept by the ledger''s trigger; months without movements have no row.';
comment on column inventory.stock_month.opening is 'On hand when the month began; closing = opening + quantity_in - quantity_out.';
comment on column inventory.stock_month.quantity_in is 'Receipts less their reversals.';
comment on column inventory.stock_month.quantity_out is 'Issues less their reversals.';
comment on column inventory.stock_month.sold_lines is 'Lines of issues less those reversed.';
comment on column inventory.stock_month.sold_amount is 'Value of issues less their reversals.';
create index stock_month_by_month on inventory.stock_month (tenant_id, month);
select kernel.protect('inventory.stock_month');
grant select on inventory.stock_month to entrepot_service;

create table inventory.slip (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  number text not null,
  posted_on date not null,
  warehouse_id uuid not null,
  agency_id uuid,
  supplier_id uuid,
  total bigint not null,
  lines smallint not null,
  note text,
  reverses_id uuid,
  limit_after bigint,
  debt_after bigint,
  pending_after bigint,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  constraint slip_pkey primary key (tenant_id, id),
  constraint slip_number unique (tenant_id, number),
  constraint slip_warehouse_fkey foreign key (tenant_id, warehouse_id) references inventory.warehouse (tenant_id, id),
  constraint slip_agency_fkey foreign key (tenant_id, agency_id) references agency.agency (tenant_id, id),
  constraint slip_supplier_fkey foreign key (tenant_id, supplier_id) references inventory.supplier (tenant_id, id),
  constraint slip_reverses_fkey foreign key (tenant_id, reverses_id) references inventory.slip (tenant_id, id),
  constraint slip_kind check (kind in ('receipt', 'issue', 'receipt_reversal', 'issue_reversal')),
  constraint slip_issue_has_an_agency check ((kind in ('issue', 'issue_reversal')) = (agency_id is not null)),
  constraint slip_reversal_names_its_slip check ((kind in ('receipt_reversal', 'issue_reversal')) = (reverses_id is not null)),
  constraint slip_total_range check (total between 0 and 999999999999999),
  constraint slip_lines_range check (lines between 1 and 2000),
  constraint slip_note_length check (length(note) <= 1000)
);
comment on table inventory.slip is 'A posted document that moved goods; its lines are its movements. Append-only.';
comment on column inventory.slip.total is 'The sum of its lines'' amounts, in the currency''s smallest unit.';
comment on column inventory.slip.reverses_id is 'The slip that this counter-document cancels.';
comment on column inventory.slip.debt_after is 'The agency''s debt after it; with limit_after and pending_after its exposure then.';
create unique index slip_reversed_once on inventory.slip (tenant_id, reverses_id) where reverses_id is not null;
create index slip_by_date on inventory.slip (tenant_id, kind, posted_on desc, id desc);
create index slip_by_agency on inventory.slip (tenant_id, agency_id, posted_on desc, id desc) where agency_id is not null;
select kernel.protect('inventory.slip');
create policy agency on inventory.slip as restrictive
  using ((select kernel.sees_all_agencies()) or agency_id = any ((select kernel.current_agencies())::uuid[]));
select kernel.append_only('inventory.slip');
grant select, insert on inventory.slip to entrepot_service;

create table inventory.stock_movement (
  tenant_id uuid not null,
  item_id uuid not null,
  warehouse_id uuid not null,
  posted_on date not null,
  seq bigint not null,
  slip_id uuid not null,
  line smallint not null,
  kind text not null,
  quantity numeric(18, 3) not null,
  balance numeric(18, 3) not null,
  unit text,
  unit_quantity numeric(18, 3) not null,
  unit_price numeric(19, 4) not null,
  amount bigint not null,
  constraint stock_movement_pkey primary key (tenant_id, item_id, warehouse_id, posted_on, seq),
  -- that its stock and its slip exist is checked by carry_movements for the whole statement at once: row by row, as
  -- foreign keys do it, costs a third of a posting (docs/decisions/0002)
  constraint stock_movement_sign check (case when kind in ('receipt', 'issue_reversal') then quantity > 0 else quantity < 0 end),
  constraint stock_movement_unit_quantity_positive check (unit_quantity > 0),
  constraint stock_movement_unit_price_not_negative check (unit_price >= 0),
  constraint stock_movement_amount_range check (amount between 0 and 999999999999999)
);
comment on table inventory.stock_movement is 'The stock ledger: one line of a slip as one signed change of stock. Append-only.';
comment on column inventory.stock_movement.seq is 'Its place in the ledger of its item and warehouse, in the order of posting, without gaps.';
comment on column inventory.stock_movement.kind is 'The kind of its slip.';
comment on column inventory.stock_movement.quantity is 'In the item''s base unit; above zero goods come in.';
comment on column inventory.stock_movement.balance is 'On hand after it, in the order of posting.';
comment on column inventory.stock_movement.unit is 'The pack or unit that the line was written in; null is the base unit.';
comment on column inventory.stock_movement.unit_quantity is 'How much, in that unit.';
comment on column inventory.stock_movement.unit_price is 'The price of one of that unit.';
comment on column inventory.stock_movement.amount is 'unit_quantity x unit_price, rounded half up, once.';
create unique index stock_movement_line on inventory.stock_movement (tenant_id, slip_id, line);
-- with the tenant, or a planner would fetch all of the tenant's rows by another index to combine the two
create index stock_movement_posted_on on inventory.stock_movement using brin (posted_on, tenant_id);
select kernel.protect('inventory.stock_movement');
-- for the service's role alone: the reading functions at the end count goods whoever they went to
create policy agency on inventory.stock_movement as restrictive for select to entrepot_service
  using ((select kernel.sees_all_agencies())
         or exists (select from inventory.slip s where s.tenant_id = stock_movement.tenant_id and s.id = stock_movement.slip_id));
select kernel.append_only('inventory.stock_movement');
grant select, insert on inventory.stock_movement to entrepot_service;

-- One inventory posting of a tenant at a time: its numbers are gap-free, so postings could not overlap anyhow, and one
-- lock costs less than one a row. What is read after it is the latest there is.
create function inventory.lock_books() returns void
  language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('inventory.books', 0) # hashtextextended(kernel.current_tenant()::text, 0));
end
$$;
comment on function inventory.lock_books() is 'Keeps every other inventory posting of the tenant waiting until the transaction ends.';

-- One call for all that a posting locks and reads before it decides: each would be a round trip of its own.
create function inventory.open_books(
    p_series text[], p_years integer[], p_agencies uuid[], p_items uuid[], p_warehouses uuid[],
    out series text[], out years integer[], out lasts bigint[], out closed_through date, out calendar_version bigint,
    out agencies uuid[], out debts bigint[], out pendings bigint[], out entries bigint[], out last_ons date[],
    out statuses text[], out limits bigint[],
    out active_warehouses uuid[], out default_warehouse uuid,
    out items uuid[], out warehouses uuid[], out on_hands numeric[], out reserveds numeric[], out movements bigint[],
    out moved_ons date[], out skus text[], out names text[], out actives boolean[], out whole_units boolean[],
    out prices numeric[], out purchase_prices numeric[], out purchased_ons date[])
  language plpgsql as $$
declare
  tenant constant uuid := kernel.current_tenant();
begin
  perform inventory.lock_books();
  select o.series, o.years, o.lasts, o.closed_through, o.calendar_version,
         o.agencies, o.debts, o.pendings, o.entries, o.last_ons, o.statuses, o.limits
    into series, years, lasts, closed_through, calendar_version,
         agencies, debts, pendings, entries, last_ons, statuses, limits
    from finance.open_accounts(p_series, p_years, p_agencies) o;
  select array_agg(w.id) filter (where w.active), (array_agg(w.id) filter (where w.is_default))[1]
    into active_warehouses, default_warehouse
    from inventory.warehouse w
   where w.tenant_id = tenant;
  if cardinality(p_items) > 0 then
    select array_agg(s.item_id), array_agg(s.warehouse_id), array_agg(s.on_hand), array_agg(s.reserved),
           array_agg(s.entries), array_agg(s.last_on), array_agg(i.sku), array_agg(i.name), array_agg(i.active),
           array_agg(i.whole_units), array_agg(i.price), array_agg(i.purchase_price), array_agg(i.purchased_on)
      into items, warehouses, on_hands, reserveds, movements, moved_ons, skus, names, actives, whole_units, prices,
           purchase_prices, purchased_ons
      from unnest(p_items, p_warehouses) as w (item_id, warehouse_id)
      join inventory.stock s on s.tenant_id = tenant and s.item_id = w.item_id
       and s.warehouse_id = coalesce(w.warehouse_id, default_warehouse)
      join inventory.item i on i.tenant_id = tenant and i.id = w.item_id;
  end if;
end
$$;
comment on function inventory.open_books(text[], integer[], uuid[], uuid[], uuid[]) is
  'Locks the inventory books, the calendar, numbers and accounts until the transaction ends, and reads them with the stock of items in warehouses (null is the default one).';

-- Makes the rows of stock that a posting is the first to need.
create function inventory.open_stock(p_items uuid[], p_warehouses uuid[]) returns void
  language sql security definer set search_path = '' as $$
  insert into inventory.stock (tenant_id, item_id, warehouse_id)
  select i.tenant_id, i.id, h.id
    from unnest(p_items, p_warehouses) as w (item_id, warehouse_id)
    join inventory.item i on i.tenant_id = kernel.current_tenant() and i.id = w.item_id
    join inventory.warehouse h on h.tenant_id = i.tenant_id and h.id = w.warehouse_id
  on conflict do nothing
$$;
comment on function inventory.open_stock(uuid[], uuid[]) is 'Makes rows of stock, empty, where there are none.';

-- The second lock on the books: whoever inserts into the ledger, its movements are carried into balances and turnovers,
-- must continue the ledger without a gap and come to the total of their slip; the CHECK on stock does the rest.
create function inventory.carry_movements() returns trigger
  language plpgsql security definer set search_path = '' set plan_cache_mode = force_generic_plan
  -- a cached plan knows nothing of how many rows were inserted; index look-ups are right for one and for ten thousand
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  turned inventory.stock_month[];
  places bigint;
  carried bigint;
  earlier boolean;
  first_on date;
  closed date;
begin
  select array_agg(row (
           t.tenant_id, t.item_id, t.warehouse_id, t.month, 0, t.quantity_in, t.quantity_out, t.sold_lines, t.sold_amount
         )::inventory.stock_month)
    into turned
    from (
      select v.tenant_id, v.item_id, v.warehouse_id, date_trunc('month', v.posted_on)::date as month,
             coalesce(sum(v.quantity) filter (where v.kind in ('receipt', 'receipt_reversal')), 0) as quantity_in,
             - coalesce(sum(v.quantity) filter (where v.kind in ('issue', 'issue_reversal')), 0) as quantity_out,
             count(*) filter (where v.kind = 'issue') - count(*) filter (where v.kind = 'issue_reversal') as sold_lines,
             coalesce(sum(case v.kind when 'issue' then v.amount when 'issue_reversal' then - v.amount end), 0) as sold_amount
        from inserted v
       group by 1, 2, 3, 4
    ) t;
  update inventory.stock_month m
     set quantity_in = m.quantity_in + t.quantity_in,
         quantity_out = m.quantity_out + t.quantity_out,
         sold_lines = m.sold_lines + t.sold_lines,
         sold_amount = m.sold_amount + t.sold_amount
    from unnest(turned) t
   where m.tenant_id = t.tenant_id and m.item_id = t.item_id and m.warehouse_id = t.warehouse_id and m.month = t.month;
  get diagnostics carried = row_count;
  if carried < cardinality(turned) then
    -- the first of a month: it opens with what was on hand, and with what the same statement moved in months before
    insert into inventory.stock_month
      (tenant_id, item_id, warehouse_id, month, opening, quantity_in, quantity_out, sold_lines, sold_amount)
    select t.tenant_id, t.item_id, t.warehouse_id, t.month, s.on_hand + t.moved_before,
           t.quantity_in, t.quantity_out, t.sold_lines, t.sold_amount
      from (
        select *, coalesce(sum(quantity_in - quantity_out) over (
                 partition by tenant_id, item_id, warehouse_id order by month rows between unbounded preceding and 1 preceding), 0)
               as moved_before
          from unnest(turned)
      ) t
      join inventory.stock s on s.tenant_id = t.tenant_id and s.item_id = t.item_id and s.warehouse_id = t.warehouse_id
     where not exists (
       select from inventory.stock_month m
        where m.tenant_id = t.tenant_id and m.item_id = t.item_id and m.warehouse_id = t.warehouse_id and m.month = t.month);
  end if;

  -- each movement continues the ledger of its place: what was there before it is what its predecessor left
  with chained as (
    select v.tenant_id, v.item_id, v.warehouse_id, v.posted_on, v.quantity,
           v.balance - sum(v.quantity) over ledger as on_hand_before, v.seq - row_number() over ledger as entries_before
      from inserted v
    window ledger as (partition by v.tenant_id, v.item_id, v.warehouse_id order by v.seq rows unbounded preceding)
  ), moved as (
    select tenant_id, item_id, warehouse_id, sum(quantity) as quantity, count(*) as entries,
           min(posted_on) as first_on, max(posted_on) as last_on,
           min(on_hand_before) as on_hand_before, max(on_hand_before) as most_before,
           min(entries_before) as entries_before, max(entries_before) as last_before
      from chained
     group by 1, 2, 3
  ), carried as (
    update inventory.stock s
       set on_hand = s.on_hand + m.quantity, entries = s.entries + m.entries, last_on = greatest(s.last_on, m.last_on)
      from moved m
     where s.tenant_id = m.tenant_id and s.item_id = m.item_id and s.warehouse_id = m.warehouse_id
       and s.entries = m.entries_before and s.entries = m.last_before
       and s.on_hand = m.on_hand_before and s.on_hand = m.most_before
    returning date_trunc('month', m.first_on) < date_trunc('month', s.last_on) as earlier
  )
  select (select count(*) from moved), count(*), bool_or(c.earlier),
         (select min(m.first_on) from moved m), regulation.closed_through()
    into places, carried, earlier, first_on, closed
    from carried c;
  if places <> carried then
    raise exception 'movements do not continue the ledger of their item and warehouse' using errcode = 'EN003';
  end if;

  -- posted into a month before the last one: the openings of the months since may not be true any more
  if earlier then
    update inventory.stock_month m
       set opening = t.opening
      from (
        select tenant_id, item_id, warehouse_id, month,
               coalesce(sum(quantity_in - quantity_out) over (
                 partition by tenant_id, item_id, warehouse_id
                 order by month rows between unbounded preceding and 1 preceding), 0) as opening
          from inventory.stock_month
         where (tenant_id, item_id, warehouse_id) in (select tenant_id, item_id, warehouse_id from inserted)
      ) t
     where m.tenant_id = t.tenant_id and m.item_id = t.item_id and m.warehouse_id = t.warehouse_id and m.month = t.month
       and m.opening <> t.opening;
  end if;

  if exists (
    select from (
        select v.tenant_id, v.slip_id, v.kind, v.posted_on, v.warehouse_id, count(*) as lines, sum(v.amount) as total,
               min(v.line) as first_line, max(v.line) as last_line
          from inserted v
         group by 1, 2, 3, 4, 5
      ) v
      left join inventory.slip p on p.tenant_id = v.tenant_id and p.id = v.slip_id and p.kind = v.kind
       and p.posted_on = v.posted_on and p.warehouse_id = v.warehouse_id
     where p.lines is distinct from v.lines or p.total is distinct from v.total or v.first_line <> 1 or v.last_line <> v.lines
  ) then
    raise exception 'movements do not come to their slip' using errcode = 'EN005';
  end if;

  if first_on <= closed then
    raise exception 'the books are closed through %', closed using errcode = 'EN001';
  end if;
  return null;
end
$$;
create trigger carry_movements after insert on inventory.stock_movement
  referencing new table as inserted for each statement execute function inventory.carry_movements();

-- An item or a warehouse that never had a movement may go, and with it the rows of stock that were only opened. Called
-- under lock_books: with movements under way none of them could be told to be empty.
create function inventory.drop_empty_stock(p_item uuid, p_warehouse uuid) returns void
  language sql security definer set search_path = '' as $$
  delete from inventory.stock s
   where s.tenant_id = kernel.current_tenant() and s.entries = 0 and s.reserved = 0
     and (s.item_id = p_item or s.warehouse_id = p_warehouse)
$$;
comment on function inventory.drop_empty_stock(uuid, uuid) is
  'Removes the rows of stock of an item or a warehouse that never had a movement.';

-- Reading the ledger by business date -----------------------------------------------------------------------------------
-- A stock card is about goods: its figures count every movement, also those of slips that are not the caller's to see
-- because their agency is not. Hence the owner's rights; the caller joins the slips, and those stay hidden.

-- The day's own movements count up to and with the one named; without one, none of them.
create function inventory.stock_at(p_item uuid, p_warehouse uuid, p_on date, p_seq bigint, p_seq_warehouse uuid)
  returns numeric
  language sql stable security definer set search_path = '' as $$
  select coalesce(sum(coalesce(since.opening, s.on_hand) + coalesce(moved.quantity, 0)), 0)
    from inventory.stock s
    -- months without movements have no row: the next one that has begins with what there was
    left join lateral (
      select k.opening
        from inventory.stock_month k
       where k.tenant_id = s.tenant_id and k.item_id = s.item_id and k.warehouse_id = s.warehouse_id
         and k.month >= date_trunc('month', p_on)::date
       order by k.month
       limit 1
    ) since on true
    left join lateral (
      select sum(m.quantity) as quantity
        from inventory.stock_movement m
       where m.tenant_id = s.tenant_id and m.item_id = s.item_id and m.warehouse_id = s.warehouse_id
         and m.posted_on between date_trunc('month', p_on)::date and p_on
         and (m.posted_on < p_on or (m.seq, m.warehouse_id) <= (p_seq, p_seq_warehouse))
    ) moved on true
   where s.tenant_id = (select kernel.current_tenant()) and s.item_id = p_item
     and (p_warehouse is null or s.warehouse_id = p_warehouse)
$$;
comment on function inventory.stock_at(uuid, uuid, date, bigint, uuid) is
  'On hand when a day began, or after one of its movements; in one warehouse or (null) in all.';

create function inventory.stock_turnover(p_item uuid, p_warehouse uuid, p_from date, p_to date)
  returns table (opening numeric, quantity_in numeric, quantity_out numeric)
  language sql stable security definer set search_path = '' as $$
  with place as (
    select s.tenant_id, s.item_id, s.warehouse_id
      from inventory.stock s
     where s.tenant_id = (select kernel.current_tenant()) and s.item_id = p_item
       and (p_warehouse is null or s.warehouse_id = p_warehouse)
  ), part as (
    select k.quantity_in, k.quantity_out
      from place p
      join inventory.stock_month k using (tenant_id, item_id, warehouse_id)
     where (p_from is null or k.month >= date_trunc('month', p_from)::date) and (p_to is null or k.month <= p_to)
    union all
    -- the days of the first month before it begins, and of the last month after it ends, do not count
    select case when m.kind in ('receipt', 'receipt_reversal') then - m.quantity else 0 end,
           case when m.kind in ('issue', 'issue_reversal') then m.quantity else 0 end
      from place p
      cross join (
        values (date_trunc('month', p_from)::date, p_from),
               (p_to + 1, (date_trunc('month', p_to) + interval '1 month')::date)
      ) as beyond (first_day, end_day)
      join inventory.stock_movement m
        on m.tenant_id = p.tenant_id and m.item_id = p.item_id and m.warehouse_id = p.warehouse_id
       and m.posted_on >= beyond.first_day and m.posted_on < beyond.end_day
  )
  select case when p_from is null then 0 else inventory.stock_at(p_item, p_warehouse, p_from, null, null) end,
         coalesce(sum(part.quantity_in), 0), coalesce(sum(part.quantity_out), 0)
    from part
$$;
comment on function inventory.stock_turnover(uuid, uuid, date, date) is
  'On hand before a span of days and what came in and went out in it (reversals subtract), from turnovers and at most two months of movements; a null date leaves the span open.';

create function inventory.stock_card(
    p_item uuid, p_warehouse uuid, p_from date, p_to date,
    p_after_on date, p_after_seq bigint, p_after_warehouse uuid, p_limit bigint)
  returns table (
    posted_on date, seq bigint, warehouse_id uuid, slip_id uuid, kind text,
    quantity_in numeric, quantity_out numeric, balance numeric)
  language sql stable security definer set search_path = '' as $$
  with page as (
    select m.*
      from inventory.stock s
      cross join lateral (
        select v.posted_on, v.seq, v.warehouse_id, v.slip_id, v.kind, v.quantity
          from inventory.stock_movement v
         where v.tenant_id = s.tenant_id and v.item_id = s.item_id and v.warehouse_id = s.warehouse_id
           and v.posted_on >= greatest(coalesce(p_from, '-infinity'), coalesce(p_after_on, '-infinity'))
           and v.posted_on <= coalesce(p_to, 'infinity')
           and (p_after_on is null or (v.posted_on, v.seq, v.warehouse_id) > (p_after_on, p_after_seq, p_after_warehouse))
         order by v.posted_on, v.seq
         limit p_limit
      ) m
     where s.tenant_id = (select kernel.current_tenant()) and s.item_id = p_item
       and (p_warehouse is null or s.warehouse_id = p_warehouse)
     order by m.posted_on, m.seq, m.warehouse_id
     limit p_limit
  ), opening as (
    select case
             when p_after_on is not null then inventory.stock_at(p_item, p_warehouse, p_after_on, p_after_seq, p_after_warehouse)
             when p_from is not null then inventory.stock_at(p_item, p_warehouse, p_from, null, null)
             else 0
           end as balance
  )
  select g.posted_on, g.seq, g.warehouse_id, g.slip_id, g.kind,
         case when g.kind in ('receipt', 'receipt_reversal') then g.quantity else 0 end,
         case when g.kind in ('issue', 'issue_reversal') then - g.quantity else 0 end,
         o.balance + sum(g.quantity) over (order by g.posted_on, g.seq, g.warehouse_id)
    from page g
   cross join opening o
   order by g.posted_on, g.seq, g.warehouse_id
$$;
comment on function inventory.stock_card(uuid, uuid, date, date, date, bigint, uuid, bigint) is
  'Movements of an item by business date with the running balance, those after a given one, in one warehouse or (null) in all.';

revoke execute on function inventory.carry_barcodes(), inventory.drop_empty_stock(uuid, uuid),
  inventory.stock_at(uuid, uuid, date, bigint, uuid), inventory.stock_turnover(uuid, uuid, date, date),
  inventory.stock_card(uuid, uuid, date, date, date, bigint, uuid, bigint) from public;
grant execute on function inventory.drop_empty_stock(uuid, uuid),
  inventory.stock_at(uuid, uuid, date, bigint, uuid), inventory.stock_turnover(uuid, uuid, date, date),
  inventory.stock_card(uuid, uuid, date, date, date, bigint, uuid, bigint) to entrepot_service;
