-- credit is what was paid too much while overpayment was allowed: no other payment or reversal of an issue, in the order of
-- posting, left the agency below zero on its own date or a day since
select format('agency %s on %s', b.agency_id, b.posted_on) as subject, 'zero or more' as expected, b.closing::text as found
  from (
    select agency_id, posted_on, sum(sum(amount)) over (partition by agency_id order by posted_on) as closing
      from finance.debt_entry
     where tenant_id = (select kernel.current_tenant())
     group by agency_id, posted_on
  ) b
 where b.closing < 0
   and exists (
     select from (
       select e.kind, e.posted_on, e.created_at, sum(e.amount) over (order by e.seq) as running
         from finance.debt_entry e
        where e.tenant_id = (select kernel.current_tenant()) and e.agency_id = b.agency_id and e.posted_on <= b.posted_on
     ) r
      where r.running < 0 and r.kind in ('payment', 'issue_reversal')
        and regulation.in_force('finance.allow_overpayment', r.posted_on) is distinct from 'true'::jsonb
        -- what was posted before a value was set keeps the one that it obeyed
        and (
          select v.value
            from regulation.value v
           where v.tenant_id = (select kernel.current_tenant()) and v.name = 'finance.allow_overpayment'
             and v.effective_on <= r.posted_on and v.set_at <= r.created_at
           order by v.effective_on desc, v.seq desc
           limit 1) is distinct from 'true'::jsonb)
 limit 100
