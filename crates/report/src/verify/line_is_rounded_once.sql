select format('slip %s, line %s', slip_id, line) as subject,
       floor(unit_quantity * unit_price + 0.5)::text as expected, amount::text as found
  from inventory.stock_movement
 where tenant_id = (select kernel.current_tenant()) and amount <> floor(unit_quantity * unit_price + 0.5)
 limit 100
