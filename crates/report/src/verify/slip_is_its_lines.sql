select coalesce(s.number, v.slip_id::text) as subject,
       format('total %s, lines %s', v.total, v.lines) as expected,
       format('total %s, lines %s', s.total, s.lines) as found
  from (select * from inventory.slip where tenant_id = (select kernel.current_tenant())) s
  full join (
    select slip_id, sum(amount) as total, count(*) as lines, min(posted_on) as first_on, max(posted_on) as last_on,
           min(kind) as first_kind, max(kind) as last_kind, min(line) as first_line, max(line) as last_line
      from inventory.stock_movement where tenant_id = (select kernel.current_tenant()) group by slip_id
  ) v on v.slip_id = s.id
 where (s.total, s.lines, s.posted_on, s.posted_on, s.kind, s.kind, 1, s.lines)
       is distinct from (v.total, v.lines, v.first_on, v.last_on, v.first_kind, v.last_kind, v.first_line, v.last_line)
 limit 100
