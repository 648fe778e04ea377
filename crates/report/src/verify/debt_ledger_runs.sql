select format('agency %s, entry %s', agency_id, seq) as subject,
       format('entry %s, balance %s', place, running) as expected,
       format('entry %s, balance %s', seq, balance) as found
  from (
    select agency_id, seq, balance,
           row_number() over ledger as place, sum(amount) over ledger as running
      from finance.debt_entry
     where tenant_id = (select kernel.current_tenant())
    window ledger as (partition by agency_id order by seq rows unbounded preceding)
  ) e
 where seq <> place or balance <> running
 limit 100
