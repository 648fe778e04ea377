select format('agency %s in %s', agency_id, month) as subject,
       format('opening %s, arising %s, paid %s, issues %s', e.opening, e.arising, e.paid, e.issues) as expected,
       format('opening %s, arising %s, paid %s, issues %s, sales %s', m.opening, m.arising, m.paid, m.issues, m.sales) as found
  from (select * from finance.account_month where tenant_id = (select kernel.current_tenant())) m
  full join (
    select agency_id, month, arising, paid, issues,
           coalesce(sum(arising - paid) over (
             partition by agency_id order by month rows between unbounded preceding and 1 preceding), 0) as opening
      from (
        select agency_id, date_trunc('month', posted_on)::date as month,
               coalesce(sum(amount) filter (where kind in ('issue', 'issue_reversal')), 0) as arising,
               - coalesce(sum(amount) filter (where kind in ('payment', 'payment_reversal')), 0) as paid,
               count(*) filter (where kind = 'issue') - count(*) filter (where kind = 'issue_reversal') as issues
          from finance.debt_entry
         where tenant_id = (select kernel.current_tenant())
         group by 1, 2
      ) t
  ) e using (agency_id, month)
 where (m.opening, m.arising, m.paid, m.issues, m.sales) is distinct from (e.opening, e.arising, e.paid, e.issues, e.arising)
 limit 100
