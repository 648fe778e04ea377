select number as subject, expected, found
  from (
    select r.number, format('%s, total %s', o.kind || '_reversal', o.total) as expected, format('%s, total %s', r.kind, r.total) as found,
           r.kind = o.kind || '_reversal' and r.total = o.total and r.lines = o.lines and r.warehouse_id = o.warehouse_id
             and r.agency_id is not distinct from o.agency_id and r.posted_on >= o.posted_on
             and not exists (
               select from inventory.stock_movement a
                 join inventory.stock_movement b
                   on b.tenant_id = a.tenant_id and b.slip_id = r.id and b.line = a.line
                where a.tenant_id = o.tenant_id and a.slip_id = o.id
                  and (a.item_id <> b.item_id or a.quantity <> - b.quantity or a.amount <> b.amount)) as agrees
      from inventory.slip r
      join inventory.slip o on o.tenant_id = r.tenant_id and o.id = r.reverses_id
     where r.tenant_id = (select kernel.current_tenant())
    union all
    select r.number, format('%s, amount %s', o.kind || '_reversal', o.amount), format('%s, amount %s', r.kind, r.amount),
           r.kind = o.kind || '_reversal' and r.amount = o.amount and r.agency_id = o.agency_id and r.posted_on >= o.posted_on
      from finance.payment r
      join finance.payment o on o.tenant_id = r.tenant_id and o.id = r.reverses_id
     where r.tenant_id = (select kernel.current_tenant())
  ) reversals
 where not agrees
 limit 100
