select format('item %s in warehouse %s, entry %s', item_id, warehouse_id, seq) as subject,
       format('entry %s, balance %s', place, running) as expected,
       format('entry %s, balance %s', seq, balance) as found
  from (
    select item_id, warehouse_id, seq, balance, row_number() over ledger as place, sum(quantity) over ledger as running
      from inventory.stock_movement
     where tenant_id = (select kernel.current_tenant())
    window ledger as (partition by item_id, warehouse_id order by seq rows unbounded preceding)
  ) v
 where seq <> place or balance <> running or balance < 0
 limit 100
