-- Reports: functions that read every context's balances and monthly turnovers, so that a report costs agencies or items
-- and not history. Where a span of days begins or ends within a month, the days in question (an "edge") are added to or
-- taken from the months; the report context works out which.

create schema report;
comment on schema report is 'Reports over all contexts, from balances and monthly turnovers.';
grant usage on schema report to entrepot_service;

-- Each function is PL/pgSQL with a generic plan: with row-level security, planning would cost more than reading. A generic
-- plan knows neither the months nor the size of the tenant, and would join by nested loops; so it is told to read indexes
-- and to hash, which is right for ten rows and for a hundred thousand. BRIN of the ledgers finds the days of an edge.

create function report.sales(
    p_first_month date, p_last_month date,
    p_edge_first date[], p_edge_last date[], p_edge_turns smallint[],
    p_type_id uuid, p_district_id uuid)
  returns table (agency_id uuid, code text, name text, issues bigint, amount bigint, total bigint)
  language plpgsql stable
  set search_path = '' set plan_cache_mode = force_generic_plan set jit = off set max_parallel_workers_per_gather = 0
  set enable_seqscan = off set enable_nestloop = off set enable_mergejoin = off set enable_sort = off as $$
begin
  return query
  with sold as (
    select s.agency_id, sum(s.issues)::bigint as issues, sum(s.amount)::bigint as amount
      from (
        select m.agency_id, m.issues, m.sales as amount
          from finance.account_month m
         where m.tenant_id = (select kernel.current_tenant()) and m.month between p_first_month and p_last_month
        union all
        select d.agency_id, d.issues * e.turns, d.amount * e.turns
          from unnest(p_edge_first, p_edge_last, p_edge_turns) as e (first_on, last_on, turns)
         cross join lateral (
           select l.agency_id, sum(case l.kind when 'issue' then 1 else -1 end) as issues, sum(l.amount) as amount
             from finance.debt_entry l
            where l.tenant_id = (select kernel.current_tenant()) and l.posted_on between e.first_on and e.last_on
              and l.kind in ('issue', 'issue_reversal')
            group by l.agency_id
         ) d
      ) s
     group by s.agency_id
  )
  select s.agency_id, g.code, g.name, s.issues, s.amount, (sum(s.amount) over ())::bigint
    from sold s
    join agency.agency g on g.tenant_id = (select kernel.current_tenant()) and g.id = s.agency_id
   where (s.issues <> 0 or s.amount <> 0)
     and (p_type_id is null or g.type_id = p_type_id)
     and (p_district_id is null or g.district_id = p_district_id)
   order by s.amount desc, g.code collate "C";
end
$$;
comment on function report.sales(date, date, date[], date[], smallint[], uuid, uuid) is
  'Sales per agency in whole months and edges: issues less their reversals. An agency without any has no row.';

-- What one agency bought is not anybody else's to see, and the turnovers of items do not say who bought.
create function report.item_sales_of_agencies(p_agencies uuid[], p_from date, p_to date, p_warehouse_id uuid)
  returns table (item_id uuid, lines bigint, quantity numeric, amount bigint)
  language plpgsql stable
  set search_path = '' set plan_cache_mode = force_generic_plan set jit = off set max_parallel_workers_per_gather = 0
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  return query
  select l.item_id, sum(p.sign), - sum(l.quantity), sum(l.amount * p.sign)::bigint
    from (
      select s.id, case s.kind when 'issue' then 1 else -1 end as sign
        from inventory.slip s
       where s.tenant_id = (select kernel.current_tenant()) and s.agency_id = any (p_agencies)
         and s.posted_on between p_from and p_to and (p_warehouse_id is null or s.warehouse_id = p_warehouse_id)
    ) p
    join inventory.stock_movement l on l.tenant_id = (select kernel.current_tenant()) and l.slip_id = p.id
   group by l.item_id;
end
$$;
comment on function report.item_sales_of_agencies(uuid[], date, date, uuid) is
  'Sales per item to some agencies, from their slips.';

create function report.item_sales_of_all(
    p_first_month date, p_last_month date,
    p_edge_first date[], p_edge_last date[], p_edge_turns smallint[], p_warehouse_id uuid)
  returns table (item_id uuid, lines bigint, quantity numeric, amount bigint)
  language plpgsql stable
  set search_path = '' set plan_cache_mode = force_generic_plan set jit = off set max_parallel_workers_per_gather = 0
  set enable_seqscan = off set enable_nestloop = off set enable_mergejoin = off set enable_sort = off as $$
begin
  return query
  select s.item_id, sum(s.lines)::bigint, sum(s.quantity), sum(s.amount)::bigint
    from (
      select m.item_id, m.sold_lines as lines, m.quantity_out as quantity, m.sold_amount as amount
        from inventory.stock_month m
       where m.tenant_id = (select kernel.current_tenant()) and m.month between p_first_month and p_last_month
         and (p_warehouse_id is null or m.warehouse_id = p_warehouse_id)
      union all
      select v.item_id, v.lines * e.turns, v.quantity * e.turns, v.amount * e.turns
        from unnest(p_edge_first, p_edge_last, p_edge_turns) as e (first_on, last_on, turns)
       cross join lateral (
         select l.item_id, sum(case l.kind when 'issue' then 1 else -1 end) as lines, - sum(l.quantity) as quantity,
                sum(case l.kind when 'issue' then l.amount else - l.amount end) as amount
           from inventory.stock_movement l
          where l.tenant_id = (select kernel.current_tenant()) and l.posted_on between e.first_on and e.last_on
            and l.kind in ('issue', 'issue_reversal') and (p_warehouse_id is null or l.warehouse_id = p_warehouse_id)
          group by l.item_id
       ) v
    ) s
   group by s.item_id;
end
$$;
comment on function report.item_sales_of_all(date, date, date[], date[], smallint[], uuid) is
  'Sales per item to all agencies, in whole months and edges.';

create function report.item_sales(
    p_from date, p_to date, p_first_month date, p_last_month date,
    p_edge_first date[], p_edge_last date[], p_edge_turns smallint[], p_warehouse_id uuid)
  returns table (item_id uuid, sku text, name text, lines bigint, quantity numeric, amount bigint, total bigint)
  language plpgsql stable
  set search_path = '' set plan_cache_mode = force_generic_plan set jit = off set max_parallel_workers_per_gather = 0
  set enable_seqscan = off set enable_nestloop = off set enable_mergejoin = off set enable_sort = off as $$
begin
  if kernel.sees_all_agencies() then
    return query
    select s.item_id, i.sku, i.name, s.lines, s.quantity, s.amount, (sum(s.amount) over ())::bigint
      from report.item_sales_of_all(p_first_month, p_last_month, p_edge_first, p_edge_last, p_edge_turns, p_warehouse_id) s
      join inventory.item i on i.tenant_id = (select kernel.current_tenant()) and i.id = s.item_id
     where s.lines <> 0 or s.quantity <> 0 or s.amount <> 0
     order by s.amount desc, i.sku collate "C";
  else
    return query
    select s.item_id, i.sku, i.name, s.lines, s.quantity, s.amount, (sum(s.amount) over ())::bigint
      from report.item_sales_of_agencies(kernel.current_agencies(), p_from, p_to, p_warehouse_id) s
      join inventory.item i on i.tenant_id = (select kernel.current_tenant()) and i.id = s.item_id
     where s.lines <> 0 or s.quantity <> 0 or s.amount <> 0
     order by s.amount desc, i.sku collate "C";
  end if;
end
$$;
comment on function report.item_sales(date, date, date, date, date[], date[], smallint[], uuid) is
  'Sales per item to the visible agencies: issues less their reversals. An item without any has no row.';

create function report.debt(
    p_opening_month date, p_first_read date, p_last_read date, p_first_month date, p_last_month date,
    p_edge_first date[], p_edge_last date[], p_edge_turns smallint[], p_edge_opens smallint[],
    p_type_id uuid, p_district_id uuid)
  returns table (agency_id uuid, code text, name text, opening bigint, arising bigint, paid bigint)
  language plpgsql stable
  set search_path = '' set plan_cache_mode = force_generic_plan set jit = off set max_parallel_workers_per_gather = 0
  set enable_seqscan = off set enable_nestloop = off set enable_mergejoin = off set enable_sort = off as $$
begin
  return query
  with turned as (
    select m.agency_id,
           max(m.opening) filter (where m.month = p_opening_month) as opening,
           sum(m.arising) filter (where m.month between p_first_month and p_last_month) as arising,
           sum(m.paid) filter (where m.month between p_first_month and p_last_month) as paid
      from finance.account_month m
     where m.tenant_id = (select kernel.current_tenant()) and m.month between p_first_read and p_last_read
     group by m.agency_id
  ), edge as (
    select d.agency_id, sum((d.arising - d.paid) * e.opens) as opening,
           sum(d.arising * e.turns) as arising, sum(d.paid * e.turns) as paid
      from unnest(p_edge_first, p_edge_last, p_edge_turns, p_edge_opens) as e (first_on, last_on, turns, opens)
     cross join lateral (
       select l.agency_id,
              coalesce(sum(l.amount) filter (where l.kind in ('issue', 'issue_reversal')), 0) as arising,
              - coalesce(sum(l.amount) filter (where l.kind in ('payment', 'payment_reversal')), 0) as paid
         from finance.debt_entry l
        where l.tenant_id = (select kernel.current_tenant()) and l.posted_on between e.first_on and e.last_on
        group by l.agency_id
     ) d
     group by d.agency_id
  ), debt as (
    select a.agency_id,
           -- a month without entries has no row: the agency's next month that has one began with the same debt, and
           -- after its last one it is the debt of today
           (coalesce(t.opening,
                     case when a.last_on >= p_opening_month then (
                       select m.opening
                         from finance.account_month m
                        where m.tenant_id = (select kernel.current_tenant()) and m.agency_id = a.agency_id
                          and m.month > p_opening_month
                        order by m.month
                        limit 1)
                     end,
                     a.debt)
            + coalesce(e.opening, 0))::bigint as opening,
           (coalesce(t.arising, 0) + coalesce(e.arising, 0))::bigint as arising,
           (coalesce(t.paid, 0) + coalesce(e.paid, 0))::bigint as paid
      from finance.account a
      left join turned t on t.agency_id = a.agency_id
      left join edge e on e.agency_id = a.agency_id
     where a.tenant_id = (select kernel.current_tenant())
    -- or the look-up would run once to be filtered and once more to be read
    offset 0
  )
  select d.agency_id, g.code, g.name, d.opening, d.arising, d.paid
    from debt d
    join agency.agency g on g.tenant_id = (select kernel.current_tenant()) and g.id = d.agency_id
   where (d.opening <> 0 or d.arising <> 0 or d.paid <> 0)
     and (p_type_id is null or g.type_id = p_type_id)
     and (p_district_id is null or g.district_id = p_district_id)
   order by g.code collate "C";
end
$$;
comment on function report.debt(date, date, date, date, date, date[], date[], smallint[], smallint[], uuid, uuid) is
  'Debt per agency over whole months and edges: opening, arising, paid. An agency with none of them has no row.';

create function report.stock(
    p_opening_month date, p_first_read date, p_last_read date, p_first_month date, p_last_month date,
    p_edge_first date[], p_edge_last date[], p_edge_turns smallint[], p_edge_opens smallint[], p_warehouse_id uuid)
  returns table (
    item_id uuid, sku text, name text, warehouse_id uuid, warehouse text,
    opening numeric, quantity_in numeric, quantity_out numeric)
  language plpgsql stable
  set search_path = '' set plan_cache_mode = force_generic_plan set jit = off set max_parallel_workers_per_gather = 0
  set enable_seqscan = off set enable_nestloop = off set enable_mergejoin = off set enable_sort = off as $$
begin
  -- one whole month, as nearly always: its rows as they are
  if p_first_read = p_last_read and cardinality(p_edge_first) = 0 then
    return query
    select s.item_id, i.sku, i.name, s.warehouse_id, w.name, s.opening, s.quantity_in, s.quantity_out
      from (
        select s.item_id, s.warehouse_id,
               coalesce(m.opening,
                        case when s.last_on >= p_opening_month then (
                          select n.opening
                            from inventory.stock_month n
                           where n.tenant_id = (select kernel.current_tenant()) and n.item_id = s.item_id
                             and n.warehouse_id = s.warehouse_id and n.month > p_opening_month
                           order by n.month
                           limit 1)
                        end,
                        s.on_hand) as opening,
               coalesce(m.quantity_in, 0) as quantity_in, coalesce(m.quantity_out, 0) as quantity_out
          from inventory.stock s
          left join inventory.stock_month m
            on m.tenant_id = (select kernel.current_tenant()) and m.month = p_opening_month
           and m.item_id = s.item_id and m.warehouse_id = s.warehouse_id
         where s.tenant_id = (select kernel.current_tenant())
           and (p_warehouse_id is null or s.warehouse_id = p_warehouse_id)
        offset 0
      ) s
      join inventory.item i on i.tenant_id = (select kernel.current_tenant()) and i.id = s.item_id
      join inventory.warehouse w on w.tenant_id = (select kernel.current_tenant()) and w.id = s.warehouse_id
     where s.opening <> 0 or s.quantity_in <> 0 or s.quantity_out <> 0
     order by i.sku collate "C", s.warehouse_id;
    return;
  end if;

  return query
  with turned as (
    select m.item_id, m.warehouse_id,
           max(m.opening) filter (where m.month = p_opening_month) as opening,
           sum(m.quantity_in) filter (where m.month between p_first_month and p_last_month) as quantity_in,
           sum(m.quantity_out) filter (where m.month between p_first_month and p_last_month) as quantity_out
      from inventory.stock_month m
     where m.tenant_id = (select kernel.current_tenant()) and m.month between p_first_read and p_last_read
     group by m.item_id, m.warehouse_id
  ), edge as (
    select v.item_id, v.warehouse_id, sum((v.quantity_in - v.quantity_out) * e.opens) as opening,
           sum(v.quantity_in * e.turns) as quantity_in, sum(v.quantity_out * e.turns) as quantity_out
      from unnest(p_edge_first, p_edge_last, p_edge_turns, p_edge_opens) as e (first_on, last_on, turns, opens)
     cross join lateral (
       select l.item_id, l.warehouse_id,
              coalesce(sum(l.quantity) filter (where l.kind in ('receipt', 'receipt_reversal')), 0) as quantity_in,
              - coalesce(sum(l.quantity) filter (where l.kind in ('issue', 'issue_reversal')), 0) as quantity_out
         from inventory.stock_movement l
        where l.tenant_id = (select kernel.current_tenant()) and l.posted_on between e.first_on and e.last_on
        group by l.item_id, l.warehouse_id
     ) v
     group by v.item_id, v.warehouse_id
  ), stock as (
    select s.item_id, s.warehouse_id,
           coalesce(t.opening,
                    case when s.last_on >= p_opening_month then (
                      select m.opening
                        from inventory.stock_month m
                       where m.tenant_id = (select kernel.current_tenant()) and m.item_id = s.item_id
                         and m.warehouse_id = s.warehouse_id and m.month > p_opening_month
                       order by m.month
                       limit 1)
                    end,
                    s.on_hand)
           + coalesce(e.opening, 0) as opening,
           coalesce(t.quantity_in, 0) + coalesce(e.quantity_in, 0) as quantity_in,
           coalesce(t.quantity_out, 0) + coalesce(e.quantity_out, 0) as quantity_out
      from inventory.stock s
      left join turned t on t.item_id = s.item_id and t.warehouse_id = s.warehouse_id
      left join edge e on e.item_id = s.item_id and e.warehouse_id = s.warehouse_id
     where s.tenant_id = (select kernel.current_tenant()) and (p_warehouse_id is null or s.warehouse_id = p_warehouse_id)
    offset 0
  )
  select s.item_id, i.sku, i.name, s.warehouse_id, w.name, s.opening, s.quantity_in, s.quantity_out
    from stock s
    join inventory.item i on i.tenant_id = (select kernel.current_tenant()) and i.id = s.item_id
    join inventory.warehouse w on w.tenant_id = (select kernel.current_tenant()) and w.id = s.warehouse_id
   where s.opening <> 0 or s.quantity_in <> 0 or s.quantity_out <> 0
   order by i.sku collate "C", s.warehouse_id;
end
$$;
comment on function report.stock(date, date, date, date, date, date[], date[], smallint[], smallint[], uuid) is
  'Stock per item and warehouse over whole months and edges: opening, in, out. One with none of them has no row.';

create function report.days(p_from date, p_to date)
  returns table (day date, issues bigint, sales bigint, collections bigint)
  language plpgsql stable
  set search_path = '' set plan_cache_mode = force_generic_plan set jit = off set max_parallel_workers_per_gather = 0
  set enable_seqscan = off as $$
begin
  return query
  select l.posted_on,
         count(*) filter (where l.kind = 'issue') - count(*) filter (where l.kind = 'issue_reversal'),
         coalesce(sum(l.amount) filter (where l.kind in ('issue', 'issue_reversal')), 0)::bigint,
         - coalesce(sum(l.amount) filter (where l.kind in ('payment', 'payment_reversal')), 0)::bigint
    from finance.debt_entry l
   where l.tenant_id = (select kernel.current_tenant()) and l.posted_on between p_from and p_to
   group by l.posted_on
   order by l.posted_on;
end
$$;
comment on function report.days(date, date) is 'Sales and collections day by day; a day without any has no row.';

revoke execute on all functions in schema report from public;
grant execute on all functions in schema report to entrepot_service;
