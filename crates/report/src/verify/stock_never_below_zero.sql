select format('item %s in warehouse %s on %s', item_id, warehouse_id, posted_on) as subject,
       'zero or more' as expected, closing::text as found
  from (
    select item_id, warehouse_id, posted_on,
           sum(sum(quantity)) over (partition by item_id, warehouse_id order by posted_on) as closing
      from inventory.stock_movement
     where tenant_id = (select kernel.current_tenant())
     group by item_id, warehouse_id, posted_on
  ) v
 where closing < 0
 limit 100
