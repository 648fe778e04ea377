select format('item %s in warehouse %s in %s', item_id, warehouse_id, month) as subject,
       format('opening %s, in %s, out %s, sold %s lines for %s', v.opening, v.quantity_in, v.quantity_out, v.sold_lines, v.sold_amount) as expected,
       format('opening %s, in %s, out %s, sold %s lines for %s', m.opening, m.quantity_in, m.quantity_out, m.sold_lines, m.sold_amount) as found
  from (select * from inventory.stock_month where tenant_id = (select kernel.current_tenant())) m
  full join (
    select item_id, warehouse_id, month, quantity_in, quantity_out, sold_lines, sold_amount,
           coalesce(sum(quantity_in - quantity_out) over (
             partition by item_id, warehouse_id order by month rows between unbounded preceding and 1 preceding), 0) as opening
      from (
        select item_id, warehouse_id, date_trunc('month', posted_on)::date as month,
               coalesce(sum(quantity) filter (where kind in ('receipt', 'receipt_reversal')), 0) as quantity_in,
               - coalesce(sum(quantity) filter (where kind in ('issue', 'issue_reversal')), 0) as quantity_out,
               count(*) filter (where kind = 'issue') - count(*) filter (where kind = 'issue_reversal') as sold_lines,
               coalesce(sum(case kind when 'issue' then amount when 'issue_reversal' then - amount end), 0) as sold_amount
          from inventory.stock_movement
         where tenant_id = (select kernel.current_tenant())
         group by 1, 2, 3
      ) t
  ) v using (item_id, warehouse_id, month)
 where (m.opening, m.quantity_in, m.quantity_out, m.sold_lines, m.sold_amount)
       is distinct from (v.opening, v.quantity_in, v.quantity_out, v.sold_lines, v.sold_amount)
 limit 100
