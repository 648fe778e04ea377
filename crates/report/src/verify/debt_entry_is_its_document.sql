select coalesce(d.number, e.document_number) as subject,
       format('agency %s, %s on %s, reversing one of %s', d.agency_id, d.amount, d.posted_on, d.reverses_on) as expected,
       format('agency %s, %s on %s, reversing one of %s', e.agency_id, e.amount, e.posted_on, e.reverses_on) as found
  from (
    select s.id, s.number, s.agency_id, s.posted_on, s.kind, case s.kind when 'issue' then s.total else - s.total end as amount,
           o.posted_on as reverses_on
      from inventory.slip s
      left join inventory.slip o on o.tenant_id = s.tenant_id and o.id = s.reverses_id
     where s.tenant_id = (select kernel.current_tenant()) and s.agency_id is not null
    union all
    select id, number, agency_id, posted_on, kind, case kind when 'payment' then - amount else amount end, null
      from finance.payment
     where tenant_id = (select kernel.current_tenant())
  ) d
  full join (select * from finance.debt_entry where tenant_id = (select kernel.current_tenant())) e on e.document_id = d.id
 where (d.agency_id, d.number, d.amount, d.posted_on, d.kind, d.reverses_on)
       is distinct from (e.agency_id, e.document_number, e.amount, e.posted_on, e.kind, e.reverses_on)
 limit 100
