select format('item %s in warehouse %s', item_id, warehouse_id) as subject,
       format('on hand %s, entries %s', coalesce(v.on_hand, 0), coalesce(v.entries, 0)) as expected,
       format('on hand %s, entries %s', s.on_hand, s.entries) as found
  from (select * from inventory.stock where tenant_id = (select kernel.current_tenant())) s
  full join (
    select item_id, warehouse_id, sum(quantity) as on_hand, count(*) as entries
      from inventory.stock_movement where tenant_id = (select kernel.current_tenant()) group by item_id, warehouse_id
  ) v using (item_id, warehouse_id)
 where s.on_hand is distinct from coalesce(v.on_hand, 0) or s.entries is distinct from coalesce(v.entries, 0)
 limit 100
