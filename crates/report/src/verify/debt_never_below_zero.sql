-- where overpayment was ever allowed, what is paid too much stands as credit
select format('agency %s on %s', agency_id, posted_on) as subject, 'zero or more' as expected, closing::text as found
  from (
    select agency_id, posted_on, sum(sum(amount)) over (partition by agency_id order by posted_on) as closing
      from finance.debt_entry
     where tenant_id = (select kernel.current_tenant())
     group by agency_id, posted_on
  ) e
 where closing < 0
   and not exists (
     select from regulation.value
      where tenant_id = (select kernel.current_tenant()) and name = 'finance.allow_overpayment' and value = 'true'::jsonb)
 limit 100
