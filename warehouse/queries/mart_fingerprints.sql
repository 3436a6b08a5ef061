-- What do the marts say, as one fingerprint each, whatever order their rows have?
select 'mart_funding' as mart, count(*) || ':' || coalesce(bit_xor(hash(mart_funding)), 0) as rows from mart_funding
union all
select 'mart_indicator' as mart, count(*) || ':' || coalesce(bit_xor(hash(mart_indicator)), 0) as rows from mart_indicator
union all
select 'mart_finding' as mart, count(*) || ':' || coalesce(bit_xor(hash(mart_finding)), 0) as rows from mart_finding
union all
select 'mart_repair' as mart, count(*) || ':' || coalesce(bit_xor(hash(mart_repair)), 0) as rows from mart_repair
union all
select 'mart_quarantine' as mart, count(*) || ':' || coalesce(bit_xor(hash(mart_quarantine)), 0) as rows from mart_quarantine
union all
select 'mart_quarantine_history' as mart, count(*) || ':' || coalesce(bit_xor(hash(mart_quarantine_history)), 0) as rows from mart_quarantine_history
union all
select 'mart_load_history' as mart, count(*) || ':' || coalesce(bit_xor(hash(mart_load_history)), 0) as rows from mart_load_history
union all
select 'mart_declaration_history' as mart, count(*) || ':' || coalesce(bit_xor(hash(mart_declaration_history)), 0) as rows from mart_declaration_history
union all
select 'mart_declaration_change' as mart, count(*) || ':' || coalesce(bit_xor(hash(mart_declaration_change)), 0) as rows from mart_declaration_change
